package dev.trackwright.internal;

import java.time.Duration;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * When to try again, and when to stop. A pure function of what has happened so far and of a
 * passed-in source of chance; it knows no clock.
 */
final class RetrySchedule {

  /** The wait after the first failure, before chance shortens it. */
  static final Duration FIRST = Duration.ofMillis(500);

  /** The wait that doubling ends at. */
  static final Duration LONGEST = Duration.ofMinutes(1);

  /**
   * Of the time that has failed so far, how much a wait is at most: a fault of five seconds is
   * noticed to be over within two.
   */
  private static final double LONGEST_SHARE = 0.4;

  /** A server that asks to wait for hardly any time must not make us spin. */
  static final Duration SHORTEST_IMPOSED = Duration.ofMillis(100);

  private final int maxAttempts;
  private final long maxTotalNanos;
  private final DoubleSupplier chance;

  /**
   * A schedule.
   *
   * @param maxAttempts how often a batch is tried at most, the first time included; from 1
   * @param maxTotal how long after its first attempt a batch is tried at most
   * @param chance numbers from 0 (inclusive) to 1 (exclusive)
   */
  RetrySchedule(int maxAttempts, Duration maxTotal, DoubleSupplier chance) {
    this.maxAttempts = maxAttempts;
    this.maxTotalNanos = Nanos.of(maxTotal);
    this.chance = chance;
  }

  /**
   * What a server asks for.
   *
   * @param after a time that came with its answer, or null
   * @return null where it asks for nothing, which is also what a time of zero says: it is what
   *     servers send that have no time to tell
   */
  static @Nullable Duration imposed(@Nullable Duration after) {
    return after == null || after.isZero() || after.isNegative() ? null : after;
  }

  /**
   * How long to wait.
   *
   * @param failures how many failures there were in a row, from 1
   * @param imposed what the server asks for, which wins, or null
   * @param elapsedNanos the time since the first attempt began
   * @return the wait in nanoseconds: 500 ms doubling to 60 s, but beyond 500 ms never more than two
   *     fifths of the elapsed time, so that delivery is back soon after a short fault; shortened by
   *     up to a half by chance, so that many clients do not come back at the same moment
   */
  long waitNanos(int failures, @Nullable Duration imposed, long elapsedNanos) {
    if (imposed != null) {
      return Math.max(Nanos.of(imposed), SHORTEST_IMPOSED.toNanos());
    }
    long full = fullWaitNanos(failures, elapsedNanos);
    return full - (long) (full / 2.0 * chance.getAsDouble());
  }

  /**
   * Whether a failure uses up an attempt. Where the server has us come back sooner than we would,
   * it does not: the attempts are meant to last as long as our own waits make them.
   *
   * @param failures how many count in a row, with this one
   * @param imposed what the server asks for, or null
   * @param elapsedNanos the time since the first attempt began
   */
  static boolean isAttempt(int failures, @Nullable Duration imposed, long elapsedNanos) {
    return imposed == null || Nanos.of(imposed) >= fullWaitNanos(failures, elapsedNanos);
  }

  private static long fullWaitNanos(int failures, long elapsedNanos) {
    int doublings = Math.min(failures - 1, 30);
    long soon = Math.max(FIRST.toNanos(), (long) (elapsedNanos * LONGEST_SHARE));
    return Math.min(Math.min(FIRST.toNanos() << doublings, LONGEST.toNanos()), soon);
  }

  /**
   * Whether a batch is given up instead of being tried after one more wait.
   *
   * @param attempts how many attempts count so far
   * @param elapsedNanos the time since the first attempt began
   * @param waitNanos the wait before the next one
   */
  boolean isExhausted(int attempts, long elapsedNanos, long waitNanos) {
    return attempts >= maxAttempts || waitNanos > maxTotalNanos - elapsedNanos;
  }
}
