package dev.trackwright;

import dev.trackwright.message.AliasMessage;
import dev.trackwright.message.Envelope;
import dev.trackwright.message.EventType;
import dev.trackwright.message.GroupMessage;
import dev.trackwright.message.IdentifyMessage;
import dev.trackwright.message.Message;
import dev.trackwright.message.PageMessage;
import dev.trackwright.message.Payload;
import dev.trackwright.message.ScreenMessage;
import dev.trackwright.message.Section;
import dev.trackwright.message.TrackMessage;
import org.jspecify.annotations.Nullable;

/**
 * The six calls of Segment's specification, as {@link Outgoing} handles them: which message each
 * makes, and what the wire cannot do without.
 */
enum CallKind {
  TRACK("the event's name") {
    @Override
    Message message(
        Envelope envelope, @Nullable EventType type, String name, @Nullable Payload payload) {
      return new TrackMessage(envelope, name, payload);
    }
  },
  PAGE("") {
    @Override
    Message message(
        Envelope envelope, @Nullable EventType type, String name, @Nullable Payload payload) {
      return new PageMessage(envelope, given(name), null, payload);
    }
  },
  SCREEN("") {
    @Override
    Message message(
        Envelope envelope, @Nullable EventType type, String name, @Nullable Payload payload) {
      return new ScreenMessage(envelope, given(name), null, payload);
    }
  },
  IDENTIFY("") {
    @Override
    Message message(
        Envelope envelope, @Nullable EventType type, String name, @Nullable Payload payload) {
      return new IdentifyMessage(envelope, payload, section(type));
    }
  },
  GROUP("the group id") {
    @Override
    Message message(
        Envelope envelope, @Nullable EventType type, String name, @Nullable Payload payload) {
      return new GroupMessage(envelope, name, payload, section(type));
    }
  },
  ALIAS("the previous id") {
    @Override
    Message message(
        Envelope envelope, @Nullable EventType type, String name, @Nullable Payload payload) {
      return new AliasMessage(envelope, name);
    }
  };

  private final String neededName;

  CallKind(String neededName) {
    this.neededName = neededName;
  }

  /**
   * The message.
   *
   * @param type what the plan rules; null for calls that no plan does
   * @param name the event's or page's name, the group id, the previous id; empty for identify and
   *     for a page without a name
   */
  abstract Message message(
      Envelope envelope, @Nullable EventType type, String name, @Nullable Payload payload);

  /** A page may go without a name, and a blank one is none. */
  private static @Nullable String given(@Nullable String name) {
    return name == null || name.isBlank() ? null : name;
  }

  private static Section section(@Nullable EventType type) {
    return type == null ? Section.TRAITS : type.section();
  }

  /** What the message is about, if receivers refuse it where that is blank; else empty. */
  String neededName() {
    return neededName;
  }

  /**
   * Whether receivers would refuse a call with this name, since it does not say what it is about.
   */
  boolean misses(@Nullable String name) {
    return !neededName.isEmpty() && given(name) == null;
  }

  /**
   * What violations and logs say of a call: the plan's name for it, or its type; never an id, nor a
   * name that the application gives to a page.
   */
  String label(@Nullable EventType type, String name) {
    String label = type == null ? name : type.name();
    return switch (this) {
      case TRACK, PAGE, SCREEN -> label == null || label.isBlank() ? word() : label;
      case IDENTIFY, GROUP, ALIAS -> word();
    };
  }

  private String word() {
    return switch (this) {
      case TRACK -> "track";
      case PAGE -> "page";
      case SCREEN -> "screen";
      case IDENTIFY -> "identify";
      case GROUP -> "group";
      case ALIAS -> "alias";
    };
  }
}
