package dev.trackwright.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.DropReason;
import dev.trackwright.transport.DeliveryOutcome;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Servers that ask to come back at once, or soon, and are away for a night. */
@Timeout(60)
class ShortRetryAfterTest {

  private static final Duration NIGHT = Duration.ofHours(11);

  private final PlayedCourse course = new CourseSettings().begin();

  /** Plays until a time is over; how many attempts there were. */
  private int playFor(Duration time, DeliveryOutcome answer) {
    course.transport.otherwise(batch -> answer);
    for (String text : new String[] {"a", "b", "c", "d"}) {
      course.accept(text, "u");
    }
    long end = course.now + time.toNanos();
    while (course.now < end) {
      course.now += Math.min(end - course.now, course.step().nanos());
    }
    return course.transport.batches.size();
  }

  private void assertAllArrives() {
    assertThat(course.report().dropped(DropReason.RETRIES_EXHAUSTED)).isZero();
    course.transport.otherwise(batch -> ScriptedTransport.OK);
    course.stepAfter(Duration.ofMinutes(1));
    assertThat(course.report().delivered()).isEqualTo(4);
  }

  @Test
  void noTimeIsNoWish() {
    int attempts =
        playFor(Duration.ofMinutes(3), new DeliveryOutcome.Retry("HTTP 503", Duration.ZERO));
    assertThat(attempts).isLessThan(30);
    assertAllArrives();
  }

  @Test
  void noTimeIsNoWishOfAServerThatThrottlesEither() {
    int attempts =
        playFor(Duration.ofMinutes(3), new DeliveryOutcome.Throttled("HTTP 429", Duration.ZERO));
    assertThat(attempts).isLessThan(30);
    assertAllArrives();
  }

  @Test
  void aServerThatWantsUsBackEachSecondDoesNotUseUpTheAttemptsInANight() {
    int attempts = playFor(NIGHT, new DeliveryOutcome.Retry("HTTP 503", Duration.ofSeconds(1)));
    assertThat(attempts).isGreaterThan(30_000);
    assertAllArrives();
  }

  @Test
  void aServerThatWantsUsBackAtOnceCannotMakeUsSpin() {
    int attempts =
        playFor(Duration.ofSeconds(10), new DeliveryOutcome.Retry("HTTP 503", Duration.ofNanos(1)));
    assertThat(attempts).isLessThanOrEqualTo(101);
  }

  @Test
  void theTimeForAllAttemptsEndsThemAllTheSame() {
    playFor(Duration.ofHours(13), new DeliveryOutcome.Retry("HTTP 503", Duration.ofSeconds(1)));
    assertThat(course.report().dropped(DropReason.RETRIES_EXHAUSTED)).isEqualTo(4);
  }
}
