package dev.trackwright.message;

/**
 * Writes whole numbers, dates and ids as ASCII straight into a byte array, for {@link
 * Utf8JsonWriter}. Every method is given an array that is long enough and the place to write at,
 * and returns the place behind what it wrote.
 */
final class Digits {

  /** The length of {@code -9223372036854775808}. */
  static final int LONGEST_LONG = 20;

  /** The length of a UUID. */
  static final int UUID_LENGTH = 36;

  /** The length of a date with a year of four digits. */
  static final int DATE_LENGTH = 10;

  /** The length of a date-time in UTC with nanoseconds. */
  static final int LONGEST_DATE_TIME = 30;

  private static final byte[] PAIRS = pairs();
  private static final byte[] HEX = Utf8Text.ascii("0123456789abcdef");
  private static final byte[] SMALLEST_LONG = Utf8Text.ascii("-9223372036854775808");
  private static final long[] POWERS_OF_TEN = powersOfTen();

  private static final int SECONDS_A_DAY = 86_400;
  private static final int NANOS_A_MILLI = 1_000_000;

  /** After so many days, the calendar begins again. */
  private static final int DAYS_IN_400_YEARS = 146_097;

  /** From March 1 of the year -400 to January 1, 1970. */
  private static final int DAYS_TO_1970 = 719_468 + DAYS_IN_400_YEARS;

  private Digits() {}

  /** The two digits of each number below 100, so that a division gives two digits at once. */
  private static byte[] pairs() {
    byte[] pairs = new byte[200];
    for (int i = 0; i < 100; i++) {
      pairs[2 * i] = (byte) ('0' + i / 10);
      pairs[2 * i + 1] = (byte) ('0' + i % 10);
    }
    return pairs;
  }

  private static long[] powersOfTen() {
    long[] powers = new long[19];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = 10 * powers[i - 1];
    }
    return powers;
  }

  /** 10 to the power of 0 to 18. */
  static long powerOfTen(int exponent) {
    return POWERS_OF_TEN[exponent];
  }

  /** How many digits a number has that is not negative. */
  static int count(long value) {
    int bits = Long.SIZE - Long.numberOfLeadingZeros(value | 1);
    int atLeast = (bits * 1233) >>> 12; // 1233 / 4096 is a little more than log10(2)
    return value < POWERS_OF_TEN[atLeast] ? Math.max(atLeast, 1) : atLeast + 1;
  }

  /** A number without leading zeros. */
  static int number(long value, byte[] to, int at) {
    if (value >= 0) {
      return positive(value, to, at);
    } else if (value == Long.MIN_VALUE) { // no long is its opposite
      System.arraycopy(SMALLEST_LONG, 0, to, at, SMALLEST_LONG.length);
      return at + SMALLEST_LONG.length;
    }
    to[at] = '-';
    return positive(-value, to, at + 1);
  }

  private static int positive(long value, byte[] to, int at) {
    if (value < 10) {
      to[at] = (byte) ('0' + value);
      return at + 1;
    }
    int count = count(value);
    return padded(value, count, to, at);
  }

  /** The last digits of a number that is not negative, with zeros in front where it is shorter. */
  static int padded(long value, int count, byte[] to, int at) {
    long rest = value;
    int end = at + count;
    int place = end;
    while (place - at >= 2) {
      long hundreds = rest / 100;
      place -= 2;
      pair((int) (rest - 100 * hundreds), to, place);
      rest = hundreds;
    }
    if (place > at) {
      to[at] = (byte) ('0' + rest % 10);
    }
    return end;
  }

  /** The two digits of a number below 100. */
  static int pair(int belowHundred, byte[] to, int at) {
    to[at] = PAIRS[2 * belowHundred];
    to[at + 1] = PAIRS[2 * belowHundred + 1];
    return at + 2;
  }

  /** A UUID in lower case. */
  static int uuid(long high, long low, byte[] to, int at) {
    int end = hex(high, 32, 8, to, at);
    end = hex(high, 16, 4, to, dash(to, end));
    end = hex(high, 0, 4, to, dash(to, end));
    end = hex(low, 48, 4, to, dash(to, end));
    return hex(low, 0, 12, to, dash(to, end));
  }

  private static int dash(byte[] to, int at) {
    to[at] = '-';
    return at + 1;
  }

  /** So many hexadecimal digits, the last of which is at the bit {@code shift}. */
  private static int hex(long bits, int shift, int count, byte[] to, int at) {
    long rest = bits >>> shift;
    for (int i = at + count - 1; i >= at; i--) {
      to[i] = HEX[(int) rest & 15];
      rest >>>= 4;
    }
    return at + count;
  }

  /** {@code 2026-01-02}, for years from 0 to 9999. */
  static int date(int year, int month, int day, byte[] to, int at) {
    int end = pair(year % 100, to, pair(year / 100, to, at));
    end = pair(month, to, dash(to, end));
    return pair(day, to, dash(to, end));
  }

  /** {@code 2026-01-02T03:04:05.006Z}, always with milliseconds, for years from 0 to 9999. */
  static int millis(long epochMilli, byte[] to, int at) {
    long second = Math.floorDiv(epochMilli, 1000L);
    int end = seconds(second, to, at);
    to[end] = '.';
    end = padded(epochMilli - 1000 * second, 3, to, end + 1);
    to[end] = 'Z';
    return end + 1;
  }

  /**
   * {@code 2026-01-02T03:04:05Z}, with three, six or nine more digits as the nanoseconds need, for
   * years from 0 to 9999.
   */
  static int dateTime(long epochSecond, int nano, byte[] to, int at) {
    int end = seconds(epochSecond, to, at);
    if (nano != 0) {
      to[end] = '.';
      end = fraction(nano, to, end + 1);
    }
    to[end] = 'Z';
    return end + 1;
  }

  private static int fraction(int nano, byte[] to, int at) {
    if (nano % NANOS_A_MILLI == 0) {
      return padded(nano / NANOS_A_MILLI, 3, to, at);
    }
    return nano % 1000 == 0 ? padded(nano / 1000, 6, to, at) : padded(nano, 9, to, at);
  }

  private static int seconds(long epochSecond, byte[] to, int at) {
    long day = Math.floorDiv(epochSecond, (long) SECONDS_A_DAY);
    int ofDay = (int) (epochSecond - SECONDS_A_DAY * day);
    int end = epochDay((int) day, to, at);
    to[end] = 'T';
    end = pair(ofDay / 3600, to, end + 1);
    to[end] = ':';
    end = pair(ofDay / 60 % 60, to, end + 1);
    to[end] = ':';
    return pair(ofDay % 60, to, end + 1);
  }

  /**
   * The date of a day, without the object that {@code LocalDate.ofEpochDay} makes. Years are
   * counted from March on, so that a leap day is the last day of its year, and from a multiple of
   * 400 before year 0, so that nothing is negative.
   */
  private static int epochDay(int epochDay, byte[] to, int at) {
    int days = epochDay + DAYS_TO_1970;
    int cycle = days / DAYS_IN_400_YEARS;
    int ofCycle = days % DAYS_IN_400_YEARS;
    int leapDays = ofCycle / 1460 - ofCycle / 36_524 + ofCycle / 146_096;
    int yearOfCycle = (ofCycle - leapDays) / 365;
    int ofYear = ofCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100);
    int monthFromMarch = (5 * ofYear + 2) / 153; // five months have 153 days
    int day = ofYear - (153 * monthFromMarch + 2) / 5 + 1;
    int month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
    int year = 400 * (cycle - 1) + yearOfCycle + (month <= 2 ? 1 : 0);
    return date(year, month, day, to, at);
  }
}
