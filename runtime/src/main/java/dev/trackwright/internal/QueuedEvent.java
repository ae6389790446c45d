package dev.trackwright.internal;

import dev.trackwright.message.Message;

/** An accepted event that the worker has not encoded yet, and what it counts for meanwhile. */
final class QueuedEvent extends Queued {

  private final Message message;
  private final int weight;

  /**
   * An event.
   *
   * @param message what the worker is to encode
   * @param weight how many bytes of the room it has taken
   */
  QueuedEvent(Message message, int weight) {
    this.message = message;
    this.weight = weight;
  }

  Message message() {
    return message;
  }

  int weight() {
    return weight;
  }
}
