package dev.trackwright.message;

import org.jspecify.annotations.Nullable;

/** One keyword of a {@link SchemaRule} with its argument, made once and applied to many values. */
@FunctionalInterface
interface RulePart {

  /**
   * Applies the keyword, and tells the run where the value does not keep to it.
   *
   * @param value in the terms of {@link JsonTree}
   */
  void check(@Nullable Object value, RuleRun run);
}
