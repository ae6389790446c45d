package dev.trackwright.processor.code;

import dev.trackwright.processor.plan.Literal;
import java.math.BigDecimal;
import java.util.List;

/** A constant value of the plan as Java has it. */
public sealed interface WireValue {

  /** A {@link String}. */
  record Text(String value) implements WireValue {}

  /** A {@code long}. */
  record Whole(long value) implements WireValue {}

  /**
   * A {@link BigDecimal}.
   *
   * @param value what its constructor takes
   */
  record Decimal(String value) implements WireValue {}

  /** A {@code boolean}. */
  record Flag(boolean value) implements WireValue {}

  /** What all values of an enum have in common. */
  enum Kind {
    /** They are texts. */
    TEXT,
    /** They are whole numbers of 64 bits. */
    WHOLE,
    /** They are numbers. */
    DECIMAL,
    /** They are true or false. */
    FLAG,
    /** Nothing. */
    MIXED;

    static Kind of(List<Literal> literals) {
      if (literals.stream().allMatch(Literal.Text.class::isInstance)) {
        return TEXT;
      }
      if (literals.stream().allMatch(Literal.Flag.class::isInstance)) {
        return FLAG;
      }
      if (!literals.stream().allMatch(Literal.Numeric.class::isInstance)) {
        return MIXED;
      }
      boolean whole = literals.stream().map(WireValue::of).allMatch(Whole.class::isInstance);
      return whole ? WHOLE : DECIMAL;
    }

    /** The value as an enum of this kind has it. */
    WireValue of(Literal literal) {
      return this == DECIMAL && literal instanceof Literal.Numeric number
          ? new Decimal(number.value().toString())
          : WireValue.of(literal);
    }
  }

  /** The value by itself. */
  static WireValue of(Literal literal) {
    if (literal instanceof Literal.Text text) {
      return new Text(text.value());
    }
    if (literal instanceof Literal.Flag flag) {
      return new Flag(flag.value());
    }
    BigDecimal number = ((Literal.Numeric) literal).value();
    return Bounds.isLong(number)
        ? new Whole(number.longValueExact())
        : new Decimal(number.toString());
  }
}
