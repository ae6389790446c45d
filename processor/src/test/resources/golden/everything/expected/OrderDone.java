package com.acme.shop;

import dev.trackwright.Generated;
import dev.trackwright.message.Checker;
import dev.trackwright.message.EventSink;
import dev.trackwright.message.EventType;
import dev.trackwright.message.JsonWriter;
import dev.trackwright.message.PayloadBuilder;
import dev.trackwright.message.PlannedEvent;
import java.lang.Deprecated;
import java.lang.Override;
import java.lang.String;
import org.jspecify.annotations.NullMarked;

/**
 * The track event <code>Order Done</code>.
 *
 * <p><b>Deprecated:</b> send <code>Order Completed</code> instead, see {@link com.acme.shop.OrderFinished}.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public final class OrderDone implements PlannedEvent<OrderDone.Properties> {
  /**
   * The name, as it goes over the wire.
   */
  public static final String NAME = "Order Done";

  /**
   * Which event of which plan it is.
   */
  public static final EventType EVENT = new EventType(ShopAnalytics.PLAN, NAME, null);

  private OrderDone() {
  }

  /**
   * Begins to build the data of the event "Order Done".
   *
   * @return what comes first
   * @deprecated send <code>Order Completed</code> instead, see {@link com.acme.shop.OrderFinished}.
   */
  @Deprecated
  public static Ready builder() {
    return new Builder();
  }

  /**
   * The data of the event "Order Done"; immutable.
   */
  public record Properties() implements ShopEvent {
    @Override
    public void writeTo(JsonWriter out) {
    }

    @Override
    public void check(Checker checker) {
    }

    @Override
    public void trackTo(EventSink sink) {
      sink.track(EVENT, this);
    }
  }

  /**
   * Has all that is required; takes what is optional, and builds.
   */
  public sealed interface Ready extends PayloadBuilder<Properties> permits Builder {
  }

  private static final class Builder implements Ready {
    @Override
    public Properties build() {
      return new Properties();
    }
  }
}
