package dev.trackwright.internal;

import java.time.Duration;

/**
 * How long the worker may sleep, as the pipeline says: until a time, or until the room holds so
 * many events or bytes, whatever comes first; and always until it is signalled.
 *
 * @param nanos the longest sleep; {@link Long#MAX_VALUE} for no limit
 * @param events how many events in the room end it; {@link Long#MAX_VALUE} for none
 * @param bytes how many bytes in the room end it; {@link Long#MAX_VALUE} for none
 */
record Rest(long nanos, long events, long bytes) {

  private static final long NEVER = Long.MAX_VALUE;

  /** There is more to do at once. */
  static final Rest NONE = forNanos(0);

  /** Nothing to do but to wait for an answer or an order. */
  static final Rest UNTIL_SIGNALLED = new Rest(NEVER, NEVER, NEVER);

  /** Nothing to do but to wait for the first event. */
  static final Rest UNTIL_FIRST_EVENT = new Rest(NEVER, 1, NEVER);

  /** After a fault of our own, or a shortage, so that one which stays does not burn a core. */
  static final Rest AFTER_FAULT = forNanos(Duration.ofMillis(250).toNanos());

  /** Waiting to try again: more events change nothing. */
  static Rest forNanos(long nanos) {
    return new Rest(nanos, NEVER, NEVER);
  }

  /** Whether events end it, by their number or by their bytes. */
  boolean endsWithEvents() {
    return events != NEVER || bytes != NEVER;
  }
}
