package com.acme.shop;

import dev.trackwright.Generated;
import dev.trackwright.message.Checker;
import dev.trackwright.message.EventSink;
import dev.trackwright.message.EventType;
import dev.trackwright.message.JsonKey;
import dev.trackwright.message.JsonWriter;
import dev.trackwright.message.PayloadBuilder;
import dev.trackwright.message.PlannedEvent;
import dev.trackwright.message.Values;
import java.lang.Object;
import java.lang.Override;
import java.lang.String;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The track event <code>Anything</code>.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public final class Anything implements PlannedEvent<Anything.Properties> {
  /**
   * The name, as it goes over the wire.
   */
  public static final String NAME = "Anything";

  /**
   * Which event of which plan it is.
   */
  public static final EventType EVENT = new EventType(OpenAnalytics.PLAN, NAME, null);

  private static final JsonKey K_KEY = JsonKey.of("k");

  private static final Set<String> PLANNED = Set.of("k");

  private Anything() {
  }

  /**
   * Begins to build the data of the event "Anything".
   *
   * @return what comes first
   */
  public static Ready builder() {
    return new Builder();
  }

  /**
   * The data of the event "Anything"; immutable.
   *
   * @param additionalProperties what is sent beside the planned properties
   */
  public record Properties(
      Map<String, @Nullable Object> additionalProperties) implements OpenEvent {
    /**
     * Takes copies of what could change.
     *
     * @param additionalProperties as above
     */
    public Properties {
      additionalProperties = Values.extra(additionalProperties, item1 -> Values.any(item1));
    }

    @Override
    public void writeTo(JsonWriter out) {
      out.key(K_KEY);
      out.value("c");
      out.extra(this.additionalProperties, PLANNED, (w1, i1) -> w1.any(i1));
    }

    @Override
    public void check(Checker checker) {
      checker.extra(this.additionalProperties, PLANNED, (c1, i1) -> c1.any("", i1));
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
     * Sets what is sent beside the planned properties.
     *
     * @param value by name; null for nothing
     * @return what comes next
     */
    Ready additionalProperties(@Nullable Map<String, @Nullable Object> value);

    /**
     * Adds a property that the plan does not name.
     *
     * @param name not that of a planned property
     * @param value null is sent as null
     * @return what comes next
     */
    Ready additionalProperty(String name, @Nullable Object value);
  }

  private static final class Builder implements Ready {
    private Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    @Override
    public Ready additionalProperties(@Nullable Map<String, @Nullable Object> value) {
      this.additionalProperties = new LinkedHashMap<>(Values.extra(value));
      return this;
    }

    @Override
    public Ready additionalProperty(String name, @Nullable Object value) {
      this.additionalProperties.put(name, value);
      return this;
    }

    @Override
    public Properties build() {
      return new Properties(this.additionalProperties);
    }
  }
}
