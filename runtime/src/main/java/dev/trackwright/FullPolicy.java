package dev.trackwright;

import java.time.Duration;

/**
 * What happens to events while a client holds as many as it may. Whatever is chosen, an event that
 * is given up for it counts as {@link DropReason#QUEUE_FULL}.
 */
public final class FullPolicy {

  private static final FullPolicy DROP_NEWEST = new FullPolicy(false, Duration.ZERO);
  private static final FullPolicy DROP_OLDEST = new FullPolicy(true, Duration.ZERO);

  private final boolean dropsOldest;
  private final Duration longestBlock;

  private FullPolicy(boolean dropsOldest, Duration longestBlock) {
    this.dropsOldest = dropsOldest;
    this.longestBlock = longestBlock;
  }

  /**
   * The event that comes is dropped: what is held stays without gaps, and the caller pays nothing.
   * The default.
   *
   * @return the policy
   */
  public static FullPolicy dropNewest() {
    return DROP_NEWEST;
  }

  /**
   * The oldest batch that is not under way is dropped, for users who care most about what happened
   * last. It happens a little early, when an eighth of the room is left; a burst that fills it
   * faster than the client's thread makes room drops its newest events after all.
   *
   * @return the policy
   */
  public static FullPolicy dropOldest() {
    return DROP_OLDEST;
  }

  /**
   * The caller waits for room, for a batch job that would rather be slow than lose events. It is
   * the one way to make a tracking call wait, and it never throws; when the time is up or the
   * thread is interrupted (it still is then), the event is dropped.
   *
   * @param longest how long a call waits at most; positive
   * @return the policy
   * @throws IllegalArgumentException if it is zero or negative
   */
  public static FullPolicy block(Duration longest) {
    if (longest.isZero() || longest.isNegative()) {
      throw new IllegalArgumentException("A call can wait for a positive time only: " + longest);
    }
    return new FullPolicy(false, longest);
  }

  /**
   * Whether room is made by dropping what has waited longest.
   *
   * @return false for the other policies
   */
  public boolean dropsOldest() {
    return dropsOldest;
  }

  /**
   * How long a call waits for room at most.
   *
   * @return zero for the other policies
   */
  public Duration longestBlock() {
    return longestBlock;
  }

  /** The policy in words. */
  @Override
  public String toString() {
    if (dropsOldest) {
      return "drop oldest";
    }
    return longestBlock.isZero() ? "drop newest" : "block for " + longestBlock;
  }
}
