package dev.trackwright.message;

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
 * @see <a href="https://segment.com/docs/protocols/tracking-plan/libraries/">Segment, event
 *     versioning</a>
 */
public record EventType(PlanInfo plan, String name, @Nullable Integer version, Section section) {

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
}
