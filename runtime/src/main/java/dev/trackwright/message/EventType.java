package dev.trackwright.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plan rules: one track, page or screen event, or the one identify or group call.
 *
 * @param plan the plan it is in
 * @param name the event's name as it goes over the wire; {@code identify} or {@code group} for
 *     those calls, which have no name of their own; empty for the rule of any page or any screen,
 *     whose name the caller gives
 * @param version the version of the plan's rule, which goes over the wire as {@code
 *     context.protocols.event_version}; null where the plan has none
 * @param section where the traits stand; of no meaning for track, page and screen
 * @param destinations the names that the plan lists as the event's destinations, which clients that
 *     route by the plan follow; empty where it lists none, for all of a client's; unmodifiable
 * @see <a href="https://segment.com/docs/protocols/tracking-plan/libraries/">Segment, event
 *     versioning</a>
 */
public record EventType(
    PlanInfo plan,
    String name,
    @Nullable Integer version,
    Section section,
    List<String> destinations) {

  /**
   * Copies the list.
   *
   * @param plan the plan it is in
   * @param name the event's name as it goes over the wire, as above
   * @param version the version of the plan's rule; null where the plan has none
   * @param section where the traits stand
   * @param destinations the names that the plan lists
   */
  public EventType {
    destinations = List.copyOf(destinations);
  }

  /**
   * What a plan rules, for all destinations.
   *
   * @param plan the plan it is in
   * @param name the event's name as it goes over the wire, as above
   * @param version the version of the plan's rule; null where the plan has none
   * @param section where the traits stand
   */
  public EventType(PlanInfo plan, String name, @Nullable Integer version, Section section) {
    this(plan, name, version, section, List.of());
  }

  /**
   * What a plan rules, with traits where Segment's specification has them.
   *
   * @param plan the plan it is in
   * @param name the event's name as it goes over the wire, as above
   * @param version the version of the plan's rule; null where the plan has none
   */
  public EventType(PlanInfo plan, String name, @Nullable Integer version) {
    this(plan, name, version, Section.TRAITS);
  }

  /**
   * The same event with the destinations that its plan lists.
   *
   * @param destinations their names in the plan's words
   * @return another one
   */
  public EventType to(String... destinations) {
    return new EventType(plan, name, version, section, List.of(destinations));
  }
}
