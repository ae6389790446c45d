package dev.trackwright.message;

import org.jspecify.annotations.Nullable;

/**
 * What a plan rules: one track, page or screen event, or the one identify or group call.
 *
 * @param plan the plan it is in
 * @param name the event's name as it goes over the wire; {@code identify} or {@code group} for
 *     those calls, which have no name of their own
 * @param version the version of the plan's rule, which goes over the wire as {@code
 *     context.protocols.event_version}; null where the plan has none
 * @see <a href="https://segment.com/docs/protocols/tracking-plan/libraries/">Segment, event
 *     versioning</a>
 */
public record EventType(PlanInfo plan, String name, @Nullable Integer version) {}
