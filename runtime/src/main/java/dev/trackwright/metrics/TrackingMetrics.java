package dev.trackwright.metrics;

import dev.trackwright.DeliveryReport;
import dev.trackwright.DropReason;
import dev.trackwright.TrackingClient;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Shows what becomes of a client's events to Micrometer, at the end of the line where others read
 * {@link TrackingClient#deliveryReports()}. A meter asks the client when it is read and nothing is
 * done for an event; the price is that a meter is read from a report of its own, so that two of
 * them may be of different moments.
 *
 * <pre>{@code
 * new TrackingMetrics(client).bindTo(registry);
 * }</pre>
 *
 * <table>
 * <caption>Meters, all in events and with the tag {@code destination}</caption>
 * <tr><th>Name<th>Kind<th>Meaning
 * <tr><td>{@code trackwright.events.accepted}<td>counter<td>{@link DeliveryReport#accepted()}
 * <tr><td>{@code trackwright.events.delivered}<td>counter<td>{@link DeliveryReport#delivered()}
 * <tr><td>{@code trackwright.events.dropped}<td>counter<td>{@link DeliveryReport#dropped()}, with
 *     the tag {@code reason}: a {@link DropReason} in lower case
 * <tr><td>{@code trackwright.events.pending}<td>gauge<td>{@link DeliveryReport#pending()}
 * <tr><td>{@code trackwright.events.spooled}<td>gauge<td>{@link DeliveryReport#spooled()}
 * </table>
 *
 * <p>An event that goes to two destinations counts for each. One that its plan sends to none of
 * them is {@code dropped} with the destination {@code none} and the reason {@code not_routed}.
 *
 * <p>Needs {@code io.micrometer:micrometer-core}, which nothing else in this library does. The
 * registry holds the client weakly. Safe for use by several threads.
 */
// Whoever has a registry to bind to has Micrometer as a module of their own.
@SuppressWarnings("exports")
public final class TrackingMetrics implements MeterBinder {

  private static final String PREFIX = "trackwright.events.";
  private static final String DESTINATION = "destination";
  private static final String REASON = "reason";

  private final TrackingClient client;
  private final Tags tags;

  /**
   * The counters of a client.
   *
   * @param client never null
   */
  public TrackingMetrics(TrackingClient client) {
    this(client, List.of());
  }

  /**
   * The counters of a client, with tags that tell it from others.
   *
   * @param client never null
   * @param tags go to each meter, never null
   */
  public TrackingMetrics(TrackingClient client, Iterable<Tag> tags) {
    this.client = client;
    this.tags = Tags.of(tags);
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    client.deliveryReports().keySet().forEach(destination -> bind(registry, destination));
    dropped(registry, "none", DropReason.NOT_ROUTED, TrackingClient::deliveryReport);
  }

  private void bind(MeterRegistry registry, String destination) {
    Tags all = tags.and(DESTINATION, destination);
    counter(
        registry,
        "accepted",
        "Events that were handed over",
        all,
        now -> now.deliveryReport(destination).accepted());
    counter(
        registry,
        "delivered",
        "Events that have arrived",
        all,
        now -> now.deliveryReport(destination).delivered());
    for (DropReason reason : DropReason.values()) {
      if (reason != DropReason.NOT_ROUTED) {
        dropped(registry, destination, reason, now -> now.deliveryReport(destination));
      }
    }
    gauge(
        registry,
        "pending",
        "Events that are neither delivered nor dropped yet",
        all,
        now -> now.deliveryReport(destination).pending());
    gauge(
        registry,
        "spooled",
        "Events, of the pending ones, that are in the spool",
        all,
        now -> now.deliveryReport(destination).spooled());
  }

  private void dropped(
      MeterRegistry registry,
      String destination,
      DropReason reason,
      Function<TrackingClient, DeliveryReport> report) {
    counter(
        registry,
        "dropped",
        "Events that were given up",
        tags.and(DESTINATION, destination, REASON, reason.name().toLowerCase(Locale.ROOT)),
        now -> report.apply(now).dropped(reason));
  }

  private void counter(
      MeterRegistry registry,
      String name,
      String description,
      Tags all,
      ToDoubleFunction<TrackingClient> value) {
    FunctionCounter.builder(PREFIX + name, client, value)
        .description(description)
        .tags(all)
        .register(registry);
  }

  private void gauge(
      MeterRegistry registry,
      String name,
      String description,
      Tags all,
      ToDoubleFunction<TrackingClient> value) {
    Gauge.builder(PREFIX + name, client, value)
        .description(description)
        .tags(all)
        .register(registry);
  }
}
