package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.SourceSpan;
import java.util.OptionalLong;

/**
 * What is known of a user or a group, or what every call carries in its context.
 *
 * @param version what {@code context.protocols.event_version} says in the call that carries them,
 *     if the format has versions; empty for what every call carries
 * @param docs for people
 * @param properties the traits
 * @param span the place where they are planned
 */
public record Traits(
    OptionalLong version, Docs docs, PropertyType.ObjectType properties, SourceSpan span) {}
