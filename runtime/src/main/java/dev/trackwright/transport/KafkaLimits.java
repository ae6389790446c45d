package dev.trackwright.transport;

/**
 * How large events may be on their way to Kafka. A record's overhead depends on its key and
 * headers, which no limit of ours bounds, so a fixed reserve stands for it; the price is that an
 * event that is close to the limit and has an id of kilobytes is found too large only by the
 * producer.
 */
final class KafkaLimits {

  /** For what a record holds beside its value: key, headers, and Kafka's own framing. */
  static final int RESERVE = 4 * 1024;

  /** An event is copied into the producer's memory, which has 32 MB by default. */
  static final int LARGEST_RECORD = 16 * 1024 * 1024;

  static final int BATCH_EVENTS = 5_000;

  private static final int BATCH_BYTES = 4_000_000;

  private KafkaLimits() {}

  /**
   * The limits for a producer.
   *
   * @param maxRequestSize its setting of this name
   * @param bufferMemory its setting of this name
   */
  static TransportLimits of(int maxRequestSize, long bufferMemory) {
    long record = Math.min(LARGEST_RECORD, Math.min(maxRequestSize, bufferMemory));
    if (record < 2 * RESERVE) {
      throw new IllegalArgumentException(
          "max.request.size and buffer.memory must be "
              + 2 * RESERVE
              + " bytes at least, but one is "
              + record);
    }
    int event = (int) record - RESERVE;
    return new TransportLimits(
        event, BATCH_EVENTS, Math.max(BATCH_BYTES, event + TransportLimits.SEPARATOR_BYTES));
  }
}
