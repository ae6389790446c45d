package dev.trackwright.processor.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.processor.code.Check.Argument;
import dev.trackwright.processor.plan.Constraint;
import java.math.BigDecimal;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Bounds of the Java type let through exactly what the plan's decimal bounds do. */
class BoundsTest {

  @Property
  void aLongIsLetThroughAsThePlanSays(
      @ForAll long value, @ForAll("bounds") BigDecimal bound, @ForAll boolean exclusive) {
    BigDecimal exact = BigDecimal.valueOf(value);
    assertThat(letsThrough(Bounds.ofLong(minimum(bound, exclusive)), value))
        .isEqualTo(above(exact, bound, exclusive));
    assertThat(letsThrough(Bounds.ofLong(maximum(bound, exclusive)), value))
        .isEqualTo(above(bound, exact, exclusive));
  }

  @Property
  void aLongNearItsBoundIsLetThroughAsThePlanSays(
      @ForAll("nearLongs") BigDecimal bound, @ForAll boolean exclusive) {
    long near = bound.longValue();
    for (long value : new long[] {near - 1, near, near + 1}) {
      aLongIsLetThroughAsThePlanSays(value, bound, exclusive);
    }
  }

  @Property
  void aDoubleIsLetThroughAsThePlanSaysOfItsTextOnTheWire(
      @ForAll double value, @ForAll("bounds") BigDecimal bound, @ForAll boolean exclusive) {
    BigDecimal shown = new BigDecimal(Double.toString(value));
    assertThat(letsThrough(Bounds.ofDouble(minimum(bound, exclusive)), value))
        .isEqualTo(above(shown, bound, exclusive));
    assertThat(letsThrough(Bounds.ofDouble(maximum(bound, exclusive)), value))
        .isEqualTo(above(bound, shown, exclusive));
  }

  @Property
  void aDoubleNearItsBoundIsLetThroughAsThePlanSays(
      @ForAll("bounds") BigDecimal bound, @ForAll boolean exclusive) {
    double near = bound.doubleValue();
    if (Double.isFinite(near)) {
      for (double value : new double[] {Math.nextDown(near), near, Math.nextUp(near)}) {
        if (Double.isFinite(value)) {
          aDoubleIsLetThroughAsThePlanSaysOfItsTextOnTheWire(value, bound, exclusive);
        }
      }
    }
  }

  @Example
  void anExponentOfABillionCostsNothing() {
    for (String bound :
        new String[] {"1e-999999999", "-1e-999999999", "1e999999999", "-1e999999999"}) {
      aLongIsLetThroughAsThePlanSays(0, new BigDecimal(bound), true);
      aLongIsLetThroughAsThePlanSays(1, new BigDecimal(bound), false);
    }
  }

  @Provide
  Arbitrary<BigDecimal> bounds() {
    return Arbitraries.oneOf(
        Arbitraries.bigDecimals().ofScale(25),
        Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(-400, 400))
            .as(BigDecimal::valueOf),
        Arbitraries.doubles().map(value -> new BigDecimal(Double.toString(value))));
  }

  @Provide
  Arbitrary<BigDecimal> nearLongs() {
    return Arbitraries.longs()
        .between(Long.MIN_VALUE + 2, Long.MAX_VALUE - 2)
        .flatMap(
            whole ->
                Arbitraries.of("0", "0.5", "-0.5", "1e-300")
                    .map(part -> BigDecimal.valueOf(whole).add(new BigDecimal(part))));
  }

  private static boolean above(BigDecimal value, BigDecimal bound, boolean exclusive) {
    int compared = value.compareTo(bound);
    return exclusive ? compared > 0 : compared >= 0;
  }

  private static boolean letsThrough(Optional<Check> check, double value) {
    return check
        .map(
            c -> {
              Check.Call call = (Check.Call) c;
              double bound = ((Argument.Fraction) call.arguments().get(0)).value();
              boolean exclusive = ((Argument.Flag) call.arguments().get(1)).value();
              return call.method().equals("minimum")
                  ? (exclusive ? value > bound : value >= bound)
                  : (exclusive ? value < bound : value <= bound);
            })
        .orElse(true);
  }

  private static boolean letsThrough(Optional<Check> check, long value) {
    return check
        .map(
            c -> {
              Check.Call call = (Check.Call) c;
              long bound = ((Argument.Whole) call.arguments().get(0)).value();
              boolean exclusive = ((Argument.Flag) call.arguments().get(1)).value();
              return call.method().equals("minimum")
                  ? (exclusive ? value > bound : value >= bound)
                  : (exclusive ? value < bound : value <= bound);
            })
        .orElse(true);
  }

  private static Constraint.Minimum minimum(BigDecimal bound, boolean exclusive) {
    return new Constraint.Minimum(bound, exclusive, Plans.span());
  }

  private static Constraint.Maximum maximum(BigDecimal bound, boolean exclusive) {
    return new Constraint.Maximum(bound, exclusive, Plans.span());
  }
}
