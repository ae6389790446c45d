package dev.trackwright.message;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetTime;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of {@link Checker} that looks at texts and at what is written as text. Values of Java's
 * own types are checked as what they are, not as the text they become, which saves making it.
 */
abstract sealed class TextChecks extends NumberChecks permits Checker {

  TextChecks() {}

  /**
   * A text must hold a match of a pattern, anywhere in it. As in JSON Schema {@code $} is the end
   * of the text, not the place before a last line break, unless the pattern has {@code (?m)} in it.
   *
   * @param property the wire name
   * @param value null is skipped
   * @param pattern the plan's pattern; a match that takes too many steps is a violation as well
   */
  public void pattern(String property, @Nullable String value, Pattern pattern) {
    if (value == null) {
      return;
    }
    try {
      Pattern exact = EndOfText.pattern(pattern, value);
      if (!exact.matcher(new BoundedText(value)).find()) {
        found(ViolationKind.PATTERN, property, "must match " + pattern.pattern());
      }
    } catch (BoundedText.TooManySteps | StackOverflowError e) {
      found(
          ViolationKind.PATTERN,
          property,
          "takes too many steps to be matched with " + pattern.pattern());
    }
  }

  /**
   * A text must have at least so many characters.
   *
   * @param property the wire name
   * @param value null is skipped
   * @param length in Unicode code points
   */
  public void minLength(String property, @Nullable String value, int length) {
    if (value != null && value.codePointCount(0, value.length()) < length) {
      found(ViolationKind.LENGTH, property, "must have at least " + length + " characters");
    }
  }

  /**
   * A text must have at most so many characters.
   *
   * @param property the wire name
   * @param value null is skipped
   * @param length in Unicode code points
   */
  public void maxLength(String property, @Nullable String value, int length) {
    if (value != null
        && value.length() > length
        && value.codePointCount(0, value.length()) > length) {
      found(ViolationKind.LENGTH, property, "must have at most " + length + " characters");
    }
  }

  /**
   * A text must be of a format.
   *
   * @param property the wire name
   * @param value null is skipped
   * @param format the plan's format
   */
  public void format(String property, @Nullable String value, StringFormat format) {
    if (value != null && !Formats.matches(value, format)) {
      notOf(property, format);
    }
  }

  /**
   * An instant must be one that RFC 3339 can express.
   *
   * @param property the wire name
   * @param value null is skipped
   */
  public void format(String property, @Nullable Instant value) {
    if (value != null && !JsonTime.expressible(value)) {
      notOf(property, StringFormat.DATE_TIME);
    }
  }

  /**
   * A date must be one that RFC 3339 can express.
   *
   * @param property the wire name
   * @param value null is skipped
   */
  public void format(String property, @Nullable LocalDate value) {
    if (value != null && !JsonTime.expressible(value)) {
      notOf(property, StringFormat.DATE);
    }
  }

  /**
   * A duration must be one that RFC 3339 can express: whole seconds, not negative.
   *
   * @param property the wire name
   * @param value null is skipped
   */
  public void format(String property, @Nullable Duration value) {
    if (value != null && !JsonTime.expressible(value)) {
      notOf(property, StringFormat.DURATION);
    }
  }

  /**
   * A URI must be absolute.
   *
   * @param property the wire name
   * @param value null is skipped
   */
  public void format(String property, @Nullable URI value) {
    if (value != null && !value.isAbsolute()) {
      notOf(property, StringFormat.URI);
    }
  }

  /**
   * A time of day: RFC 3339 can express each of them.
   *
   * @param property the wire name
   * @param value null is skipped
   */
  public void format(String property, @Nullable OffsetTime value) {}

  /**
   * A UUID: RFC 4122 can express each of them.
   *
   * @param property the wire name
   * @param value null is skipped
   */
  public void format(String property, @Nullable UUID value) {}

  /**
   * A value of the application's own type must give its text, see {@link Values#text}.
   *
   * @param property the wire name
   * @param value null is skipped
   */
  public void readable(String property, @Nullable Object value) {
    if (value != null && Values.text(value) == null) {
      found(ViolationKind.UNREADABLE, property, Flaws.text(ViolationKind.UNREADABLE));
    }
  }

  private void notOf(String property, StringFormat format) {
    found(ViolationKind.FORMAT, property, "must be of format " + format.keyword());
  }
}
