package dev.trackwright.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.ChildApplication;
import dev.trackwright.spool.Spool;
import dev.trackwright.transport.DeliveryOutcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that has no memory left in the very moment when it reads the spool. */
@Timeout(120)
class LowMemoryTest {

  private static final int EVENT_BYTES = 6_000_000;

  @TempDir Path folder;

  /** Fills its heap, and delivers with ever more of it free. */
  static final class Application {

    private static final int BLOCK = 1 << 20;

    private Application() {}

    public static void main(String[] args) throws IOException {
      Path folder = Path.of(args[0]);
      try (PlayedCourse life =
          begin(
              folder,
              new ScriptedTransport()
                  .otherwise(batch -> new DeliveryOutcome.Retry("HTTP 503", null)))) {
        life.acceptAll("x".repeat(EVENT_BYTES));
        life.stepAfter(Duration.ofSeconds(3));
        life.pipeline.abandon();
      }
      ScriptedTransport transport = new ScriptedTransport();
      try (PlayedCourse life = begin(folder, transport)) {
        Deque<byte[]> blocks = fill();
        int failed = 0;
        while (transport.batches.isEmpty() && !blocks.isEmpty()) {
          blocks.pop();
          try {
            life.stepAfter(Duration.ofSeconds(3));
          } catch (OutOfMemoryError expected) {
            failed++;
          }
        }
        blocks.clear();
        life.finish();
        System.out.println(failed > 1 ? "memory was short" : "memory was never short");
        transport.delivered.forEach(text -> System.out.println("delivered " + text.length()));
        System.out.println(life.report());
      }
    }

    private static PlayedCourse begin(Path folder, ScriptedTransport transport) throws IOException {
      return new CourseSettings()
          .spool(Spool.in(folder))
          .transport(transport)
          .room(10, 2 * EVENT_BYTES)
          .limits(new BatchLimits(EVENT_BYTES, 1, 2 * EVENT_BYTES))
          .beginWithSpool();
    }

    private static Deque<byte[]> fill() {
      Deque<byte[]> blocks = new ArrayDeque<>(1024);
      try {
        while (true) {
          blocks.push(new byte[BLOCK]);
        }
      } catch (OutOfMemoryError full) {
        return blocks;
      }
    }
  }

  @Test
  void aBatchThatCannotBeReadForWantOfMemoryIsReadLater() throws Exception {
    List<String> said =
        ChildApplication.of(Application.class)
            .libraries(Assertions.class)
            .options("-Xmx64m")
            .run(folder);
    assertThat(said)
        .containsExactly(
            "memory was short",
            "delivered " + EVENT_BYTES,
            "1 accepted = 1 delivered + 0 dropped + 0 pending");
  }
}
