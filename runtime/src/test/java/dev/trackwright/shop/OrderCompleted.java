package dev.trackwright.shop;

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
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

@Generated("by hand")
public final class OrderCompleted implements PlannedEvent<OrderCompleted.Properties> {
  public static final String NAME = "Order Completed";
  public static final EventType EVENT = new EventType(ShopAnalytics.PLAN, NAME, 3);

  private static final JsonKey COUPON_KEY = JsonKey.of("coupon");
  private static final JsonKey CURRENCY_KEY = JsonKey.of("currency");
  private static final JsonKey EMAIL_KEY = JsonKey.of("email");
  private static final JsonKey EXTRA_KEY = JsonKey.of("extra");
  private static final JsonKey ORDER_ID_KEY = JsonKey.of("order_id");
  private static final JsonKey PRODUCTS_KEY = JsonKey.of("products");
  private static final JsonKey TOTAL_KEY = JsonKey.of("total");
  private static final Pattern ORDER_ID_PATTERN = Pattern.compile("^o-");

  private OrderCompleted() {}

  public static NeedsCurrency builder() {
    return new Builder();
  }

  public record Properties(
      Presence<String> coupon,
      Currency currency,
      @Nullable String email,
      @Nullable Object extra,
      String orderId,
      @Nullable List<Product.Value> products,
      double total)
      implements ShopEvent {

    public Properties {
      coupon = Presence.orAbsent(coupon);
      extra = Values.any(extra);
      products = Values.list(products);
    }

    @Override
    public void writeTo(JsonWriter out) {
      if (!coupon.isAbsent()) {
        out.key(COUPON_KEY);
        out.value(coupon.orNull());
      }
      if (currency != null) {
        out.key(CURRENCY_KEY);
        out.value(currency);
      }
      if (email != null) {
        out.key(EMAIL_KEY);
        out.value(email);
      }
      if (extra != null) {
        out.key(EXTRA_KEY);
        out.any(extra);
      }
      if (orderId != null) {
        out.key(ORDER_ID_KEY);
        out.value(orderId);
      }
      if (products != null) {
        out.key(PRODUCTS_KEY);
        out.array(products, (w1, i1) -> w1.value(i1));
      }
      out.key(TOTAL_KEY);
      out.value(total);
    }

    @Override
    public void check(Checker checker) {
      checker.required("currency", currency);
      checker.format("email", email, StringFormat.EMAIL);
      checker.any("extra", extra);
      checker.required("order_id", orderId);
      checker.pattern("order_id", orderId, ORDER_ID_PATTERN);
      checker.minItems("products", products, 1);
      checker.itemsNotNull("products", products);
      checker.items("products", products, (c1, i1) -> c1.nested("", i1));
      checker.finite("total", total);
      checker.minimum("total", total, 0, false);
    }

    @Override
    public void trackTo(EventSink sink) {
      sink.track(EVENT, this);
    }

    @Override
    public String toString() {
      return "Properties[coupon="
          + coupon
          + ", currency="
          + currency
          + ", email=***, extra="
          + extra
          + ", orderId="
          + orderId
          + ", products="
          + products
          + ", total="
          + total
          + "]";
    }
  }

  public sealed interface NeedsCurrency permits Builder {
    NeedsOrderId currency(Currency value);
  }

  public sealed interface NeedsOrderId permits Builder {
    NeedsTotal orderId(String value);
  }

  public sealed interface NeedsTotal permits Builder {
    Ready total(double value);
  }

  public sealed interface Ready extends PayloadBuilder<Properties> permits Builder {
    Ready coupon(@Nullable String value);

    Ready email(@Nullable String value);

    Ready extra(@Nullable Object value);

    Ready products(@Nullable List<Product.Value> value);
  }

  @SuppressWarnings("NullAway.Init") // as generated: the stages see to it
  private static final class Builder implements NeedsCurrency, NeedsOrderId, NeedsTotal, Ready {
    private Presence<String> coupon = Presence.absent();
    private Currency currency;
    private @Nullable String email;
    private @Nullable Object extra;
    private String orderId;
    private @Nullable List<Product.Value> products;
    private double total;

    @Override
    public NeedsOrderId currency(Currency value) {
      currency = value;
      return this;
    }

    @Override
    public NeedsTotal orderId(String value) {
      orderId = value;
      return this;
    }

    @Override
    public Ready total(double value) {
      total = value;
      return this;
    }

    @Override
    public Ready coupon(@Nullable String value) {
      coupon = Presence.ofNullable(value);
      return this;
    }

    @Override
    public Ready email(@Nullable String value) {
      email = value;
      return this;
    }

    @Override
    public Ready extra(@Nullable Object value) {
      extra = value;
      return this;
    }

    @Override
    public Ready products(@Nullable List<Product.Value> value) {
      products = value;
      return this;
    }

    @Override
    public Properties build() {
      return new Properties(coupon, currency, email, extra, orderId, products, total);
    }
  }
}
