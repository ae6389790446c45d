package dev.trackwright.message;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns messages into the JSON that Segment's HTTP API takes, the last step before the transport.
 * It appends to a buffer that its caller keeps, and what is the same in each message is ready-made;
 * the price is a writer of our own (ADR 16).
 *
 * <p>Safe for use by several threads.
 *
 * @see <a href="https://segment.com/docs/connections/sources/catalog/libraries/server/http-api/">
 *     Segment, HTTP API</a>
 */
public final class MessageEncoder {

  private static final String LIBRARY = WireKeys.LIBRARY.text();
  private static final String PROTOCOLS = WireKeys.PROTOCOLS.text();
  private static final String TRAITS = WireKeys.TRAITS.text();
  private static final String EVENT_VERSION = WireKeys.EVENT_VERSION.text();

  private static final MessageHead TRACK = new MessageHead("track");
  private static final MessageHead IDENTIFY = new MessageHead("identify");
  private static final MessageHead GROUP = new MessageHead("group");
  private static final MessageHead PAGE = new MessageHead("page");
  private static final MessageHead SCREEN = new MessageHead("screen");
  private static final MessageHead ALIAS = new MessageHead("alias");
  private static final String LIBRARY_OBJECT =
      "\"library\":{\"name\":\"" + Library.NAME + "\",\"version\":\"" + Library.VERSION + "\"}";
  private static final byte[] LIBRARY_MEMBER = Utf8Text.ascii("," + LIBRARY_OBJECT);

  /** The context of most messages, in which nobody has put anything. */
  private static final byte[] OUR_CONTEXT = Utf8Text.ascii(",\"context\":{" + LIBRARY_OBJECT + "}");

  /** An encoder; one is enough for a client. */
  public MessageEncoder() {}

  /**
   * Encodes a message. The same message gives the same bytes each time.
   *
   * @param message what to encode
   * @return one JSON object in UTF-8, without a line break; the caller's own array
   * @throws RuntimeException whatever a payload written by hand throws; generated ones never do
   */
  public byte[] encode(Message message) {
    JsonBuffer json = new JsonBuffer();
    encode(message, json);
    return Arrays.copyOf(json.array(), json.length());
  }

  /**
   * Appends a message, by the same bytes as {@link #encode(Message)}. Makes no object for the
   * messages of generated code, as long as the buffer need not grow and values are of types whose
   * text can be written digit by digit.
   *
   * @param message what to encode
   * @param to what to append one JSON object to, without anything before or behind it; after an
   *     exception it holds a part of it, which {@link JsonBuffer#truncate} takes away
   * @throws RuntimeException whatever a payload written by hand throws, and {@link
   *     IllegalStateException} where it writes what is no JSON; generated ones never do
   */
  public void encode(Message message, JsonBuffer to) {
    Envelope envelope = message.envelope();
    head(message).append(envelope, to);
    Utf8JsonWriter out = to.writer();
    member(out, WireKeys.USER_ID, envelope.userId());
    member(out, WireKeys.ANONYMOUS_ID, envelope.anonymousId());
    message.writeMembers(out);
    Payload traits = contextTraits(message);
    if (traits == null && envelope.eventVersion() == null && envelope.context().isEmpty()) {
      out.members(OUR_CONTEXT);
    } else {
      out.key(WireKeys.CONTEXT);
      context(envelope, traits, out);
    }
    if (!envelope.integrations().isEmpty()) {
      out.key(WireKeys.INTEGRATIONS);
      out.any(envelope.integrations());
    }
    out.end();
  }

  private static MessageHead head(Message message) {
    if (message instanceof TrackMessage) {
      return TRACK;
    } else if (message instanceof IdentifyMessage) {
      return IDENTIFY;
    } else if (message instanceof GroupMessage) {
      return GROUP;
    } else if (message instanceof PageMessage) {
      return PAGE;
    }
    return message instanceof ScreenMessage ? SCREEN : ALIAS;
  }

  private static void member(JsonWriter out, JsonKey key, @Nullable String value) {
    if (value != null) {
      out.key(key);
      out.value(value);
    }
  }

  /** The traits that the plan has in the context; null where it has none there. */
  static @Nullable Payload contextTraits(Message message) {
    if (message instanceof IdentifyMessage identify) {
      return WireKeys.contextTraits(identify.section(), identify.traits());
    }
    return message instanceof GroupMessage group
        ? WireKeys.contextTraits(group.section(), group.traits())
        : null;
  }

  /** Ours first; a {@code library} that the plan or the call gives stands in place of ours. */
  private static void context(Envelope envelope, @Nullable Payload traits, Utf8JsonWriter out) {
    Map<String, ?> given = envelope.context();
    Integer version = envelope.eventVersion();
    byte[] around = out.openObject();
    if (!given.containsKey(LIBRARY)) {
      out.members(LIBRARY_MEMBER);
    }
    if (version != null) {
      out.key(WireKeys.PROTOCOLS);
      protocols(given.get(PROTOCOLS), version, out);
    }
    if (traits != null) {
      out.key(WireKeys.TRAITS);
      traits(given.get(TRAITS), traits, out);
    }
    if (!given.isEmpty()) {
      given(given, version != null, traits != null, out);
    }
    out.closeObject(around);
  }

  private static void given(
      Map<String, ?> given, boolean versionWritten, boolean traitsWritten, Utf8JsonWriter out) {
    for (Map.Entry<String, ?> member : given.entrySet()) {
      String name = member.getKey();
      boolean written =
          (versionWritten && name.equals(PROTOCOLS)) || (traitsWritten && name.equals(TRAITS));
      if (!written) {
        out.key(name);
        out.any(member.getValue());
      }
    }
  }

  /** The plan's traits win over what the context has below the same names. */
  private static void traits(@Nullable Object given, Payload planned, Utf8JsonWriter out) {
    if (Values.any(given) instanceof FrozenMap<?> members && !members.isEmpty()) {
      byte[] around = out.openObject();
      planned.writeTo(out);
      out.extra(members, Values.members(planned).keySet(), JsonWriter::any);
      out.closeObject(around);
    } else {
      out.value(planned);
    }
  }

  private static void protocols(@Nullable Object given, int version, Utf8JsonWriter out) {
    byte[] around = out.openObject();
    if (given instanceof Map<?, ?> members) {
      members.forEach(
          (key, value) -> {
            if (!EVENT_VERSION.equals(key)) {
              out.key(String.valueOf(key));
              out.any(value);
            }
          });
    }
    out.key(WireKeys.EVENT_VERSION);
    out.value((long) version);
    out.closeObject(around);
  }
}
