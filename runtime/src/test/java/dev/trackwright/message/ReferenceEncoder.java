package dev.trackwright.message;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * What {@link MessageEncoder} was before it had a writer of its own; says how its bytes must be.
 */
final class ReferenceEncoder {

  private static final String LIBRARY = WireKeys.LIBRARY.text();
  private static final String PROTOCOLS = WireKeys.PROTOCOLS.text();
  private static final String TRAITS = WireKeys.TRAITS.text();
  private static final String EVENT_VERSION = WireKeys.EVENT_VERSION.text();

  private final JsonFactory json =
      JsonFactory.builder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build();

  byte[] encode(Message message) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator generator = json.createGenerator(ObjectWriteContext.empty(), bytes)) {
      write(message, new ReferenceJsonWriter(generator));
    }
    return bytes.toByteArray();
  }

  private static void write(Message message, ReferenceJsonWriter out) {
    Envelope envelope = message.envelope();
    out.beginObject();
    member(out, WireKeys.TYPE, message.type());
    member(out, WireKeys.MESSAGE_ID, envelope.messageId());
    member(out, WireKeys.TIMESTAMP, JsonTime.millis(envelope.epochMilli()));
    member(out, WireKeys.USER_ID, envelope.userId());
    member(out, WireKeys.ANONYMOUS_ID, envelope.anonymousId());
    message.writeMembers(out);
    out.key(WireKeys.CONTEXT);
    context(envelope, contextTraits(message), out);
    if (!envelope.integrations().isEmpty()) {
      out.key(WireKeys.INTEGRATIONS);
      out.any(envelope.integrations());
    }
    out.endObject();
  }

  private static void member(JsonWriter out, JsonKey key, @Nullable String value) {
    if (value != null) {
      out.key(key);
      out.value(value);
    }
  }

  /** The traits that the plan has in the context; null where it has none there. */
  private static @Nullable Payload contextTraits(Message message) {
    if (message instanceof IdentifyMessage identify) {
      return WireKeys.contextTraits(identify.section(), identify.traits());
    }
    return message instanceof GroupMessage group
        ? WireKeys.contextTraits(group.section(), group.traits())
        : null;
  }

  /** Ours first; a {@code library} that the plan or the call gives stands in place of ours. */
  private static void context(
      Envelope envelope, @Nullable Payload traits, ReferenceJsonWriter out) {
    Map<String, ?> given = envelope.context();
    Integer version = envelope.eventVersion();
    out.beginObject();
    if (!given.containsKey(LIBRARY)) {
      out.key(WireKeys.LIBRARY);
      out.beginObject();
      member(out, WireKeys.NAME, Library.NAME);
      member(out, WireKeys.VERSION, Library.VERSION);
      out.endObject();
    }
    if (version != null) {
      out.key(WireKeys.PROTOCOLS);
      protocols(given.get(PROTOCOLS), version, out);
    }
    if (traits != null) {
      out.key(WireKeys.TRAITS);
      traits(given.get(TRAITS), traits, out);
    }
    for (Map.Entry<String, ?> member : given.entrySet()) {
      boolean written =
          (version != null && member.getKey().equals(PROTOCOLS))
              || (traits != null && member.getKey().equals(TRAITS));
      if (!written) {
        out.key(member.getKey());
        out.any(member.getValue());
      }
    }
    out.endObject();
  }

  /** The plan's traits win over what the context has below the same names. */
  private static void traits(@Nullable Object given, Payload planned, ReferenceJsonWriter out) {
    if (Values.any(given) instanceof FrozenMap<?> members && !members.isEmpty()) {
      out.beginObject();
      planned.writeTo(out);
      out.extra(members, Values.members(planned).keySet(), JsonWriter::any);
      out.endObject();
    } else {
      out.value(planned);
    }
  }

  private static void protocols(@Nullable Object given, int version, ReferenceJsonWriter out) {
    out.beginObject();
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
    out.endObject();
  }
}
