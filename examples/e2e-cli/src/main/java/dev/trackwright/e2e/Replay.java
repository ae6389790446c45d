package dev.trackwright.e2e;

import dev.trackwright.DeliveryReport;
import dev.trackwright.TrackingClient;
import dev.trackwright.message.Message;
import dev.trackwright.transport.HttpTransport;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Plays a scenario on a client of our own: waits, sends, flushes, and waits until every event is
 * settled. What became of the events is read off the client's account, so that an event that is
 * lost anywhere shows.
 */
final class Replay {

  /** How long a drained client is waited for; a suite gives up long before. */
  private static final Duration LONGEST_DRAIN = Duration.ofMinutes(30);

  private static final Duration LONGEST_CLOSE = Duration.ofSeconds(5);
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
  private static final int ROOM_EVENTS = 1_000_000;
  private static final long ROOM_BYTES = 1L << 30;

  private final Scenario scenario;
  private final PrintStream debug;

  Replay(Scenario scenario, PrintStream debug) {
    this.scenario = scenario;
    this.debug = debug;
  }

  /**
   * Plays it once.
   *
   * @throws InvalidInput if the client cannot be set up like that
   */
  Result play() throws InvalidInput, InterruptedException {
    CountingTransport transport;
    TrackingClient client;
    try {
      transport = new CountingTransport(http(), debug);
      client = client(transport);
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new InvalidInput(String.valueOf(e.getMessage()), e);
    }
    DeliveryReport report;
    try (client) {
      send(client);
      client.flush(LONGEST_DRAIN);
      report = client.close(LONGEST_CLOSE);
    }
    debug.println(report);
    return new Result(report.isComplete() ? null : report.toString(), transport.delivered());
  }

  private HttpTransport http() {
    HttpTransport transport = HttpTransport.to(scenario.apiHost(), scenario.writeKey());
    Duration timeout = scenario.config().timeout();
    if (timeout == null) {
      return transport;
    }
    Duration connect = timeout.compareTo(CONNECT_TIMEOUT) < 0 ? timeout : CONNECT_TIMEOUT;
    return transport.withTimeouts(connect, timeout);
  }

  private TrackingClient client(CountingTransport transport) {
    Scenario.Config config = scenario.config();
    TrackingClient.Builder builder =
        TrackingClient.builder()
            .transport(transport)
            .maxHeld(ROOM_EVENTS, ROOM_BYTES)
            .closeTimeout(LONGEST_CLOSE)
            // A suite counts batches as if all users' events waited in one queue.
            .batchesUnderWay(1)
            // The client counts attempts, of which the first is none of the retries.
            .retries(config.maxRetries() + 1, LONGEST_DRAIN);
    if (config.flushAt() != null) {
      builder.batchEvents(config.flushAt());
    }
    if (config.flushInterval() != null) {
      builder.flushInterval(config.flushInterval());
    }
    return builder.build();
  }

  private void send(TrackingClient client) throws InterruptedException {
    for (Scenario.Sequence sequence : scenario.sequences()) {
      TimeUnit.NANOSECONDS.sleep(sequence.delay().toNanos());
      for (Message message : sequence.events()) {
        client.send(message);
      }
    }
  }
}
