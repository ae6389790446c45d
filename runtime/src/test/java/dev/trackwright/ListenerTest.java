package dev.trackwright;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.transport.HttpTransport;
import dev.trackwright.transport.RudeServer;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a listener does with the client whose thread it runs on. */
@Timeout(60)
class ListenerTest {

  private static final Duration FOR_EVER = Duration.ofDays(1);

  private final CompletableFuture<TrackingClient> client = new CompletableFuture<>();
  private final BlockingQueue<DeliveryReport> reports = new LinkedBlockingQueue<>();
  private final AtomicInteger settled = new AtomicInteger();

  private TrackingClient clientOf(RudeServer server) {
    TrackingClient built =
        TrackingClient.builder()
            .transport(HttpTransport.to(server.uri(), "key"))
            .batchEvents(1)
            .batchesUnderWay(1)
            .onSettled(settlement -> told())
            .build();
    client.complete(built);
    return built;
  }

  private void told() {
    if (settled.incrementAndGet() == 1) {
      reports.add(client.join().flush(FOR_EVER));
    } else {
      reports.add(client.join().close(FOR_EVER));
    }
  }

  @Test
  void aFlushDoesNotWaitAndACloseBegins() throws InterruptedException {
    try (RudeServer server =
        RudeServer.start((request, socket) -> RudeServer.answer(socket, 200))) {
      TrackingClient tracked = clientOf(server);
      tracked.send(Messages.message("1"));
      tracked.send(Messages.message("2"));
      tracked.send(Messages.message("3"));
      reports.take();
      reports.take();
      reports.take();
      Awaitility.await().until(() -> tracked.deliveryReport().pending() == 0);
      assertThat(tracked.deliveryReport().delivered()).isEqualTo(3);
      tracked.send(Messages.message("4"));
      assertThat(tracked.close(FOR_EVER))
          .hasToString("4 accepted = 3 delivered + 1 dropped (closed 1) + 0 pending");
    }
  }

  @Test
  void whatBeginsToCloseEndsByItselfAtItsDeadline() throws InterruptedException {
    CompletableFuture<Thread> worker = new CompletableFuture<>();
    AtomicInteger requests = new AtomicInteger();
    RudeServer.Behaviour silentAfterOne =
        (request, socket) -> {
          if (requests.incrementAndGet() == 1) {
            RudeServer.answer(socket, 200);
          }
        };
    try (RudeServer server = RudeServer.start(silentAfterOne)) {
      TrackingClient built =
          TrackingClient.builder()
              .transport(HttpTransport.to(server.uri(), "key"))
              .batchEvents(1)
              .onSettled(
                  settlement -> {
                    worker.complete(Thread.currentThread());
                    reports.add(client.join().close(Duration.ofMillis(500)));
                  })
              .build();
      client.complete(built);
      built.send(Messages.message("1"));
      built.send(Messages.message("2"));
      reports.take();
      worker.join().join();
    }
  }
}
