package dev.trackwright.internal;

import dev.trackwright.message.Envelope;
import dev.trackwright.message.Message;

/**
 * What is kept of a message once it is bytes: its name and its envelope, from which all that a
 * report or a destination asks for can be told.
 *
 * @param type the kind of call
 * @param name of the event, the page or the screen, else empty
 * @param envelope what every message carries
 */
record Heading(String type, String name, Envelope envelope) {

  static Heading of(Message message) {
    String type = message.type();
    String label = message.label();
    return new Heading(type, label.equals(type) ? "" : label, message.envelope());
  }

  /**
   * What reports call an event that is given up, such as {@code track "Order Completed" (message
   * 6f1c…)}; never properties or ids of users.
   */
  String label() {
    return type
        + (name.isEmpty() ? "" : " \"" + name + '"')
        + " (message "
        + envelope.messageId()
        + ")";
  }
}
