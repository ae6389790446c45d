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
import dev.trackwright.message.StringFormat;
import dev.trackwright.message.Values;
import java.lang.Override;
import java.lang.String;
import java.lang.SuppressWarnings;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The track event <code>Order Completed</code>.
 *
 * <p>An order was placed and paid.
 *
 * <p><b>Why:</b> The bottom of the purchase funnel; revenue reporting starts here.
 *
 * <p><b>When:</b> The payment provider has confirmed the charge.
 *
 * <p><b>Owner:</b> checkout
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
  public static final EventType EVENT = new EventType(ShopAnalytics.PLAN, NAME, null);

  private static final JsonKey COUPON_KEY = JsonKey.of("coupon");

  private static final Pattern COUPON_PATTERN = Pattern.compile("^[A-Z]+$");

  private static final JsonKey CURRENCY_KEY = JsonKey.of("currency");

  private static final JsonKey EMAIL_KEY = JsonKey.of("email");

  private static final JsonKey ORDER_ID_KEY = JsonKey.of("order_id");

  private static final JsonKey PRODUCTS_KEY = JsonKey.of("products");

  private static final JsonKey TOTAL_KEY = JsonKey.of("total");

  private OrderCompleted() {
  }

  /**
   * Begins to build the data of the event "Order Completed".
   *
   * @return what comes first
   */
  public static NeedsCurrency builder() {
    return new Builder();
  }

  /**
   * The data of the event "Order Completed"; immutable.
   *
   * @param coupon <code>coupon</code>; absent, null or a value
   * @param currency <code>currency</code>; required
   * @param email <code>email</code>; null where it is not sent
   * @param orderId <code>order_id</code>; required: Id of the order in the shop system
   * @param products <code>products</code>; null where it is not sent
   * @param total <code>total</code>; required
   */
  public record Properties(Presence<String> coupon, Currency currency, @Nullable String email,
      String orderId, @Nullable List<Product.Value> products, double total) implements ShopEvent {
    /**
     * Takes copies of what could change.
     *
     * @param coupon as above
     * @param currency as above
     * @param email as above
     * @param orderId as above
     * @param products as above
     * @param total as above
     */
    public Properties {
      coupon = Presence.orAbsent(coupon);
      products = Values.list(products);
    }

    @Override
    public void writeTo(JsonWriter out) {
      if (!this.coupon.isAbsent()) {
        out.key(COUPON_KEY);
        out.value(this.coupon.orNull());
      }
      if (this.currency != null) {
        out.key(CURRENCY_KEY);
        out.value(this.currency);
      }
      if (this.email != null) {
        out.key(EMAIL_KEY);
        out.value(this.email);
      }
      if (this.orderId != null) {
        out.key(ORDER_ID_KEY);
        out.value(this.orderId);
      }
      if (this.products != null) {
        out.key(PRODUCTS_KEY);
        out.array(this.products, (w1, i1) -> w1.value(i1));
      }
      out.key(TOTAL_KEY);
      out.value(this.total);
    }

    @Override
    public void check(Checker checker) {
      checker.pattern("coupon", this.coupon.orNull(), COUPON_PATTERN);
      checker.required("currency", this.currency);
      checker.format("email", this.email, StringFormat.EMAIL);
      checker.required("order_id", this.orderId);
      checker.itemsNotNull("products", this.products);
      checker.minItems("products", this.products, 1);
      checker.items("products", this.products, (c1, i1) -> c1.nested("", i1));
      checker.finite("total", this.total);
      checker.minimum("total", this.total, 0.0, false);
    }

    @Override
    public void trackTo(EventSink sink) {
      sink.track(EVENT, this);
    }

    @Override
    public String toString() {
      return "Properties["
          + "coupon=" + this.coupon
          + ", currency=" + this.currency
          + ", email=***"
          + ", orderId=" + this.orderId
          + ", products=" + this.products
          + ", total=" + this.total
          + "]";
    }
  }

  /**
   * Waits for <code>currency</code>, which is required.
   */
  public sealed interface NeedsCurrency permits Builder {
    /**
     * Sets <code>currency</code>.
     *
     * @param value not null
     * @return what comes next
     */
    NeedsOrderId currency(Currency value);
  }

  /**
   * Waits for <code>order_id</code>, which is required.
   */
  public sealed interface NeedsOrderId permits Builder {
    /**
     * Sets <code>order_id</code>.
     *
     * <p>Id of the order in the shop system
     *
     * <p><b>Example:</b> <code>o-1</code>
     *
     * @param value not null
     * @return what comes next
     */
    NeedsTotal orderId(String value);
  }

  /**
   * Waits for <code>total</code>, which is required.
   */
  public sealed interface NeedsTotal permits Builder {
    /**
     * Sets <code>total</code>.
     *
     * @param value not null
     * @return what comes next
     */
    Ready total(double value);
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

    /**
     * Sets <code>email</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready email(@Nullable String value);

    /**
     * Sets <code>products</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready products(@Nullable List<Product.Value> value);
  }

  @SuppressWarnings("NullAway.Init")
  private static final class Builder implements NeedsCurrency,
      NeedsOrderId,
      NeedsTotal,
      Ready {
    private Currency currency;

    private String orderId;

    private double total;

    private Presence<String> coupon = Presence.absent();

    private @Nullable String email;

    private @Nullable List<Product.Value> products;

    @Override
    public NeedsOrderId currency(Currency value) {
      this.currency = value;
      return this;
    }

    @Override
    public NeedsTotal orderId(String value) {
      this.orderId = value;
      return this;
    }

    @Override
    public Ready total(double value) {
      this.total = value;
      return this;
    }

    @Override
    public Ready coupon(@Nullable String value) {
      this.coupon = Presence.ofNullable(value);
      return this;
    }

    @Override
    public Ready email(@Nullable String value) {
      this.email = value;
      return this;
    }

    @Override
    public Ready products(@Nullable List<Product.Value> value) {
      this.products = value;
      return this;
    }

    @Override
    public Properties build() {
      return new Properties(this.coupon, this.currency, this.email, this.orderId, this.products, this.total);
    }
  }
}
