package com.acme.shop;

import dev.trackwright.Generated;
import dev.trackwright.message.Checker;
import dev.trackwright.message.EventSink;
import dev.trackwright.message.EventType;
import dev.trackwright.message.JsonKey;
import dev.trackwright.message.JsonWriter;
import dev.trackwright.message.PayloadBuilder;
import dev.trackwright.message.PlannedEvent;
import dev.trackwright.message.Values;
import java.lang.Override;
import java.lang.String;
import java.lang.SuppressWarnings;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The track event <code>Order Refunded</code>.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public final class OrderRefunded implements PlannedEvent<OrderRefunded.Properties> {
  /**
   * The name, as it goes over the wire.
   */
  public static final String NAME = "Order Refunded";

  /**
   * Which event of which plan it is.
   */
  public static final EventType EVENT = new EventType(VariantsAnalytics.PLAN, NAME, null);

  private static final JsonKey PAYMENT_KEY = JsonKey.of("payment");

  private static final JsonKey PAYMENTS_KEY = JsonKey.of("payments");

  private OrderRefunded() {
  }

  /**
   * Begins to build the data of the event "Order Refunded".
   *
   * @return what comes first
   */
  public static NeedsPayment builder() {
    return new Builder();
  }

  /**
   * The data of the event "Order Refunded"; immutable.
   *
   * @param payment <code>payment</code>; required
   * @param payments <code>payments</code>; null where it is not sent
   */
  public record Properties(Payment.Value payment,
      @Nullable List<Payment.Value> payments) implements VariantsEvent {
    /**
     * Takes copies of what could change.
     *
     * @param payment as above
     * @param payments as above
     */
    public Properties {
      payments = Values.list(payments);
    }

    @Override
    public void writeTo(JsonWriter out) {
      if (this.payment != null) {
        out.key(PAYMENT_KEY);
        out.value(this.payment);
      }
      if (this.payments != null) {
        out.key(PAYMENTS_KEY);
        out.array(this.payments, (w1, i1) -> w1.value(i1));
      }
    }

    @Override
    public void check(Checker checker) {
      checker.required("payment", this.payment);
      checker.nested("payment", this.payment);
      checker.itemsNotNull("payments", this.payments);
      checker.items("payments", this.payments, (c1, i1) -> c1.nested("", i1));
    }

    @Override
    public void trackTo(EventSink sink) {
      sink.track(EVENT, this);
    }
  }

  /**
   * Waits for <code>payment</code>, which is required.
   */
  public sealed interface NeedsPayment permits Builder {
    /**
     * Sets <code>payment</code>.
     *
     * @param value not null
     * @return what comes next
     */
    Ready payment(Payment.Value value);
  }

  /**
   * Has all that is required; takes what is optional, and builds.
   */
  public sealed interface Ready extends PayloadBuilder<Properties> permits Builder {
    /**
     * Sets <code>payments</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready payments(@Nullable List<Payment.Value> value);
  }

  @SuppressWarnings("NullAway.Init")
  private static final class Builder implements NeedsPayment, Ready {
    private Payment.Value payment;

    private @Nullable List<Payment.Value> payments;

    @Override
    public Ready payment(Payment.Value value) {
      this.payment = value;
      return this;
    }

    @Override
    public Ready payments(@Nullable List<Payment.Value> value) {
      this.payments = value;
      return this;
    }

    @Override
    public Properties build() {
      return new Properties(this.payment, this.payments);
    }
  }
}
