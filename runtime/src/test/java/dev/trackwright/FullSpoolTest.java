package dev.trackwright;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.internal.spool.MountedDisk;
import dev.trackwright.spool.Spool;
import dev.trackwright.transport.HttpTransport;
import dev.trackwright.transport.RudeServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An outage that lasts longer than the spool has room. */
@Timeout(120)
class FullSpoolTest {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final int EVENTS = 8_000;

  @TempDir Path folder;

  private final AtomicBoolean away = new AtomicBoolean(true);
  private final List<String> arrived = new CopyOnWriteArrayList<>();
  private final RudeServer server =
      RudeServer.start(
          (request, socket) -> {
            boolean taken = !away.get();
            if (taken) {
              arrived.addAll(request.strings("messageId"));
            }
            RudeServer.answer(socket, taken ? 200 : 503);
          });

  @Test
  void aFullQuotaCostsNothingThatMemoryHolds() {
    outlast(Spool.in(folder).withQuota(Spool.MIN_QUOTA), "it is full");
  }

  @Test
  void aFullDiskCostsNothingThatMemoryHolds() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    try (MountedDisk mounted = MountedDisk.ofSize(1024, disk)) {
      assertThat(mounted).isNotNull();
      outlast(Spool.in(disk.resolve("spool")), "No space left on device");
    }
  }

  private void outlast(Spool spool, String warning) {
    try (CapturedWarnings log = CapturedWarnings.open()) {
      TrackingClient client =
          TrackingClient.builder()
              .transport(HttpTransport.to(server.uri(), "key"))
              .spool(spool)
              .maxHeld(5_000, 16 << 20)
              .batchEvents(100)
              .flushInterval(Duration.ofMillis(20))
              .build();
      for (int i = 0; i < EVENTS; i++) {
        client.send(Messages.message("f" + i, "u" + i % 7));
      }
      Awaitility.await()
          .atMost(LONG)
          .until(() -> log.lines().stream().anyMatch(line -> line.contains(warning)));
      DeliveryReport outage = client.deliveryReport();
      assertThat(outage.accepted()).isEqualTo(EVENTS);
      assertThat(outage.spooled()).isBetween(500L, outage.pending() - 1);

      away.set(false);
      assertThat(client.flush(LONG).pending()).isZero();
      DeliveryReport over = client.deliveryReport();
      assertThat(over.accepted()).isEqualTo(EVENTS);
      assertThat(over.spooled()).isZero();
      assertThat(over.droppedTotal()).isEqualTo(over.dropped(DropReason.QUEUE_FULL));
      Set<String> once = new HashSet<>(arrived);
      assertThat(over.delivered()).isEqualTo(once.size()).isGreaterThanOrEqualTo(5_000);

      away.set(true);
      for (int i = 0; i < 20; i++) {
        client.send(Messages.message("again" + i));
      }
      Awaitility.await().atMost(LONG).until(() -> client.deliveryReport().spooled() == 20);
      away.set(false);
      assertThat(client.close(LONG).pending()).isZero();
    }
  }
}
