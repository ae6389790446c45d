package dev.trackwright.internal;

import dev.trackwright.message.Envelope;
import dev.trackwright.message.JsonBuffer;
import dev.trackwright.message.Message;
import dev.trackwright.message.TrackMessage;
import java.nio.charset.StandardCharsets;

/** Messages whose bytes on the wire are their names, for tests of everything but encoding. */
final class TextEvents {

  private TextEvents() {}

  static Message of(String text) {
    return of(text, "u");
  }

  static Message of(String text, String user) {
    return new TrackMessage(Envelope.at(0).messageId("m").identity(user, null).build(), text, null);
  }

  /** Writes the name, and throws for one that says so. */
  static void encode(Message message, JsonBuffer into) {
    byte[] text = message.label().getBytes(StandardCharsets.UTF_8);
    into.append(text, 0, text.length);
    if (message.label().startsWith("throws")) {
      throw new IllegalArgumentException("secret");
    }
  }
}
