package dev.trackwright.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class RetryScheduleTest {

  private static final long LONG_AGO = Duration.ofHours(1).toNanos();

  @Property
  void theWaitDoublesUpToAMinuteAndChanceTakesAwayHalfAtMost(
      @ForAll @IntRange(min = 1) int failures,
      @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double chance) {
    long wait = schedule(chance).waitNanos(failures, null, LONG_AGO);
    double full = Math.min(500 * Math.pow(2, Math.min(failures - 1, 40)), 60_000) * 1e6;
    assertThat((double) wait).isBetween(full / 2, full);
  }

  @Property
  void aFaultOfFiveSecondsIsNoticedToBeOverWithinTwo(
      @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double chance) {
    long elapsed = 0;
    int failures = 0;
    while (elapsed < Duration.ofSeconds(5).toNanos()) {
      failures++;
      elapsed += schedule(chance).waitNanos(failures, null, elapsed);
    }
    assertThat(elapsed).isLessThanOrEqualTo(Duration.ofSeconds(7).toNanos());
    assertThat(failures).isLessThan(25);
  }

  private static RetrySchedule schedule(double chance) {
    return new RetrySchedule(10, Duration.ofHours(1), () -> chance);
  }

  @Property
  void aScheduleThatNeverEndsDoesNotOverflow(@ForAll @IntRange(min = 0) int elapsedSeconds) {
    RetrySchedule schedule =
        new RetrySchedule(Integer.MAX_VALUE, Duration.ofSeconds(Long.MAX_VALUE), () -> 0);
    assertThat(
            schedule.isExhausted(
                1_000_000, Duration.ofSeconds(elapsedSeconds).toNanos(), Long.MAX_VALUE / 2))
        .isFalse();
  }
}
