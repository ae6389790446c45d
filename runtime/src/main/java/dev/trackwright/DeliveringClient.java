package dev.trackwright;

import dev.trackwright.internal.DeliverySettings;
import dev.trackwright.internal.FanOut;
import dev.trackwright.internal.Notices;
import dev.trackwright.message.Message;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The door between callers and delivery: hands a message over and returns. What it is made of is
 * immutable, so it is encoded later, by the destinations' own threads; the price is that what
 * cannot be encoded is told in the log and the report rather than at the call.
 */
final class DeliveringClient implements TrackingClient {

  private final FanOut destinations;
  private final ViolationPolicy violationPolicy;
  private final @Nullable Consumer<? super Violation> onViolation;
  private final Clock clock;
  private final Duration closeTimeout;

  DeliveringClient(
      List<DeliverySettings> destinations,
      boolean routesByPlan,
      ViolationPolicy violationPolicy,
      @Nullable Consumer<? super Violation> onViolation,
      Clock clock,
      Duration closeTimeout) {
    this.destinations =
        new FanOut(destinations, routesByPlan, new Notices(() -> System.getLogger(Notices.LOGGER)));
    this.violationPolicy = violationPolicy;
    this.onViolation = onViolation;
    this.clock = clock;
    this.closeTimeout = closeTimeout;
    this.destinations.start();
  }

  @Override
  public void send(Message message) {
    destinations.take(message);
  }

  @Override
  public ViolationPolicy violationPolicy() {
    return violationPolicy;
  }

  @Override
  public Clock clock() {
    return clock;
  }

  @Override
  public void report(Violation violation) {
    try {
      if (onViolation != null) {
        onViolation.accept(violation);
      } else {
        destinations.note(violation.signature(), "Not as planned: " + violation);
      }
    } catch (Throwable thrown) {
      noteThrown(thrown);
    }
  }

  private void noteThrown(Throwable thrown) {
    try {
      destinations.note("listener", "Reporting a violation threw " + thrown.getClass().getName());
    } catch (Throwable noMemory) {
      // Not even for that line: it is not worth harming the application.
    }
  }

  @Override
  public DeliveryReport deliveryReport() {
    return destinations.report();
  }

  @Override
  public Map<String, DeliveryReport> deliveryReports() {
    return destinations.reports();
  }

  @Override
  public DeliveryReport flush(Duration timeout) {
    return destinations.flush(timeout);
  }

  @Override
  public DeliveryReport close(Duration timeout) {
    return destinations.close(timeout);
  }

  @Override
  public void close() {
    close(closeTimeout);
  }

  /** The account; never what it is configured with. */
  @Override
  public String toString() {
    return "TrackingClient[" + deliveryReport() + "]";
  }
}
