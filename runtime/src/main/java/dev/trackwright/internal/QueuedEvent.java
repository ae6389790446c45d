package dev.trackwright.internal;

/**
 * An accepted event on its way: the bytes in which it was encoded once. The message itself is let
 * go, so that what an event holds in memory is known exactly.
 */
final class QueuedEvent implements Queued {

  /**
   * What an event holds beside its JSON, in bytes, rounded up: the headers of its array and of this
   * object, and its places in the queue and in a batch.
   */
  static final int OVERHEAD_BYTES = 96;

  private final byte[] json;

  /**
   * An event.
   *
   * @param json one JSON object in UTF-8, never written to again
   */
  QueuedEvent(byte[] json) {
    this.json = json;
  }

  /** The event as it goes over the wire; not a copy. */
  byte[] json() {
    return json;
  }

  /** What the event counts for in a client's limit of bytes. */
  long heldBytes() {
    return json.length + (long) OVERHEAD_BYTES;
  }
}
