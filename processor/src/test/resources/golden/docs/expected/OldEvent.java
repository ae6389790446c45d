package com.acme.shop;

import dev.trackwright.Generated;
import dev.trackwright.message.Checker;
import dev.trackwright.message.EventSink;
import dev.trackwright.message.EventType;
import dev.trackwright.message.JsonKey;
import dev.trackwright.message.JsonWriter;
import dev.trackwright.message.PayloadBuilder;
import dev.trackwright.message.PlannedEvent;
import java.lang.Deprecated;
import java.lang.Override;
import java.lang.String;
import java.lang.SuppressWarnings;
import org.jspecify.annotations.NullMarked;

/**
 * The track event <code>Old Event</code>.
 *
 * <p><b>Deprecated:</b> send <code>New Event</code> instead, see {@link com.acme.shop.NewEvent}.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public final class OldEvent implements PlannedEvent<OldEvent.Properties> {
  /**
   * The name, as it goes over the wire.
   */
  public static final String NAME = "Old Event";

  /**
   * Which event of which plan it is.
   */
  public static final EventType EVENT = new EventType(DocsAnalytics.PLAN, NAME, null);

  private static final JsonKey ID_KEY = JsonKey.of("id");

  private OldEvent() {
  }

  /**
   * Begins to build the data of the event "Old Event".
   *
   * @return what comes first
   * @deprecated send <code>New Event</code> instead, see {@link com.acme.shop.NewEvent}.
   */
  @Deprecated
  public static NeedsId builder() {
    return new Builder();
  }

  /**
   * The data of the event "Old Event"; immutable.
   *
   * @param id <code>id</code>; required
   */
  public record Properties(String id) implements DocsEvent {
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
