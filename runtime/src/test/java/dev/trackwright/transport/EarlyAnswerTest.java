package dev.trackwright.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
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

  private static final Batch SHORT = GivenBatch.of(Instant.EPOCH, 0, "{}");

  private final CountDownLatch testIsOver = new CountDownLatch(1);

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

  private static DeliveryOutcome send(HttpTransport transport, Batch batch) throws Exception {
    return transport.send(batch).toCompletableFuture().get(30, TimeUnit.SECONDS);
  }

  @ParameterizedTest
  @MethodSource("answers")
  void anAnswerCountsThoughTheServerClosesOnTheBody(int status, DeliveryOutcome expected)
      throws Exception {
    try (RudeServer server =
            RudeServer.startAtHeads(RudeServer.narrowSocket(), answerAndClose(status));
        HttpTransport transport = HttpTransport.to(server.uri(), KEY)) {
      assertThat(send(transport, LONG)).isEqualTo(expected);
    }
  }

  @Test
  void soItDoesOverTls(@TempDir Path folder) throws Exception {
    LoopbackTls tls = LoopbackTls.about("ip:127.0.0.1", folder);
    try (RudeServer server = RudeServer.startAtHeads(tls.narrowSocket(), answerAndClose(413));
        HttpTransport transport =
            HttpTransport.to(URI.create("https://127.0.0.1:" + server.port()), KEY)
                .withSslContext(tls.client())) {
      assertThat(send(transport, LONG)).isEqualTo(new DeliveryOutcome.TooLarge("HTTP 413"));
    }
  }

  /** A time limit that a server which does answer cannot miss. */
  private static HttpTransport soonImpatient(RudeServer server) {
    return HttpTransport.to(server.uri(), KEY)
        .withTimeouts(Duration.ofSeconds(20), Duration.ofSeconds(2));
  }

  private static boolean isAsking(RudeServer.Request request) {
    return request.headers().containsKey("expect");
  }

  private static int length(RudeServer.Request request) {
    return Integer.parseInt(request.headers().getOrDefault("content-length", "0"));
  }

  private static boolean isShort(RudeServer.Request request) {
    return length(request) < 1_000;
  }

  private static List<Boolean> askingAt(RudeServer server) {
    return server.requests().stream().map(EarlyAnswerTest::isAsking).toList();
  }

  private void stall() throws IOException {
    try {
      testIsOver.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @AfterEach
  void letServersGo() {
    testIsOver.countDown();
  }

  @Test
  void aServerThatLeavesABodyLyingIsAskedBeforeTheNextOneOfThatLength() throws Exception {
    RudeServer.Behaviour answersWhenAsked =
        (request, socket) -> {
          if (!isAsking(request) && !isShort(request)) {
            stall();
          }
          RudeServer.answer(socket, isShort(request) ? 200 : 429);
          socket.close();
        };
    try (RudeServer server = RudeServer.startAtHeads(RudeServer.narrowSocket(), answersWhenAsked);
        HttpTransport transport = soonImpatient(server)) {
      DeliveryOutcome throttled = new DeliveryOutcome.Throttled("HTTP 429", null);
      assertThat(send(transport, LONG)).isInstanceOf(DeliveryOutcome.Retry.class);
      assertThat(send(transport, LONG)).isEqualTo(throttled);
      assertThat(send(transport, SHORT)).isInstanceOf(DeliveryOutcome.Delivered.class);
      assertThat(send(transport, LONG)).isEqualTo(throttled);
      assertThat(askingAt(server)).containsExactly(false, true, false, true);
    }
  }

  @Test
  void aServerThatWantsTheBodyAfterAllIsAskedOnce() throws Exception {
    AtomicInteger requests = new AtomicInteger();
    RudeServer.Behaviour stallsAtFirst =
        (request, socket) -> {
          if (requests.incrementAndGet() == 1) {
            stall();
          }
          if (isAsking(request)) {
            RudeServer.write(socket, "HTTP/1.1 100 Continue\r\n\r\n");
            socket.getInputStream().skipNBytes(length(request));
          }
          RudeServer.answer(socket, 200);
          socket.close();
        };
    try (RudeServer server = RudeServer.startAtHeads(RudeServer.narrowSocket(), stallsAtFirst);
        HttpTransport transport = soonImpatient(server)) {
      assertThat(send(transport, LONG)).isInstanceOf(DeliveryOutcome.Retry.class);
      assertThat(send(transport, LONG)).isInstanceOf(DeliveryOutcome.Delivered.class);
      assertThat(send(transport, LONG)).isInstanceOf(DeliveryOutcome.Delivered.class);
      assertThat(askingAt(server)).containsExactly(false, true, false);
    }
  }

  @Test
  void aServerThatDoesNotAnswerTheQuestionIsAskedOnce() throws Exception {
    AtomicInteger requests = new AtomicInteger();
    RudeServer.Behaviour stallsTwice =
        (request, socket) -> {
          if (requests.incrementAndGet() <= 2) {
            stall();
          }
          RudeServer.answer(socket, 200);
          socket.close();
        };
    try (RudeServer server = RudeServer.startAtHeads(RudeServer.narrowSocket(), stallsTwice);
        HttpTransport transport = soonImpatient(server)) {
      assertThat(send(transport, LONG)).isInstanceOf(DeliveryOutcome.Retry.class);
      assertThat(send(transport, LONG)).isInstanceOf(DeliveryOutcome.Retry.class);
      assertThat(send(transport, LONG)).isInstanceOf(DeliveryOutcome.Delivered.class);
      assertThat(askingAt(server)).containsExactly(false, true, false);
    }
  }
}
