package dev.trackwright;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of some events at once, as a client's listener is told. It names events by what
 * identifies them and holds none of their properties. Of events that are dropped as {@link
 * DropReason#SPOOL_DAMAGED} nothing is told, for nothing is left that names them: the report counts
 * them.
 *
 * @param destination the name of the destination, {@code default} for a client's only transport
 * @param events which events, in the order in which they were accepted; never empty, unmodifiable
 * @param dropped why they were given up, or null where they have arrived
 * @param detail few words for people, such as {@code HTTP 503}; neither a secret nor text of a
 *     server's choice
 */
public record Settlement(
    String destination, List<Event> events, @Nullable DropReason dropped, String detail) {

  /**
   * Copies the list.
   *
   * @param destination the name of the destination
   * @param events which events
   * @param dropped why they were given up, or null
   * @param detail few words for people
   */
  public Settlement {
    events = List.copyOf(events);
  }

  /**
   * Whether the events have arrived.
   *
   * @return false where they were given up
   */
  public boolean isDelivered() {
    return dropped == null;
  }

  /**
   * One event.
   *
   * @param type the kind of call: {@code track}, {@code identify}, ...
   * @param name of the event, the page or the screen; empty for other kinds of calls
   * @param messageId the id by which receivers tell a repeated event from a new one
   * @param userId the user's id, or null
   * @param anonymousId the anonymous id, or null
   */
  public record Event(
      String type,
      String name,
      String messageId,
      @Nullable String userId,
      @Nullable String anonymousId) {}
}
