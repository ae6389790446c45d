package dev.trackwright.internal;

import java.time.Duration;

/** Whether a client is being closed, and until when: decided by any thread, read by the worker. */
final class Closing {

  /** While closing, no wait of our own choice is longer or is cut below this. */
  private static final long LONGEST_WAIT = Duration.ofSeconds(1).toNanos();

  private static final long SHORTEST_WAIT = Duration.ofMillis(50).toNanos();

  private volatile boolean begun;
  private volatile long deadline;
  private volatile boolean storing;

  /** From now on nothing waits for more events, and it is over at the deadline. */
  void by(long deadlineNanos) {
    deadline = deadlineNanos;
    begun = true;
  }

  /** The end may come at any moment: from now on everything is stored, if it can be. */
  void storeFromNowOn() {
    storing = true;
  }

  /** Whether everything is stored for the case that it is not delivered in time. */
  boolean stores() {
    return begun || storing;
  }

  boolean hasBegun() {
    return begun;
  }

  /** How long until it is over; {@link Long#MAX_VALUE} where it has not begun. */
  long left(long now) {
    return begun ? deadline - now : Long.MAX_VALUE;
  }

  /** Whether so long a wait would end too late. */
  boolean endsBefore(long now, long wait) {
    return begun && wait > deadline - now;
  }

  /**
   * The longest wait of our own choice: half of what was left when it failed, so that the last
   * attempts come close to the deadline.
   */
  long longestWait(long failedAt) {
    if (!begun) {
      return Long.MAX_VALUE;
    }
    return Math.min(LONGEST_WAIT, Math.max(SHORTEST_WAIT, (deadline - failedAt) / 2));
  }
}
