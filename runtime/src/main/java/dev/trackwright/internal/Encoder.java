package dev.trackwright.internal;

import dev.trackwright.message.JsonBuffer;
import dev.trackwright.message.Message;

/**
 * Appends a message to a buffer; {@link dev.trackwright.message.MessageEncoder} outside of tests.
 */
@FunctionalInterface
interface Encoder {

  /** Appends the message's bytes; whatever is thrown, the message cannot be encoded. */
  void encode(Message message, JsonBuffer into);
}
