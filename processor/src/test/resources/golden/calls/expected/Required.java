package com.acme.shop;

import dev.trackwright.Generated;
import dev.trackwright.message.Checker;
import dev.trackwright.message.EventSink;
import dev.trackwright.message.EventType;
import dev.trackwright.message.JsonKey;
import dev.trackwright.message.JsonWriter;
import dev.trackwright.message.PayloadBuilder;
import dev.trackwright.message.PlannedEvent;
import java.lang.Override;
import java.lang.String;
import java.lang.SuppressWarnings;
import org.jspecify.annotations.NullMarked;

/**
 * The track event <code>Required</code>.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public final class Required implements PlannedEvent<Required.Properties> {
  /**
   * The name, as it goes over the wire.
   */
  public static final String NAME = "Required";

  /**
   * Which event of which plan it is.
   */
  public static final EventType EVENT = new EventType(CallsAnalytics.PLAN, NAME, null);

  private static final JsonKey ID_KEY = JsonKey.of("id");

  private Required() {
  }

  /**
   * Begins to build the data of the event "Required".
   *
   * @return what comes first
   */
  public static NeedsId builder() {
    return new Builder();
  }

  /**
   * The data of the event "Required"; immutable.
   *
   * @param id <code>id</code>; required
   */
  public record Properties(String id) implements CallsEvent {
    @Override
    public void writeTo(JsonWriter out) {
      if (this.id != null) {
        out.key(ID_KEY);
        out.value(this.id);
      }
    }

    @Override
    public void check(Checker checker) {
      checker.required("id", this.id);
    }

    @Override
    public void trackTo(EventSink sink) {
      sink.track(EVENT, this);
    }
  }

  /**
   * Waits for <code>id</code>, which is required.
   */
  public sealed interface NeedsId permits Builder {
    /**
     * Sets <code>id</code>.
     *
     * @param value not null
     * @return what comes next
     */
    Ready id(String value);
  }

  /**
   * Has all that is required; takes what is optional, and builds.
   */
  public sealed interface Ready extends PayloadBuilder<Properties> permits Builder {
  }

  @SuppressWarnings("NullAway.Init")
  private static final class Builder implements NeedsId, Ready {
    private String id;

    @Override
    public Ready id(String value) {
      this.id = value;
      return this;
    }

    @Override
    public Properties build() {
      return new Properties(this.id);
    }
  }
}
