package dev.trackwright.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that stop in the middle: what they hold up must end, and be little meanwhile. */
@Timeout(60)
class StalledAnswerTest {

  private static final String KEY = "key";

  private static final Batch SHORT = GivenBatch.of(Instant.EPOCH, 0, "{}");

  /** More than the system takes on without anybody reading it. */
  private static final Batch LONG =
      GivenBatch.of(Instant.EPOCH, 0, "{\"p\":\"" + "x".repeat(16_000_000) + "\"}");

  private final CountDownLatch testIsOver = new CountDownLatch(1);

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

  private static List<Thread> threads() {
    List<Thread> threads = new ArrayList<>(Thread.getAllStackTraces().keySet());
    threads.removeIf(thread -> !thread.getName().startsWith("trackwright-http"));
    return threads;
  }

  private static DeliveryOutcome outcome(CompletableFuture<DeliveryOutcome> answer)
      throws Exception {
    return answer.get(30, TimeUnit.SECONDS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Content-Length: 100\r\n\r\n{", "Transfer-Encoding: chunked\r\n\r\n64\r\n{"})
  void answersThatStallInTheirBodiesHoldFewThreads(String rest) throws Exception {
    List<Thread> before = threads();
    RudeServer.Behaviour halfAnswer =
        (request, socket) -> {
          RudeServer.write(socket, "HTTP/1.1 200 OK\r\n" + rest);
          stall();
        };
    try (RudeServer server = RudeServer.start(halfAnswer);
        HttpTransport transport = HttpTransport.to(server.uri(), KEY)) {
      for (int round = 0; round < 5; round++) {
        List<CompletableFuture<DeliveryOutcome>> lanes = new ArrayList<>();
        for (int lane = 0; lane < 30; lane++) {
          lanes.add(transport.send(SHORT).toCompletableFuture());
        }
        for (CompletableFuture<DeliveryOutcome> lane : lanes) {
          assertThat(outcome(lane)).isEqualTo(new DeliveryOutcome.Delivered("HTTP 200"));
        }
      }
      List<Thread> held = threads();
      held.removeAll(before);
      assertThat(held).as("threads of 150 exchanges").hasSizeLessThan(75);
    }
  }

  @Test
  void aBodyThatIsNeverReadOverTlsHoldsNoThread(@TempDir Path folder) throws Exception {
    LoopbackTls tls = LoopbackTls.about("ip:127.0.0.1", folder);
    List<Thread> before = threads();
    try (ServerSocket socket = tls.narrowSocket();
        RudeServer server = RudeServer.startAtHeads(socket, (request, connection) -> stall());
        HttpTransport transport =
            HttpTransport.to(URI.create("https://127.0.0.1:" + server.port()), KEY)
                .withSslContext(tls.client())
                .withTimeouts(Duration.ofSeconds(20), Duration.ofSeconds(2))) {
      assertThat(outcome(transport.send(LONG).toCompletableFuture()))
          .isEqualTo(new DeliveryOutcome.Retry("no answer within 2000 ms", null));
      List<Thread> held = threads();
      held.removeAll(before);
      assertThat(held).isNotEmpty();
      for (Thread thread : held) {
        thread.join(TimeUnit.SECONDS.toMillis(20));
        assertThat(thread.isAlive()).as(thread.getName()).isFalse();
      }
    }
  }
}
