package dev.trackwright;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.transport.HttpTransport;
import dev.trackwright.transport.RudeServer;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.core.json.JsonFactory;

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

  private static Process run(RudeServer server, int flushMillis) throws Exception {
    String classPath =
        Stream.of(TrackingClient.class, Forgetful.class, JsonFactory.class, NullMarked.class)
            .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
            .map(location -> Path.of(URI.create(location.toString())).toString())
            .collect(Collectors.joining(File.pathSeparator));
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                Forgetful.class.getName(),
                server.uri().toString(),
                Integer.toString(flushMillis)))
        .inheritIO()
        .start();
  }

  @Test
  void aJvmEndsThoughARequestIsNeverAnswered() throws Exception {
    try (RudeServer silent =
        RudeServer.start((request, socket) -> socket.getInputStream().skip(Long.MAX_VALUE))) {
      Process application = run(silent, 3_000);
      assertThat(application.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(application.exitValue()).isZero();
      assertThat(silent.requests()).hasSize(1);
    }
  }

  @Test
  void aJvmEndsThoughTheClientIsIdle() throws Exception {
    try (RudeServer server =
        RudeServer.start((request, socket) -> RudeServer.answer(socket, 200))) {
      Process application = run(server, 30_000);
      assertThat(application.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(application.exitValue()).isZero();
      assertThat(server.requests()).hasSize(1);
    }
  }
}
