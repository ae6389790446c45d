package dev.trackwright;

import dev.trackwright.internal.Delivery;
import dev.trackwright.internal.DeliverySettings;
import dev.trackwright.internal.Notices;
import dev.trackwright.message.Message;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The door between callers and delivery: hands a message over and returns. What it is made of is
 * immutable, so it is encoded later, by the client's own thread; the price is that what cannot be
 * encoded is told in the log and the report rather than at the call.
 */
final class DeliveringClient implements TrackingClient {

  private final Delivery delivery;
  private final ViolationPolicy violationPolicy;
  private final @Nullable Consumer<? super Violation> onViolation;
  private final Clock clock;
  private final Duration closeTimeout;

  DeliveringClient(
      DeliverySettings settings,
      ViolationPolicy violationPolicy,
      @Nullable Consumer<? super Violation> onViolation,
      Duration closeTimeout) {
    this.delivery = new Delivery(settings, new Notices(System.getLogger(Notices.LOGGER)));
    this.violationPolicy = violationPolicy;
    this.onViolation = onViolation;
    this.clock = settings.clock();
    this.closeTimeout = closeTimeout;
    delivery.start();
  }

  @Override
  public void send(Message message) {
    try {
      delivery.take(Objects.requireNonNull(message));
    } catch (Throwable thrown) {
      // Whatever an application's own value throws, be it an error, must not reach the application
      // from here. Without its message, which may hold a property's value.
      delivery.turnAway(
          DropReason.NOT_ENCODABLE, "it cannot be taken: " + thrown.getClass().getName());
    }
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
        delivery.note(violation.signature(), "Not as planned: " + violation);
      }
    } catch (Throwable thrown) {
      delivery.note("listener", "Reporting a violation threw " + thrown.getClass().getName());
    }
  }

  @Override
  public DeliveryReport deliveryReport() {
    return delivery.report();
  }

  @Override
  public DeliveryReport flush(Duration timeout) {
    return delivery.flush(timeout);
  }

  @Override
  public DeliveryReport close(Duration timeout) {
    return delivery.close(timeout);
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
