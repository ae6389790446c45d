package com.acme.shop;

import dev.trackwright.Generated;
import dev.trackwright.message.Checker;
import dev.trackwright.message.EventSink;
import dev.trackwright.message.EventType;
import dev.trackwright.message.JsonKey;
import dev.trackwright.message.JsonWriter;
import dev.trackwright.message.PayloadBuilder;
import dev.trackwright.message.PlannedEvent;
import dev.trackwright.message.WireEnum;
import java.lang.Override;
import java.lang.String;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The track event <code>String</code>.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public final class StringEvent implements PlannedEvent<StringEvent.Properties> {
  /**
   * The name, as it goes over the wire.
   */
  public static final String NAME = "String";

  /**
   * Which event of which plan it is.
   */
  public static final EventType EVENT = new EventType(_1stPlanOfAcmeAnalytics.PLAN, NAME, null);

  private static final JsonKey LIST_KEY = JsonKey.of("list");

  private StringEvent() {
  }

  /**
   * Begins to build the data of the event "String".
   *
   * @return what comes first
   */
  public static Ready builder() {
    return new Builder();
  }

  /**
   * The data of the event "String"; immutable.
   *
   * @param list <code>list</code>; null where it is not sent
   */
  public record Properties(@Nullable List list) implements _1stPlanOfAcmeEvent {
    @Override
    public void writeTo(JsonWriter out) {
      if (this.list != null) {
        out.key(LIST_KEY);
        out.value(this.list);
      }
    }

    @Override
    public void check(Checker checker) {
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
     * Sets <code>list</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready list(@Nullable List value);
  }

  private static final class Builder implements Ready {
    private @Nullable List list;

    @Override
    public Ready list(@Nullable List value) {
      this.list = value;
      return this;
    }

    @Override
    public Properties build() {
      return new Properties(this.list);
    }
  }

  /**
   * The values of the property "list" of event "String".
   */
  public enum List implements WireEnum {
    /**
     * On the wire <code>x</code>.
     */
    X("x");

    private final String wireValue;

    List(String wireValue) {
      this.wireValue = wireValue;
    }

    @Override
    public String wireValue() {
      return this.wireValue;
    }
  }
}
