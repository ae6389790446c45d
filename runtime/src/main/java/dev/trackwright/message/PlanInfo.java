package dev.trackwright.message;

import org.jspecify.annotations.Nullable;

/**
 * A tracking plan as generated code knows it.
 *
 * @param name the plan's own name
 * @param version the plan's version as the plan writes it, or null where it has none
 * @param id the fully qualified name of the generated client, by which {@code
 *     META-INF/trackwright/<id>.properties} is found
 */
public record PlanInfo(String name, @Nullable String version, String id) {}
