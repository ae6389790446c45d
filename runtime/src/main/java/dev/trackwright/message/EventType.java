package dev.trackwright.message;

import org.jspecify.annotations.Nullable;

/**
 * One planned track, page or screen event.
 *
 * @param plan the plan it is in
 * @param name the name as it goes over the wire
 * @param version the version of the plan's rule, which goes over the wire as {@code
 *     context.protocols.event_version}; null where the plan has none
 * @see <a href="https://segment.com/docs/protocols/tracking-plan/libraries/">Segment, event
 *     versioning</a>
 */
public record EventType(PlanInfo plan, String name, @Nullable Integer version) {}
