package dev.trackwright.message;

/**
 * Writes floating-point numbers as the shortest decimal that is read back as the same number, and
 * of several the nearest, for {@link Utf8JsonWriter}: the text that {@link Double#toString} gives
 * from JDK 19 on, on every JDK and without a string. Numbers that a person would type take a short
 * way; what they do not fit goes through Raffaello Giulietti's Schubfach, at the price of a table
 * of 10 KB.
 *
 * <p>It keeps the digits it finds between two steps and so belongs to one thread.
 *
 * @see <a href="https://drive.google.com/file/d/1gp5xv4CAa78SVgCeWfGqqI4FfYYYuNFb">The Schubfach
 *     way to render doubles</a>
 */
final class ShortestDecimal {

  /** The length of {@code -2.2250738585072014E-308}, and one for a digit that moves. */
  static final int LONGEST = 25;

  private static final int DOUBLE_FRACTION = 52;
  private static final int DOUBLE_BIAS = 1075;
  private static final int FLOAT_FRACTION = 23;
  private static final int FLOAT_BIAS = 150;

  /** From here on numbers are written with an exponent. */
  private static final double SCIENTIFIC = 1e7;

  /** Decimals of so many digits are all different doubles. */
  private static final double UNIQUE = 1e15;

  // What was found: digits * 10^exponent.
  private long digits;
  private int exponent;

  /** Writes a finite number into an array that has room, and returns the place behind it. */
  int write(double value, byte[] to, int at) {
    long bits = Double.doubleToRawLongBits(value);
    int start = bits < 0 ? minus(to, at) : at;
    double positive = Math.abs(value);
    if (positive < SCIENTIFIC) {
      long hundredths = (long) (positive * 100 + 0.5);
      if (hundredths / 100.0 == positive) {
        return amount((int) hundredths, to, start);
      }
    }
    if (!fewDecimals(positive, 2) && !fewDecimals(positive, 8)) {
      long fraction = bits & ((1L << DOUBLE_FRACTION) - 1);
      int biased = (int) (bits >>> DOUBLE_FRACTION) & 0x7FF;
      find(fraction, biased, 1L << DOUBLE_FRACTION, DOUBLE_BIAS);
    }
    return text(to, start);
  }

  /** As for a double, but with as many digits as tell one float from another. */
  int write(float value, byte[] to, int at) {
    int bits = Float.floatToRawIntBits(value);
    int start = bits < 0 ? minus(to, at) : at;
    if (value == 0) {
      return zero(to, start);
    }
    int fraction = bits & ((1 << FLOAT_FRACTION) - 1);
    int biased = (bits >>> FLOAT_FRACTION) & 0xFF;
    find(fraction, biased, 1L << FLOAT_FRACTION, FLOAT_BIAS);
    return text(to, start);
  }

  private static int minus(byte[] to, int at) {
    to[at] = '-';
    return at + 1;
  }

  private static int zero(byte[] to, int at) {
    to[at] = '0';
    to[at + 1] = '.';
    to[at + 2] = '0';
    return at + 3;
  }

  /** A number of at most two decimals, as most are that people type; also 0.0. */
  private static int amount(int hundredths, byte[] to, int at) {
    int whole = hundredths / 100;
    int rest = hundredths - 100 * whole;
    int point = Digits.number(whole, to, at);
    to[point] = '.';
    int end = Digits.pair(rest, to, point + 1);
    return rest % 10 == 0 ? end - 1 : end;
  }

  /**
   * Tries whether the number is one of few decimals, such as 49.9. The quotient of two whole
   * numbers that a double holds exactly is rounded once, as a parser rounds the decimal; so where
   * it is the number, the decimal is read back as the number. No other decimal of up to 15 digits
   * is, so that none is shorter or, as short, nearer.
   */
  private boolean fewDecimals(double positive, int decimals) {
    double power = Digits.powerOfTen(decimals);
    double scaled = positive * power;
    if (scaled >= UNIQUE) {
      return false;
    }
    long rounded = (long) (scaled + 0.5);
    digits = rounded;
    exponent = -decimals;
    return rounded / power == positive;
  }

  /** Takes a number apart into {@code c * 2^q}. */
  private void find(long fraction, int biased, long hidden, int bias) {
    if (biased == 0) {
      subnormal(fraction, 1 - bias);
    } else {
      nearest(fraction | hidden, biased - bias, fraction == 0 && biased > 1);
    }
  }

  /**
   * The very smallest numbers have one digit. Java then wants the nearest of two digits, which is
   * the one that ten times the number has.
   */
  private void subnormal(long c, int q) {
    nearest(c, q, false);
    if (digits <= 10) {
      nearest(10 * c, q, false);
      exponent--;
    }
  }

  /**
   * Finds the shortest decimal in the interval of the reals that are read as {@code c * 2^q}, and
   * of the shortest the nearest. All numbers are scaled by {@code 10^-k}, where {@code 10^k} is the
   * largest power of ten that is shorter than the interval: one or two multiples of it lie inside,
   * and at most one of {@code 10^(k+1)}, which is shorter then.
   *
   * @param afterGap whether the number is a power of two, below which the next one is nearer
   */
  private void nearest(long c, int q, boolean afterGap) {
    int k = afterGap ? PowersOfTen.floorLog10OfThreeQuarters(q) : PowersOfTen.floorLog10(q);
    int shift = q + PowersOfTen.floorLog2(-k) + 2;
    // Four times the scaled value and the ends of the interval, their lowest bit "and some more".
    long value = PowersOfTen.scaled(-k, (4 * c) << shift);
    long lower = PowersOfTen.scaled(-k, (4 * c - (afterGap ? 1 : 2)) << shift);
    long upper = PowersOfTen.scaled(-k, (4 * c + 2) << shift);
    long open = c & 1; // the ends are read as the number only where it is even
    exponent = k;

    long below = value >> 2;
    if (below >= 100) {
      long shorter = below / 10 * 10;
      boolean belowFits = lower + open <= shorter << 2;
      boolean aboveFits = ((shorter + 10) << 2) + open <= upper;
      if (belowFits != aboveFits) {
        digits = belowFits ? shorter : shorter + 10;
        return;
      }
    }
    boolean belowFits = lower + open <= below << 2;
    boolean aboveFits = ((below + 1) << 2) + open <= upper;
    if (belowFits != aboveFits) {
      digits = belowFits ? below : below + 1;
      return;
    }
    long fromTheMiddle = value - ((2 * below + 1) << 1);
    boolean belowIsNearer = fromTheMiddle < 0 || (fromTheMiddle == 0 && (below & 1) == 0);
    digits = belowIsNearer ? below : below + 1;
  }

  /** Writes what was found as Java does: 0.001 to 9999999.9 plainly, all else with an exponent. */
  private int text(byte[] to, int at) {
    stripZeros();
    int count = Digits.count(digits);
    int point = count + exponent; // so many digits stand before the point
    if (point > 7 || point < -2) {
      return scientific(count, point - 1, to, at);
    } else if (point <= 0) {
      int end = zero(to, at) - 1;
      end = Digits.padded(0, -point, to, end);
      return Digits.number(digits, to, end);
    } else if (point < count) {
      return pointed(count, point, to, at);
    }
    int end = Digits.number(digits, to, at);
    end = Digits.padded(0, point - count, to, end);
    return pointZero(to, end);
  }

  private void stripZeros() {
    while (digits % 10_000 == 0) {
      digits /= 10_000;
      exponent += 4;
    }
    while (digits % 10 == 0) {
      digits /= 10;
      exponent++;
    }
  }

  private int scientific(int count, int power, byte[] to, int at) {
    int end = count == 1 ? pointZero(to, Digits.number(digits, to, at)) : pointed(count, 1, to, at);
    to[end] = 'E';
    return Digits.number(power, to, end + 1);
  }

  /** The digits with a point behind the first few, which move to the left to make room for it. */
  private int pointed(int count, int point, byte[] to, int at) {
    int end = Digits.padded(digits, count, to, at + 1);
    for (int i = at; i < at + point; i++) {
      to[i] = to[i + 1];
    }
    to[at + point] = '.';
    return end;
  }

  private static int pointZero(byte[] to, int at) {
    to[at] = '.';
    to[at + 1] = '0';
    return at + 2;
  }
}
