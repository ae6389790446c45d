package dev.trackwright.processor.code;

import dev.trackwright.processor.code.Check.Argument;
import dev.trackwright.processor.plan.Constraint;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Turns the decimal bounds of a plan into bounds of the Java type, without loss: a bound that the
 * type cannot hold becomes the nearest that lets the same values through, and one that every value
 * of the type keeps to disappears.
 */
final class Bounds {

  private static final BigDecimal LONG_MIN = BigDecimal.valueOf(Long.MIN_VALUE);
  private static final BigDecimal LONG_MAX = BigDecimal.valueOf(Long.MAX_VALUE);

  private Bounds() {}

  static Optional<Check> ofLong(Constraint.Minimum minimum) {
    BigDecimal bound = minimum.bound();
    if (below(bound, LONG_MIN)) {
      return Optional.empty();
    }
    if (below(LONG_MAX, bound)) {
      return Optional.of(whole("minimum", Long.MAX_VALUE, true));
    }
    BigInteger ceiling = rounded(bound, RoundingMode.CEILING);
    boolean exclusive = minimum.exclusive() && isWhole(bound, ceiling);
    return Optional.of(whole("minimum", ceiling.longValueExact(), exclusive));
  }

  static Optional<Check> ofLong(Constraint.Maximum maximum) {
    BigDecimal bound = maximum.bound();
    if (below(LONG_MAX, bound)) {
      return Optional.empty();
    }
    if (below(bound, LONG_MIN)) {
      return Optional.of(whole("maximum", Long.MIN_VALUE, true));
    }
    BigInteger floor = rounded(bound, RoundingMode.FLOOR);
    boolean exclusive = maximum.exclusive() && isWhole(bound, floor);
    return Optional.of(whole("maximum", floor.longValueExact(), exclusive));
  }

  static Optional<Check> ofDouble(Constraint.Minimum minimum) {
    double nearest = minimum.bound().doubleValue() + 0.0;
    if (nearest == Double.NEGATIVE_INFINITY) {
      return Optional.empty();
    }
    if (nearest == Double.POSITIVE_INFINITY) {
      return Optional.of(fraction("minimum", Double.MAX_VALUE, true));
    }
    int shown = shown(nearest).compareTo(minimum.bound());
    return Optional.of(
        fraction("minimum", nearest, shown < 0 || (shown == 0 && minimum.exclusive())));
  }

  static Optional<Check> ofDouble(Constraint.Maximum maximum) {
    double nearest = maximum.bound().doubleValue() + 0.0;
    if (nearest == Double.POSITIVE_INFINITY) {
      return Optional.empty();
    }
    if (nearest == Double.NEGATIVE_INFINITY) {
      return Optional.of(fraction("maximum", -Double.MAX_VALUE, true));
    }
    int shown = shown(nearest).compareTo(maximum.bound());
    return Optional.of(
        fraction("maximum", nearest, shown > 0 || (shown == 0 && maximum.exclusive())));
  }

  /** The number that goes over the wire for a double: the shortest that reads back as the same. */
  private static BigDecimal shown(double value) {
    return new BigDecimal(Double.toString(value));
  }

  /** A fraction below one is as good as a half, so that an exponent of a billion costs nothing. */
  private static BigInteger rounded(BigDecimal bound, RoundingMode mode) {
    boolean tiny = bound.signum() != 0 && bound.precision() - bound.scale() <= 0;
    BigDecimal rounded = tiny ? BigDecimal.valueOf(bound.signum() * 5L, 1) : bound;
    return rounded.setScale(0, mode).toBigIntegerExact();
  }

  /** Whether {@code number} is a whole number of 64 bits; cheap whatever its exponent. */
  static boolean isLong(BigDecimal number) {
    return !below(number, LONG_MIN)
        && !below(LONG_MAX, number)
        && isWhole(number, rounded(number, RoundingMode.FLOOR));
  }

  private static boolean below(BigDecimal left, BigDecimal right) {
    return left.compareTo(right) < 0;
  }

  private static boolean isWhole(BigDecimal bound, BigInteger rounded) {
    return bound.compareTo(new BigDecimal(rounded)) == 0;
  }

  private static Check whole(String method, long bound, boolean exclusive) {
    return Check.Call.of(method, new Argument.Whole(bound), new Argument.Flag(exclusive));
  }

  private static Check fraction(String method, double bound, boolean exclusive) {
    return Check.Call.of(method, new Argument.Fraction(bound), new Argument.Flag(exclusive));
  }
}
