package dev.trackwright.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.Identity;
import dev.trackwright.OutsideThePlan;
import dev.trackwright.TrackingClient;
import dev.trackwright.transport.ConsoleTransport;
import java.io.File;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.core.json.JsonFactory;

@Timeout(120)
class MicrometerIsOptionalTest {

  /** What an application does that has no Micrometer. */
  static final class WithoutMicrometer {
    private WithoutMicrometer() {}

    public static void main(String[] args) {
      try {
        Class.forName("io.micrometer.core.instrument.Meter");
        throw new IllegalStateException("Micrometer is there");
      } catch (ClassNotFoundException asItShouldBe) {
        TrackingClient client =
            TrackingClient.builder()
                .destination(
                    "a",
                    ConsoleTransport.to(
                        new PrintStream(
                            OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)))
                .destination(
                    "b",
                    ConsoleTransport.to(
                        new PrintStream(
                            OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)))
                .build();
        OutsideThePlan.of(client, Identity.user("u-1")).trackUnplanned("Imported", null);
        client.close(Duration.ofSeconds(30));
        System.out.println(client.deliveryReports());
      }
    }
  }

  @Test
  void everythingElseWorksWithoutMicrometer() throws Exception {
    String classPath =
        Stream.of(
                TrackingClient.class, WithoutMicrometer.class, JsonFactory.class, NullMarked.class)
            .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
            .map(location -> Path.of(URI.create(location.toString())).toString())
            .collect(Collectors.joining(File.pathSeparator));
    Process application =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                WithoutMicrometer.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String said =
        new String(application.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(application.waitFor()).isZero();
    assertThat(said)
        .isEqualTo(
            "{a=1 accepted = 1 delivered + 0 dropped + 0 pending,"
                + " b=1 accepted = 1 delivered + 0 dropped + 0 pending}");
  }
}
