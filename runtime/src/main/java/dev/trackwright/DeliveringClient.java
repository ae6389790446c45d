package dev.trackwright;

import dev.trackwright.internal.Delivery;
import dev.trackwright.internal.DeliverySettings;
import dev.trackwright.internal.Notices;
import dev.trackwright.message.Message;
import dev.trackwright.message.MessageEncoder;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The door between callers and delivery: encodes a message and hands the bytes over. Encoding
 * happens on the caller's thread, which costs it some microseconds and makes the bound on memory
 * exact.
 */
final class DeliveringClient implements TrackingClient {

  private final MessageEncoder encoder = new MessageEncoder();
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
      if (!delivery.turnsAway()) {
        delivery.take(encoder.encode(Objects.requireNonNull(message)));
      }
    } catch (Throwable thrown) {
      // Whatever an application's own value throws, be it an error, must not reach the application
      // from here. Without its message, which may hold a property's value.
      delivery.turnAway(
          DropReason.NOT_ENCODABLE, "it cannot be encoded: " + thrown.getClass().getName());
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
