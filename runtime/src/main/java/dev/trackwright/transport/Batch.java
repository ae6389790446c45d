package dev.trackwright.transport;

import java.time.Instant;
import java.util.List;

/**
 * What the pipeline hands to a transport for one attempt. The events are the arrays in which they
 * were encoded when they were accepted, not copies, which saves their bytes once more per attempt
 * and obliges a transport not to write into them.
 */
public final class Batch {

  private final List<byte[]> events;
  private final Instant sentAt;
  private final int retryCount;

  /**
   * One attempt at a batch.
   *
   * @param events each event as one JSON object in UTF-8, at least one; copied as a list, the
   *     arrays are not
   * @param sentAt the time of this attempt, by the client's clock: servers correct the events'
   *     timestamps by it, therefore it is new at each attempt
   * @param retryCount how often exactly this batch was sent before, 0 at the first attempt
   * @throws IllegalArgumentException if there is no event, or the count is negative
   */
  public Batch(List<byte[]> events, Instant sentAt, int retryCount) {
    if (events.isEmpty() || retryCount < 0) {
      throw new IllegalArgumentException("A batch has events and counts its retries from 0");
    }
    this.events = List.copyOf(events);
    this.sentAt = sentAt;
    this.retryCount = retryCount;
  }

  /**
   * The events, in the order in which they were accepted.
   *
   * @return each as one JSON object in UTF-8, at least one; unmodifiable, and so must be the arrays
   */
  public List<byte[]> events() {
    return events;
  }

  /**
   * The time of this attempt.
   *
   * @return by the client's clock, never null
   */
  public Instant sentAt() {
    return sentAt;
  }

  /**
   * How often this batch was sent before.
   *
   * @return 0 at the first attempt
   */
  public int retryCount() {
    return retryCount;
  }

  @Override
  public String toString() {
    return "Batch[" + events.size() + " events, retry " + retryCount + "]";
  }
}
