package dev.trackwright.internal;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Tells, for the stress tests, a wait that was ended by somebody from one that ran out. A wake-up
 * that is lost cannot be seen but by waiting in vain; the limits are so far apart that no machine
 * is busy enough to mistake one for the other, at the price of seconds for each one that is lost.
 */
final class Waits {

  /** How long is waited where somebody is to end the wait. */
  static final long LONG_NANOS = TimeUnit.SECONDS.toNanos(20);

  private static final long LATE_NANOS = LONG_NANOS / 2;

  private Waits() {}

  /** Whether a wait that began then was ended, or ran out: the outcome of a test. */
  static String outcome(long start) {
    return System.nanoTime() - start < LATE_NANOS ? "woken" : "LATE";
  }

  /** Makes the caller the worker, which sleeps until something is there. */
  static String sleep(EventQueue queue, Rest rest, BooleanSupplier there) {
    queue.employ();
    String outcome = "woken";
    // A thread that has run many tests has permits left, so one sleep may end for no reason.
    while (!there.getAsBoolean()) {
      long start = System.nanoTime();
      queue.sleep(rest);
      outcome = outcome(start);
    }
    return outcome;
  }
}
