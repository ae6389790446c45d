package dev.trackwright.internal;

import java.time.Duration;

/** Durations as the pipeline counts them: nanoseconds in a long, which end at 292 years. */
final class Nanos {

  private Nanos() {}

  /**
   * The nanoseconds of a duration.
   *
   * @return from 0, for anything negative, to {@link Long#MAX_VALUE} for anything longer than a
   *     long can count
   */
  static long of(Duration duration) {
    if (duration.isNegative()) {
      return 0;
    }
    try {
      return duration.toNanos();
    } catch (ArithmeticException longerThanALong) {
      return Long.MAX_VALUE;
    }
  }
}
