package com.acme.shop;

import dev.trackwright.Generated;
import dev.trackwright.Presence;
import dev.trackwright.message.Checker;
import dev.trackwright.message.EventSink;
import dev.trackwright.message.EventType;
import dev.trackwright.message.JsonKey;
import dev.trackwright.message.JsonWriter;
import dev.trackwright.message.PayloadBuilder;
import dev.trackwright.message.PlannedEvent;
import java.lang.Override;
import java.lang.String;
import java.lang.SuppressWarnings;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The track event <code>Order Completed</code>.
 *
 * <p>Paid.
 *
 * <p><b>Labels:</b> <code>team: growth</code>
 */
@Generated("dev.trackwright.processor")
@NullMarked
public final class OrderCompleted implements PlannedEvent<OrderCompleted.Properties> {
  /**
   * The name, as it goes over the wire.
   */
  public static final String NAME = "Order Completed";

  /**
   * Which event of which plan it is.
   */
  public static final EventType EVENT = new EventType(AppAnalytics.PLAN, NAME, 2);

  private static final JsonKey COUPON_KEY = JsonKey.of("coupon");

  private static final JsonKey ORDER_ID_KEY = JsonKey.of("order_id");

  private OrderCompleted() {
  }

  /**
   * Begins to build the data of the event "Order Completed".
   *
   * @return what comes first
   */
  public static NeedsOrderId builder() {
    return new Builder();
  }

  /**
   * The data of the event "Order Completed"; immutable.
   *
   * @param coupon <code>coupon</code>; absent, null or a value
   * @param orderId <code>order_id</code>; required: The order.
   */
  public record Properties(Presence<String> coupon, String orderId) implements AppEvent {
    /**
     * Takes copies of what could change.
     *
     * @param coupon as above
     * @param orderId as above
     */
    public Properties {
      coupon = Presence.orAbsent(coupon);
    }

    @Override
    public void writeTo(JsonWriter out) {
      if (!this.coupon.isAbsent()) {
        out.key(COUPON_KEY);
        out.value(this.coupon.orNull());
      }
      if (this.orderId != null) {
        out.key(ORDER_ID_KEY);
        out.value(this.orderId);
      }
    }

    @Override
    public void check(Checker checker) {
      checker.required("order_id", this.orderId);
    }

    @Override
    public void trackTo(EventSink sink) {
      sink.track(EVENT, this);
    }
  }

  /**
   * Waits for <code>order_id</code>, which is required.
   */
  public sealed interface NeedsOrderId permits Builder {
    /**
     * Sets <code>order_id</code>.
     *
     * <p>The order.
     *
     * @param value not null
     * @return what comes next
     */
    Ready orderId(String value);
  }

  /**
   * Has all that is required; takes what is optional, and builds.
   */
  public sealed interface Ready extends PayloadBuilder<Properties> permits Builder {
    /**
     * Sets <code>coupon</code>.
     *
     * @param value null is sent as null; not called, it is left out
     * @return what comes next
     */
    Ready coupon(@Nullable String value);
  }

  @SuppressWarnings("NullAway.Init")
  private static final class Builder implements NeedsOrderId, Ready {
    private String orderId;

    private Presence<String> coupon = Presence.absent();

    @Override
    public Ready orderId(String value) {
      this.orderId = value;
      return this;
    }

    @Override
    public Ready coupon(@Nullable String value) {
      this.coupon = Presence.ofNullable(value);
      return this;
    }

    @Override
    public Properties build() {
      return new Properties(this.coupon, this.orderId);
    }
  }
}
