package dev.trackwright.message;

import java.util.UUID;

/**
 * The first members of a message of one type, its id and its time among them, for {@link
 * MessageEncoder}: one copy of what is ready-made, and digits put into it. An id that was given as
 * text, and a time that has no usual length, are written member by member instead.
 *
 * <p>Immutable and safe for use by several threads.
 */
final class MessageHead {

  private final String type;
  private final byte[] template;
  private final int idAt;
  private final int timeAt;

  MessageHead(String type) {
    String id = new UUID(0, 0).toString();
    String time = JsonTime.millis(0);
    String text =
        "{\"type\":\"%s\",\"messageId\":\"%s\",\"timestamp\":\"%s\"".formatted(type, id, time);
    this.type = type;
    this.template = Utf8Text.ascii(text);
    this.idAt = text.indexOf(id);
    this.timeAt = text.indexOf(time);
  }

  /** Begins a message: appends its brace and its first members. */
  void append(Envelope envelope, JsonBuffer to) {
    long epochMilli = envelope.epochMilli();
    if (envelope.givenId() != null || !JsonTime.expressible(epochMilli)) {
      appendMembers(envelope, to);
      return;
    }
    int start = to.length();
    to.append(template, 0, template.length);
    byte[] bytes = to.array();
    Digits.uuid(envelope.idHigh(), envelope.idLow(), bytes, start + idAt);
    Digits.millis(epochMilli, bytes, start + timeAt);
    to.writer().begin();
  }

  private void appendMembers(Envelope envelope, JsonBuffer to) {
    to.append((byte) '{');
    Utf8JsonWriter out = to.writer();
    out.begin();
    out.key(WireKeys.TYPE);
    out.value(type);
    out.key(WireKeys.MESSAGE_ID);
    out.value(envelope.messageId());
    out.key(WireKeys.TIMESTAMP);
    out.timestamp(envelope.epochMilli());
  }
}
