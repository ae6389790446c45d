package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.SourceSpan;
import java.util.Optional;

/**
 * A type that several properties refer to by name.
 *
 * @param name as {@link PropertyType.ReferenceType} names it
 * @param docs for people
 * @param javaName the plan's or the annotation's own choice of a Java name
 * @param type what it stands for; never a reference itself
 * @param nullable whether null is among its values wherever it is used
 * @param span the place of its name
 */
public record SharedType(
    String name,
    Docs docs,
    Optional<String> javaName,
    PropertyType type,
    boolean nullable,
    SourceSpan span) {}
