package dev.trackwright.message;

/**
 * The first members of a message of one type, its id and its time among them, for {@link
 * MessageEncoder}: one copy of what is ready-made, and digits put into it. An id that was given as
 * text, and a time that has no usual length, are written member by member instead.
 *
 * <p>Immutable and safe for use by several threads.
 */
final class MessageHead {

  // Of any, for their lengths.
  private static final String ID = "00000000-0000-4000-8000-000000000000";
  private static final String TIME = "1970-01-01T00:00:00.000Z";

  private final String type;
  private final byte[] template;
  private final int idAt;
  private final int timeAt;

  MessageHead(String type) {
    String text =
        "{\"type\":\"" + type + "\",\"messageId\":\"" + ID + "\",\"timestamp\":\"" + TIME + '"';
    this.type = type;
    this.template = Utf8Text.ascii(text);
    this.idAt = text.indexOf(ID);
    this.timeAt = text.indexOf(TIME);
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
