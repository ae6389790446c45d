package dev.trackwright;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.transport.HttpTransport;
import dev.trackwright.transport.LoopbackTls;
import dev.trackwright.transport.RudeServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class DeliveryOverHttpTest {

  private static final String KEY = "secret-write-key";

  private static final Duration LONG = Duration.ofSeconds(60);

  private static TrackingClient.Builder clientOf(RudeServer server) {
    return TrackingClient.builder().transport(HttpTransport.to(server.uri(), KEY));
  }

  private static void send(TrackingClient client, int events) {
    IntStream.range(0, events).forEach(i -> client.send(Messages.message("m-" + i)));
  }

  private static List<String> ids(int events) {
    return IntStream.range(0, events).mapToObj(i -> "m-" + i).toList();
  }

  private static List<String> idsAt(RudeServer server) {
    return server.requests().stream().flatMap(r -> r.strings("messageId").stream()).toList();
  }

  @Test
  void closingDeliversEverythingInOrderAndOnce() {
    try (RudeServer server =
        RudeServer.start((request, socket) -> RudeServer.answer(socket, 200))) {
      TrackingClient client = clientOf(server).build();
      send(client, 2_000);
      assertThat(client.close(LONG))
          .hasToString("2000 accepted = 2000 delivered + 0 dropped + 0 pending");
      assertThat(idsAt(server)).isEqualTo(ids(2_000));
    }
  }

  @Test
  void everythingArrivesThoughTheServerIsAwayAtFirst() {
    AtomicInteger requests = new AtomicInteger();
    RudeServer.Behaviour awayAtFirst =
        (request, socket) -> {
          switch (requests.incrementAndGet()) {
            case 1 -> RudeServer.reset(socket);
            case 2 -> RudeServer.answer(socket, 503);
            default -> RudeServer.answer(socket, 200);
          }
        };
    try (RudeServer server = RudeServer.start(awayAtFirst);
        CapturedWarnings log = CapturedWarnings.open()) {
      TrackingClient client = clientOf(server).batchEvents(10).build();
      send(client, 20);
      assertThat(client.close(LONG).isComplete()).isTrue();
      assertThat(server.requests())
          .extracting(request -> request.headers().getOrDefault("x-retry-count", "-"))
          .containsExactly("-", "1", "2", "-");
      List<String> sentAt =
          server.requests().stream().flatMap(r -> r.strings("sentAt").stream()).toList();
      assertThat(sentAt.stream().map(Instant::parse).limit(3)).isSorted().doesNotHaveDuplicates();
      assertThat(log.lines()).filteredOn(line -> line.startsWith("WARNING")).isNotEmpty();
      assertThat(log.lines()).filteredOn(line -> line.contains("works again")).hasSize(1);
    }
  }

  @Test
  void aThrottlingServerGetsEverythingAfterItsWindow() {
    AtomicInteger requests = new AtomicInteger();
    RudeServer.Behaviour throttling =
        (request, socket) -> {
          if (requests.incrementAndGet() <= 3) {
            RudeServer.answer(socket, 429, "Retry-After: 0");
          } else {
            RudeServer.answer(socket, 200);
          }
        };
    try (RudeServer server = RudeServer.start(throttling);
        CapturedWarnings log = CapturedWarnings.open()) {
      TrackingClient client = clientOf(server).retries(1, LONG).build();
      send(client, 10);
      assertThat(client.close(LONG).isComplete()).isTrue();
      assertThat(server.requests()).hasSize(4);
      assertThat(log.lines()).anyMatch(line -> line.contains("HTTP 429"));
    }
  }

  @Test
  void aServerThatTakesLittleAtATimeGetsAllOfIt() {
    RudeServer.Behaviour narrow =
        (request, socket) ->
            RudeServer.answer(socket, request.text().length() > 20_000 ? 413 : 200);
    try (RudeServer server = RudeServer.start(narrow)) {
      TrackingClient client = clientOf(server).build();
      IntStream.range(0, 400).forEach(i -> client.send(Messages.ofSize("m-" + i, 700)));
      assertThat(client.close(LONG).delivered()).isEqualTo(400);
    }
  }

  @Test
  void onePoisonousEventInFiftyIsReportedAndTheOthersArrive() {
    RudeServer.Behaviour picky =
        (request, socket) ->
            RudeServer.answer(socket, request.strings("messageId").contains("m-17") ? 400 : 200);
    try (RudeServer server = RudeServer.start(picky);
        CapturedWarnings log = CapturedWarnings.open()) {
      TrackingClient client = clientOf(server).build();
      send(client, 50);
      DeliveryReport report = client.close(LONG);
      assertThat(report.delivered()).isEqualTo(49);
      assertThat(report.dropped(DropReason.REFUSED)).isEqualTo(1);
      assertThat(log.lines()).anyMatch(line -> line.contains("\"Test\" (message m-17): HTTP 400"));
    }
  }

  @Test
  void aServerThatFailsUntilTheDeadlineLeavesEveryEventAccountedFor() {
    try (RudeServer server = RudeServer.start((request, socket) -> RudeServer.answer(socket, 503));
        CapturedWarnings log = CapturedWarnings.open()) {
      TrackingClient client = clientOf(server).maxHeld(100, 1_000_000).build();
      send(client, 150);
      DeliveryReport report = client.close(Duration.ofMillis(700));
      assertThat(report)
          .hasToString("150 accepted = 0 delivered + 50 dropped (queue full 50) + 100 pending");
      assertThat(log.lines()).anyMatch(line -> line.contains("left behind"));
      assertThat(client.deliveryReport()).isEqualTo(report);
    }
  }

  @Test
  void aServerThatNeverAnswersCannotHoldUpClosing() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    RudeServer.Behaviour silent =
        (request, socket) -> {
          try {
            over.await();
          } catch (InterruptedException e) {
            throw new IOException(e);
          }
        };
    try (RudeServer server = RudeServer.start(silent);
        CapturedWarnings log = CapturedWarnings.open()) {
      TrackingClient client = clientOf(server).build();
      send(client, 5);
      assertThat(client.close(Duration.ofMillis(300)).pending()).isEqualTo(5);
      assertThat(log.lines()).isNotEmpty();
      over.countDown();
    }
  }

  @Test
  void theWriteKeyIsInNoLogWhateverTheServerDoes() {
    AtomicInteger requests = new AtomicInteger();
    RudeServer.Behaviour echo =
        (request, socket) -> {
          String leak = request.headers().get("authorization") + KEY;
          switch (requests.incrementAndGet()) {
            case 1 -> {
              RudeServer.write(socket, leak + "\r\n\r\n");
              socket.close();
            }
            case 2 -> RudeServer.answer(socket, 503, "Retry-After: " + leak, "Date: " + leak);
            case 3 -> {
              RudeServer.write(socket, "HTTP/1.1 " + leak);
              socket.close();
            }
            default -> RudeServer.answer(socket, 401, "WWW-Authenticate: " + leak);
          }
        };
    try (RudeServer server = RudeServer.start(echo);
        CapturedWarnings log = CapturedWarnings.open()) {
      TrackingClient client = clientOf(server).build();
      send(client, 3);
      DeliveryReport report = client.close(LONG);
      assertThat(report.dropped(DropReason.REJECTED)).isEqualTo(3);
      String said = log.lines() + " " + client + " " + report;
      assertThat(said)
          .contains("HTTP 401")
          .doesNotContain(KEY, Base64.getEncoder().encodeToString((KEY + ":").getBytes(UTF_8)));
    }
  }

  @Test
  void aCertificateThatIsNotTrustedIsNotTriedAgain(@TempDir Path folder) throws Exception {
    ServerSocket door = LoopbackTls.about("ip:127.0.0.1", folder).socket();
    try (RudeServer server =
            RudeServer.start(door, (request, socket) -> RudeServer.answer(socket, 200));
        CapturedWarnings log = CapturedWarnings.open()) {
      URI uri = URI.create("https://127.0.0.1:" + server.port());
      TrackingClient client =
          TrackingClient.builder().transport(HttpTransport.to(uri, KEY)).build();
      send(client, 3);
      assertThat(client.close(LONG).dropped(DropReason.REJECTED)).isEqualTo(3);
      assertThat(server.connections()).isEqualTo(1);
      assertThat(log.lines()).anyMatch(line -> line.contains("SSLHandshakeException"));
    }
  }

  @Test
  void connectionsAndTheirThreadsExistFromTheFirstBatchOnAndAreDaemons() {
    try (RudeServer server =
        RudeServer.start((request, socket) -> RudeServer.answer(socket, 200))) {
      List<Thread> before = threads();
      TrackingClient client = clientOf(server).build();
      List<Thread> idle = threads();
      idle.removeAll(before);
      assertThat(idle).extracting(Thread::getName).containsExactly("trackwright");
      send(client, 10);
      assertThat(client.flush(LONG).isComplete()).isTrue();
      List<Thread> busy = threads();
      busy.removeAll(before);
      assertThat(busy).isNotEmpty().allMatch(Thread::isDaemon);
      client.close();
    }
  }

  /** Ours and those of the JDK's client. */
  private static List<Thread> threads() {
    List<Thread> threads = new ArrayList<>(Thread.getAllStackTraces().keySet());
    threads.removeIf(
        thread ->
            !thread.getName().startsWith("trackwright")
                && !thread.getName().startsWith("HttpClient"));
    return threads;
  }
}
