package dev.trackwright.transport;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The status table: turns the head of an HTTP answer into an outcome. It looks at the status and
 * two headers and never at the body, so that no text of a server's choice gets further; the price
 * is that a refusal's reason must be looked up in the vendor's own debugger.
 *
 * <p>The rows are those that Segment's HTTP API documents for its own libraries (408, 410, 429, 460
 * and 5xx except 501, 505, 511 are worth trying again).
 */
final class HttpAnswers {

  /** No server keeps us waiting for longer than this, whatever it asks for. */
  static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

  private HttpAnswers() {}

  static DeliveryOutcome outcome(
      int status, Function<String, Optional<String>> headers, Instant now) {
    String detail = "HTTP " + status;
    if (status >= 200 && status < 300) {
      return new DeliveryOutcome.Delivered(detail);
    }
    if (status < 200) {
      // The JDK 17 takes 102 and 103 for the answer itself, which then is not to be had any more.
      return new DeliveryOutcome.Retry(detail, null);
    }
    return switch (status) {
      case 400 -> new DeliveryOutcome.Refused(detail);
      case 413 -> new DeliveryOutcome.TooLarge(detail);
      case 429 -> new DeliveryOutcome.Throttled(detail, retryAfter(headers, now));
      case 408, 410, 460 -> new DeliveryOutcome.Retry(detail, retryAfter(headers, now));
      case 501, 505, 511 -> new DeliveryOutcome.Rejected(detail);
      default ->
          status >= 500 && status < 600
              ? new DeliveryOutcome.Retry(detail, retryAfter(headers, now))
              : new DeliveryOutcome.Rejected(detail);
    };
  }

  /**
   * The wait that a server asks for, or null if it asks for none that can be understood. A date is
   * measured from the server's own {@code Date} where it sends one, because its clock and ours
   * differ.
   */
  private static @Nullable Duration retryAfter(
      Function<String, Optional<String>> headers, Instant now) {
    Optional<String> text = headers.apply("Retry-After").map(String::strip);
    if (text.isEmpty()) {
      return null;
    }
    if (!text.get().isEmpty() && text.get().chars().allMatch(c -> c >= '0' && c <= '9')) {
      // Ten digits or more are past the cap anyway, and might not fit a long.
      return text.get().length() > 9
          ? LONGEST_WAIT
          : capped(Duration.ofSeconds(Long.parseLong(text.get())));
    }
    Instant until = httpDate(text.get());
    if (until == null) {
      return null;
    }
    Instant from = headers.apply("Date").map(HttpAnswers::httpDate).orElse(null);
    return capped(Duration.between(from == null ? now : from, until));
  }

  private static Duration capped(Duration wait) {
    if (wait.isNegative()) {
      return Duration.ZERO;
    }
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }

  private static @Nullable Instant httpDate(String text) {
    try {
      return ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException notADate) {
      // A header that says nothing is the same as none: the schedule decides.
      return null;
    }
  }
}
