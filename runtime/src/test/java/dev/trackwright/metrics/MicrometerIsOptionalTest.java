package dev.trackwright.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.ChildApplication;
import dev.trackwright.Identity;
import dev.trackwright.OutsideThePlan;
import dev.trackwright.TrackingClient;
import dev.trackwright.transport.ConsoleTransport;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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
    assertThat(ChildApplication.of(WithoutMicrometer.class).run())
        .containsExactly(
            "{a=1 accepted = 1 delivered + 0 dropped + 0 pending,"
                + " b=1 accepted = 1 delivered + 0 dropped + 0 pending}");
  }
}
