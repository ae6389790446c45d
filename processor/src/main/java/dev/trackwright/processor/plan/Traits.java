package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.SourceSpan;
import java.util.OptionalLong;

/**
 * What is known of a user or a group, or what every call carries in its context.
 *
 * @param version what {@code context.protocols.event_version} says in the call that carries them,
 *     if the format has versions; empty for what every call carries
 * @param docs for people
 * @param section where in the message they go
 * @param properties the traits
 * @param span the place where they are planned
 */
public record Traits(
    OptionalLong version,
    Docs docs,
    Section section,
    PropertyType.PayloadType properties,
    SourceSpan span) {

  /** Where in a message traits go; a RudderStack plan says so as its identity section. */
  public enum Section {
    /** {@code traits}, as everywhere else. */
    TRAITS,
    /** {@code context.traits}. */
    CONTEXT_TRAITS,
    /** {@code properties}. */
    PROPERTIES
  }
}
