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
import dev.trackwright.message.Values;
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
 * The track event <code>Everything Nullable</code>.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public final class EverythingNullable implements PlannedEvent<EverythingNullable.Properties> {
  /**
   * The name, as it goes over the wire.
   */
  public static final String NAME = "Everything Nullable";

  /**
   * Which event of which plan it is.
   */
  public static final EventType EVENT = new EventType(TypesAnalytics.PLAN, NAME, null);

  private static final JsonKey ADDRESS_KEY = JsonKey.of("address");

  private static final JsonKey ANY_KEY = JsonKey.of("any");

  private static final JsonKey INTEGER_KEY = JsonKey.of("integer");

  private static final JsonKey NUMBER_KEY = JsonKey.of("number");

  private static final JsonKey OBJECTS_KEY = JsonKey.of("objects");

  private static final JsonKey REQUIRED_KEY = JsonKey.of("required");

  private static final JsonKey STRING_KEY = JsonKey.of("string");

  private static final JsonKey TEXTS_KEY = JsonKey.of("texts");

  private EverythingNullable() {
  }

  /**
   * Begins to build the data of the event "Everything Nullable".
   *
   * @return what comes first
   */
  public static NeedsNumber builder() {
    return new Builder();
  }

  /**
   * The data of the event "Everything Nullable"; immutable.
   *
   * @param address <code>address</code>; absent, null or a value
   * @param any <code>any</code>; absent, null or a value
   * @param integer <code>integer</code>; absent, null or a value
   * @param number <code>number</code>; required, null is sent as null
   * @param objects <code>objects</code>; required, null is sent as null
   * @param required <code>required</code>; required, null is sent as null
   * @param string <code>string</code>; absent, null or a value
   * @param texts <code>texts</code>; absent, null or a value
   */
  public record Properties(Presence<Address.Value> address, Presence<Object> any,
      Presence<Long> integer, @Nullable Double number,
      @Nullable List<Map<String, @Nullable Object>> objects, @Nullable String required,
      Presence<String> string, Presence<List<@Nullable String>> texts) implements TypesEvent {
    /**
     * Takes copies of what could change.
     *
     * @param address as above
     * @param any as above
     * @param integer as above
     * @param number as above
     * @param objects as above
     * @param required as above
     * @param string as above
     * @param texts as above
     */
    public Properties {
      address = Presence.orAbsent(address);
      any = Presence.orAbsent(any, item1 -> Values.any(item1));
      integer = Presence.orAbsent(integer);
      objects = Values.list(objects, item1 -> Values.object(item1));
      string = Presence.orAbsent(string);
      texts = Presence.orAbsent(texts, item1 -> Values.list(item1));
    }

    @Override
    public void writeTo(JsonWriter out) {
      if (!this.address.isAbsent()) {
        out.key(ADDRESS_KEY);
        out.value(this.address.orNull());
      }
      if (!this.any.isAbsent()) {
        out.key(ANY_KEY);
        out.any(this.any.orNull());
      }
      if (!this.integer.isAbsent()) {
        out.key(INTEGER_KEY);
        out.value(this.integer.orNull());
      }
      out.key(NUMBER_KEY);
      out.value(this.number);
      out.key(OBJECTS_KEY);
      out.array(this.objects, (w1, i1) -> w1.any(i1));
      out.key(REQUIRED_KEY);
      out.value(this.required);
      if (!this.string.isAbsent()) {
        out.key(STRING_KEY);
        out.value(this.string.orNull());
      }
      if (!this.texts.isAbsent()) {
        out.key(TEXTS_KEY);
        out.array(this.texts.orNull(), (w1, i1) -> w1.value(i1));
      }
    }

    @Override
    public void check(Checker checker) {
      checker.nested("address", this.address.orNull());
      checker.any("any", this.any.orNull());
      checker.finite("number", this.number);
      checker.itemsNotNull("objects", this.objects);
      checker.items("objects", this.objects, (c1, i1) -> c1.any("", i1));
    }

    @Override
    public void trackTo(EventSink sink) {
      sink.track(EVENT, this);
    }
  }

  /**
   * Waits for <code>number</code>, which is required.
   */
  public sealed interface NeedsNumber permits Builder {
    /**
     * Sets <code>number</code>.
     *
     * @param value null is sent as null
     * @return what comes next
     */
    NeedsObjects number(@Nullable Double value);

    /**
     * Sets <code>number</code>.
     *
     * @param value null is sent as null
     * @return what comes next
     */
    NeedsObjects number(double value);
  }

  /**
   * Waits for <code>objects</code>, which is required.
   */
  public sealed interface NeedsObjects permits Builder {
    /**
     * Sets <code>objects</code>.
     *
     * @param value null is sent as null
     * @return what comes next
     */
    NeedsRequired objects(@Nullable List<Map<String, @Nullable Object>> value);
  }

  /**
   * Waits for <code>required</code>, which is required.
   */
  public sealed interface NeedsRequired permits Builder {
    /**
     * Sets <code>required</code>.
     *
     * @param value null is sent as null
     * @return what comes next
     */
    Ready required(@Nullable String value);
  }

  /**
   * Has all that is required; takes what is optional, and builds.
   */
  public sealed interface Ready extends PayloadBuilder<Properties> permits Builder {
    /**
     * Sets <code>address</code>.
     *
     * @param value null is sent as null; not called, it is left out
     * @return what comes next
     */
    Ready address(Address. @Nullable Value value);

    /**
     * Sets <code>any</code>.
     *
     * @param value null is sent as null; not called, it is left out
     * @return what comes next
     */
    Ready any(@Nullable Object value);

    /**
     * Sets <code>integer</code>.
     *
     * @param value null is sent as null; not called, it is left out
     * @return what comes next
     */
    Ready integer(@Nullable Long value);

    /**
     * Sets <code>integer</code>.
     *
     * @param value null is sent as null; not called, it is left out
     * @return what comes next
     */
    Ready integer(long value);

    /**
     * Sets <code>string</code>.
     *
     * @param value null is sent as null; not called, it is left out
     * @return what comes next
     */
    Ready string(@Nullable String value);

    /**
     * Sets <code>texts</code>.
     *
     * @param value null is sent as null; not called, it is left out
     * @return what comes next
     */
    Ready texts(@Nullable List<@Nullable String> value);
  }

  @SuppressWarnings("NullAway.Init")
  private static final class Builder implements NeedsNumber,
      NeedsObjects,
      NeedsRequired,
      Ready {
    private @Nullable Double number;

    private @Nullable List<Map<String, @Nullable Object>> objects;

    private @Nullable String required;

    private Presence<Address.Value> address = Presence.absent();

    private Presence<Object> any = Presence.absent();

    private Presence<Long> integer = Presence.absent();

    private Presence<String> string = Presence.absent();

    private Presence<List<@Nullable String>> texts = Presence.absent();

    @Override
    public NeedsObjects number(@Nullable Double value) {
      this.number = value;
      return this;
    }

    @Override
    public NeedsObjects number(double value) {
      this.number = value;
      return this;
    }

    @Override
    public NeedsRequired objects(@Nullable List<Map<String, @Nullable Object>> value) {
      this.objects = value;
      return this;
    }

    @Override
    public Ready required(@Nullable String value) {
      this.required = value;
      return this;
    }

    @Override
    public Ready address(Address. @Nullable Value value) {
      this.address = Presence.ofNullable(value);
      return this;
    }

    @Override
    public Ready any(@Nullable Object value) {
      this.any = Presence.ofNullable(value);
      return this;
    }

    @Override
    public Ready integer(@Nullable Long value) {
      this.integer = Presence.ofNullable(value);
      return this;
    }

    @Override
    public Ready integer(long value) {
      this.integer = Presence.ofNullable(value);
      return this;
    }

    @Override
    public Ready string(@Nullable String value) {
      this.string = Presence.ofNullable(value);
      return this;
    }

    @Override
    public Ready texts(@Nullable List<@Nullable String> value) {
      this.texts = Presence.ofNullable(value);
      return this;
    }

    @Override
    public Properties build() {
      return new Properties(this.address, this.any, this.integer, this.number, this.objects, this.required, this.string, this.texts);
    }
  }

  /**
   * The object of the property "address" of event "Everything Nullable".
   */
  public static final class Address {
    private static final JsonKey CITY_KEY = JsonKey.of("city");

    private Address() {
    }

    /**
     * Begins to build the data of the property "address" of event "Everything Nullable".
     *
     * @return what comes first
     */
    public static Ready builder() {
      return new Builder();
    }

    /**
     * The data of the property "address" of event "Everything Nullable"; immutable.
     *
     * @param city <code>city</code>; absent, null or a value
     */
    public record Value(Presence<String> city) implements Payload {
      /**
       * Takes copies of what could change.
       *
       * @param city as above
       */
      public Value {
        city = Presence.orAbsent(city);
      }

      @Override
      public void writeTo(JsonWriter out) {
        if (!this.city.isAbsent()) {
          out.key(CITY_KEY);
          out.value(this.city.orNull());
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
       * Sets <code>city</code>.
       *
       * @param value null is sent as null; not called, it is left out
       * @return what comes next
       */
      Ready city(@Nullable String value);
    }

    private static final class Builder implements Ready {
      private Presence<String> city = Presence.absent();

      @Override
      public Ready city(@Nullable String value) {
        this.city = Presence.ofNullable(value);
        return this;
      }

      @Override
      public Value build() {
        return new Value(this.city);
      }
    }
  }
}
