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
import dev.trackwright.message.SchemaRule;
import dev.trackwright.message.Values;
import dev.trackwright.message.WireEnum;
import java.lang.Double;
import java.lang.Override;
import java.lang.String;
import java.lang.SuppressWarnings;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The track event <code>Checked</code>.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public final class Checked implements PlannedEvent<Checked.Properties> {
  /**
   * The name, as it goes over the wire.
   */
  public static final String NAME = "Checked";

  /**
   * Which event of which plan it is.
   */
  public static final EventType EVENT = new EventType(RulesAnalytics.PLAN, NAME, null);

  private static final JsonKey ADDRESS_KEY = JsonKey.of("address");

  private static final JsonKey CODE_KEY = JsonKey.of("code");

  private static final SchemaRule CODE_RULE = SchemaRule.of("{\"pattern\":\"^[A-Z]\"}");

  private static final JsonKey COUPON_KEY = JsonKey.of("coupon");

  private static final SchemaRule COUPON_RULE = SchemaRule.of("{\"else\":{\"not\":{\"const\":\"NONE\"}},\"if\":{\"type\":\"null\"}}");

  private static final JsonKey KIND_KEY = JsonKey.of("kind");

  private static final SchemaRule KIND_RULE = SchemaRule.of("{\"minLength\":2}");

  private static final JsonKey TAGS_KEY = JsonKey.of("tags");

  private static final SchemaRule TAGS_RULE = SchemaRule.of("{\"contains\":{\"const\":\"y\"}}");

  private static final SchemaRule TAGS_RULE_2 = SchemaRule.of("{\"not\":{\"const\":\"x\"}}");

  private static final JsonKey TOTAL_KEY = JsonKey.of("total");

  private static final SchemaRule TOTAL_RULE = SchemaRule.of("{\"not\":{\"const\":13}}");

  private static final SchemaRule RULE = SchemaRule.of("{\"dependentRequired\":{\"coupon\":[\"total\"]}}");

  private Checked() {
  }

  /**
   * Begins to build the data of the event "Checked".
   *
   * @return what comes first
   */
  public static NeedsAddress builder() {
    return new Builder();
  }

  /**
   * The data of the event "Checked"; immutable.
   *
   * @param address <code>address</code>; required
   * @param code <code>code</code>; required
   * @param coupon <code>coupon</code>; absent, null or a value
   * @param kind <code>kind</code>; null where it is not sent
   * @param tags <code>tags</code>; null where it is not sent
   * @param total <code>total</code>; null where it is not sent
   */
  public record Properties(Address.Value address, String code, Presence<String> coupon,
      @Nullable Kind kind, @Nullable List<String> tags,
      @Nullable Double total) implements RulesEvent {
    /**
     * Takes copies of what could change.
     *
     * @param address as above
     * @param code as above
     * @param coupon as above
     * @param kind as above
     * @param tags as above
     * @param total as above
     */
    public Properties {
      coupon = Presence.orAbsent(coupon);
      tags = Values.list(tags);
    }

    @Override
    public void writeTo(JsonWriter out) {
      if (this.address != null) {
        out.key(ADDRESS_KEY);
        out.value(this.address);
      }
      if (this.code != null) {
        out.key(CODE_KEY);
        out.value(this.code);
      }
      if (!this.coupon.isAbsent()) {
        out.key(COUPON_KEY);
        out.value(this.coupon.orNull());
      }
      if (this.kind != null) {
        out.key(KIND_KEY);
        out.value(this.kind);
      }
      if (this.tags != null) {
        out.key(TAGS_KEY);
        out.array(this.tags, (w1, i1) -> w1.value(i1));
      }
      if (this.total != null) {
        out.key(TOTAL_KEY);
        out.value(this.total);
      }
    }

    @Override
    public void check(Checker checker) {
      checker.required("address", this.address);
      checker.nested("address", this.address);
      checker.required("code", this.code);
      checker.maxLength("code", this.code, 5);
      if (this.code != null) {
        checker.rule("code", this.code, CODE_RULE);
      }
      if (!this.coupon.isAbsent()) {
        checker.rule("coupon", this.coupon.orNull(), COUPON_RULE);
      }
      if (this.kind != null) {
        checker.rule("kind", this.kind, KIND_RULE);
      }
      checker.itemsNotNull("tags", this.tags);
      checker.items("tags", this.tags, (c1, i1) -> c1.rule("", i1, TAGS_RULE_2));
      if (this.tags != null) {
        checker.rule("tags", this.tags, TAGS_RULE);
      }
      checker.finite("total", this.total);
      if (this.total != null) {
        checker.rule("total", this.total, TOTAL_RULE);
      }
      checker.rule("", this, RULE);
    }

    @Override
    public void trackTo(EventSink sink) {
      sink.track(EVENT, this);
    }
  }

  /**
   * Waits for <code>address</code>, which is required.
   */
  public sealed interface NeedsAddress permits Builder {
    /**
     * Sets <code>address</code>.
     *
     * @param value not null
     * @return what comes next
     */
    NeedsCode address(Address.Value value);
  }

  /**
   * Waits for <code>code</code>, which is required.
   */
  public sealed interface NeedsCode permits Builder {
    /**
     * Sets <code>code</code>.
     *
     * @param value not null
     * @return what comes next
     */
    Ready code(String value);
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
     * Sets <code>kind</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready kind(@Nullable Kind value);

    /**
     * Sets <code>tags</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready tags(@Nullable List<String> value);

    /**
     * Sets <code>total</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready total(@Nullable Double value);

    /**
     * Sets <code>total</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready total(double value);
  }

  @SuppressWarnings("NullAway.Init")
  private static final class Builder implements NeedsAddress, NeedsCode, Ready {
    private Address.Value address;

    private String code;

    private Presence<String> coupon = Presence.absent();

    private @Nullable Kind kind;

    private @Nullable List<String> tags;

    private @Nullable Double total;

    @Override
    public NeedsCode address(Address.Value value) {
      this.address = value;
      return this;
    }

    @Override
    public Ready code(String value) {
      this.code = value;
      return this;
    }

    @Override
    public Ready coupon(@Nullable String value) {
      this.coupon = Presence.ofNullable(value);
      return this;
    }

    @Override
    public Ready kind(@Nullable Kind value) {
      this.kind = value;
      return this;
    }

    @Override
    public Ready tags(@Nullable List<String> value) {
      this.tags = value;
      return this;
    }

    @Override
    public Ready total(@Nullable Double value) {
      this.total = value;
      return this;
    }

    @Override
    public Ready total(double value) {
      this.total = value;
      return this;
    }

    @Override
    public Properties build() {
      return new Properties(this.address, this.code, this.coupon, this.kind, this.tags, this.total);
    }
  }

  /**
   * The values of the property "kind" of event "Checked".
   */
  public enum Kind implements WireEnum {
    /**
     * On the wire <code>a</code>.
     */
    A("a"),

    /**
     * On the wire <code>bb</code>.
     */
    BB("bb");

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
   * The object of the property "address" of event "Checked".
   */
  public static final class Address {
    private static final JsonKey CITY_KEY = JsonKey.of("city");

    private static final JsonKey ZIP_KEY = JsonKey.of("zip");

    private static final SchemaRule RULE = SchemaRule.of("{\"minProperties\":1}");

    private Address() {
    }

    /**
     * Begins to build the data of the property "address" of event "Checked".
     *
     * @return what comes first
     */
    public static Ready builder() {
      return new Builder();
    }

    /**
     * The data of the property "address" of event "Checked"; immutable.
     *
     * @param city <code>city</code>; null where it is not sent
     * @param zip <code>zip</code>; null where it is not sent
     */
    public record Value(@Nullable String city, @Nullable String zip) implements Payload {
      @Override
      public void writeTo(JsonWriter out) {
        if (this.city != null) {
          out.key(CITY_KEY);
          out.value(this.city);
        }
        if (this.zip != null) {
          out.key(ZIP_KEY);
          out.value(this.zip);
        }
      }

      @Override
      public void check(Checker checker) {
        checker.rule("", this, RULE);
      }
    }

    /**
     * Has all that is required; takes what is optional, and builds.
     */
    public sealed interface Ready extends PayloadBuilder<Value> permits Builder {
      /**
       * Sets <code>city</code>.
       *
       * @param value null to leave it out
       * @return what comes next
       */
      Ready city(@Nullable String value);

      /**
       * Sets <code>zip</code>.
       *
       * @param value null to leave it out
       * @return what comes next
       */
      Ready zip(@Nullable String value);
    }

    private static final class Builder implements Ready {
      private @Nullable String city;

      private @Nullable String zip;

      @Override
      public Ready city(@Nullable String value) {
        this.city = value;
        return this;
      }

      @Override
      public Ready zip(@Nullable String value) {
        this.zip = value;
        return this;
      }

      @Override
      public Value build() {
        return new Value(this.city, this.zip);
      }
    }
  }
}
