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
import java.lang.Long;
import java.lang.Override;
import java.lang.String;
import java.lang.SuppressWarnings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The track event <code>Texts</code>.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public final class Texts implements PlannedEvent<Texts.Properties> {
  /**
   * The name, as it goes over the wire.
   */
  public static final String NAME = "Texts";

  /**
   * Which event of which plan it is.
   */
  public static final EventType EVENT = new EventType(OpenAnalytics.PLAN, NAME, null);

  private static final JsonKey A_KEY = JsonKey.of("a");

  private static final JsonKey MAP_KEY = JsonKey.of("map");

  private static final JsonKey NESTED_KEY = JsonKey.of("nested");

  private static final Set<String> PLANNED = Set.of("a", "map", "nested");

  private Texts() {
  }

  /**
   * Begins to build the data of the event "Texts".
   *
   * @return what comes first
   */
  public static NeedsA builder() {
    return new Builder();
  }

  /**
   * The data of the event "Texts"; immutable.
   *
   * @param a <code>a</code>; required
   * @param map <code>map</code>; null where it is not sent
   * @param nested <code>nested</code>; null where it is not sent
   * @param additionalProperties what is sent beside the planned properties
   */
  public record Properties(String a, @Nullable Map<String, Long> map,
      Nested. @Nullable Value nested,
      Map<String, String> additionalProperties) implements OpenEvent {
    /**
     * Takes copies of what could change.
     *
     * @param a as above
     * @param map as above
     * @param nested as above
     * @param additionalProperties as above
     */
    public Properties {
      map = Values.map(map);
      additionalProperties = Values.extra(additionalProperties);
    }

    @Override
    public void writeTo(JsonWriter out) {
      if (this.a != null) {
        out.key(A_KEY);
        out.value(this.a);
      }
      if (this.map != null) {
        out.key(MAP_KEY);
        out.map(this.map, (w1, i1) -> w1.value(i1));
      }
      if (this.nested != null) {
        out.key(NESTED_KEY);
        out.value(this.nested);
      }
      out.extra(this.additionalProperties, PLANNED, (w1, i1) -> w1.value(i1));
    }

    @Override
    public void check(Checker checker) {
      checker.required("a", this.a);
      checker.valuesNotNull("map", this.map);
      checker.entries("map", this.map, (c1, i1) -> {});
      checker.nested("nested", this.nested);
      checker.valuesNotNull("", this.additionalProperties);
      checker.extra(this.additionalProperties, PLANNED, (c1, i1) -> c1.maxLength("", i1, 3));
    }

    @Override
    public void trackTo(EventSink sink) {
      sink.track(EVENT, this);
    }
  }

  /**
   * Waits for <code>a</code>, which is required.
   */
  public sealed interface NeedsA permits Builder {
    /**
     * Sets <code>a</code>.
     *
     * @param value not null
     * @return what comes next
     */
    Ready a(String value);
  }

  /**
   * Has all that is required; takes what is optional, and builds.
   */
  public sealed interface Ready extends PayloadBuilder<Properties> permits Builder {
    /**
     * Sets <code>map</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready map(@Nullable Map<String, Long> value);

    /**
     * Sets <code>nested</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready nested(Nested. @Nullable Value value);

    /**
     * Sets what is sent beside the planned properties.
     *
     * @param value by name; null for nothing
     * @return what comes next
     */
    Ready additionalProperties(@Nullable Map<String, String> value);

    /**
     * Adds a property that the plan does not name.
     *
     * @param name not that of a planned property
     * @param value not null
     * @return what comes next
     */
    Ready additionalProperty(String name, String value);
  }

  @SuppressWarnings("NullAway.Init")
  private static final class Builder implements NeedsA, Ready {
    private String a;

    private @Nullable Map<String, Long> map;

    private Nested. @Nullable Value nested;

    private Map<String, String> additionalProperties = new LinkedHashMap<>();

    @Override
    public Ready a(String value) {
      this.a = value;
      return this;
    }

    @Override
    public Ready map(@Nullable Map<String, Long> value) {
      this.map = value;
      return this;
    }

    @Override
    public Ready nested(Nested. @Nullable Value value) {
      this.nested = value;
      return this;
    }

    @Override
    public Ready additionalProperties(@Nullable Map<String, String> value) {
      this.additionalProperties = new LinkedHashMap<>(Values.extra(value));
      return this;
    }

    @Override
    public Ready additionalProperty(String name, String value) {
      this.additionalProperties.put(name, value);
      return this;
    }

    @Override
    public Properties build() {
      return new Properties(this.a, this.map, this.nested, this.additionalProperties);
    }
  }

  /**
   * The values of the property "nested" of event "Texts".
   */
  public enum NestedAdditionalProperty implements WireEnum {
    /**
     * On the wire <code>x</code>.
     */
    X("x"),

    /**
     * On the wire <code>y</code>.
     */
    Y("y");

    private final String wireValue;

    NestedAdditionalProperty(String wireValue) {
      this.wireValue = wireValue;
    }

    @Override
    public String wireValue() {
      return this.wireValue;
    }
  }

  /**
   * The object of the property "nested" of event "Texts".
   */
  public static final class Nested {
    private static final JsonKey B_KEY = JsonKey.of("b");

    private static final Set<String> PLANNED = Set.of("b");

    private Nested() {
    }

    /**
     * Begins to build the data of the property "nested" of event "Texts".
     *
     * @return what comes first
     */
    public static Ready builder() {
      return new Builder();
    }

    /**
     * The data of the property "nested" of event "Texts"; immutable.
     *
     * @param b <code>b</code>; null where it is not sent
     * @param additionalProperties what is sent beside the planned properties
     */
    public record Value(@Nullable String b,
        Map<String, NestedAdditionalProperty> additionalProperties) implements Payload {
      /**
       * Takes copies of what could change.
       *
       * @param b as above
       * @param additionalProperties as above
       */
      public Value {
        additionalProperties = Values.extra(additionalProperties);
      }

      @Override
      public void writeTo(JsonWriter out) {
        if (this.b != null) {
          out.key(B_KEY);
          out.value(this.b);
        }
        out.extra(this.additionalProperties, PLANNED, (w1, i1) -> w1.value(i1));
      }

      @Override
      public void check(Checker checker) {
        checker.valuesNotNull("", this.additionalProperties);
        checker.extra(this.additionalProperties, PLANNED, (c1, i1) -> {});
      }
    }

    /**
     * Has all that is required; takes what is optional, and builds.
     */
    public sealed interface Ready extends PayloadBuilder<Value> permits Builder {
      /**
       * Sets <code>b</code>.
       *
       * @param value null to leave it out
       * @return what comes next
       */
      Ready b(@Nullable String value);

      /**
       * Sets what is sent beside the planned properties.
       *
       * @param value by name; null for nothing
       * @return what comes next
       */
      Ready additionalProperties(@Nullable Map<String, NestedAdditionalProperty> value);

      /**
       * Adds a property that the plan does not name.
       *
       * @param name not that of a planned property
       * @param value not null
       * @return what comes next
       */
      Ready additionalProperty(String name, NestedAdditionalProperty value);
    }

    private static final class Builder implements Ready {
      private @Nullable String b;

      private Map<String, NestedAdditionalProperty> additionalProperties = new LinkedHashMap<>();

      @Override
      public Ready b(@Nullable String value) {
        this.b = value;
        return this;
      }

      @Override
      public Ready additionalProperties(@Nullable Map<String, NestedAdditionalProperty> value) {
        this.additionalProperties = new LinkedHashMap<>(Values.extra(value));
        return this;
      }

      @Override
      public Ready additionalProperty(String name, NestedAdditionalProperty value) {
        this.additionalProperties.put(name, value);
        return this;
      }

      @Override
      public Value build() {
        return new Value(this.b, this.additionalProperties);
      }
    }
  }
}
