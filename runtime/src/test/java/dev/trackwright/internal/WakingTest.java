package dev.trackwright.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.DropReason;
import dev.trackwright.transport.DeliveryOutcome;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What wakes the worker while a caller stands between room and line. */
class WakingTest {

  private final PlayedCourse course = new CourseSettings().begin();

  @Test
  void aFullBatchDoesNotWaitForMoreThoughACallerCameInBetween() {
    course.accept("a", "u");
    course.accept("b", "u");
    assertThat(course.room.take(500)).isEqualTo(Room.Entry.TAKEN);
    Rest rest = course.pipeline.step(course.now);
    assertThat(rest.events()).isEqualTo(4);
    assertThat(rest.bytes()).isEqualTo(course.room.bytes() - 500 + 1000 - 4);
    course.queue.add(new QueuedEvent(TextEvents.of("c"), 500));
    assertThat(course.room.take(500)).isEqualTo(Room.Entry.TAKEN);
    course.queue.add(new QueuedEvent(TextEvents.of("d"), 500));
    assertThat(course.room.reaches(rest.events(), rest.bytes())).isTrue();
    course.pipeline.step(course.now);
    assertThat(course.transport.delivered).containsExactly("a", "b", "c", "d");
  }

  @Test
  void whatIsSettledOrDroppedIsCountedNoMore() {
    course.transport.next(new DeliveryOutcome.Rejected("HTTP 401"));
    for (int i = 0; i < 8; i++) {
      course.accept("e" + i, "u");
    }
    course.accept("throws", "u");
    course.accept("a", "u");
    assertThat(course.step().events()).isEqualTo(4);
    assertThat(course.report().dropped(DropReason.NOT_ENCODABLE)).isEqualTo(1);
    course.stepAfter(Duration.ofSeconds(5));
    assertThat(course.account.heldEvents()).isZero();
    assertThat(course.account.heldBytes()).isZero();
  }
}
