package dev.trackwright.message;

import org.jspecify.annotations.Nullable;

/** The names that Segment's wire fixes, ready-made for {@link Message}s and their encoder. */
final class WireKeys {
  static final JsonKey TYPE = JsonKey.of("type");
  static final JsonKey MESSAGE_ID = JsonKey.of("messageId");
  static final JsonKey TIMESTAMP = JsonKey.of("timestamp");
  static final JsonKey USER_ID = JsonKey.of("userId");
  static final JsonKey ANONYMOUS_ID = JsonKey.of("anonymousId");
  static final JsonKey EVENT = JsonKey.of("event");
  static final JsonKey NAME = JsonKey.of("name");
  static final JsonKey CATEGORY = JsonKey.of("category");
  static final JsonKey GROUP_ID = JsonKey.of("groupId");
  static final JsonKey PREVIOUS_ID = JsonKey.of("previousId");
  static final JsonKey PROPERTIES = JsonKey.of("properties");
  static final JsonKey TRAITS = JsonKey.of("traits");
  static final JsonKey CONTEXT = JsonKey.of("context");
  static final JsonKey INTEGRATIONS = JsonKey.of("integrations");

  static final JsonKey LIBRARY = JsonKey.of("library");
  static final JsonKey PROTOCOLS = JsonKey.of("protocols");
  static final JsonKey EVENT_VERSION = JsonKey.of("event_version");
  static final JsonKey VERSION = JsonKey.of("version");

  private WireKeys() {}

  /** Writes a payload as a member, the empty object where there is none. */
  static void payload(JsonWriter out, JsonKey key, @Nullable Payload payload) {
    out.key(key);
    out.value(payload == null ? NoProperties.INSTANCE : payload);
  }

  /** Writes traits where the plan has them; those of the context are the encoder's part. */
  static void traits(JsonWriter out, Section section, @Nullable Payload traits) {
    switch (section) {
      case TRAITS -> payload(out, TRAITS, traits);
      case PROPERTIES -> payload(out, PROPERTIES, traits);
      case CONTEXT_TRAITS -> {}
    }
  }

  /** The traits to be written into the context, the empty object where there are none. */
  static @Nullable Payload contextTraits(Section section, @Nullable Payload traits) {
    if (section != Section.CONTEXT_TRAITS) {
      return null;
    }
    return traits == null ? NoProperties.INSTANCE : traits;
  }

  /** What an event without properties carries. */
  private enum NoProperties implements Payload {
    INSTANCE;

    @Override
    public void writeTo(JsonWriter out) {}

    @Override
    public void check(Checker checker) {}
  }
}
