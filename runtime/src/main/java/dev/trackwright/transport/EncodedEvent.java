package dev.trackwright.transport;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * One event of a batch: its JSON, and what of it a destination may want to know without parsing,
 * such as the key of a record. It is a view of bytes that the client owns, so nothing is copied for
 * a transport that needs the text alone; the price is that it ends with its batch.
 *
 * <p>Valid until the stage that {@link Transport#send} returned is completed; safe for use by
 * several threads until then.
 */
public interface EncodedEvent {

  /**
   * The kind of call.
   *
   * @return {@code track}, {@code identify}, {@code group}, {@code page}, {@code screen} or {@code
   *     alias}
   */
  String type();

  /**
   * What the plan calls it.
   *
   * @return the name of the event, the page or the screen; empty for other kinds of calls
   */
  String name();

  /**
   * The id by which receivers tell a repeated event from a new one.
   *
   * @return 1 to 100 characters, the same at each attempt
   */
  String messageId();

  /**
   * Who the event is about.
   *
   * @return the user's id, or null where only an anonymous id is known
   */
  @Nullable String userId();

  /**
   * Who the event is about, before they are known.
   *
   * @return the anonymous id, or null where there is none
   */
  @Nullable String anonymousId();

  /**
   * The plan by which the call was made.
   *
   * @return the plan's name, or null for a call outside of any plan
   */
  @Nullable String plan();

  /**
   * The version of the plan's rule for this event.
   *
   * @return null where the plan has none
   */
  @Nullable Integer eventVersion();

  /**
   * The event as it goes over the wire.
   *
   * @return one JSON object in UTF-8, as a read-only buffer with a position of its own
   */
  ByteBuffer json();
}
