package dev.trackwright.e2e;

import dev.trackwright.message.AliasMessage;
import dev.trackwright.message.Envelope;
import dev.trackwright.message.GroupMessage;
import dev.trackwright.message.IdentifyMessage;
import dev.trackwright.message.Message;
import dev.trackwright.message.PageMessage;
import dev.trackwright.message.Payload;
import dev.trackwright.message.ScreenMessage;
import dev.trackwright.message.TrackMessage;
import dev.trackwright.message.Values;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Turns one event of the input into a message. No plan describes these events, so they do not go
 * through generated code; everything from the message on is what generated code has, too.
 */
final class EventReader {

  static final Set<String> KNOWN =
      Set.of(
          "type",
          "userId",
          "anonymousId",
          "messageId",
          "timestamp",
          "event",
          "name",
          "category",
          "groupId",
          "previousId",
          "traits",
          "properties",
          "context",
          "integrations");

  private static final int LONGEST_MESSAGE_ID = 100;

  private final Clock clock;

  EventReader(Clock clock) {
    this.clock = clock;
  }

  Message read(Fields event) throws InvalidInput {
    String type = event.requiredText("type");
    Envelope envelope = envelope(event);
    return switch (type) {
      case "track" ->
          new TrackMessage(envelope, event.requiredText("event"), payload(event, "properties"));
      case "identify" -> new IdentifyMessage(envelope, payload(event, "traits"));
      case "group" ->
          new GroupMessage(envelope, event.requiredText("groupId"), payload(event, "traits"));
      case "page" ->
          new PageMessage(
              envelope, event.text("name"), event.text("category"), payload(event, "properties"));
      case "screen" ->
          new ScreenMessage(
              envelope, event.text("name"), event.text("category"), payload(event, "properties"));
      case "alias" -> {
        event.requiredText("userId");
        yield new AliasMessage(envelope, event.requiredText("previousId"));
      }
      default ->
          throw new InvalidInput(
              event.pathOf("type")
                  + " must be track, identify, group, page, screen or alias, not "
                  + type);
    };
  }

  private Envelope envelope(Fields event) throws InvalidInput {
    String userId = event.text("userId");
    String anonymousId = event.text("anonymousId");
    if (isBlank(userId) && isBlank(anonymousId)) {
      throw new InvalidInput(event.path() + " has neither a userId nor an anonymousId");
    }
    Envelope.Builder envelope = Envelope.at(epochMilli(event)).identity(userId, anonymousId);
    Map<String, @Nullable Object> context = Values.object(event.map("context"));
    if (context != null) {
      envelope.context(context);
    }
    Map<String, @Nullable Object> integrations = Values.object(event.map("integrations"));
    if (integrations != null) {
      envelope.integrations(integrations);
    }
    return envelope.messageId(messageId(event)).build();
  }

  private static boolean isBlank(@Nullable String id) {
    return id == null || id.isBlank();
  }

  private static String messageId(Fields event) throws InvalidInput {
    String given = event.text("messageId");
    if (given == null) {
      return UUID.randomUUID().toString();
    }
    if (given.isBlank() || given.length() > LONGEST_MESSAGE_ID) {
      throw new InvalidInput(
          event.pathOf("messageId") + " must have 1 to " + LONGEST_MESSAGE_ID + " characters");
    }
    return given;
  }

  /** To the millisecond, which is what the client sends. */
  private long epochMilli(Fields event) throws InvalidInput {
    String given = event.text("timestamp");
    if (given == null) {
      return clock.millis();
    }
    try {
      Instant instant = OffsetDateTime.parse(given).toInstant();
      return instant.toEpochMilli();
    } catch (DateTimeException | ArithmeticException e) {
      throw new InvalidInput(
          event.pathOf("timestamp") + " must be a date and time of ISO 8601 with an offset", e);
    }
  }

  private static Payload payload(Fields event, String name) throws InvalidInput {
    Map<String, @Nullable Object> members = Values.object(event.map(name));
    return new FreePayload(members == null ? Map.of() : members);
  }
}
