package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.SourceSpan;
import java.math.BigDecimal;

/** What a value must satisfy beyond its type. Checked when an event is tracked. */
public sealed interface Constraint {

  /** The place of the keyword. */
  SourceSpan span();

  /**
   * The text must hold a match of the expression somewhere; it is not anchored.
   *
   * @param expression compiles as a {@link java.util.regex.Pattern}; the reader has tried it
   */
  record Pattern(String expression, SourceSpan span) implements Constraint {}

  /** At least so many Unicode code points. */
  record MinLength(int length, SourceSpan span) implements Constraint {}

  /** At most so many Unicode code points. */
  record MaxLength(int length, SourceSpan span) implements Constraint {}

  /** Not below, or where {@code exclusive} not below or at. */
  record Minimum(BigDecimal bound, boolean exclusive, SourceSpan span) implements Constraint {}

  /** Not above, or where {@code exclusive} not above or at. */
  record Maximum(BigDecimal bound, boolean exclusive, SourceSpan span) implements Constraint {}

  /** A whole multiple of {@code divisor}, which is above 0. */
  record MultipleOf(BigDecimal divisor, SourceSpan span) implements Constraint {}

  /** At least so many items. */
  record MinItems(int count, SourceSpan span) implements Constraint {}

  /** At most so many items. */
  record MaxItems(int count, SourceSpan span) implements Constraint {}

  /** No two items alike. */
  record UniqueItems(SourceSpan span) implements Constraint {}

  /**
   * What Java's types cannot say: a small JSON Schema that the runtime holds the value's JSON
   * against.
   *
   * @param keyword which the plan uses, for people
   * @param schema canonical JSON: keys sorted, every {@code $ref} replaced by what it leads to
   */
  record Rule(String keyword, String schema, SourceSpan span) implements Constraint {}
}
