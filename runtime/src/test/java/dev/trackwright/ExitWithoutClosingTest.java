package dev.trackwright;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.transport.HttpTransport;
import dev.trackwright.transport.RudeServer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class ExitWithoutClosingTest {

  /** An application that forgets to close, with a request under way. */
  static final class Forgetful {
    private Forgetful() {}

    public static void main(String[] args) {
      TrackingClient client =
          TrackingClient.builder()
              .transport(HttpTransport.to(URI.create(args[0]), "key"))
              .flushInterval(Duration.ZERO)
              .build();
      client.send(Messages.message("m"));
      client.flush(Duration.ofMillis(Long.parseLong(args[1])));
    }
  }

  private static List<String> run(RudeServer server, int flushMillis) throws Exception {
    return ChildApplication.of(Forgetful.class).run(server.uri(), flushMillis);
  }

  @Test
  void aJvmEndsThoughARequestIsNeverAnswered() throws Exception {
    try (RudeServer silent =
        RudeServer.start((request, socket) -> socket.getInputStream().skip(Long.MAX_VALUE))) {
      run(silent, 3_000);
      assertThat(silent.requests()).hasSize(1);
    }
  }

  @Test
  void aJvmEndsThoughTheClientIsIdle() throws Exception {
    try (RudeServer server =
        RudeServer.start((request, socket) -> RudeServer.answer(socket, 200))) {
      assertThat(run(server, 30_000)).noneMatch(line -> line.contains("not delivered"));
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void whatIsLostIsSaidThoughTheJdksLogEndsAtTheSameTime() throws Exception {
    try (RudeServer server =
        RudeServer.start((request, socket) -> RudeServer.answer(socket, 503))) {
      assertThat(run(server, 100))
          .anyMatch(
              line ->
                  line.contains("The application ends with events that are not delivered: 1 acc"));
    }
  }
}
