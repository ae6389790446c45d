package dev.trackwright.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.transport.DeliveryOutcome;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A server that answers 429 to several batches which are under way together. */
class ThrottledLanesTest {

  private static final DeliveryOutcome THROTTLED = new DeliveryOutcome.Throttled("HTTP 429", null);

  private final PlayedCourse course = new CourseSettings().lanes(4).begin();

  private void fourUnderWay() {
    course.transport.byHand();
    for (int i = 0; i < 64; i++) {
      course.accept("e" + i, "u" + i);
    }
    course.step();
    assertThat(course.transport.open).hasSize(4);
  }

  private Rest answerAll(DeliveryOutcome outcome) {
    while (!course.transport.open.isEmpty()) {
      course.transport.open.remove().complete(outcome);
    }
    return course.step();
  }

  @Test
  void aRoundOfRefusalsCountsAsOne() {
    fourUnderWay();
    for (int millis : new int[] {500, 1000, 2000, 4000}) {
      assertThat(answerAll(THROTTLED).nanos()).isEqualTo(Duration.ofMillis(millis).toNanos());
      course.stepAfter(Duration.ofMillis(millis));
      assertThat(course.transport.open).hasSize(1);
    }
  }

  @Test
  void whatComesLateOfARoundIsNoNewRefusal() {
    fourUnderWay();
    for (int i = 0; i < 4; i++) {
      course.transport.open.remove().complete(THROTTLED);
      assertThat(course.stepAfter(Duration.ofMillis(100)).nanos())
          .isEqualTo(Duration.ofMillis(500).toNanos());
    }
  }

  @Test
  void oneBatchFindsOutForAllAndTheOthersAreIdleMeanwhile() {
    fourUnderWay();
    answerAll(THROTTLED);
    Rest probing = course.stepAfter(Duration.ofSeconds(1));
    assertThat(course.transport.open).hasSize(1);
    assertThat(probing.nanos()).isEqualTo(Long.MAX_VALUE);
    answerAll(ScriptedTransport.OK);
    assertThat(course.transport.open).hasSize(4);
  }

  @Test
  void anAnswerFromBeforeTheHaltDoesNotEndIt() {
    fourUnderWay();
    course.transport.open.remove().complete(THROTTLED);
    course.step();
    answerAll(ScriptedTransport.OK);
    course.stepAfter(Duration.ofSeconds(1));
    assertThat(course.transport.open).hasSize(1);
    answerAll(THROTTLED);
    course.stepAfter(Duration.ofMillis(999));
    assertThat(course.transport.open).isEmpty();
    course.stepAfter(Duration.ofMillis(1));
    assertThat(course.transport.open).hasSize(1);
  }

  @Test
  void closingAfterTwoRoundsIsNotHopeless() {
    fourUnderWay();
    answerAll(THROTTLED);
    course.stepAfter(Duration.ofMillis(500));
    answerAll(THROTTLED);
    course.room.close();
    course.closing.by(course.now + Duration.ofSeconds(10).toNanos());
    course.step();
    assertThat(course.pipeline.isOver()).isFalse();
    course.transport.otherwise(batch -> ScriptedTransport.OK);
    course.stepAfter(Duration.ofSeconds(1));
    while (!course.transport.open.isEmpty()) {
      answerAll(ScriptedTransport.OK);
    }
    assertThat(course.report().delivered()).isEqualTo(64);
  }

  @Test
  void aHaltIsKeptWhateverTheOriginOfTheTime() {
    PlayedCourse before =
        new CourseSettings().lanes(4).start(-Duration.ofDays(1).toNanos()).begin();
    before.transport.next(new DeliveryOutcome.Throttled("HTTP 429", Duration.ofMinutes(11)));
    for (int i = 0; i < 4; i++) {
      before.accept("e" + i, "u");
    }
    assertThat(before.step().nanos()).isEqualTo(Duration.ofMinutes(11).toNanos());
    for (int i = 0; i < 4; i++) {
      before.accept("f" + i, "v");
    }
    before.stepAfter(Duration.ofMinutes(10));
    assertThat(before.transport.batches).hasSize(1);
  }
}
