package dev.trackwright.message;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/**
 * Dates and times as RFC 3339 writes them, for the JSON writer and for snapshots. What RFC 3339
 * cannot express is written as ISO 8601 has it, since a checker has reported it by then.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3339">RFC 3339</a>
 */
final class JsonTime {

  private static final long YEAR_0 = -62_167_219_200_000L;
  private static final long YEAR_10_000 = 253_402_300_800_000L;

  private JsonTime() {}

  /**
   * Loaded when the first of them is used: most applications use none, and they are much to load.
   */
  private static final class Formatters {
    static final DateTimeFormatter OFFSET_TIME =
        new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendOffset("+HH:MM", "Z")
            .toFormatter();
    static final DateTimeFormatter OFFSET_DATE_TIME =
        new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendOffset("+HH:MM", "Z")
            .toFormatter();
    static final DateTimeFormatter MILLIS =
        new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private Formatters() {}
  }

  /** Whether RFC 3339, whose years have four digits, can express the instant. */
  static boolean expressible(Instant instant) {
    return instant.getEpochSecond() >= YEAR_0 / 1000
        && instant.getEpochSecond() < YEAR_10_000 / 1000;
  }

  /** Whether RFC 3339, whose years have four digits, can express the date. */
  static boolean expressible(LocalDate date) {
    return date.getYear() >= 0 && date.getYear() <= 9999;
  }

  /** Whether RFC 3339, which knows neither signs nor fractions, can express the duration. */
  static boolean expressible(Duration duration) {
    return !duration.isNegative() && duration.toNanosPart() == 0;
  }

  /**
   * Whether RFC 3339, whose years have four digits, can express so many milliseconds since 1970.
   */
  static boolean expressible(long epochMilli) {
    return epochMilli >= YEAR_0 && epochMilli < YEAR_10_000;
  }

  /** A timestamp with exactly three digits of a second, as every receiver takes it. */
  static String millis(long epochMilli) {
    return Formatters.MILLIS.format(Instant.ofEpochMilli(epochMilli));
  }

  static String dateTime(Instant instant) {
    return DateTimeFormatter.ISO_INSTANT.format(instant);
  }

  static String dateTime(OffsetDateTime dateTime) {
    return Formatters.OFFSET_DATE_TIME.format(
        dateTime.withOffsetSameInstant(wholeMinutes(dateTime.getOffset())));
  }

  static String date(LocalDate date) {
    return DateTimeFormatter.ISO_LOCAL_DATE.format(date);
  }

  static String time(OffsetTime time) {
    return Formatters.OFFSET_TIME.format(
        time.withOffsetSameInstant(wholeMinutes(time.getOffset())));
  }

  private static ZoneOffset wholeMinutes(ZoneOffset offset) {
    int seconds = offset.getTotalSeconds();
    return seconds % 60 == 0 ? offset : ZoneOffset.ofTotalSeconds(seconds / 60 * 60);
  }

  /**
   * Hours, minutes and seconds. RFC 3339's grammar lets nothing between hours and seconds be left
   * out: {@code PT1H0M5S}, where {@link Duration#toString} has {@code PT1H5S}.
   */
  static String duration(Duration duration) {
    if (duration.isNegative() && !duration.equals(Duration.ofSeconds(Long.MIN_VALUE))) {
      return "-" + duration(duration.negated());
    }
    if (duration.isNegative()) {
      return duration.toString();
    }
    long hours = duration.toHours();
    int minutes = duration.toMinutesPart();
    int seconds = duration.toSecondsPart();
    int nanos = duration.toNanosPart();
    boolean hasSeconds = seconds != 0 || nanos != 0 || (hours == 0 && minutes == 0);
    StringBuilder text = new StringBuilder("PT");
    if (hours != 0) {
      text.append(hours).append('H');
    }
    if (minutes != 0 || (hours != 0 && hasSeconds)) {
      text.append(minutes).append('M');
    }
    if (hasSeconds) {
      text.append(seconds);
      if (nanos != 0) {
        String fraction = Integer.toString(1_000_000_000 + nanos).substring(1);
        text.append('.').append(fraction.replaceAll("0+$", ""));
      }
      text.append('S');
    }
    return text.toString();
  }
}
