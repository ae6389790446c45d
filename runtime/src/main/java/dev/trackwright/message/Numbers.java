package dev.trackwright.message;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Decimal arithmetic for checks, exact and safe for numbers like {@code 1E+1000000000}, which
 * {@link BigDecimal#remainder} would write out digit by digit.
 */
final class Numbers {

  private static final int LONG_DIGITS = 18;

  private Numbers() {}

  static boolean isMultiple(long value, BigDecimal divisor) {
    if (divisor.scale() == 0 && divisor.precision() <= LONG_DIGITS) {
      return value % divisor.longValue() == 0;
    }
    return isMultiple(BigDecimal.valueOf(value), divisor);
  }

  /** Whether {@code value / divisor} is whole. */
  static boolean isMultiple(BigDecimal value, BigDecimal divisor) {
    if (value.signum() == 0) {
      return true;
    }
    BigDecimal v = value.stripTrailingZeros();
    BigDecimal d = divisor.stripTrailingZeros();
    // v = a * 10^-v.scale and d = b * 10^-d.scale, so that v / d = a * 10^shift / b.
    BigInteger a = v.unscaledValue();
    BigInteger b = d.unscaledValue().abs();
    long shift = (long) d.scale() - v.scale();
    if (shift >= 0) {
      BigInteger power = BigInteger.TEN.modPow(BigInteger.valueOf(shift), b);
      return a.mod(b).multiply(power).mod(b).signum() == 0;
    }
    // a has no factor 10 that could make up for a negative shift, but factors 2 or 5 beside b's:
    // a must be a multiple of b * 10^-shift, which has more digits than a where -shift is large.
    if (-shift > v.precision()) {
      return false;
    }
    return a.mod(b.multiply(BigInteger.TEN.pow((int) -shift))).signum() == 0;
  }

  /** A plan's number as a plan writes it: 0, where a double is 0.0; 10, where a decimal is 1E+1. */
  static String text(Number number) {
    if (number instanceof BigDecimal decimal && Math.abs((long) decimal.scale()) < LONG_DIGITS) {
      return decimal.toPlainString();
    }
    String text = number.toString();
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  /** A number by which equal values are equal objects, whatever their type and scale. */
  static Object canonical(Number number) {
    if (number instanceof Double || number instanceof Float) {
      double value = number.doubleValue();
      return Double.isFinite(value)
          ? new BigDecimal(number.toString()).stripTrailingZeros()
          : (Object) number;
    } else if (number instanceof BigDecimal decimal) {
      return decimal.stripTrailingZeros();
    } else if (number instanceof BigInteger integer) {
      return new BigDecimal(integer).stripTrailingZeros();
    }
    return BigDecimal.valueOf(number.longValue()).stripTrailingZeros();
  }
}
