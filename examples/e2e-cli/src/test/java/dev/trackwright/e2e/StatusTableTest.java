package dev.trackwright.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.e2e.RudeServer.Answer;
import dev.trackwright.e2e.RudeServer.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StatusTableTest {

  private static final String EAGER = "{\"flushAt\": 100, \"maxRetries\": 3}";

  private static void assertDelivered(Run run, int batches) {
    assertThat(run.stdout())
        .isEqualTo("{\"success\":true,\"sentBatches\":" + batches + "}" + System.lineSeparator());
    assertThat(run.exitCode()).isZero();
  }

  private static void assertDropped(Run run, int batches, String reason) {
    assertThat(run.line().path("success").booleanValue()).isFalse();
    assertThat(run.line().path("sentBatches").intValue()).isEqualTo(batches);
    assertThat(run.line().path("error").stringValue()).contains(reason);
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void aGoodServerGetsOneBatchWithTheKeyAndNoRetryCount() throws IOException {
    try (RudeServer server = RudeServer.start((request, number) -> Answer.of(200))) {
      Run run = Run.withInput(Inputs.tracks(server.host(), 3, EAGER));

      assertDelivered(run, 1);
      assertThat(server.requests()).hasSize(1);
      Request request = server.requests().get(0);
      assertThat(request.path()).isEqualTo("/v1/batch");
      assertThat(request.authorization()).isEqualTo("Basic dGhlLWtleTo=");
      assertThat(request.contentType()).startsWith("application/json");
      assertThat(request.retryCount()).isNull();
      assertThat(request.body().path("writeKey").stringValue()).isEqualTo("the-key");
      assertThat(request.messageIds()).containsExactly("m-1", "m-2", "m-3");
    }
  }

  @Test
  void flushAtIsTheMostEventsOfABatch() throws IOException {
    try (RudeServer server = RudeServer.start((request, number) -> Answer.of(200))) {
      Run run = Run.withInput(Inputs.tracks(server.host(), 7, "{\"flushAt\": 3}"));

      assertThat(server.requests()).allMatch(request -> request.messageIds().size() <= 3);
      assertThat(server.taken()).hasSize(7).doesNotHaveDuplicates();
      assertDelivered(run, server.requests().size());
    }
  }

  @Test
  void flushAtCountsTheEventsOfAllUsers() throws IOException {
    String events =
        IntStream.range(0, 12)
            .mapToObj(
                i ->
                    """
                    {"type": "track", "userId": "u-%d", "messageId": "m-%d", "event": "Tested"}"""
                        .formatted(i % 6, i))
            .collect(Collectors.joining(",", "[", "]"));
    try (RudeServer server = RudeServer.start((request, number) -> Answer.of(200))) {
      Run run = Run.withInput(Inputs.input(server.host(), events, "{\"flushAt\": 3}"));

      assertDelivered(run, 4);
      assertThat(server.requests())
          .extracting(request -> request.messageIds().size())
          .containsExactly(3, 3, 3, 3);
      assertThat(server.taken()).isEqualTo(IntStream.range(0, 12).mapToObj(i -> "m-" + i).toList());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 410, 460, 500, 502, 503, 504, 599})
  void whatPassesIsTriedAgainWithANewSentAtAndTheSameIds(int status) throws IOException {
    try (RudeServer server =
        RudeServer.start((request, number) -> Answer.of(number == 1 ? status : 200))) {
      Run run = Run.withInput(Inputs.tracks(server.host(), 2, EAGER));

      assertDelivered(run, 1);
      assertThat(server.requests()).hasSize(2);
      Request first = server.requests().get(0);
      Request second = server.requests().get(1);
      assertThat(first.retryCount()).isNull();
      assertThat(second.retryCount()).isEqualTo("1");
      assertThat(second.sentAt()).isAfter(first.sentAt());
      assertThat(second.messageIds()).isEqualTo(first.messageIds());
      assertThat(second.body().path("batch")).isEqualTo(first.body().path("batch"));
    }
  }

  @Test
  void retriesAreCountedWithoutTheFirstAttempt() throws IOException {
    try (RudeServer server = RudeServer.start((request, number) -> Answer.of(500))) {
      Run run = Run.withInput(Inputs.tracks(server.host(), 2, "{\"maxRetries\": 2}"));

      assertDropped(run, 0, "2 dropped (retries exhausted 2)");
      assertThat(server.requests()).extracting(Request::retryCount).containsExactly(null, "1", "2");
    }
  }

  @Test
  void withoutRetriesThereIsOneAttempt() throws IOException {
    try (RudeServer server = RudeServer.start((request, number) -> Answer.of(503))) {
      Run run = Run.withInput(Inputs.tracks(server.host(), 1, "{\"maxRetries\": 0}"));

      assertDropped(run, 0, "retries exhausted 1");
      assertThat(server.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 404, 418, 501, 505, 511})
  void whatDoesNotPassIsNotTriedAgain(int status) throws IOException {
    try (RudeServer server = RudeServer.start((request, number) -> Answer.of(status))) {
      Run run = Run.withInput(Inputs.tracks(server.host(), 2, EAGER));

      assertDropped(run, 0, "2 dropped (rejected 2)");
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void aPoisonousEventIsTheOnlyOneThatIsLost() throws IOException {
    try (RudeServer server =
        RudeServer.start(
            (request, number) -> Answer.of(request.messageIds().contains("m-17") ? 400 : 200))) {
      Run run = Run.withInput(Inputs.tracks(server.host(), 50, EAGER));

      assertThat(server.taken()).hasSize(49).doesNotHaveDuplicates().doesNotContain("m-17");
      long good = server.requests().stream().filter(r -> r.answer().status() == 200).count();
      assertDropped(run, (int) good, "50 accepted = 49 delivered + 1 dropped (refused 1)");
    }
  }

  @Test
  void aBatchThatIsTooLargeArrivesInParts() throws IOException {
    try (RudeServer server =
        RudeServer.start(
            (request, number) -> Answer.of(request.messageIds().size() > 3 ? 413 : 200))) {
      Run run = Run.withInput(Inputs.tracks(server.host(), 40, EAGER));

      assertThat(server.taken()).hasSize(40).doesNotHaveDuplicates();
      long good = server.requests().stream().filter(r -> r.answer().status() == 200).count();
      assertDelivered(run, (int) good);
    }
  }

  @Test
  void anEventThatIsTooLargeByItselfIsLost() throws IOException {
    try (RudeServer server = RudeServer.start((request, number) -> Answer.of(413))) {
      Run run = Run.withInput(Inputs.tracks(server.host(), 1, EAGER));

      assertDropped(run, 0, "too large 1");
    }
  }

  @Test
  void aThrottlingServerIsGivenTheTimeItAsksFor() throws IOException {
    try (RudeServer server =
        RudeServer.start(
            (request, number) ->
                number <= 2 ? Answer.of(429, "Retry-After", "1") : Answer.of(200))) {
      // One retry would not do for two answers that count: these do not.
      Run run = Run.withInput(Inputs.tracks(server.host(), 2, "{\"maxRetries\": 1}"));

      assertDelivered(run, 1);
      List<Request> requests = server.requests();
      assertThat(requests).hasSize(3);
      for (int i = 1; i < requests.size(); i++) {
        Duration between = Duration.between(requests.get(i - 1).sentAt(), requests.get(i).sentAt());
        assertThat(between).isGreaterThanOrEqualTo(Duration.ofMillis(990));
      }
    }
  }

  @Test
  void aDateToRetryAfterIsWaitedFor() throws IOException {
    try (RudeServer server =
        RudeServer.start(
            (request, number) ->
                number == 1
                    ? Answer.of(503, "Retry-After", dateInThreeSeconds())
                    : Answer.of(200))) {
      Run run = Run.withInput(Inputs.tracks(server.host(), 1, EAGER));

      assertDelivered(run, 1);
      Duration between =
          Duration.between(server.requests().get(0).sentAt(), server.requests().get(1).sentAt());
      // Dates have no fractions of a second, so up to one second of the three is lost.
      assertThat(between).isGreaterThanOrEqualTo(Duration.ofMillis(1_990));
    }
  }

  private static String dateInThreeSeconds() {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(
        ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(3));
  }

  @Test
  void aServerThatIsNotThereYetGetsEverythingOnceItIs() throws IOException {
    int port = RudeServer.freePort();
    String host = "http://127.0.0.1:" + port;
    AtomicReference<@Nullable RudeServer> started = new AtomicReference<>();
    Handler onFirstFailure =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            if (record.getMessage().contains("no connection") && started.get() == null) {
              started.set(startUnchecked(port));
            }
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger log = Logger.getLogger("dev.trackwright");
    log.addHandler(onFirstFailure);
    try {
      Run run = Run.withInput(Inputs.tracks(host, 5, "{\"maxRetries\": 10}"));

      assertDelivered(run, 1);
      RudeServer server = Objects.requireNonNull(started.get());
      assertThat(server.taken()).containsExactly("m-1", "m-2", "m-3", "m-4", "m-5");
      assertThat(server.requests().get(0).retryCount()).isNotNull();
    } finally {
      log.removeHandler(onFirstFailure);
      RudeServer server = started.get();
      if (server != null) {
        server.close();
      }
    }
  }

  @Test
  void aServerThatNeverComesIsReported() throws IOException {
    String host = "http://127.0.0.1:" + RudeServer.freePort();
    Run run = Run.withInput(Inputs.tracks(host, 2, "{\"maxRetries\": 1, \"timeout\": 2}"));

    assertDropped(run, 0, "retries exhausted 2");
  }

  private static RudeServer startUnchecked(int port) {
    try {
      return RudeServer.start(port, (request, number) -> Answer.of(200));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
