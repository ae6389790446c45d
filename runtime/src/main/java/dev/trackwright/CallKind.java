package dev.trackwright;

import dev.trackwright.message.AliasMessage;
import dev.trackwright.message.Envelope;
import dev.trackwright.message.GroupMessage;
import dev.trackwright.message.IdentifyMessage;
import dev.trackwright.message.Message;
import dev.trackwright.message.PageMessage;
import dev.trackwright.message.Payload;
import dev.trackwright.message.ScreenMessage;
import dev.trackwright.message.TrackMessage;
import org.jspecify.annotations.Nullable;

/**
 * The six calls of Segment's specification, as {@link Outgoing} handles them: which message each
 * makes, and what the wire cannot do without.
 */
enum CallKind {
  TRACK("the event's name") {
    @Override
    Message message(Envelope envelope, Call call, @Nullable Payload payload) {
      return new TrackMessage(envelope, call.name(), payload);
    }
  },
  PAGE("") {
    @Override
    Message message(Envelope envelope, Call call, @Nullable Payload payload) {
      return new PageMessage(envelope, givenName(call), null, payload);
    }
  },
  SCREEN("") {
    @Override
    Message message(Envelope envelope, Call call, @Nullable Payload payload) {
      return new ScreenMessage(envelope, givenName(call), null, payload);
    }
  },
  IDENTIFY("") {
    @Override
    Message message(Envelope envelope, Call call, @Nullable Payload payload) {
      return new IdentifyMessage(envelope, payload, call.section());
    }
  },
  GROUP("the group id") {
    @Override
    Message message(Envelope envelope, Call call, @Nullable Payload payload) {
      return new GroupMessage(envelope, call.name(), payload, call.section());
    }
  },
  ALIAS("the previous id") {
    @Override
    Message message(Envelope envelope, Call call, @Nullable Payload payload) {
      return new AliasMessage(envelope, call.name());
    }
  };

  private final String neededName;

  CallKind(String neededName) {
    this.neededName = neededName;
  }

  /** The message. */
  abstract Message message(Envelope envelope, Call call, @Nullable Payload payload);

  /** A page may go without a name, and a blank one is none. */
  private static @Nullable String givenName(Call call) {
    return call.name() == null || call.name().isBlank() ? null : call.name();
  }

  /** What the message is about, if receivers refuse it where that is blank; else empty. */
  String neededName() {
    return neededName;
  }

  /** What violations and logs say of a call: the plan's name for it, or its type; never an id. */
  String label(String name) {
    return switch (this) {
      case TRACK, PAGE, SCREEN -> name == null || name.isBlank() ? word() : name;
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
