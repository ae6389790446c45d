package dev.trackwright.message;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The keywords of a {@link SchemaRule} that only numbers can break. */
final class NumberRules {

  private NumberRules() {}

  static void read(SchemaObject schema, List<RulePart> parts) {
    BigDecimal minimum = schema.number("minimum");
    if (minimum != null) {
      parts.add(bound(number -> number.compareTo(minimum) >= 0, "at least ", minimum));
    }
    BigDecimal above = schema.number("exclusiveMinimum");
    if (above != null) {
      parts.add(bound(number -> number.compareTo(above) > 0, "above ", above));
    }
    BigDecimal maximum = schema.number("maximum");
    if (maximum != null) {
      parts.add(bound(number -> number.compareTo(maximum) <= 0, "at most ", maximum));
    }
    BigDecimal below = schema.number("exclusiveMaximum");
    if (below != null) {
      parts.add(bound(number -> number.compareTo(below) < 0, "below ", below));
    }
    BigDecimal divisor = schema.number("multipleOf");
    if (divisor != null) {
      if (divisor.signum() <= 0) {
        throw SchemaObject.wrong("multipleOf", "above 0");
      }
      parts.add(
          part(
              number -> Numbers.isMultiple(number, divisor),
              ViolationKind.MULTIPLE_OF,
              "must be a multiple of " + Numbers.text(divisor)));
    }
  }

  private static RulePart bound(Predicate<BigDecimal> keeps, String words, BigDecimal bound) {
    return part(keeps, ViolationKind.BOUND, "must be " + words + Numbers.text(bound));
  }

  private static RulePart part(Predicate<BigDecimal> keeps, ViolationKind kind, String text) {
    return (@Nullable Object value, RuleRun run) -> {
      if (value instanceof BigDecimal number && !keeps.test(number)) {
        run.fail(kind, text);
      }
    };
  }
}
