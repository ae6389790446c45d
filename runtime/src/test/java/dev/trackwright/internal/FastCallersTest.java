package dev.trackwright.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.message.JsonBuffer;
import dev.trackwright.message.Message;
import dev.trackwright.transport.DeliveryOutcome;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Callers who track as fast as events can be taken. */
@Timeout(60)
class FastCallersTest {

  private boolean tracking;

  private final PlayedCourse course =
      new CourseSettings().encoder(this::encode).room(100_000, 1 << 30).start(0).begin();

  /** For each event that is encoded, another one is tracked. */
  private void encode(Message message, JsonBuffer into) {
    TextEvents.encode(message, into);
    if (tracking) {
      course.accept(message.label(), "u");
    }
  }

  @Test
  void cannotStopTheTime() {
    tracking = true;
    course.transport.next(new DeliveryOutcome.Retry("HTTP 503", null));
    course.accept("a", "u");
    assertThat(course.step()).isEqualTo(Rest.NONE);
    assertThat(course.log.lines).hasSize(1);
    assertThat(course.transport.batches).hasSize(1);
    course.stepAfter(Duration.ofSeconds(1));
    assertThat(course.transport.batches).hasSizeGreaterThan(1);
    tracking = false;
    course.stepAfter(Duration.ofSeconds(1));
    assertThat(course.log.lines).hasSizeGreaterThan(1);
  }
}
