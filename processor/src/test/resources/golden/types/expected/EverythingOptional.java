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
import java.lang.Boolean;
import java.lang.Double;
import java.lang.Long;
import java.lang.Object;
import java.lang.Override;
import java.lang.String;
import java.lang.SuppressWarnings;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The track event <code>Everything Optional</code>.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public final class EverythingOptional implements PlannedEvent<EverythingOptional.Properties> {
  /**
   * The name, as it goes over the wire.
   */
  public static final String NAME = "Everything Optional";

  /**
   * Which event of which plan it is.
   */
  public static final EventType EVENT = new EventType(TypesAnalytics.PLAN, NAME, null);

  private static final JsonKey ADDRESS_KEY = JsonKey.of("address");

  private static final JsonKey ANY_KEY = JsonKey.of("any");

  private static final JsonKey BOOLEAN_KEY = JsonKey.of("boolean");

  private static final JsonKey INTEGER_KEY = JsonKey.of("integer");

  private static final JsonKey KIND_KEY = JsonKey.of("kind");

  private static final JsonKey MATRIX_KEY = JsonKey.of("matrix");

  private static final JsonKey NUMBER_KEY = JsonKey.of("number");

  private static final JsonKey OBJECT_KEY = JsonKey.of("object");

  private static final JsonKey ROWS_KEY = JsonKey.of("rows");

  private static final JsonKey STRING_KEY = JsonKey.of("string");

  private EverythingOptional() {
  }

  /**
   * Begins to build the data of the event "Everything Optional".
   *
   * @return what comes first
   */
  public static Ready builder() {
    return new Builder();
  }

  /**
   * The data of the event "Everything Optional"; immutable.
   *
   * @param address <code>address</code>; null where it is not sent
   * @param any <code>any</code>; null where it is not sent
   * @param boolean_ <code>boolean</code>; null where it is not sent
   * @param integer <code>integer</code>; null where it is not sent
   * @param kind <code>kind</code>; null where it is not sent
   * @param matrix <code>matrix</code>; null where it is not sent
   * @param number <code>number</code>; null where it is not sent
   * @param object <code>object</code>; null where it is not sent
   * @param rows <code>rows</code>; null where it is not sent
   * @param string <code>string</code>; null where it is not sent
   */
  public record Properties(Address. @Nullable Value address, @Nullable Object any,
      @Nullable Boolean boolean_, @Nullable Long integer, @Nullable Kind kind,
      @Nullable List<List<Long>> matrix, @Nullable Double number,
      @Nullable Map<String, @Nullable Object> object, @Nullable List<Rows.Value> rows,
      @Nullable String string) implements TypesEvent {
    /**
     * Takes copies of what could change.
     *
     * @param address as above
     * @param any as above
     * @param boolean_ as above
     * @param integer as above
     * @param kind as above
     * @param matrix as above
     * @param number as above
     * @param object as above
     * @param rows as above
     * @param string as above
     */
    public Properties {
      any = Values.any(any);
      matrix = Values.list(matrix, item1 -> Values.list(item1));
      object = Values.object(object);
      rows = Values.list(rows);
    }

    @Override
    public void writeTo(JsonWriter out) {
      if (this.address != null) {
        out.key(ADDRESS_KEY);
        out.value(this.address);
      }
      if (this.any != null) {
        out.key(ANY_KEY);
        out.any(this.any);
      }
      if (this.boolean_ != null) {
        out.key(BOOLEAN_KEY);
        out.value(this.boolean_);
      }
      if (this.integer != null) {
        out.key(INTEGER_KEY);
        out.value(this.integer);
      }
      if (this.kind != null) {
        out.key(KIND_KEY);
        out.value(this.kind);
      }
      if (this.matrix != null) {
        out.key(MATRIX_KEY);
        out.array(this.matrix, (w1, i1) -> w1.array(i1, (w2, i2) -> w2.value(i2)));
      }
      if (this.number != null) {
        out.key(NUMBER_KEY);
        out.value(this.number);
      }
      if (this.object != null) {
        out.key(OBJECT_KEY);
        out.any(this.object);
      }
      if (this.rows != null) {
        out.key(ROWS_KEY);
        out.array(this.rows, (w1, i1) -> w1.value(i1));
      }
      if (this.string != null) {
        out.key(STRING_KEY);
        out.value(this.string);
      }
    }

    @Override
    public void check(Checker checker) {
      checker.nested("address", this.address);
      checker.any("any", this.any);
      checker.itemsNotNull("matrix", this.matrix);
      checker.items("matrix", this.matrix, (c1, i1) -> c1.itemsNotNull("", i1));
      checker.finite("number", this.number);
      checker.any("object", this.object);
      checker.itemsNotNull("rows", this.rows);
      checker.items("rows", this.rows, (c1, i1) -> c1.nested("", i1));
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
    /**
     * Sets <code>address</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready address(Address. @Nullable Value value);

    /**
     * Sets <code>any</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready any(@Nullable Object value);

    /**
     * Sets <code>boolean</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready boolean_(@Nullable Boolean value);

    /**
     * Sets <code>boolean</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready boolean_(boolean value);

    /**
     * Sets <code>integer</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready integer(@Nullable Long value);

    /**
     * Sets <code>integer</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready integer(long value);

    /**
     * Sets <code>kind</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready kind(@Nullable Kind value);

    /**
     * Sets <code>matrix</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready matrix(@Nullable List<List<Long>> value);

    /**
     * Sets <code>number</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready number(@Nullable Double value);

    /**
     * Sets <code>number</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready number(double value);

    /**
     * Sets <code>object</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready object(@Nullable Map<String, @Nullable Object> value);

    /**
     * Sets <code>rows</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready rows(@Nullable List<Rows.Value> value);

    /**
     * Sets <code>string</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready string(@Nullable String value);
  }

  private static final class Builder implements Ready {
    private Address. @Nullable Value address;

    private @Nullable Object any;

    private @Nullable Boolean boolean_;

    private @Nullable Long integer;

    private @Nullable Kind kind;

    private @Nullable List<List<Long>> matrix;

    private @Nullable Double number;

    private @Nullable Map<String, @Nullable Object> object;

    private @Nullable List<Rows.Value> rows;

    private @Nullable String string;

    @Override
    public Ready address(Address. @Nullable Value value) {
      this.address = value;
      return this;
    }

    @Override
    public Ready any(@Nullable Object value) {
      this.any = value;
      return this;
    }

    @Override
    public Ready boolean_(@Nullable Boolean value) {
      this.boolean_ = value;
      return this;
    }

    @Override
    public Ready boolean_(boolean value) {
      this.boolean_ = value;
      return this;
    }

    @Override
    public Ready integer(@Nullable Long value) {
      this.integer = value;
      return this;
    }

    @Override
    public Ready integer(long value) {
      this.integer = value;
      return this;
    }

    @Override
    public Ready kind(@Nullable Kind value) {
      this.kind = value;
      return this;
    }

    @Override
    public Ready matrix(@Nullable List<List<Long>> value) {
      this.matrix = value;
      return this;
    }

    @Override
    public Ready number(@Nullable Double value) {
      this.number = value;
      return this;
    }

    @Override
    public Ready number(double value) {
      this.number = value;
      return this;
    }

    @Override
    public Ready object(@Nullable Map<String, @Nullable Object> value) {
      this.object = value;
      return this;
    }

    @Override
    public Ready rows(@Nullable List<Rows.Value> value) {
      this.rows = value;
      return this;
    }

    @Override
    public Ready string(@Nullable String value) {
      this.string = value;
      return this;
    }

    @Override
    public Properties build() {
      return new Properties(this.address, this.any, this.boolean_, this.integer, this.kind, this.matrix, this.number, this.object, this.rows, this.string);
    }
  }

  /**
   * The values of the property "kind" of event "Everything Optional".
   */
  public enum Kind implements WireEnum {
    /**
     * On the wire <code>a</code>.
     */
    A("a"),

    /**
     * On the wire <code>b</code>.
     */
    B("b");

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
   * The values of the property "kind" of property "rows" of event "Everything Optional".
   */
  public enum RowsKind implements WireEnum {
    /**
     * On the wire <code>c</code>.
     */
    C("c");

    private final String wireValue;

    RowsKind(String wireValue) {
      this.wireValue = wireValue;
    }

    @Override
    public String wireValue() {
      return this.wireValue;
    }
  }

  /**
   * The object of the property "address" of event "Everything Optional".
   */
  public static final class Address {
    private static final JsonKey CITY_KEY = JsonKey.of("city");

    private static final JsonKey GEO_KEY = JsonKey.of("geo");

    private Address() {
    }

    /**
     * Begins to build the data of the property "address" of event "Everything Optional".
     *
     * @return what comes first
     */
    public static NeedsCity builder() {
      return new Builder();
    }

    /**
     * The data of the property "address" of event "Everything Optional"; immutable.
     *
     * @param city <code>city</code>; required
     * @param geo <code>geo</code>; null where it is not sent
     */
    public record Value(String city, AddressGeo. @Nullable Value geo) implements Payload {
      @Override
      public void writeTo(JsonWriter out) {
        if (this.city != null) {
          out.key(CITY_KEY);
          out.value(this.city);
        }
        if (this.geo != null) {
          out.key(GEO_KEY);
          out.value(this.geo);
        }
      }

      @Override
      public void check(Checker checker) {
        checker.required("city", this.city);
        checker.nested("geo", this.geo);
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
       * Sets <code>geo</code>.
       *
       * @param value null to leave it out
       * @return what comes next
       */
      Ready geo(AddressGeo. @Nullable Value value);
    }

    @SuppressWarnings("NullAway.Init")
    private static final class Builder implements NeedsCity, Ready {
      private String city;

      private AddressGeo. @Nullable Value geo;

      @Override
      public Ready city(String value) {
        this.city = value;
        return this;
      }

      @Override
      public Ready geo(AddressGeo. @Nullable Value value) {
        this.geo = value;
        return this;
      }

      @Override
      public Value build() {
        return new Value(this.city, this.geo);
      }
    }
  }

  /**
   * The object of the property "geo" of property "address" of event "Everything Optional".
   */
  public static final class AddressGeo {
    private static final JsonKey LAT_KEY = JsonKey.of("lat");

    private static final JsonKey LON_KEY = JsonKey.of("lon");

    private AddressGeo() {
    }

    /**
     * Begins to build the data of the property "geo" of property "address" of event "Everything Optional".
     *
     * @return what comes first
     */
    public static NeedsLat builder() {
      return new Builder();
    }

    /**
     * The data of the property "geo" of property "address" of event "Everything Optional"; immutable.
     *
     * @param lat <code>lat</code>; required
     * @param lon <code>lon</code>; required
     */
    public record Value(double lat, double lon) implements Payload {
      @Override
      public void writeTo(JsonWriter out) {
        out.key(LAT_KEY);
        out.value(this.lat);
        out.key(LON_KEY);
        out.value(this.lon);
      }

      @Override
      public void check(Checker checker) {
        checker.finite("lat", this.lat);
        checker.finite("lon", this.lon);
      }
    }

    /**
     * Waits for <code>lat</code>, which is required.
     */
    public sealed interface NeedsLat permits Builder {
      /**
       * Sets <code>lat</code>.
       *
       * @param value not null
       * @return what comes next
       */
      NeedsLon lat(double value);
    }

    /**
     * Waits for <code>lon</code>, which is required.
     */
    public sealed interface NeedsLon permits Builder {
      /**
       * Sets <code>lon</code>.
       *
       * @param value not null
       * @return what comes next
       */
      Ready lon(double value);
    }

    /**
     * Has all that is required; takes what is optional, and builds.
     */
    public sealed interface Ready extends PayloadBuilder<Value> permits Builder {
    }

    private static final class Builder implements NeedsLat, NeedsLon, Ready {
      private double lat;

      private double lon;

      @Override
      public NeedsLon lat(double value) {
        this.lat = value;
        return this;
      }

      @Override
      public Ready lon(double value) {
        this.lon = value;
        return this;
      }

      @Override
      public Value build() {
        return new Value(this.lat, this.lon);
      }
    }
  }

  /**
   * The object of the property "rows" of event "Everything Optional".
   */
  public static final class Rows {
    private static final JsonKey KIND_KEY = JsonKey.of("kind");

    private static final JsonKey X_KEY = JsonKey.of("x");

    private Rows() {
    }

    /**
     * Begins to build the data of the property "rows" of event "Everything Optional".
     *
     * @return what comes first
     */
    public static NeedsX builder() {
      return new Builder();
    }

    /**
     * The data of the property "rows" of event "Everything Optional"; immutable.
     *
     * @param kind <code>kind</code>; null where it is not sent
     * @param x <code>x</code>; required
     */
    public record Value(@Nullable RowsKind kind, double x) implements Payload {
      @Override
      public void writeTo(JsonWriter out) {
        if (this.kind != null) {
          out.key(KIND_KEY);
          out.value(this.kind);
        }
        out.key(X_KEY);
        out.value(this.x);
      }

      @Override
      public void check(Checker checker) {
        checker.finite("x", this.x);
      }
    }

    /**
     * Waits for <code>x</code>, which is required.
     */
    public sealed interface NeedsX permits Builder {
      /**
       * Sets <code>x</code>.
       *
       * @param value not null
       * @return what comes next
       */
      Ready x(double value);
    }

    /**
     * Has all that is required; takes what is optional, and builds.
     */
    public sealed interface Ready extends PayloadBuilder<Value> permits Builder {
      /**
       * Sets <code>kind</code>.
       *
       * @param value null to leave it out
       * @return what comes next
       */
      Ready kind(@Nullable RowsKind value);
    }

    private static final class Builder implements NeedsX, Ready {
      private double x;

      private @Nullable RowsKind kind;

      @Override
      public Ready x(double value) {
        this.x = value;
        return this;
      }

      @Override
      public Ready kind(@Nullable RowsKind value) {
        this.kind = value;
        return this;
      }

      @Override
      public Value build() {
        return new Value(this.kind, this.x);
      }
    }
  }
}
