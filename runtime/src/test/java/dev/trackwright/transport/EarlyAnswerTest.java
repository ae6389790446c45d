package dev.trackwright.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Servers that know their answer from a request's head and do not care for the rest. */
@Timeout(60)
class EarlyAnswerTest {

  private static final String KEY = "key";

  /** More than the system takes on without anybody reading it. */
  private static final Batch LONG =
      GivenBatch.of(Instant.EPOCH, 0, "{\"p\":\"" + "x".repeat(16_000_000) + "\"}");

  static Stream<Arguments> answers() {
    Duration wait = Duration.ofSeconds(7);
    return Stream.of(
        Arguments.of(413, new DeliveryOutcome.TooLarge("HTTP 413")),
        Arguments.of(401, new DeliveryOutcome.Rejected("HTTP 401")),
        Arguments.of(400, new DeliveryOutcome.Refused("HTTP 400")),
        Arguments.of(429, new DeliveryOutcome.Throttled("HTTP 429", wait)),
        Arguments.of(503, new DeliveryOutcome.Retry("HTTP 503", wait)));
  }

  /** With a body unread, closing resets the connection. */
  private static RudeServer.Behaviour answerAndClose(int status) {
    return (request, socket) -> {
      RudeServer.answer(socket, status, "Retry-After: 7");
      socket.close();
    };
  }

  private static DeliveryOutcome send(HttpTransport transport) throws Exception {
    return transport.send(LONG).toCompletableFuture().get(30, TimeUnit.SECONDS);
  }

  @ParameterizedTest
  @MethodSource("answers")
  void anAnswerCountsThoughTheServerClosesOnTheBody(int status, DeliveryOutcome expected)
      throws Exception {
    try (RudeServer server =
            RudeServer.startAtHeads(RudeServer.narrowSocket(), answerAndClose(status));
        HttpTransport transport = HttpTransport.to(server.uri(), KEY)) {
      assertThat(send(transport)).isEqualTo(expected);
    }
  }

  @Test
  void soItDoesOverTls(@TempDir Path folder) throws Exception {
    LoopbackTls tls = LoopbackTls.about("ip:127.0.0.1", folder);
    try (RudeServer server = RudeServer.startAtHeads(tls.narrowSocket(), answerAndClose(413));
        HttpTransport transport =
            HttpTransport.to(URI.create("https://127.0.0.1:" + server.port()), KEY)
                .withSslContext(tls.client())) {
      assertThat(send(transport)).isEqualTo(new DeliveryOutcome.TooLarge("HTTP 413"));
    }
  }
}
