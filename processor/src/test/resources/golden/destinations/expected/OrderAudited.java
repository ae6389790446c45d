package com.acme.shop;

import dev.trackwright.Generated;
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

/**
 * The track event <code>Order Audited</code>.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public final class OrderAudited implements PlannedEvent<OrderAudited.Properties> {
  /**
   * The name, as it goes over the wire.
   */
  public static final String NAME = "Order Audited";

  /**
   * Which event of which plan it is.
   */
  public static final EventType EVENT = new EventType(RoutedAnalytics.PLAN, NAME, 2).to("kafka");

  private static final JsonKey BY_KEY = JsonKey.of("by");

  private OrderAudited() {
  }

  /**
   * Begins to build the data of the event "Order Audited".
   *
   * @return what comes first
   */
  public static NeedsBy builder() {
    return new Builder();
  }

  /**
   * The data of the event "Order Audited"; immutable.
   *
   * @param by <code>by</code>; required
   */
  public record Properties(String by) implements RoutedEvent {
    @Override
    public void writeTo(JsonWriter out) {
      if (this.by != null) {
        out.key(BY_KEY);
        out.value(this.by);
      }
    }

    @Override
    public void check(Checker checker) {
      checker.required("by", this.by);
    }

    @Override
    public void trackTo(EventSink sink) {
      sink.track(EVENT, this);
    }
  }

  /**
   * Waits for <code>by</code>, which is required.
   */
  public sealed interface NeedsBy permits Builder {
    /**
     * Sets <code>by</code>.
     *
     * @param value not null
     * @return what comes next
     */
    Ready by(String value);
  }

  /**
   * Has all that is required; takes what is optional, and builds.
   */
  public sealed interface Ready extends PayloadBuilder<Properties> permits Builder {
  }

  @SuppressWarnings("NullAway.Init")
  private static final class Builder implements NeedsBy, Ready {
    private String by;

    @Override
    public Ready by(String value) {
      this.by = value;
      return this;
    }

    @Override
    public Properties build() {
      return new Properties(this.by);
    }
  }
}
