package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.SourceSpan;

/**
 * What is known of a user or a group, or what every call carries in its context.
 *
 * @param docs for people
 * @param properties the traits
 * @param span the place where they are planned
 */
public record Traits(Docs docs, PropertyType.ObjectType properties, SourceSpan span) {}
