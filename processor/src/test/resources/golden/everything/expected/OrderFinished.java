package com.acme.shop;

import dev.trackwright.Generated;
import dev.trackwright.Presence;
import dev.trackwright.message.Checker;
import dev.trackwright.message.EventSink;
import dev.trackwright.message.EventType;
import dev.trackwright.message.JsonKey;
import dev.trackwright.message.JsonWriter;
import dev.trackwright.message.Payload;
import dev.trackwright.message.PayloadBuilder;
import dev.trackwright.message.PlannedEvent;
import dev.trackwright.message.StringFormat;
import dev.trackwright.message.Values;
import dev.trackwright.message.WireEnum;
import java.lang.Boolean;
import java.lang.Deprecated;
import java.lang.Double;
import java.lang.Long;
import java.lang.Object;
import java.lang.Override;
import java.lang.String;
import java.lang.SuppressWarnings;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The track event <code>Order Completed</code>.
 *
 * <p>An order was paid.
 *
 * <p><b>Why:</b> The bottom of the purchase funnel; revenue reporting starts here.
 *
 * <p><b>When:</b> The payment provider has confirmed the charge.
 *
 * <p><b>Owner:</b> checkout
 *
 * <p><b>Labels:</b> <code>priority: 1</code>, <code>team: growth</code>
 */
@Generated("dev.trackwright.processor")
@NullMarked
public final class OrderFinished implements PlannedEvent<OrderFinished.Properties> {
  /**
   * The name, as it goes over the wire.
   */
  public static final String NAME = "Order Completed";

  /**
   * Which event of which plan it is.
   */
  public static final EventType EVENT = new EventType(ShopAnalytics.PLAN, NAME, null);

  private static final JsonKey ADDRESS_KEY = JsonKey.of("address");

  private static final JsonKey ANYTHING_KEY = JsonKey.of("anything");

  private static final JsonKey AT_KEY = JsonKey.of("at");

  private static final JsonKey CHANNEL_KEY = JsonKey.of("channel");

  private static final JsonKey COUNT_KEY = JsonKey.of("count");

  private static final JsonKey COUPON_KEY = JsonKey.of("coupon");

  private static final JsonKey CURRENCY_KEY = JsonKey.of("currency");

  private static final JsonKey DAY_KEY = JsonKey.of("day");

  private static final JsonKey EMAIL_KEY = JsonKey.of("email");

  private static final JsonKey EXTRA_KEY = JsonKey.of("extra");

  private static final JsonKey GIFT_KEY = JsonKey.of("gift");

  private static final JsonKey KIND_KEY = JsonKey.of("kind");

  private static final JsonKey MATRIX_KEY = JsonKey.of("matrix");

  private static final JsonKey MAYBE_KEY = JsonKey.of("maybe");

  private static final JsonKey ORDER_ID_KEY = JsonKey.of("order_id");

  private static final Pattern ORDER_ID_PATTERN = Pattern.compile("^o-");

  private static final JsonKey PAGE_KEY = JsonKey.of("page");

  private static final JsonKey PRICE_KEY = JsonKey.of("price");

  private static final BigDecimal PRICE_MINIMUM = new BigDecimal("0");

  private static final BigDecimal PRICE_MULTIPLE_OF = new BigDecimal("0.01");

  private static final JsonKey PRODUCTS_KEY = JsonKey.of("products");

  private static final JsonKey RATIO_KEY = JsonKey.of("ratio");

  private static final JsonKey SESSION_KEY = JsonKey.of("session");

  private static final JsonKey TAGS_KEY = JsonKey.of("tags");

  private static final JsonKey TIME_KEY = JsonKey.of("time");

  private static final JsonKey TOOK_KEY = JsonKey.of("took");

  private static final JsonKey TOTAL_KEY = JsonKey.of("total");

  private static final BigDecimal TOTAL_MINIMUM = new BigDecimal("0");

  private static final BigDecimal TOTAL_MULTIPLE_OF = new BigDecimal("0.01");

  private OrderFinished() {
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
   * @param address <code>address</code>; null where it is not sent
   * @param anything <code>anything</code>; null where it is not sent
   * @param at <code>at</code>; null where it is not sent
   * @param channel <code>channel</code>; whether it is sent, as <code>web</code>
   * @param count <code>count</code>; null where it is not sent
   * @param coupon <code>coupon</code>; absent, null or a value
   * @param currency <code>currency</code>; required
   * @param day <code>day</code>; null where it is not sent
   * @param email <code>email</code>; null where it is not sent
   * @param extra <code>extra</code>; null where it is not sent
   * @param gift <code>gift</code>; null where it is not sent
   * @param kind <code>kind</code>; absent, null or a value
   * @param matrix <code>matrix</code>; null where it is not sent
   * @param maybe <code>maybe</code>; absent, null or a value
   * @param orderId <code>order_id</code>; required: Id of the order
   * @param page <code>page</code>; null where it is not sent
   * @param price <code>price</code>; null where it is not sent: With a description of its own.
   * @param products <code>products</code>; null where it is not sent
   * @param ratio <code>ratio</code>; null where it is not sent
   * @param session <code>session</code>; null where it is not sent
   * @param tags <code>tags</code>; null where it is not sent
   * @param time <code>time</code>; null where it is not sent
   * @param took <code>took</code>; null where it is not sent
   * @param total <code>total</code>; required
   */
  public record Properties(Address. @Nullable Value address, @Nullable Object anything,
      @Nullable Instant at, boolean channel, @Nullable Long count, Presence<String> coupon,
      Currency currency, @Nullable LocalDate day, @Nullable String email,
      @Nullable Map<String, @Nullable Object> extra, @Nullable Boolean gift, Presence<Kind> kind,
      @Nullable List<List<@Nullable Long>> matrix, Presence<Currency> maybe, String orderId,
      @Nullable URI page, @Nullable BigDecimal price, @Nullable List<Item.Value> products,
      @Nullable Double ratio, @Nullable UUID session, @Nullable List<String> tags,
      @Nullable OffsetTime time, @Nullable Duration took, BigDecimal total) implements ShopEvent {
    /**
     * Takes copies of what could change.
     *
     * @param address as above
     * @param anything as above
     * @param at as above
     * @param channel as above
     * @param count as above
     * @param coupon as above
     * @param currency as above
     * @param day as above
     * @param email as above
     * @param extra as above
     * @param gift as above
     * @param kind as above
     * @param matrix as above
     * @param maybe as above
     * @param orderId as above
     * @param page as above
     * @param price as above
     * @param products as above
     * @param ratio as above
     * @param session as above
     * @param tags as above
     * @param time as above
     * @param took as above
     * @param total as above
     */
    public Properties {
      anything = Values.any(anything);
      coupon = Presence.orAbsent(coupon);
      extra = Values.object(extra);
      kind = Presence.orAbsent(kind);
      matrix = Values.list(matrix, item1 -> Values.list(item1));
      maybe = Presence.orAbsent(maybe);
      products = Values.list(products);
      tags = Values.list(tags);
    }

    @Override
    public void writeTo(JsonWriter out) {
      if (this.address != null) {
        out.key(ADDRESS_KEY);
        out.value(this.address);
      }
      if (this.anything != null) {
        out.key(ANYTHING_KEY);
        out.any(this.anything);
      }
      if (this.at != null) {
        out.key(AT_KEY);
        out.value(this.at);
      }
      if (this.channel) {
        out.key(CHANNEL_KEY);
        out.value("web");
      }
      if (this.count != null) {
        out.key(COUNT_KEY);
        out.value(this.count);
      }
      if (!this.coupon.isAbsent()) {
        out.key(COUPON_KEY);
        out.value(this.coupon.orNull());
      }
      if (this.currency != null) {
        out.key(CURRENCY_KEY);
        out.value(this.currency);
      }
      if (this.day != null) {
        out.key(DAY_KEY);
        out.value(this.day);
      }
      if (this.email != null) {
        out.key(EMAIL_KEY);
        out.value(this.email);
      }
      if (this.extra != null) {
        out.key(EXTRA_KEY);
        out.any(this.extra);
      }
      if (this.gift != null) {
        out.key(GIFT_KEY);
        out.value(this.gift);
      }
      if (!this.kind.isAbsent()) {
        out.key(KIND_KEY);
        out.value(this.kind.orNull());
      }
      if (this.matrix != null) {
        out.key(MATRIX_KEY);
        out.array(this.matrix, (w1, i1) -> w1.array(i1, (w2, i2) -> w2.value(i2)));
      }
      if (!this.maybe.isAbsent()) {
        out.key(MAYBE_KEY);
        out.value(this.maybe.orNull());
      }
      if (this.orderId != null) {
        out.key(ORDER_ID_KEY);
        out.value(this.orderId);
      }
      if (this.page != null) {
        out.key(PAGE_KEY);
        out.value(this.page);
      }
      if (this.price != null) {
        out.key(PRICE_KEY);
        out.value(this.price);
      }
      if (this.products != null) {
        out.key(PRODUCTS_KEY);
        out.array(this.products, (w1, i1) -> w1.value(i1));
      }
      if (this.ratio != null) {
        out.key(RATIO_KEY);
        out.value(this.ratio);
      }
      if (this.session != null) {
        out.key(SESSION_KEY);
        out.value(this.session);
      }
      if (this.tags != null) {
        out.key(TAGS_KEY);
        out.array(this.tags, (w1, i1) -> w1.value(i1));
      }
      if (this.time != null) {
        out.key(TIME_KEY);
        out.value(this.time);
      }
      if (this.took != null) {
        out.key(TOOK_KEY);
        out.value(this.took);
      }
      if (this.total != null) {
        out.key(TOTAL_KEY);
        out.value(this.total);
      }
    }

    @Override
    public void check(Checker checker) {
      checker.nested("address", this.address);
      checker.any("anything", this.anything);
      checker.format("at", this.at);
      checker.minimum("count", this.count, 1L, false);
      checker.maximum("count", this.count, 9L, false);
      checker.required("currency", this.currency);
      checker.format("day", this.day);
      checker.format("email", this.email, StringFormat.EMAIL);
      checker.any("extra", this.extra);
      checker.itemsNotNull("matrix", this.matrix);
      checker.items("matrix", this.matrix, (c1, i1) -> c1.items("", i1, (c2, i2) -> c2.minimum("", i2, 1L, false)));
      checker.required("order_id", this.orderId);
      checker.pattern("order_id", this.orderId, ORDER_ID_PATTERN);
      checker.minLength("order_id", this.orderId, 3);
      checker.maxLength("order_id", this.orderId, 40);
      checker.format("page", this.page);
      checker.minimum("price", this.price, PRICE_MINIMUM, false);
      checker.multipleOf("price", this.price, PRICE_MULTIPLE_OF);
      checker.itemsNotNull("products", this.products);
      checker.minItems("products", this.products, 1);
      checker.maxItems("products", this.products, 500);
      checker.items("products", this.products, (c1, i1) -> c1.nested("", i1));
      checker.finite("ratio", this.ratio);
      checker.minimum("ratio", this.ratio, 0.0, true);
      checker.maximum("ratio", this.ratio, 1.0, false);
      checker.itemsNotNull("tags", this.tags);
      checker.uniqueItems("tags", this.tags);
      checker.format("took", this.took);
      checker.required("total", this.total);
      checker.minimum("total", this.total, TOTAL_MINIMUM, false);
      checker.multipleOf("total", this.total, TOTAL_MULTIPLE_OF);
    }

    @Override
    public void trackTo(EventSink sink) {
      sink.track(EVENT, this);
    }

    @Override
    public String toString() {
      return "Properties["
          + "address=" + this.address
          + ", anything=" + this.anything
          + ", at=" + this.at
          + ", channel=" + this.channel
          + ", count=" + this.count
          + ", coupon=" + this.coupon
          + ", currency=" + this.currency
          + ", day=" + this.day
          + ", email=***"
          + ", extra=" + this.extra
          + ", gift=" + this.gift
          + ", kind=" + this.kind
          + ", matrix=" + this.matrix
          + ", maybe=" + this.maybe
          + ", orderId=" + this.orderId
          + ", page=" + this.page
          + ", price=" + this.price
          + ", products=" + this.products
          + ", ratio=" + this.ratio
          + ", session=" + this.session
          + ", tags=" + this.tags
          + ", time=" + this.time
          + ", took=" + this.took
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
     * <p>Id of the order
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
    Ready total(BigDecimal value);
  }

  /**
   * Has all that is required; takes what is optional, and builds.
   */
  public sealed interface Ready extends PayloadBuilder<Properties> permits Builder {
    /**
     * Sets <code>address</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready address(Address. @Nullable Value value);

    /**
     * Sets <code>anything</code>.
     *
     * <p><b>Example:</b> <code>1</code>, <code>x</code>, <code>&#123;"a":[true,null]&#125;</code>
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready anything(@Nullable Object value);

    /**
     * Sets <code>at</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready at(@Nullable Instant value);

    /**
     * Sets <code>channel</code> to <code>web</code>.
     *
     * @return what comes next
     */
    Ready channel();

    /**
     * Sets <code>count</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready count(@Nullable Long value);

    /**
     * Sets <code>count</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready count(long value);

    /**
     * Sets <code>coupon</code>.
     *
     * @param value null is sent as null; not called, it is left out
     * @return what comes next
     */
    Ready coupon(@Nullable String value);

    /**
     * Sets <code>day</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready day(@Nullable LocalDate value);

    /**
     * Sets <code>email</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready email(@Nullable String value);

    /**
     * Sets <code>extra</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready extra(@Nullable Map<String, @Nullable Object> value);

    /**
     * Sets <code>gift</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     * @deprecated the plan asks to set it no more.
     */
    @Deprecated
    Ready gift(@Nullable Boolean value);

    /**
     * Sets <code>gift</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     * @deprecated the plan asks to set it no more.
     */
    @Deprecated
    Ready gift(boolean value);

    /**
     * Sets <code>kind</code>.
     *
     * @param value null is sent as null; not called, it is left out
     * @return what comes next
     */
    Ready kind(@Nullable Kind value);

    /**
     * Sets <code>matrix</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready matrix(@Nullable List<List<@Nullable Long>> value);

    /**
     * Sets <code>maybe</code>.
     *
     * @param value null is sent as null; not called, it is left out
     * @return what comes next
     */
    Ready maybe(@Nullable Currency value);

    /**
     * Sets <code>page</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready page(@Nullable URI value);

    /**
     * Sets <code>price</code>.
     *
     * <p>With a description of its own.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready price(@Nullable BigDecimal value);

    /**
     * Sets <code>products</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready products(@Nullable List<Item.Value> value);

    /**
     * Sets <code>ratio</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready ratio(@Nullable Double value);

    /**
     * Sets <code>ratio</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready ratio(double value);

    /**
     * Sets <code>session</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready session(@Nullable UUID value);

    /**
     * Sets <code>tags</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready tags(@Nullable List<String> value);

    /**
     * Sets <code>time</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready time(@Nullable OffsetTime value);

    /**
     * Sets <code>took</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready took(@Nullable Duration value);
  }

  @SuppressWarnings("NullAway.Init")
  private static final class Builder implements NeedsCurrency,
      NeedsOrderId,
      NeedsTotal,
      Ready {
    private Currency currency;

    private String orderId;

    private BigDecimal total;

    private Address. @Nullable Value address;

    private @Nullable Object anything;

    private @Nullable Instant at;

    private boolean channel;

    private @Nullable Long count;

    private Presence<String> coupon = Presence.absent();

    private @Nullable LocalDate day;

    private @Nullable String email;

    private @Nullable Map<String, @Nullable Object> extra;

    private @Nullable Boolean gift;

    private Presence<Kind> kind = Presence.absent();

    private @Nullable List<List<@Nullable Long>> matrix;

    private Presence<Currency> maybe = Presence.absent();

    private @Nullable URI page;

    private @Nullable BigDecimal price;

    private @Nullable List<Item.Value> products;

    private @Nullable Double ratio;

    private @Nullable UUID session;

    private @Nullable List<String> tags;

    private @Nullable OffsetTime time;

    private @Nullable Duration took;

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
    public Ready total(BigDecimal value) {
      this.total = value;
      return this;
    }

    @Override
    public Ready address(Address. @Nullable Value value) {
      this.address = value;
      return this;
    }

    @Override
    public Ready anything(@Nullable Object value) {
      this.anything = value;
      return this;
    }

    @Override
    public Ready at(@Nullable Instant value) {
      this.at = value;
      return this;
    }

    @Override
    public Ready channel() {
      this.channel = true;
      return this;
    }

    @Override
    public Ready count(@Nullable Long value) {
      this.count = value;
      return this;
    }

    @Override
    public Ready count(long value) {
      this.count = value;
      return this;
    }

    @Override
    public Ready coupon(@Nullable String value) {
      this.coupon = Presence.ofNullable(value);
      return this;
    }

    @Override
    public Ready day(@Nullable LocalDate value) {
      this.day = value;
      return this;
    }

    @Override
    public Ready email(@Nullable String value) {
      this.email = value;
      return this;
    }

    @Override
    public Ready extra(@Nullable Map<String, @Nullable Object> value) {
      this.extra = value;
      return this;
    }

    @Override
    public Ready gift(@Nullable Boolean value) {
      this.gift = value;
      return this;
    }

    @Override
    public Ready gift(boolean value) {
      this.gift = value;
      return this;
    }

    @Override
    public Ready kind(@Nullable Kind value) {
      this.kind = Presence.ofNullable(value);
      return this;
    }

    @Override
    public Ready matrix(@Nullable List<List<@Nullable Long>> value) {
      this.matrix = value;
      return this;
    }

    @Override
    public Ready maybe(@Nullable Currency value) {
      this.maybe = Presence.ofNullable(value);
      return this;
    }

    @Override
    public Ready page(@Nullable URI value) {
      this.page = value;
      return this;
    }

    @Override
    public Ready price(@Nullable BigDecimal value) {
      this.price = value;
      return this;
    }

    @Override
    public Ready products(@Nullable List<Item.Value> value) {
      this.products = value;
      return this;
    }

    @Override
    public Ready ratio(@Nullable Double value) {
      this.ratio = value;
      return this;
    }

    @Override
    public Ready ratio(double value) {
      this.ratio = value;
      return this;
    }

    @Override
    public Ready session(@Nullable UUID value) {
      this.session = value;
      return this;
    }

    @Override
    public Ready tags(@Nullable List<String> value) {
      this.tags = value;
      return this;
    }

    @Override
    public Ready time(@Nullable OffsetTime value) {
      this.time = value;
      return this;
    }

    @Override
    public Ready took(@Nullable Duration value) {
      this.took = value;
      return this;
    }

    @Override
    public Properties build() {
      return new Properties(this.address, this.anything, this.at, this.channel, this.count, this.coupon, this.currency, this.day, this.email, this.extra, this.gift, this.kind, this.matrix, this.maybe, this.orderId, this.page, this.price, this.products, this.ratio, this.session, this.tags, this.time, this.took, this.total);
    }
  }

  /**
   * The values of the property "kind" of event "Order Completed".
   */
  public enum Kind implements WireEnum {
    /**
     * On the wire <code>null</code>.
     */
    NULL("null"),

    /**
     * On the wire <code>on credit</code>.
     *
     * <p>To be paid later.
     */
    CREDIT("on credit"),

    /**
     * On the wire <code>paid</code>.
     */
    PAID("paid");

    private final String wireValue;

    Kind(String wireValue) {
      this.wireValue = wireValue;
    }

    @Override
    public String wireValue() {
      return this.wireValue;
    }
  }

  /**
   * The object of the property "address" of event "Order Completed".
   */
  public static final class Address {
    private static final JsonKey CITY_KEY = JsonKey.of("city");

    private static final JsonKey POSTCODE_KEY = JsonKey.of("zip");

    private Address() {
    }

    /**
     * Begins to build the data of the property "address" of event "Order Completed".
     *
     * @return what comes first
     */
    public static NeedsCity builder() {
      return new Builder();
    }

    /**
     * The data of the property "address" of event "Order Completed"; immutable.
     *
     * @param city <code>city</code>; required
     * @param postcode <code>zip</code>; null where it is not sent
     */
    public record Value(String city, @Nullable String postcode) implements Payload {
      @Override
      public void writeTo(JsonWriter out) {
        if (this.city != null) {
          out.key(CITY_KEY);
          out.value(this.city);
        }
        if (this.postcode != null) {
          out.key(POSTCODE_KEY);
          out.value(this.postcode);
        }
      }

      @Override
      public void check(Checker checker) {
        checker.required("city", this.city);
      }
    }

    /**
     * Waits for <code>city</code>, which is required.
     */
    public sealed interface NeedsCity permits Builder {
      /**
       * Sets <code>city</code>.
       *
       * @param value not null
       * @return what comes next
       */
      Ready city(String value);
    }

    /**
     * Has all that is required; takes what is optional, and builds.
     */
    public sealed interface Ready extends PayloadBuilder<Value> permits Builder {
      /**
       * Sets <code>zip</code>.
       *
       * @param value null to leave it out
       * @return what comes next
       */
      Ready postcode(@Nullable String value);
    }

    @SuppressWarnings("NullAway.Init")
    private static final class Builder implements NeedsCity, Ready {
      private String city;

      private @Nullable String postcode;

      @Override
      public Ready city(String value) {
        this.city = value;
        return this;
      }

      @Override
      public Ready postcode(@Nullable String value) {
        this.postcode = value;
        return this;
      }

      @Override
      public Value build() {
        return new Value(this.city, this.postcode);
      }
    }
  }
}
