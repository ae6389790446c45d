package dev.trackwright.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import tools.jackson.core.io.NumberOutput;

/**
 * The text of each number is the one that jackson-core's own fast writer gives, which the wire had
 * before, and that {@link Double#toString} gives from JDK 19 on. JDK 17's, which is sometimes
 * longer than need be, is not asked.
 */
class ShortestDecimalTest {

  private final ShortestDecimal decimal = new ShortestDecimal();
  private final byte[] bytes = new byte[ShortestDecimal.LONGEST];

  @Provide
  Arbitrary<Double> doubles() {
    return RandomValues.doubles().filter(Double::isFinite);
  }

  @Property(tries = 20_000)
  void everyDoubleIsAsShortAsItCanBe(@ForAll("doubles") double value) {
    same(value);
    if (Runtime.version().feature() >= 19) {
      assertThat(text(value)).isEqualTo(Double.toString(value));
    }
  }

  @Property
  void everyFloatIsAsShortAsItCanBe(@ForAll float value) {
    same(value);
  }

  @Test
  void everyCentUpToHundredThousandIsItself() {
    for (int cents = 0; cents <= 10_000_000; cents++) {
      same(cents / 100.0);
    }
  }

  @Test
  void everyShortDecimalIsItselfWhateverItsExponent() {
    for (int exponent = -330; exponent <= 308; exponent++) {
      for (int digits = 1; digits <= 120; digits++) {
        same(finite(Double.parseDouble(digits + "e" + exponent)));
      }
    }
  }

  @Test
  void powersOfTwoAndTheirNeighboursAreAsTheReferenceHasThem() {
    for (int biased = 0; biased < 0x7FF; biased++) {
      for (long near = -3; near <= 3; near++) {
        double value = Double.longBitsToDouble(((long) biased << 52) + near);
        if (Double.isFinite(value)) {
          same(value);
        }
      }
    }
    for (int biased = 0; biased < 0xFF; biased++) {
      for (int near = -3; near <= 3; near++) {
        float value = Float.intBitsToFloat((biased << 23) + near);
        if (Float.isFinite(value)) {
          same(value);
        }
      }
    }
  }

  @Test
  void theSmallestNumbersHaveTwoDigitsAsJavaWantsThem() {
    for (long bits = 0; bits < 10_000; bits++) {
      same(Double.longBitsToDouble(bits));
      same(Float.intBitsToFloat((int) bits));
    }
    assertThat(text(Double.MIN_VALUE)).isEqualTo("4.9E-324");
  }

  /** More than the properties' own random numbers, with a seed, so that a failure comes back. */
  @Test
  void fiveMillionNumbersAreAsTheReferenceHasThem() {
    SplittableRandom random = new SplittableRandom(16);
    for (int i = 0; i < 1_000_000; i++) {
      same(finite(Double.longBitsToDouble(random.nextLong())));
      same(random.nextDouble(10_000));
      same((random.nextLong() >> random.nextInt(63)) / Math.pow(10, random.nextInt(9)));
      same((double) (random.nextLong() >> random.nextInt(63)));
      float number = Float.intBitsToFloat(random.nextInt());
      same(Float.isFinite(number) ? number : 1f);
    }
  }

  private static double finite(double value) {
    return Double.isFinite(value) ? value : 1;
  }

  private String text(double value) {
    return new String(bytes, 0, decimal.write(value, bytes, 0), StandardCharsets.US_ASCII);
  }

  /** Without AssertJ for each of millions. */
  private void same(double value) {
    String text = text(value);
    String expected = NumberOutput.toString(value, true);
    if (!text.equals(expected)
        || Double.doubleToLongBits(Double.parseDouble(text)) != Double.doubleToLongBits(value)) {
      throw new AssertionError(text + " instead of " + expected);
    }
  }

  private void same(float value) {
    String text = new String(bytes, 0, decimal.write(value, bytes, 0), StandardCharsets.US_ASCII);
    String expected = NumberOutput.toString(value, true);
    if (!text.equals(expected) || Float.parseFloat(text) != value) {
      throw new AssertionError(text + " instead of " + expected);
    }
  }
}
