package dev.trackwright.internal;

/**
 * Some events of a parcel that are a record of the spool. The record is acknowledged once the last
 * of them is settled; the price is that all of them come back if the process dies before.
 */
final class StoredPart {

  private final long record;
  private final int from;
  private final int to;
  private int left;

  StoredPart(long record, int from, int to) {
    this.record = record;
    this.from = from;
    this.to = to;
    this.left = to - from;
  }

  long record() {
    return record;
  }

  /** The event behind its last. */
  int to() {
    return to;
  }

  int count() {
    return to - from;
  }

  /**
   * Settles those of some events that are in this part.
   *
   * @return how many these are
   */
  int settle(int first, int end) {
    int settled = Math.max(0, Math.min(end, to) - Math.max(first, from));
    left -= settled;
    return settled;
  }

  boolean isSettled() {
    return left == 0;
  }
}
