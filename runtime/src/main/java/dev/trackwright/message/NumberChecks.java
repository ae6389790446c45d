package dev.trackwright.message;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The part of {@link Checker} that looks at numbers. There is a method for each primitive and its
 * box, so that a check allocates nothing as long as the plan is kept; the price is their count.
 */
abstract sealed class NumberChecks permits TextChecks {

  NumberChecks() {}

  /** Notes what is wrong; the text never holds a value. */
  abstract void found(ViolationKind kind, String property, String text);

  private static boolean below(int comparison, boolean exclusive) {
    return comparison < 0 || (exclusive && comparison == 0);
  }

  private static boolean above(int comparison, boolean exclusive) {
    return comparison > 0 || (exclusive && comparison == 0);
  }

  private void minimumBroken(String property, Number bound, boolean exclusive) {
    found(
        ViolationKind.BOUND,
        property,
        (exclusive ? "must be above " : "must be at least ") + Numbers.text(bound));
  }

  private void maximumBroken(String property, Number bound, boolean exclusive) {
    found(
        ViolationKind.BOUND,
        property,
        (exclusive ? "must be below " : "must be at most ") + Numbers.text(bound));
  }

  /**
   * A number must not be below a bound. NaN is left to {@link #finite}.
   *
   * @param property the wire name
   * @param value the number
   * @param bound the plan's bound
   * @param exclusive whether the bound itself is forbidden
   */
  public void minimum(String property, double value, double bound, boolean exclusive) {
    if (value < bound || (exclusive && value == bound)) { // never true of NaN; zeros are the same
      minimumBroken(property, bound, exclusive);
    }
  }

  /**
   * A number must not be below a bound. NaN is left to {@link #finite}.
   *
   * @param property the wire name
   * @param value the number; null is skipped
   * @param bound the plan's bound
   * @param exclusive whether the bound itself is forbidden
   */
  public void minimum(String property, @Nullable Double value, double bound, boolean exclusive) {
    if (value != null) {
      minimum(property, value.doubleValue(), bound, exclusive);
    }
  }

  /**
   * A number must not be below a bound.
   *
   * @param property the wire name
   * @param value the number
   * @param bound the plan's bound
   * @param exclusive whether the bound itself is forbidden
   */
  public void minimum(String property, long value, long bound, boolean exclusive) {
    if (value < bound || (exclusive && value == bound)) {
      minimumBroken(property, bound, exclusive);
    }
  }

  /**
   * A number must not be below a bound.
   *
   * @param property the wire name
   * @param value the number; null is skipped
   * @param bound the plan's bound
   * @param exclusive whether the bound itself is forbidden
   */
  public void minimum(String property, @Nullable Long value, long bound, boolean exclusive) {
    if (value != null) {
      minimum(property, value.longValue(), bound, exclusive);
    }
  }

  /**
   * A number must not be below a bound.
   *
   * @param property the wire name
   * @param value the number
   * @param bound the plan's bound
   * @param exclusive whether the bound itself is forbidden
   */
  public void minimum(String property, long value, BigDecimal bound, boolean exclusive) {
    if (below(BigDecimal.valueOf(value).compareTo(bound), exclusive)) {
      minimumBroken(property, bound, exclusive);
    }
  }

  /**
   * A number must not be below a bound.
   *
   * @param property the wire name
   * @param value the number; null is skipped
   * @param bound the plan's bound
   * @param exclusive whether the bound itself is forbidden
   */
  public void minimum(String property, @Nullable Long value, BigDecimal bound, boolean exclusive) {
    if (value != null) {
      minimum(property, value.longValue(), bound, exclusive);
    }
  }

  /**
   * A number must not be below a bound.
   *
   * @param property the wire name
   * @param value the number; null is skipped
   * @param bound the plan's bound
   * @param exclusive whether the bound itself is forbidden
   */
  public void minimum(
      String property, @Nullable BigDecimal value, BigDecimal bound, boolean exclusive) {
    if (value != null && below(value.compareTo(bound), exclusive)) {
      minimumBroken(property, bound, exclusive);
    }
  }

  /**
   * A number must not be above a bound. NaN is left to {@link #finite}.
   *
   * @param property the wire name
   * @param value the number
   * @param bound the plan's bound
   * @param exclusive whether the bound itself is forbidden
   */
  public void maximum(String property, double value, double bound, boolean exclusive) {
    if (value > bound || (exclusive && value == bound)) { // never true of NaN; zeros are the same
      maximumBroken(property, bound, exclusive);
    }
  }

  /**
   * A number must not be above a bound. NaN is left to {@link #finite}.
   *
   * @param property the wire name
   * @param value the number; null is skipped
   * @param bound the plan's bound
   * @param exclusive whether the bound itself is forbidden
   */
  public void maximum(String property, @Nullable Double value, double bound, boolean exclusive) {
    if (value != null) {
      maximum(property, value.doubleValue(), bound, exclusive);
    }
  }

  /**
   * A number must not be above a bound.
   *
   * @param property the wire name
   * @param value the number
   * @param bound the plan's bound
   * @param exclusive whether the bound itself is forbidden
   */
  public void maximum(String property, long value, long bound, boolean exclusive) {
    if (value > bound || (exclusive && value == bound)) {
      maximumBroken(property, bound, exclusive);
    }
  }

  /**
   * A number must not be above a bound.
   *
   * @param property the wire name
   * @param value the number; null is skipped
   * @param bound the plan's bound
   * @param exclusive whether the bound itself is forbidden
   */
  public void maximum(String property, @Nullable Long value, long bound, boolean exclusive) {
    if (value != null) {
      maximum(property, value.longValue(), bound, exclusive);
    }
  }

  /**
   * A number must not be above a bound.
   *
   * @param property the wire name
   * @param value the number
   * @param bound the plan's bound
   * @param exclusive whether the bound itself is forbidden
   */
  public void maximum(String property, long value, BigDecimal bound, boolean exclusive) {
    if (above(BigDecimal.valueOf(value).compareTo(bound), exclusive)) {
      maximumBroken(property, bound, exclusive);
    }
  }

  /**
   * A number must not be above a bound.
   *
   * @param property the wire name
   * @param value the number; null is skipped
   * @param bound the plan's bound
   * @param exclusive whether the bound itself is forbidden
   */
  public void maximum(String property, @Nullable Long value, BigDecimal bound, boolean exclusive) {
    if (value != null) {
      maximum(property, value.longValue(), bound, exclusive);
    }
  }

  /**
   * A number must not be above a bound.
   *
   * @param property the wire name
   * @param value the number; null is skipped
   * @param bound the plan's bound
   * @param exclusive whether the bound itself is forbidden
   */
  public void maximum(
      String property, @Nullable BigDecimal value, BigDecimal bound, boolean exclusive) {
    if (value != null && above(value.compareTo(bound), exclusive)) {
      maximumBroken(property, bound, exclusive);
    }
  }

  /**
   * A number must be a whole multiple of another, in decimal arithmetic.
   *
   * @param property the wire name
   * @param value the number
   * @param divisor above 0
   */
  public void multipleOf(String property, double value, BigDecimal divisor) {
    if (Double.isFinite(value) && !Numbers.isMultiple(BigDecimal.valueOf(value), divisor)) {
      found(ViolationKind.MULTIPLE_OF, property, "must be a multiple of " + divisor);
    }
  }

  /**
   * A number must be a whole multiple of another, in decimal arithmetic.
   *
   * @param property the wire name
   * @param value the number; null is skipped
   * @param divisor above 0
   */
  public void multipleOf(String property, @Nullable Double value, BigDecimal divisor) {
    if (value != null) {
      multipleOf(property, value.doubleValue(), divisor);
    }
  }

  /**
   * A number must be a whole multiple of another, in decimal arithmetic.
   *
   * @param property the wire name
   * @param value the number
   * @param divisor above 0
   */
  public void multipleOf(String property, long value, BigDecimal divisor) {
    if (!Numbers.isMultiple(value, divisor)) {
      found(ViolationKind.MULTIPLE_OF, property, "must be a multiple of " + divisor);
    }
  }

  /**
   * A number must be a whole multiple of another, in decimal arithmetic.
   *
   * @param property the wire name
   * @param value the number; null is skipped
   * @param divisor above 0
   */
  public void multipleOf(String property, @Nullable Long value, BigDecimal divisor) {
    if (value != null) {
      multipleOf(property, value.longValue(), divisor);
    }
  }

  /**
   * A number must be a whole multiple of another, in decimal arithmetic.
   *
   * @param property the wire name
   * @param value the number; null is skipped
   * @param divisor above 0
   */
  public void multipleOf(String property, @Nullable BigDecimal value, BigDecimal divisor) {
    if (value != null && !Numbers.isMultiple(value, divisor)) {
      found(ViolationKind.MULTIPLE_OF, property, "must be a multiple of " + divisor);
    }
  }

  /**
   * A number must be neither NaN nor infinite, since JSON has no text for these.
   *
   * @param property the wire name
   * @param value the number
   */
  public void finite(String property, double value) {
    if (!Double.isFinite(value)) {
      found(ViolationKind.NOT_FINITE, property, "must be finite; null is sent in its place");
    }
  }

  /**
   * A number must be neither NaN nor infinite, since JSON has no text for these.
   *
   * @param property the wire name
   * @param value the number; null is skipped
   */
  public void finite(String property, @Nullable Double value) {
    if (value != null) {
      finite(property, value.doubleValue());
    }
  }
}
