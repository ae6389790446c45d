package dev.trackwright.message;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One call on its way from a caller to a transport. Everything in it is immutable and is turned
 * into bytes only by {@link MessageEncoder}, so that it can wait in a queue and be sent again; the
 * price is that a payload lives as long as its message.
 *
 * @see <a href="https://segment.com/docs/connections/spec/common/">Segment, common fields</a>
 */
public sealed interface Message
    permits TrackMessage, IdentifyMessage, GroupMessage, PageMessage, ScreenMessage, AliasMessage {

  /**
   * The wire's {@code type}.
   *
   * @return {@code track}, {@code identify}, {@code group}, {@code page}, {@code screen} or {@code
   *     alias}
   */
  String type();

  /**
   * What every kind of message carries.
   *
   * @return the envelope
   */
  Envelope envelope();

  /**
   * Members of the message beside those of the envelope.
   *
   * @param out inside the message's object
   */
  void writeMembers(JsonWriter out);

  /**
   * What the plan calls this message, for people: the event's name, the page's, else the type.
   *
   * @return not empty
   */
  default String label() {
    return type();
  }

  /**
   * The id by which receivers tell a repeated message from a new one.
   *
   * @return 1 to 100 characters, the same at each call
   */
  default String messageId() {
    return envelope().messageId();
  }

  /**
   * When the call was made.
   *
   * @return to the millisecond
   */
  default Instant timestamp() {
    return envelope().timestamp();
  }

  /**
   * Who the message is about.
   *
   * @return null only where {@link #anonymousId()} is not
   */
  default @Nullable String userId() {
    return envelope().userId();
  }

  /**
   * Who the message is about, before they are known.
   *
   * @return null only where {@link #userId()} is not
   */
  default @Nullable String anonymousId() {
    return envelope().anonymousId();
  }

  /**
   * What the plan and the call put into {@code context}, without {@code library} and {@code
   * protocols.event_version}, which the encoder adds.
   *
   * @return an immutable snapshot, empty where there is nothing
   */
  default Map<String, ?> context() {
    return envelope().context();
  }

  /**
   * Which destinations the call allows or forbids.
   *
   * @return an immutable snapshot, empty where the call says nothing
   */
  default Map<String, ?> integrations() {
    return envelope().integrations();
  }

  /**
   * The version of the plan's rule for this event.
   *
   * @return null where the plan has none
   */
  default @Nullable Integer eventVersion() {
    return envelope().eventVersion();
  }
}
