package dev.trackwright.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.e2e.RudeServer.Answer;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class InputTest {

  private static final String HEAD = "{\"writeKey\": \"k\", \"apiHost\": \"http://127.0.0.1:1\"";

  private static void assertWrong(Run run, String error) {
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.line().path("success").booleanValue()).isFalse();
    assertThat(run.line().path("sentBatches").intValue()).isZero();
    assertThat(run.line().path("error").stringValue()).contains(error);
  }

  @Test
  void withoutArgumentsItSaysWhereTheHelpIs() {
    assertWrong(Run.of(), "--help");
    assertWrong(Run.of("--input"), "--help");
    assertWrong(Run.of("--inputs", "{}"), "--help");
    assertWrong(Run.of("--input", "{}", "more"), "--help");
  }

  @Test
  void theHelpNamesEveryMember() {
    Run run = Run.of("--help");

    assertThat(run.exitCode()).isZero();
    assertThat(run.stdout()).contains("--input", "--version", "maxRetries", "sentBatches");
    assertThat(run.stdout()).contains(EventReader.KNOWN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{                                             | --input is not JSON",
        "[]                                            | --input must be a JSON object",
        "{} {}                                         | --input is not JSON",
        "{\"apiHost\": \"http://h\", \"apiHost\": \"\"}    | --input is not JSON",
        "{\"apiHost\": \"http://h\"}                       | writeKey is required",
        "{\"writeKey\": 5}                               | writeKey must be a string",
        "{\"writeKey\": \"k\"}                             | apiHost is required",
        "{\"writeKey\": \"k\", \"apiHost\": \"http://a b\"}  | apiHost is not a URL",
        "{\"writeKey\": \"k\", \"apiHost\": \"ftp://h\"}     | http(s)",
        "{\"writeKey\": \"k y\", \"apiHost\": \"http://h\"}  | write key",
      })
  void whatIsWrongAtTheTopIsNamed(String input, String error) {
    assertWrong(Run.withInput(input), error);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"sequences\": {}                           | sequences must be an array",
        "\"sequences\": [5]                          | sequences[0] must be a JSON object",
        "\"sequences\": [{\"delayMs\": -1}]            | sequences[0].delayMs must be from 0",
        "\"sequences\": [{\"delayMs\": 1.5}]           | sequences[0].delayMs must be a whole number",
        "\"sequences\": [{}, {\"events\": [[]]}]       | sequences[1].events[0] must be a JSON object",
        "\"config\": []                              | config must be a JSON object",
        "\"config\": {\"flushAt\": 0}                  | config.flushAt must be from 1 to 2500",
        "\"config\": {\"maxRetries\": \"3\"}             | config.maxRetries must be a number",
        "\"config\": {\"timeout\": 0}                  | config.timeout",
        "\"config\": {\"flushInterval\": 1e400}        | config.flushInterval must be from 0",
      })
  void whatIsWrongBelowIsNamedByItsPath(String member, String error) {
    assertWrong(Run.withInput(HEAD + ", " + member + "}"), error);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"userId\": \"u\"                                            | type is required",
        "\"type\": \"click\", \"userId\": \"u\"                         | type must be track",
        "\"type\": \"track\", \"event\": \"E\"                          | neither a userId nor",
        "\"type\": \"page\", \"userId\": \" \"                          | neither a userId nor",
        "\"type\": \"track\", \"userId\": \"u\"                         | event is required",
        "\"type\": \"group\", \"userId\": \"u\"                         | groupId is required",
        "\"type\": \"alias\", \"userId\": \"u\"                         | previousId is required",
        "\"type\": \"alias\", \"anonymousId\": \"u\", \"previousId\": \"p\" | userId is required",
        "\"type\": \"page\", \"userId\": \"u\", \"timestamp\": \"today\"    | timestamp must be a date",
        "\"type\": \"page\", \"userId\": \"u\", \"messageId\": \"\"         | messageId must have",
        "\"type\": \"page\", \"userId\": \"u\", \"properties\": []        | properties must be a JSON",
        "\"type\": \"page\", \"userId\": \"u\", \"context\": \"x\"          | context must be a JSON",
      })
  void whatIsWrongWithAnEventIsNamedByItsPath(String members, String error) {
    Run run = Run.withInput(HEAD + ", \"sequences\": [{\"events\": [{" + members + "}]}]}");

    assertWrong(run, error);
    assertWrong(run, "sequences[0].events[0]");
  }

  @Test
  void nothingIsSentOfAnInputThatIsWrongAnywhere() throws IOException {
    try (RudeServer server = RudeServer.start((request, number) -> Answer.of(200))) {
      String events =
          "[{\"type\": \"page\", \"userId\": \"u\"}, {\"type\": \"page\", \"userId\": 5}]";

      assertWrong(Run.withInput(Inputs.input(server.host(), events, "{}")), "must be a string");
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void membersThatNobodyKnowsAreNamedOnTheErrorStream() {
    Run run =
        Run.withInput(
            HEAD + ", \"cdnHost\": 1, \"config\": {\"mode\": 2}, \"sequences\": [{\"x\": 3}]}");

    assertThat(run.exitCode()).isZero();
    assertThat(run.stderr()).contains("cdnHost", "config.mode", "sequences[0].x");
  }
}
