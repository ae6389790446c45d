package dev.trackwright;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.spool.Spool;
import dev.trackwright.transport.HttpTransport;
import dev.trackwright.transport.RudeServer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An application with a spool that closes without any patience, and ends. */
@Timeout(120)
class CloseAtOnceTest {

  private static final int EVENTS = 1_000;

  /** Tracks, closes at once, and ends with its last line. */
  static final class Impatient {
    private Impatient() {}

    public static void main(String[] args) {
      TrackingClient client =
          TrackingClient.builder()
              .transport(HttpTransport.to(URI.create(args[0]), "key"))
              .spool(Spool.in(Path.of(args[1])))
              .build();
      for (int i = 0; i < EVENTS; i++) {
        client.send(Messages.message("m" + i));
      }
      client.close(Duration.ZERO);
    }
  }

  @Test
  void theNextLifeDeliversWhatWasStillInTheQueue(@TempDir Path folder) throws Exception {
    try (RudeServer away =
        RudeServer.start((request, socket) -> socket.getInputStream().skip(Long.MAX_VALUE))) {
      ChildApplication.of(Impatient.class).run(away.uri(), folder);
    }
    try (RudeServer server =
        RudeServer.start((request, socket) -> RudeServer.answer(socket, 200))) {
      TrackingClient next =
          TrackingClient.builder()
              .transport(HttpTransport.to(server.uri(), "key"))
              .spool(Spool.in(folder))
              .build();
      assertThat(next.close(Duration.ofSeconds(60)).delivered()).isEqualTo(EVENTS);
    }
  }
}
