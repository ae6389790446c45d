package dev.trackwright.message;

import java.math.BigInteger;

/**
 * The powers of ten that {@link ShortestDecimal} scales by, to 126 bits. They are computed when the
 * first number needs them, which takes about a millisecond, rather than kept as a page of source.
 */
final class PowersOfTen {

  private static final int MIN = -292;
  private static final int MAX = 324;
  private static final int BITS = 126;
  private static final long LOW_63 = Long.MAX_VALUE;

  /** The upper and the lower 63 bits of each power, rounded up. */
  private static final long[] HALVES = halves();

  private PowersOfTen() {}

  private static long[] halves() {
    long[] halves = new long[2 * (MAX - MIN + 1)];
    for (int e = MIN; e <= MAX; e++) {
      BigInteger rounded = leadingBits(e).add(BigInteger.ONE);
      halves[2 * (e - MIN)] = rounded.shiftRight(BITS / 2).longValueExact();
      halves[2 * (e - MIN) + 1] = rounded.longValue() & LOW_63;
    }
    return halves;
  }

  /** The first 126 bits of a power of ten. */
  private static BigInteger leadingBits(int e) {
    int shift = BITS - 1 - floorLog2(e);
    if (e < 0) {
      return BigInteger.ONE.shiftLeft(shift).divide(BigInteger.TEN.pow(-e));
    }
    return BigInteger.TEN.pow(e).shiftLeft(shift); // to the right where it is negative
  }

  /** The power of ten below or at {@code 2^q}. */
  static int floorLog10(int q) {
    return (int) ((q * 661_971_961_083L) >> 41); // 2^41 * log10(2)
  }

  /** The power of ten below or at {@code 3/4 * 2^q}. */
  static int floorLog10OfThreeQuarters(int q) {
    return (int) ((q * 661_971_961_083L - 274_743_187_321L) >> 41); // 2^41 * log10(3/4)
  }

  /** The power of two below or at {@code 10^e}. */
  static int floorLog2(int e) {
    return (int) ((e * 913_124_641_741L) >> 38); // 2^38 * log2(10)
  }

  /**
   * A number times {@code 10^e}, without the power's own exponent: the upper 64 of 190 bits. The
   * lowest of them is 1 where anything but zero was cut off, so that the result compares with whole
   * numbers as the exact product does.
   */
  static long scaled(int e, long number) {
    long upper = HALVES[2 * (e - MIN)];
    long lower = HALVES[2 * (e - MIN) + 1];
    long carried = Math.multiplyHigh(lower, number);
    long middle = ((upper * number) >>> 1) + carried;
    long high = Math.multiplyHigh(upper, number) + (middle >>> 63);
    return high | (((middle & LOW_63) + LOW_63) >>> 63);
  }
}
