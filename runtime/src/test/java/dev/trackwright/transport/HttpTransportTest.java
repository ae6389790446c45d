package dev.trackwright.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class HttpTransportTest {

  private static final String KEY = "kE9-secret\"\\key";
  private static final Batch BATCH = batch(0);

  private final CountDownLatch testIsOver = new CountDownLatch(1);

  private static Batch batch(int retries) {
    return GivenBatch.of(
        Instant.parse("2026-11-01T12:00:00.123456Z"),
        retries,
        "{\"messageId\":\"1\"}",
        "{\"messageId\":\"ü\"}");
  }

  private static byte[] json(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static DeliveryOutcome send(HttpTransport transport) throws Exception {
    try (transport) {
      return transport.send(BATCH).toCompletableFuture().get(30, TimeUnit.SECONDS);
    }
  }

  private static DeliveryOutcome outcomeOf(RudeServer.Behaviour behaviour) throws Exception {
    return outcomeOf(behaviour, Duration.ofSeconds(20));
  }

  private static DeliveryOutcome outcomeOf(RudeServer.Behaviour behaviour, Duration timeLimit)
      throws Exception {
    try (RudeServer server = RudeServer.start(behaviour)) {
      return send(
          HttpTransport.to(server.uri(), KEY).withTimeouts(Duration.ofSeconds(20), timeLimit));
    }
  }

  @AfterEach
  void letServersGo() {
    testIsOver.countDown();
  }

  /** Leaves the connection open without a word until the test is over. */
  private void stall() throws IOException {
    try {
      testIsOver.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Test
  void theRequestIsWhatSegmentDocuments() throws Exception {
    try (RudeServer server =
        RudeServer.start((request, socket) -> RudeServer.answer(socket, 200))) {
      assertThat(send(HttpTransport.to(server.uri(), KEY)))
          .isInstanceOf(DeliveryOutcome.Delivered.class);
      RudeServer.Request request = server.requests().get(0);
      assertThat(request.line()).isEqualTo("POST /v1/batch HTTP/1.1");
      assertThat(request.headers())
          .containsEntry("content-type", "application/json")
          .containsEntry(
              "authorization", "Basic " + Base64.getEncoder().encodeToString(json(KEY + ":")))
          .doesNotContainKeys("x-retry-count", "content-encoding", "upgrade", "http2-settings");
      assertThat(request.text())
          .isEqualTo(
              "{\"batch\":[{\"messageId\":\"1\"},{\"messageId\":\"ü\"}],"
                  + "\"sentAt\":\"2026-11-01T12:00:00.123Z\","
                  + "\"writeKey\":\"kE9-secret\\\"\\\\key\"}");
    }
  }

  @Test
  void rudderStackGetsGzipAndNoKeyInTheBody() throws Exception {
    try (RudeServer server =
        RudeServer.start((request, socket) -> RudeServer.answer(socket, 200))) {
      send(HttpTransport.rudderstack(server.uri() + "/", KEY));
      RudeServer.Request request = server.requests().get(0);
      assertThat(request.line()).isEqualTo("POST /v1/batch HTTP/1.1");
      assertThat(request.headers()).containsEntry("content-encoding", "gzip");
      assertThat(request.text())
          .isEqualTo(
              "{\"batch\":[{\"messageId\":\"1\"},{\"messageId\":\"ü\"}],"
                  + "\"sentAt\":\"2026-11-01T12:00:00.123Z\"}");
    }
  }

  @Test
  void onlyARetryBearsItsCount() throws Exception {
    try (RudeServer server = RudeServer.start((request, socket) -> RudeServer.answer(socket, 200));
        HttpTransport transport = HttpTransport.to(server.uri(), KEY).withGzip(true)) {
      transport.send(batch(0)).toCompletableFuture().get();
      transport.send(batch(3)).toCompletableFuture().get();
      assertThat(server.requests())
          .extracting(request -> request.headers().getOrDefault("x-retry-count", "none"))
          .containsExactly("none", "3");
      assertThat(server.connections()).as("the connection is kept").isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "/v1/batch", "/v1/batch/"})
  void thePathIsAddedOnce(String path) {
    assertThat(HttpTransport.to(URI.create("https://eu.example.com:8443" + path), KEY))
        .hasToString("HttpTransport[https://eu.example.com:8443/v1/batch]");
  }

  @Test
  void aBodyIsNeverLongerThanTheVendorTakes() {
    TransportLimits limits = HttpTransport.segment(KEY).limits();
    String event = "x".repeat(limits.maxBatchBytes() / 100 - 1);
    Batch full =
        GivenBatch.of(
            Instant.MAX, 0, java.util.Collections.nCopies(100, event).toArray(String[]::new));
    assertThat(new HttpBody(KEY).plain(full).stream().mapToLong(ByteBuffer::remaining).sum())
        .isLessThanOrEqualTo(HttpTransport.SEGMENT_MAX_BODY_BYTES)
        .isGreaterThan(100L * event.length());
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 400, 401, 404, 407, 413, 429, 500, 503})
  void aStatusIsUnderstoodWithAnyBody(int status) throws Exception {
    DeliveryOutcome outcome =
        outcomeOf(
            (request, socket) ->
                RudeServer.write(
                    socket, "HTTP/1.1 " + status + " X\r\nContent-Length: 3\r\n\r\n}\0\u00ff"));
    assertThat(outcome.detail()).isEqualTo("HTTP " + status);
  }

  @Test
  void aRedirectIsNotFollowed() throws Exception {
    try (RudeServer server =
        RudeServer.start(
            (request, socket) ->
                RudeServer.answer(
                    socket, 307, "Location: http://" + request.headers().get("host")))) {
      assertThat(send(HttpTransport.to(server.uri(), KEY)))
          .isEqualTo(new DeliveryOutcome.Rejected("HTTP 307"));
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void aResetConnectionIsTriedAgain() throws Exception {
    assertThat(outcomeOf((request, socket) -> RudeServer.reset(socket)))
        .isInstanceOf(DeliveryOutcome.Retry.class);
  }

  @Test
  void aConnectionThatEndsWithoutAnAnswerIsTriedAgain() throws Exception {
    assertThat(outcomeOf((request, socket) -> socket.close()))
        .isInstanceOf(DeliveryOutcome.Retry.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "H",
        "HTTP/1.1",
        "HTTP/1.1 ",
        "HTTP/1.1 2",
        "HTTP/1.1 50",
        "\0\0\0",
        "SSH-2.0"
      })
  void anAnswerThatBreaksOffBeforeItsStatusIsTriedAgain(String half) throws Exception {
    DeliveryOutcome outcome =
        outcomeOf(
            (request, socket) -> {
              RudeServer.write(socket, half);
              socket.close();
            });
    assertThat(outcome).isInstanceOf(DeliveryOutcome.Retry.class);
  }

  @Test
  void timeLimitsWithoutEndAreNoProblem() throws Exception {
    Duration endless = Duration.ofSeconds(Long.MAX_VALUE);
    try (RudeServer server =
        RudeServer.start((request, socket) -> RudeServer.answer(socket, 200))) {
      assertThat(send(HttpTransport.to(server.uri(), KEY).withTimeouts(endless, endless)))
          .isInstanceOf(DeliveryOutcome.Delivered.class);
    }
  }

  @Test
  void aStatusStandsThoughTheHeadBreaksOffAfterIt() throws Exception {
    DeliveryOutcome outcome =
        outcomeOf(
            (request, socket) -> {
              RudeServer.write(socket, "HTTP/1.1 200 OK\r\nContent-Le");
              socket.close();
            });
    assertThat(outcome).isInstanceOf(DeliveryOutcome.Delivered.class);
  }

  @Test
  void aServerThatSaysNothingIsTriedAgainAfterTheTimeLimit() throws Exception {
    assertThat(outcomeOf((request, socket) -> stall(), Duration.ofMillis(500)))
        .isEqualTo(new DeliveryOutcome.Retry("no answer within 500 ms", null));
  }

  @Test
  void aServerThatDripsItsHeadIsTriedAgainAfterTheTimeLimit() throws Exception {
    DeliveryOutcome outcome =
        outcomeOf(
            (request, socket) -> {
              RudeServer.write(socket, "HTTP/1.1 200 OK\r\nX-A: ");
              while (true) {
                RudeServer.write(socket, "a");
                Thread.onSpinWait();
              }
            },
            Duration.ofMillis(500));
    assertThat(outcome).isInstanceOf(DeliveryOutcome.Retry.class);
  }

  @Test
  void aSuccessCountsThoughItsBodyBreaksOff() throws Exception {
    DeliveryOutcome outcome =
        outcomeOf(
            (request, socket) -> {
              RudeServer.write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{");
              RudeServer.reset(socket);
            });
    assertThat(outcome).isInstanceOf(DeliveryOutcome.Delivered.class);
  }

  @Test
  void aSuccessCountsThoughItsBodyStalls() throws Exception {
    DeliveryOutcome outcome =
        outcomeOf(
            (request, socket) -> {
              RudeServer.write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{");
              stall();
            });
    assertThat(outcome).isInstanceOf(DeliveryOutcome.Delivered.class);
  }

  @Test
  void aSuccessCountsThoughItsBodyNeverEnds() throws Exception {
    DeliveryOutcome outcome =
        outcomeOf(
            (request, socket) -> {
              RudeServer.write(socket, "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
              while (true) {
                RudeServer.write(socket, "garbage".repeat(1000));
              }
            });
    assertThat(outcome).isInstanceOf(DeliveryOutcome.Delivered.class);
  }

  @Test
  void aServerThatIsNotThereIsTriedAgain() throws Exception {
    int port;
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = taken.getLocalPort();
    }
    assertThat(send(HttpTransport.to(URI.create("http://127.0.0.1:" + port), KEY)))
        .isEqualTo(new DeliveryOutcome.Retry("no connection", null));
  }

  @Test
  void aNameThatDoesNotResolveIsTriedAgain() throws Exception {
    assertThat(send(HttpTransport.to(URI.create("http://nowhere.invalid"), KEY)))
        .isInstanceOf(DeliveryOutcome.Retry.class);
  }

  @Test
  void plainHttpOnATlsPortIsAMatterOfConfiguration() throws Exception {
    try (ServerSocket plain = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      // A TLS hello has no line end to wait for: the server must speak first.
      Thread speaker =
          new Thread(
              () -> {
                try (var connection = plain.accept()) {
                  RudeServer.write(connection, "HTTP/1.1 400 Bad Request\r\n\r\n");
                  connection.getInputStream().readAllBytes();
                } catch (IOException gone) {
                  // The client has seen enough.
                }
              });
      speaker.setDaemon(true);
      speaker.start();
      URI uri = URI.create("https://127.0.0.1:" + plain.getLocalPort());
      assertThat(send(HttpTransport.to(uri, KEY))).isInstanceOf(DeliveryOutcome.Rejected.class);
    }
  }

  @Test
  void aServerThatRepeatsTheKeyCannotMakeItShowUp() throws Exception {
    DeliveryOutcome outcome =
        outcomeOf(
            (request, socket) -> {
              RudeServer.write(
                  socket,
                  request.headers().get("authorization") + " " + request.text() + "\r\n\r\n");
              socket.close();
            });
    assertThat(outcome.toString())
        .doesNotContain("secret", Base64.getEncoder().encodeToString(json(KEY + ":")));
  }

  @Test
  void theKeyIsInNoText() {
    HttpTransport transport = HttpTransport.segment(KEY);
    assertThat(transport.toString()).isEqualTo("HttpTransport[https://api.segment.io/v1/batch]");
    assertThat(HttpSetup.of(URI.create("http://h"), KEY, true, 500_000, false).toString())
        .isEqualTo("HttpSetup[http://h/v1/batch]");
    for (String bad : new String[] {"", " ", "secret\n", "secret key", "secret\u00fc"}) {
      assertThatThrownBy(() -> HttpTransport.segment(bad))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageNotContaining("secret");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://user:secret@host",
        "http://host?key=secret",
        "http://host#secret",
        "ftp://secret",
        "secret",
        "mailto:secret",
        "http:///secret",
        "http://ho st/secret"
      })
  void aHostThatIsNoneIsRefusedWithoutBeingRepeated(String host) {
    assertThatThrownBy(() -> HttpTransport.rudderstack(host, KEY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("secret")
        .hasNoCause();
  }

  @Test
  void aClosedTransportDoesNotOpenAgain() {
    HttpTransport transport = HttpTransport.segment(KEY);
    transport.close();
    transport.close();
    assertThatThrownBy(() -> transport.send(BATCH)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void timeLimitsMustBePositive() {
    HttpTransport transport = HttpTransport.segment(KEY);
    assertThatThrownBy(() -> transport.withTimeouts(Duration.ZERO, Duration.ofSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> transport.withTimeouts(Duration.ofSeconds(1), Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
