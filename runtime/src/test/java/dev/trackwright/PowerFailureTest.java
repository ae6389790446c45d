package dev.trackwright;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.trackwright.internal.spool.MountedDisk;
import dev.trackwright.spool.Spool;
import dev.trackwright.transport.HttpTransport;
import dev.trackwright.transport.RudeServer;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A machine that loses power: what its disk holds in that moment is a copy of the file that a file
 * system is mounted from, where nothing is that waits in the system's cache.
 */
@Timeout(60)
class PowerFailureTest {

  private static final List<String> SENT = IntStream.range(0, 40).mapToObj(i -> "p" + i).toList();

  @TempDir Path folder;

  private final AtomicBoolean away = new AtomicBoolean(true);
  private final RudeServer server =
      RudeServer.start((request, socket) -> RudeServer.answer(socket, away.get() ? 503 : 200));

  @Test
  void whatWasForcedToTheDeviceIsThereWhenThePowerIsBack() throws Exception {
    Path disk = folder.resolve("disk");
    try (RandomAccessFile file = new RandomAccessFile(disk.toFile(), "rw")) {
      file.setLength(8 << 20);
    }
    Path before = Files.createDirectory(folder.resolve("before"));
    Path after = Files.createDirectory(folder.resolve("after"));
    assumeTrue(MountedDisk.run(List.of("mkfs.ext4", "-q", "-F", disk.toString())), "no mkfs.ext4");
    Path copy = folder.resolve("copy");
    try (MountedDisk mounted = MountedDisk.in(disk, before)) {
      assertThat(mounted).isNotNull();
      TrackingClient client = client(before);
      try {
        SENT.forEach(id -> client.send(Messages.message(id)));
        Awaitility.await().until(() -> client.deliveryReport().spooled() == SENT.size());
        Files.copy(disk, copy);
      } finally {
        client.close(Duration.ofMillis(100));
      }
    }
    away.set(false);
    int requests = server.requests().size();
    try (MountedDisk mounted = MountedDisk.in(copy, after)) {
      assertThat(mounted).isNotNull();
      assertThat(client(after).close(Duration.ofSeconds(30)))
          .hasToString("40 accepted = 40 delivered + 0 dropped + 0 pending");
    }
    assertThat(
            server.requests().subList(requests, server.requests().size()).stream()
                .flatMap(request -> request.strings("messageId").stream()))
        .containsExactlyElementsOf(SENT);
  }

  private TrackingClient client(Path disk) {
    return TrackingClient.builder()
        .transport(HttpTransport.to(server.uri(), "key"))
        .spool(Spool.in(disk.resolve("spool")).withQuota(Spool.MIN_QUOTA).withForce(true))
        .batchEvents(20)
        .flushInterval(Duration.ofMillis(10))
        .build();
  }
}
