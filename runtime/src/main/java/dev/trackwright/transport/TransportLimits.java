package dev.trackwright.transport;

/**
 * What a transport can take, read by the door (one event) and by the batcher (a batch). Bytes are
 * those of the events' JSON text as UTF-8; what the transport itself adds around them has been
 * subtracted beforehand, so that nobody else must know the shape of its envelope.
 *
 * @param maxEventBytes the longest event, in bytes
 * @param maxBatchEvents the most events in a batch
 * @param maxBatchBytes the most bytes in a batch, counted as the sum over its events of their
 *     length and one separator each
 */
public record TransportLimits(int maxEventBytes, int maxBatchEvents, int maxBatchBytes) {

  /** One byte between two events of a batch. */
  public static final int SEPARATOR_BYTES = 1;

  /**
   * Checks that each event that passes alone also fits into a batch.
   *
   * @param maxEventBytes the longest event, in bytes
   * @param maxBatchEvents the most events in a batch
   * @param maxBatchBytes the most bytes in a batch
   * @throws IllegalArgumentException if a limit is below 1, or a batch could not hold the longest
   *     event
   */
  public TransportLimits {
    if (maxEventBytes < 1 || maxBatchEvents < 1) {
      throw new IllegalArgumentException(
          "Limits start at 1, but are " + maxEventBytes + " bytes, " + maxBatchEvents + " events");
    }
    if (maxBatchBytes - SEPARATOR_BYTES < maxEventBytes) {
      throw new IllegalArgumentException(
          "A batch of "
              + maxBatchBytes
              + " bytes cannot hold the longest event, "
              + maxEventBytes
              + " bytes and a separator");
    }
  }
}
