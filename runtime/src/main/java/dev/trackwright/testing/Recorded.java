package dev.trackwright.testing;

import dev.trackwright.message.AliasMessage;
import dev.trackwright.message.GroupMessage;
import dev.trackwright.message.IdentifyMessage;
import dev.trackwright.message.Message;
import dev.trackwright.message.PageMessage;
import dev.trackwright.message.Payload;
import dev.trackwright.message.ScreenMessage;
import dev.trackwright.message.TrackMessage;
import dev.trackwright.transport.VisibleText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads recorded messages, for the recording client and its assertions. */
final class Recorded {

  private static final int MOST_LINES = 50;

  private Recorded() {}

  /** What the message carries; null where it carries nothing. */
  static @Nullable Payload payload(Message message) {
    if (message instanceof TrackMessage track) {
      return track.properties();
    } else if (message instanceof PageMessage page) {
      return page.properties();
    } else if (message instanceof ScreenMessage screen) {
      return screen.properties();
    } else if (message instanceof IdentifyMessage identify) {
      return identify.traits();
    }
    return message instanceof GroupMessage group ? group.traits() : null;
  }

  /**
   * Whether the message is of the event. The class of its properties is nested in the event's, as
   * deep as variants ask for, which can be seen without access to it, also where a module exports
   * neither.
   */
  static boolean is(Message message, Class<?> event) {
    Payload payload = payload(message);
    Class<?> around = isEvent(message) && payload != null ? payload.getClass() : null;
    while (around != null && around != event) {
      around = around.getEnclosingClass();
    }
    return around != null;
  }

  static boolean isEvent(Message message) {
    return message instanceof TrackMessage
        || message instanceof PageMessage
        || message instanceof ScreenMessage;
  }

  /** The properties of a message that {@link #is} of an event with such properties. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"}) // see above
  static <P extends Payload> P properties(Message message) {
    return (P) payload(message);
  }

  /** The messages for people, a line each. */
  static String list(List<Message> messages) {
    if (messages.isEmpty()) {
      return "Nothing was recorded.";
    }
    StringBuilder text = new StringBuilder("Recorded, in this order:");
    for (int i = 0; i < messages.size() && i < MOST_LINES; i++) {
      text.append("\n  ").append(i + 1).append(". ").append(line(messages.get(i)));
    }
    if (messages.size() > MOST_LINES) {
      text.append("\n  and ").append(messages.size() - MOST_LINES).append(" more");
    }
    return text.toString();
  }

  private static String line(Message message) {
    StringBuilder line = new StringBuilder(message.type());
    if (isEvent(message)) {
      line.append(" \"").append(message.label()).append('"');
    } else if (message instanceof GroupMessage group) {
      line.append(" \"").append(group.groupId()).append('"');
    } else if (message instanceof AliasMessage alias) {
      line.append(" of \"").append(alias.previousId()).append('"');
    }
    if (message.userId() != null) {
      line.append(", user ").append(message.userId());
    }
    if (message.anonymousId() != null) {
      line.append(", anonymous ").append(message.anonymousId());
    }
    Payload payload = payload(message);
    return VisibleText.of(line + (payload == null ? "" : ": " + payload));
  }
}
