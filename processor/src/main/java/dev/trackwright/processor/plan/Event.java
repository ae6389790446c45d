package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.SourceSpan;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An event that the plan allows.
 *
 * @param kind which call sends it
 * @param name as it goes over the wire; empty for any page or any screen, whose names callers give
 * @param version what {@code context.protocols.event_version} says, if the format has versions
 * @param docs for people
 * @param grouping what it belongs to
 * @param status where it is in its life
 * @param javaName the plan's or the annotation's own choice of a Java name
 * @param properties what it carries
 * @param span the place of its name
 */
public record Event(
    Kind kind,
    String name,
    OptionalLong version,
    Docs docs,
    Grouping grouping,
    Status status,
    Optional<String> javaName,
    PropertyType.PayloadType properties,
    SourceSpan span) {

  /** Which call sends the event. */
  public enum Kind {
    /** A thing that happened. */
    TRACK,
    /** A page that was seen. */
    PAGE,
    /** A screen of an app that was seen. */
    SCREEN
  }

  /** Where an event is in its life. */
  public enum Status {
    /** Agreed, not yet sent. */
    PLANNED,
    /** Sent. */
    ACTIVE,
    /** To be sent no more. */
    DEPRECATED
  }
}
