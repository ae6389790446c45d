package dev.trackwright.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.e2e.RudeServer.Answer;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class EventsTest {

  /** The events that arrive when these are sent. */
  private static List<JsonNode> arrived(String events) throws IOException {
    try (RudeServer server = RudeServer.start((request, number) -> Answer.of(200))) {
      Run run = Run.withInput(Inputs.input(server.host(), events, "{}"));
      assertThat(run.exitCode()).as(run.stderr()).isZero();
      return server.requests().stream()
          .flatMap(request -> request.body().path("batch").valueStream())
          .toList();
    }
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }

  @Test
  void whatAnEventHasArrivesAsItWas() throws IOException {
    JsonNode event =
        arrived(
                """
                [{"type": "track", "userId": "u-1", "anonymousId": "a-1", "messageId": "m-1",
                  "timestamp": "2026-03-01T12:00:00.250+02:00", "event": "Tested",
                  "properties": {"a": 1, "b": 12345678901234567890, "c": 1.10, "d": null,
                                 "e": [true, {"f": "\u00fc \\u2028"}], "g": {}},
                  "context": {"ip": "1.2.3.4", "library": {"name": "x", "version": "1"}},
                  "integrations": {"All": false, "Amplitude": {"session_id": 1}}}]""")
            .get(0);

    assertThat(event.path("type").stringValue()).isEqualTo("track");
    assertThat(event.path("userId").stringValue()).isEqualTo("u-1");
    assertThat(event.path("anonymousId").stringValue()).isEqualTo("a-1");
    assertThat(event.path("messageId").stringValue()).isEqualTo("m-1");
    assertThat(event.path("timestamp").stringValue()).isEqualTo("2026-03-01T10:00:00.250Z");
    assertThat(event.path("event").stringValue()).isEqualTo("Tested");
    assertThat(event.path("properties"))
        .isEqualTo(
            json(
                """
                {"a": 1, "b": 12345678901234567890, "c": 1.10, "d": null,
                 "e": [true, {"f": "\u00fc \\u2028"}], "g": {}}"""));
    assertThat(event.path("context"))
        .isEqualTo(
            json("{\"ip\": \"1.2.3.4\", \"library\": {\"name\": \"x\", \"version\": \"1\"}}"));
    assertThat(event.path("integrations"))
        .isEqualTo(json("{\"All\": false, \"Amplitude\": {\"session_id\": 1}}"));
  }

  @Test
  void everyTypeHasItsOwnMembers() throws IOException {
    List<JsonNode> events =
        arrived(
            """
            [{"type": "identify", "userId": "u", "traits": {"email": null}},
             {"type": "group", "userId": "u", "groupId": "g", "traits": {"plan": "free"}},
             {"type": "page", "userId": "u", "name": "Home", "category": "Docs",
              "properties": {"url": "/"}},
             {"type": "screen", "anonymousId": "a", "name": "Main"},
             {"type": "alias", "userId": "u", "previousId": "p"}]""");

    assertThat(events).hasSize(5);
    assertThat(events)
        .allSatisfy(
            event -> {
              assertThat(event.path("messageId").stringValue()).hasSize(36);
              assertThat(event.path("context").path("library").path("name").stringValue())
                  .isEqualTo("trackwright-java");
            });
    assertThat(named(events, "identify").path("traits")).isEqualTo(json("{\"email\": null}"));
    assertThat(named(events, "group").path("groupId").stringValue()).isEqualTo("g");
    assertThat(named(events, "group").path("traits")).isEqualTo(json("{\"plan\": \"free\"}"));
    assertThat(named(events, "page").path("name").stringValue()).isEqualTo("Home");
    assertThat(named(events, "page").path("category").stringValue()).isEqualTo("Docs");
    assertThat(named(events, "page").path("properties")).isEqualTo(json("{\"url\": \"/\"}"));
    assertThat(named(events, "screen").path("anonymousId").stringValue()).isEqualTo("a");
    assertThat(named(events, "screen").has("userId")).isFalse();
    assertThat(named(events, "alias").path("previousId").stringValue()).isEqualTo("p");
  }

  private static JsonNode named(List<JsonNode> events, String type) {
    return events.stream()
        .filter(event -> type.equals(event.path("type").stringValue()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void sequencesAreSentInOrder() throws IOException {
    try (RudeServer server = RudeServer.start((request, number) -> Answer.of(200))) {
      Run run =
          Run.withInput(
              """
              {"writeKey": "k", "apiHost": "%s", "config": {"flushInterval": 0}, "sequences": [
                {"events": [{"type": "page", "userId": "u", "messageId": "first"}]},
                {"delayMs": 300, "events": [{"type": "page", "userId": "u", "messageId": "then"}]}
              ]}"""
                  .formatted(server.host()));

      assertThat(run.line()).isEqualTo(json("{\"success\": true, \"sentBatches\": 2}"));
      assertThat(server.taken()).containsExactly("first", "then");
    }
  }

  @Test
  void nothingToSendIsASuccess() throws IOException {
    assertThat(arrived("[]")).isEmpty();
  }
}
