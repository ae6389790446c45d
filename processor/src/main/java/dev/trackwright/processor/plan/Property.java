package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.SourceSpan;
import java.util.Optional;

/**
 * A property or trait.
 *
 * @param name the key, as it goes over the wire
 * @param type what values it takes, null apart
 * @param required must be there
 * @param nullable may be {@code null}
 * @param sensitive must not show in logs
 * @param deprecated still taken, no longer wanted
 * @param docs for people
 * @param javaName the plan's or the annotation's own choice of a Java name
 * @param span the place of its name
 */
public record Property(
    String name,
    PropertyType type,
    boolean required,
    boolean nullable,
    boolean sensitive,
    boolean deprecated,
    Docs docs,
    Optional<String> javaName,
    SourceSpan span) {}
