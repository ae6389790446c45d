package com.acme.shop;

import dev.trackwright.Generated;
import dev.trackwright.message.Checker;
import dev.trackwright.message.EventSink;
import dev.trackwright.message.EventType;
import dev.trackwright.message.JsonKey;
import dev.trackwright.message.JsonWriter;
import dev.trackwright.message.Payload;
import dev.trackwright.message.PayloadBuilder;
import dev.trackwright.message.PlannedEvent;
import dev.trackwright.message.Values;
import dev.trackwright.message.WireEnum;
import java.lang.Double;
import java.lang.Long;
import java.lang.Object;
import java.lang.Override;
import java.lang.String;
import java.lang.SuppressWarnings;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The track event <code>2fa enabled</code>.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public final class _2faEnabled implements PlannedEvent<_2faEnabled.Properties> {
  /**
   * The name, as it goes over the wire.
   */
  public static final String NAME = "2fa enabled";

  /**
   * Which event of which plan it is.
   */
  public static final EventType EVENT = new EventType(_1stPlanOfAcmeAnalytics.PLAN, NAME, null);

  private static final JsonKey PRICE_KEY = JsonKey.of("$price");

  private static final JsonKey _1ST_KEY = JsonKey.of("1st");

  private static final JsonKey BUILDER_KEY = JsonKey.of("builder");

  private static final JsonKey CLASS_KEY = JsonKey.of("class");

  private static final JsonKey EQUALS_KEY = JsonKey.of("equals");

  private static final JsonKey ITEM_KEY = JsonKey.of("item");

  private static final JsonKey PROPERTIES_KEY = JsonKey.of("properties");

  private static final JsonKey CHOSEN_KEY = JsonKey.of("renamed_one");

  private static final JsonKey WAIT_KEY = JsonKey.of("wait");

  private static final JsonKey É_À_KEY = JsonKey.of("\u00e9 \u00e0");

  private static final JsonKey 価格_KEY = JsonKey.of("\u4fa1\u683c");

  private _2faEnabled() {
  }

  /**
   * Begins to build the data of the event "2fa enabled".
   *
   * @return what comes first
   */
  public static NeedsClass builder() {
    return new Builder();
  }

  /**
   * The data of the event "2fa enabled"; immutable.
   *
   * @param price <code>$price</code>; null where it is not sent
   * @param _1st <code>1st</code>; null where it is not sent
   * @param builder <code>builder</code>; null where it is not sent
   * @param class_ <code>class</code>; required
   * @param equals_ <code>equals</code>; null where it is not sent
   * @param item <code>item</code>; null where it is not sent
   * @param properties <code>properties</code>; null where it is not sent
   * @param chosen <code>renamed_one</code>; required
   * @param wait_ <code>wait</code>; null where it is not sent
   * @param éÀ <code>é à</code>; null where it is not sent
   * @param 価格 <code>価格</code>; required
   */
  public record Properties(@Nullable Double price, @Nullable _1st _1st, @Nullable String builder,
      String class_, @Nullable Object equals_, @Nullable List<List<Object>> item,
      PropertiesType. @Nullable Value properties, String chosen, @Nullable Long wait_,
      @Nullable String éÀ, String 価格) implements _1stPlanOfAcmeEvent {
    /**
     * Takes copies of what could change.
     *
     * @param price as above
     * @param _1st as above
     * @param builder as above
     * @param class_ as above
     * @param equals_ as above
     * @param item as above
     * @param properties as above
     * @param chosen as above
     * @param wait_ as above
     * @param éÀ as above
     * @param 価格 as above
     */
    public Properties {
      equals_ = Values.any(equals_);
      item = Values.list(item, item_1 -> Values.list(item_1, item_2 -> Values.any(item_2)));
    }

    @Override
    public void writeTo(JsonWriter out) {
      if (this.price != null) {
        out.key(PRICE_KEY);
        out.value(this.price);
      }
      if (this._1st != null) {
        out.key(_1ST_KEY);
        out.value(this._1st);
      }
      if (this.builder != null) {
        out.key(BUILDER_KEY);
        out.value(this.builder);
      }
      if (this.class_ != null) {
        out.key(CLASS_KEY);
        out.value(this.class_);
      }
      if (this.equals_ != null) {
        out.key(EQUALS_KEY);
        out.any(this.equals_);
      }
      if (this.item != null) {
        out.key(ITEM_KEY);
        out.array(this.item, (w1, i1) -> w1.array(i1, (w2, i2) -> w2.any(i2)));
      }
      if (this.properties != null) {
        out.key(PROPERTIES_KEY);
        out.value(this.properties);
      }
      if (this.chosen != null) {
        out.key(CHOSEN_KEY);
        out.value(this.chosen);
      }
      if (this.wait_ != null) {
        out.key(WAIT_KEY);
        out.value(this.wait_);
      }
      if (this.éÀ != null) {
        out.key(É_À_KEY);
        out.value(this.éÀ);
      }
      if (this.価格 != null) {
        out.key(価格_KEY);
        out.value(this.価格);
      }
    }

    @Override
    public void check(Checker checker) {
      checker.finite("$price", this.price);
      checker.required("class", this.class_);
      checker.any("equals", this.equals_);
      checker.itemsNotNull("item", this.item);
      checker.items("item", this.item, (c1, i1) -> {
            c1.itemsNotNull("", i1);
            c1.items("", i1, (c2, i2) -> c2.any("", i2));
          });
      checker.nested("properties", this.properties);
      checker.required("renamed_one", this.chosen);
      checker.required("\u4fa1\u683c", this.価格);
    }

    @Override
    public void trackTo(EventSink sink) {
      sink.track(EVENT, this);
    }
  }

  /**
   * Waits for <code>class</code>, which is required.
   */
  public sealed interface NeedsClass permits Builder {
    /**
     * Sets <code>class</code>.
     *
     * @param value not null
     * @return what comes next
     */
    NeedsChosen class_(String value);
  }

  /**
   * Waits for <code>renamed_one</code>, which is required.
   */
  public sealed interface NeedsChosen permits Builder {
    /**
     * Sets <code>renamed_one</code>.
     *
     * @param value not null
     * @return what comes next
     */
    NeedsU4FA1U683C chosen(String value);
  }

  /**
   * Waits for <code>価格</code>, which is required.
   */
  public sealed interface NeedsU4FA1U683C permits Builder {
    /**
     * Sets <code>価格</code>.
     *
     * @param value not null
     * @return what comes next
     */
    Ready 価格(String value);
  }

  /**
   * Has all that is required; takes what is optional, and builds.
   */
  public sealed interface Ready extends PayloadBuilder<Properties> permits Builder {
    /**
     * Sets <code>$price</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready price(@Nullable Double value);

    /**
     * Sets <code>$price</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready price(double value);

    /**
     * Sets <code>1st</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready _1st(@Nullable _1st value);

    /**
     * Sets <code>builder</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready builder(@Nullable String value);

    /**
     * Sets <code>equals</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready equals_(@Nullable Object value);

    /**
     * Sets <code>item</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready item(@Nullable List<List<Object>> value);

    /**
     * Sets <code>properties</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready properties(PropertiesType. @Nullable Value value);

    /**
     * Sets <code>wait</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready wait_(@Nullable Long value);

    /**
     * Sets <code>wait</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready wait_(long value);

    /**
     * Sets <code>é à</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready éÀ(@Nullable String value);
  }

  @SuppressWarnings("NullAway.Init")
  private static final class Builder implements NeedsClass,
      NeedsChosen,
      NeedsU4FA1U683C,
      Ready {
    private String class_;

    private String chosen;

    private String 価格;

    private @Nullable Double price;

    private @Nullable _1st _1st;

    private @Nullable String builder;

    private @Nullable Object equals_;

    private @Nullable List<List<Object>> item;

    private PropertiesType. @Nullable Value properties;

    private @Nullable Long wait_;

    private @Nullable String éÀ;

    @Override
    public NeedsChosen class_(String value) {
      this.class_ = value;
      return this;
    }

    @Override
    public NeedsU4FA1U683C chosen(String value) {
      this.chosen = value;
      return this;
    }

    @Override
    public Ready 価格(String value) {
      this.価格 = value;
      return this;
    }

    @Override
    public Ready price(@Nullable Double value) {
      this.price = value;
      return this;
    }

    @Override
    public Ready price(double value) {
      this.price = value;
      return this;
    }

    @Override
    public Ready _1st(@Nullable _1st value) {
      this._1st = value;
      return this;
    }

    @Override
    public Ready builder(@Nullable String value) {
      this.builder = value;
      return this;
    }

    @Override
    public Ready equals_(@Nullable Object value) {
      this.equals_ = value;
      return this;
    }

    @Override
    public Ready item(@Nullable List<List<Object>> value) {
      this.item = value;
      return this;
    }

    @Override
    public Ready properties(PropertiesType. @Nullable Value value) {
      this.properties = value;
      return this;
    }

    @Override
    public Ready wait_(@Nullable Long value) {
      this.wait_ = value;
      return this;
    }

    @Override
    public Ready wait_(long value) {
      this.wait_ = value;
      return this;
    }

    @Override
    public Ready éÀ(@Nullable String value) {
      this.éÀ = value;
      return this;
    }

    @Override
    public Properties build() {
      return new Properties(this.price, this._1st, this.builder, this.class_, this.equals_, this.item, this.properties, this.chosen, this.wait_, this.éÀ, this.価格);
    }
  }

  /**
   * The values of the property "1st" of event "2fa enabled".
   */
  public enum _1st implements WireEnum {
    /**
     * On the wire <code>""</code>.
     */
    EMPTY(""),

    /**
     * On the wire <code>"*&#47;</code>.
     */
    QUOTATION_MARK_ASTERISK_SOLIDUS("\"*/"),

    /**
     * On the wire <code>1</code>.
     */
    _1("1"),

    /**
     * On the wire <code>a b</code>.
     */
    A_B("a b"),

    /**
     * On the wire <code>ß</code>.
     */
    SS("\u00df"),

    /**
     * On the wire <code>価格</code>.
     */
    価格("\u4fa1\u683c");

    private final String wireValue;

    _1st(String wireValue) {
      this.wireValue = wireValue;
    }

    @Override
    public String wireValue() {
      return this.wireValue;
    }
  }

  /**
   * The object of the property "properties" of event "2fa enabled".
   */
  public static final class PropertiesType {
    private static final JsonKey VALUE_KEY = JsonKey.of("value");

    private PropertiesType() {
    }

    /**
     * Begins to build the data of the property "properties" of event "2fa enabled".
     *
     * @return what comes first
     */
    public static Ready builder() {
      return new Builder();
    }

    /**
     * The data of the property "properties" of event "2fa enabled"; immutable.
     *
     * @param value <code>value</code>; null where it is not sent
     */
    public record Value(@Nullable String value) implements Payload {
      @Override
      public void writeTo(JsonWriter out) {
        if (this.value != null) {
          out.key(VALUE_KEY);
          out.value(this.value);
        }
      }

      @Override
      public void check(Checker checker) {
      }
    }

    /**
     * Has all that is required; takes what is optional, and builds.
     */
    public sealed interface Ready extends PayloadBuilder<Value> permits Builder {
      /**
       * Sets <code>value</code>.
       *
       * @param value null to leave it out
       * @return what comes next
       */
      Ready value(@Nullable String value);
    }

    private static final class Builder implements Ready {
      private @Nullable String value;

      @Override
      public Ready value(@Nullable String value) {
        this.value = value;
        return this;
      }

      @Override
      public Value build() {
        return new Value(this.value);
      }
    }
  }
}
