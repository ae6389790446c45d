package dev.trackwright.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.transport.DeliveryOutcome;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The end of a client, on time and with whatever is left. */
class ClosingTest {

  private static final DeliveryOutcome UNAVAILABLE = new DeliveryOutcome.Retry("HTTP 503", null);

  private final PlayedCourse course =
      new CourseSettings().retries(5, Duration.ofMinutes(10)).begin();

  @Test
  void closingDeliversEverythingWithoutWaitingForMore() {
    course.acceptAll(IntStream.range(0, 11).mapToObj(Integer::toString).toArray(String[]::new));
    course.closeWithin(Duration.ofSeconds(10));
    course.step();
    assertThat(course.transport.batches).hasSize(3);
    assertThat(course.pipeline.isOver()).isTrue();
    assertThat(course.report().isComplete()).isTrue();
  }

  @Test
  void closingCutsAWaitOfOurOwnShort() {
    course.transport.next(UNAVAILABLE, UNAVAILABLE, UNAVAILABLE, UNAVAILABLE);
    course.acceptAll("a", "b", "c", "d");
    for (int seconds : new int[] {1, 1, 2}) {
      course.step();
      course.pass(Duration.ofSeconds(seconds));
    }
    assertThat(course.step().nanos()).isEqualTo(Duration.ofMillis(1600).toNanos());
    course.closeWithin(Duration.ofSeconds(10));
    assertThat(course.step().nanos()).isEqualTo(Duration.ofSeconds(1).toNanos());
    course.stepAfter(Duration.ofSeconds(1));
    assertThat(course.report().delivered()).isEqualTo(4);
    assertThat(course.pipeline.isOver()).isTrue();
  }

  @Test
  void closingTriesEverSoonerTowardsTheDeadlineAndThenGivesUp() {
    course.transport.next(UNAVAILABLE, UNAVAILABLE, UNAVAILABLE);
    course.transport.otherwise(
        batch -> new DeliveryOutcome.Retry("HTTP 503", Duration.ofSeconds(1)));
    course.acceptAll("a", "b", "c", "d");
    course.closeWithin(Duration.ofMillis(400));
    for (int millis : new int[] {200, 100, 50}) {
      assertThat(course.step().nanos()).isEqualTo(Duration.ofMillis(millis).toNanos());
      assertThat(course.pipeline.isOver()).isFalse();
      course.pass(Duration.ofMillis(millis));
    }
    course.step();
    assertThat(course.transport.batches).hasSize(4);
    assertThat(course.pipeline.isOver()).isTrue();
    assertThat(course.report().pending()).isEqualTo(4);
  }

  @Test
  void closingGivesUpAtOnceIfTheServerForbidsEveryAttemptBeforeTheDeadline() {
    course.transport.next(new DeliveryOutcome.Throttled("HTTP 429", Duration.ofMinutes(5)));
    course.acceptAll("a", "b", "c", "d");
    course.step();
    course.closeWithin(Duration.ofSeconds(10));
    course.step();
    assertThat(course.pipeline.isOver()).isTrue();
    assertThat(course.report().pending()).isEqualTo(4);
  }

  @Test
  void closingWaitsForAnEventThatHasItsRoomButIsNotQueuedYet() {
    QueuedEvent late = Objects.requireNonNull(course.enter(TextEvents.of("x"), 500));
    course.closeWithin(Duration.ofSeconds(10));
    assertThat(course.step().endsWithEvents()).isTrue();
    assertThat(course.pipeline.isOver()).isFalse();
    course.queue.add(late);
    course.step();
    assertThat(course.pipeline.isOver()).isTrue();
    assertThat(course.transport.delivered).containsExactly("x");
  }

  @Test
  void whatIsLeftBehindAnswersItsFlushes() throws InterruptedException {
    course.transport.byHand();
    course.acceptAll("a", "b", "c", "d");
    FlushTicket first = course.flush();
    course.step();
    FlushTicket second = course.flush();
    course.pipeline.abandon();
    first.await(Long.MAX_VALUE);
    second.await(Long.MAX_VALUE);
    assertThat(second.report()).hasToString("4 accepted = 0 delivered + 0 dropped + 4 pending");
  }
}
