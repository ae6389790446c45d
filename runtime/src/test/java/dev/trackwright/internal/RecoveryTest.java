package dev.trackwright.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.transport.DeliveryOutcome;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first success of a client that has met nothing but failures. */
class RecoveryTest {

  private static final DeliveryOutcome UNAVAILABLE = new DeliveryOutcome.Retry("HTTP 503", null);

  @ParameterizedTest
  @ValueSource(longs = {Long.MIN_VALUE, -1_000_000_000_000_000L, 0, Long.MAX_VALUE})
  void isToldToWhateverElseWaitsWhateverTheOriginOfTheTime(long start) {
    PlayedCourse course = new CourseSettings().lanes(4).start(start).begin();
    course.transport.otherwise(batch -> UNAVAILABLE);
    for (int i = 0; i < 64; i++) {
      course.accept("e" + i, "u" + i);
    }
    course.step();
    course.transport.next(UNAVAILABLE, UNAVAILABLE, UNAVAILABLE);
    course.transport.otherwise(batch -> ScriptedTransport.OK);
    course.stepAfter(Duration.ofMillis(500));
    assertThat(course.report().delivered()).isEqualTo(64);
  }
}
