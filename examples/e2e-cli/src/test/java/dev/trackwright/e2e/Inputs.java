package dev.trackwright.e2e;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Inputs for tests. */
final class Inputs {

  private Inputs() {}

  /** {@code count} track events with the ids m-1, m-2, and so on, in one sequence. */
  static String tracks(String host, int count, String config) {
    String events =
        IntStream.rangeClosed(1, count)
            .mapToObj(
                i ->
                    """
                    {"type": "track", "userId": "u-1", "messageId": "m-%d", "event": "Tested"}"""
                        .formatted(i))
            .collect(Collectors.joining(","));
    return input(host, "[" + events + "]", config);
  }

  static String input(String host, String events, String config) {
    return """
    {"writeKey": "the-key", "apiHost": "%s", "config": %s,
     "sequences": [{"delayMs": 0, "events": %s}]}"""
        .formatted(host, config, events);
  }
}
