package dev.trackwright.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class DigitsTest {

  private static final int SECONDS_A_DAY = 86_400;

  private final byte[] bytes = new byte[64];

  @Property
  void everyLongHasItsDigits(@ForAll long value) {
    number(value);
  }

  @Test
  void numbersOfEveryLengthHaveTheirDigits() {
    for (int exponent = 0; exponent <= 18; exponent++) {
      long power = Digits.powerOfTen(exponent);
      for (long value : new long[] {power - 1, power, power + 1, 9 * power, 2 * power - 1}) {
        number(value);
        number(-value);
      }
    }
    for (int shift = 0; shift < Long.SIZE; shift++) {
      number(1L << shift);
      number((1L << shift) - 1);
    }
    number(Long.MIN_VALUE);
    number(Long.MAX_VALUE);
  }

  @Property
  void everyUuidIsInLowerCase(@ForAll long high, @ForAll long low) {
    assertThat(text(Digits.uuid(high, low, bytes, 0))).isEqualTo(new UUID(high, low).toString());
  }

  @Test
  void everyDayOfTenThousandYearsIsItself() {
    long first = LocalDate.of(0, 1, 1).toEpochDay();
    long last = LocalDate.of(9999, 12, 31).toEpochDay();
    LocalDate date = LocalDate.ofEpochDay(first);
    for (long day = first; day <= last; day++) {
      int end = Digits.dateTime(day * SECONDS_A_DAY, 0, bytes, 0);
      int endOfDate =
          Digits.date(date.getYear(), date.getMonthValue(), date.getDayOfMonth(), bytes, 32);
      assertThat(end).isEqualTo(20);
      for (int i = 0; i < Digits.DATE_LENGTH; i++) {
        if (bytes[i] != bytes[32 + i]) {
          throw new AssertionError(text(end) + " instead of " + date);
        }
      }
      assertThat(endOfDate).isEqualTo(32 + Digits.DATE_LENGTH);
      date = date.plusDays(1);
    }
    assertThat(text(Digits.DATE_LENGTH)).isEqualTo("9999-12-31");
  }

  @Property
  void everyInstantIsAsTheJdkHasIt(
      @ForAll @LongRange(min = -62_167_219_200L, max = 253_402_300_799L) long second,
      @ForAll @IntRange(max = 999_999_999) int nano) {
    for (int each : new int[] {0, nano, nano / 1000 * 1000, nano / 1_000_000 * 1_000_000}) {
      assertThat(text(Digits.dateTime(second, each, bytes, 0)))
          .isEqualTo(Instant.ofEpochSecond(second, each).toString());
    }
  }

  @Property
  void everyTimestampHasThreeDigitsOfASecond(
      @ForAll @LongRange(min = -62_167_219_200_000L, max = 253_402_300_799_999L) long epochMilli) {
    assertThat(text(Digits.millis(epochMilli, bytes, 0))).isEqualTo(JsonTime.millis(epochMilli));
  }

  private void number(long value) {
    assertThat(text(Digits.number(value, bytes, 0))).isEqualTo(Long.toString(value));
  }

  private String text(int end) {
    return new String(bytes, 0, end, StandardCharsets.US_ASCII);
  }
}
