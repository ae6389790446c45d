package dev.trackwright;

import dev.trackwright.message.Checker;
import dev.trackwright.message.Payload;
import dev.trackwright.message.Values;
import dev.trackwright.message.ViolationKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What all messages of one {@link Caller} share beside the identity. It is read, merged and checked
 * once for each caller, not for each message; what is wrong with it is kept, to be reported with
 * each message.
 *
 * @param context the plan's and the options', merged
 * @param integrations the options'
 * @param timestamp the options', or null for the time of each call
 * @param messageId the options', or null for a fresh one each time
 * @param violations what is wrong with all this
 * @param cause what the code that was to build the context threw, or null
 */
record Surroundings(
    Map<String, @Nullable Object> context,
    Map<String, @Nullable Object> integrations,
    @Nullable Instant timestamp,
    @Nullable OneTimeId messageId,
    List<Violation> violations,
    @Nullable Throwable cause) {

  private static final String CONTEXT = "context";
  private static final String OPTIONS = "options";

  // The years from 0 to 9999, which RFC 3339 can express. As numbers, for the JDK's parser of dates
  // is
  // much to load for an application that gives no timestamps.
  private static final Instant EARLIEST = Instant.ofEpochMilli(-62_167_219_200_000L);
  private static final Instant LATEST = Instant.ofEpochMilli(253_402_300_799_999L);

  static final Surroundings NONE = of(Map.of(), List.of(), null);

  private static Surroundings of(
      Map<String, @Nullable Object> context,
      List<Violation> violations,
      @Nullable Throwable cause) {
    return new Surroundings(context, Map.of(), null, null, violations, cause);
  }

  /** With a plan's context, or nothing. */
  static Surroundings of(@Nullable Payload context) {
    if (context == null) {
      return NONE;
    }
    List<Violation> violations = findings(CONTEXT, context);
    try {
      return of(Values.members(context), violations, null);
    } catch (RuntimeException e) {
      return of(new Built(null, "could not be read: " + e.getClass().getName(), e));
    }
  }

  /** With a plan's context, which must not be null. */
  static Surroundings required(@Nullable Payload context) {
    if (context != null) {
      return of(context);
    }
    String text = "is required, and missing";
    Violation missing = new Violation(ViolationKind.REQUIRED_MISSING, CONTEXT, "", text);
    return of(Map.of(), List.of(missing), null);
  }

  /** With a context that was built, or the reason why it was not. */
  static Surroundings of(Built context) {
    if (context.payload() != null) {
      return of(context.payload());
    }
    Violation failed = new Violation(ViolationKind.BUILDER_FAILED, CONTEXT, "", context.failure());
    return of(Map.of(), List.of(failed), context.cause());
  }

  /** The same with options laid over. */
  Surroundings with(MessageOptions options) {
    List<Violation> all = new ArrayList<>(violations);
    all.addAll(findings(OPTIONS, MapPayload.of(options.context())));
    all.addAll(findings(OPTIONS, MapPayload.of(options.integrations())));
    Instant given = options.timestamp();
    if (given != null && (given.isBefore(EARLIEST) || given.isAfter(LATEST))) {
      String text = "has a timestamp outside of the years 0 to 9999";
      all.add(new Violation(ViolationKind.FORMAT, OPTIONS, "", text));
      given = null;
    }
    String id = options.messageId();
    return new Surroundings(
        merged(context, options.context()),
        merged(integrations, options.integrations()),
        given == null ? timestamp : given,
        id == null ? messageId : new OneTimeId(id),
        List.copyOf(all),
        cause);
  }

  private static List<Violation> findings(String call, Payload payload) {
    List<Violation> violations = new ArrayList<>();
    for (Checker.Finding finding : Checker.check(payload)) {
      violations.add(new Violation(finding.kind(), call, finding.path(), finding.text()));
    }
    return violations;
  }

  private static Map<String, @Nullable Object> merged(
      Map<String, @Nullable Object> below, @Nullable Map<String, @Nullable Object> above) {
    if (above == null || above.isEmpty()) {
      return below;
    }
    Map<String, @Nullable Object> both = Values.object(overlay(below, above));
    return both == null ? Map.of() : both;
  }

  private static Map<String, @Nullable Object> overlay(Map<?, ?> below, Map<?, ?> above) {
    Map<String, @Nullable Object> both = new LinkedHashMap<>();
    below.forEach((key, value) -> both.put(String.valueOf(key), value));
    above.forEach(
        (key, value) -> {
          String name = String.valueOf(key);
          if (below.get(key) instanceof Map<?, ?> lower && value instanceof Map<?, ?> upper) {
            both.put(name, overlay(lower, upper));
          } else {
            both.put(name, value);
          }
        });
    return both;
  }
}
