package dev.trackwright.e2e;

import dev.trackwright.message.Message;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The input of one run, checked: what {@link ScenarioReader} makes of the JSON and {@link Replay}
 * plays. The messages are made while it is read, so that nothing is sent of an input that is wrong
 * anywhere; the price is that an event without a timestamp has the time of the reading.
 *
 * @param sequences what to send, in order
 * @param ignored members of the input that mean nothing here, by path
 */
record Scenario(
    String writeKey, URI apiHost, List<Sequence> sequences, Config config, List<String> ignored) {

  /**
   * Events that are sent at once.
   *
   * @param delay how long to wait before them
   */
  record Sequence(Duration delay, List<Message> events) {}

  /**
   * How the client is set up; null is its own default.
   *
   * @param flushAt how many events make a batch
   * @param flushInterval how long an event waits for others
   * @param maxRetries how often a batch is tried again after its first attempt
   * @param timeout the longest time for one request
   */
  record Config(
      @Nullable Integer flushAt,
      @Nullable Duration flushInterval,
      int maxRetries,
      @Nullable Duration timeout) {

    /** Where the input does not say: what Segment's own libraries do. */
    static final int DEFAULT_RETRIES = 10;
  }
}
