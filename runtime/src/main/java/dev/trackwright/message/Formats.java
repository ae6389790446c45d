package dev.trackwright.message;

import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The formats of JSON Schema, for texts. Each follows the grammar of its RFC, not what the JDK's
 * parsers take, and none of them backtracks.
 *
 * @see <a href="https://json-schema.org/draft/2020-12/json-schema-validation#section-7.3">JSON
 *     Schema, defined formats</a>
 */
final class Formats {

  private static final int MINUTES_A_DAY = 1440;

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern TIME =
      Pattern.compile(
          "([01]\\d|2[0-3]):([0-5]\\d):([0-5]\\d|60)(?:\\.\\d+)?"
              + "(?:[Zz]|([+-])([01]\\d|2[0-3]):([0-5]\\d))");
  private static final String CLOCK = "T(?:\\d+S|\\d+M(?:\\d+S)?|\\d+H(?:\\d+M(?:\\d+S)?)?)";
  private static final Pattern DURATION =
      Pattern.compile(
          "P(?:\\d+W|%1$s|(?:\\d+D|\\d+M(?:\\d+D)?|\\d+Y(?:\\d+M(?:\\d+D)?)?)(?:%1$s)?)"
              .formatted(CLOCK));
  private static final Pattern UUID =
      Pattern.compile("[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}");

  private Formats() {}

  static boolean matches(String text, StringFormat format) {
    return switch (format) {
      case DATE_TIME -> dateTime(text);
      case DATE -> date(text);
      case TIME -> time(text);
      case DURATION -> DURATION.matcher(text).matches();
      case UUID -> UUID.matcher(text).matches();
      case URI -> uri(text);
      case EMAIL -> Mailbox.isOne(text);
      case HOSTNAME -> HostText.isName(text);
      case IPV4 -> HostText.isIpv4(text);
      case IPV6 -> HostText.isIpv6(text);
    };
  }

  private static boolean dateTime(String text) {
    return text.length() > 11
        && (text.charAt(10) == 'T' || text.charAt(10) == 't')
        && date(text.substring(0, 10))
        && time(text.substring(11));
  }

  private static boolean date(String text) {
    if (!DATE.matcher(text).matches()) {
      return false;
    }
    try {
      LocalDate unused = LocalDate.parse(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean time(String text) {
    Matcher time = TIME.matcher(text);
    return time.matches() && (!time.group(3).equals("60") || isLastMinuteInUtc(time));
  }

  /** Leap seconds are added at the end of a day in UTC, and nowhere else. */
  private static boolean isLastMinuteInUtc(Matcher time) {
    int minutes = minutes(time.group(1), time.group(2));
    if (time.group(4) != null) {
      int offset = minutes(time.group(5), time.group(6));
      minutes -= time.group(4).equals("-") ? -offset : offset;
    }
    return Math.floorMod(minutes, MINUTES_A_DAY) == MINUTES_A_DAY - 1;
  }

  private static int minutes(String hours, String minutes) {
    return Integer.parseInt(hours) * 60 + Integer.parseInt(minutes);
  }

  private static boolean uri(String text) {
    try {
      return new java.net.URI(text).isAbsolute() && text.chars().allMatch(c -> c < 0x80);
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
