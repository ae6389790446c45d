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
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The track event <code>Optional</code>.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public final class Optional implements PlannedEvent<Optional.Properties> {
  /**
   * The name, as it goes over the wire.
   */
  public static final String NAME = "Optional";

  /**
   * Which event of which plan it is.
   */
  public static final EventType EVENT = new EventType(CallsAnalytics.PLAN, NAME, null);

  private static final JsonKey NOTE_KEY = JsonKey.of("note");

  private Optional() {
  }

  /**
   * Begins to build the data of the event "Optional".
   *
   * @return what comes first
   */
  public static Ready builder() {
    return new Builder();
  }

  /**
   * The data of the event "Optional"; immutable.
   *
   * @param note <code>note</code>; null where it is not sent
   */
  public record Properties(@Nullable String note) implements CallsEvent {
    @Override
    public void writeTo(JsonWriter out) {
      if (this.note != null) {
        out.key(NOTE_KEY);
        out.value(this.note);
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
     * Sets <code>note</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready note(@Nullable String value);
  }

  private static final class Builder implements Ready {
    private @Nullable String note;

    @Override
    public Ready note(@Nullable String value) {
      this.note = value;
      return this;
    }

    @Override
    public Properties build() {
      return new Properties(this.note);
    }
  }
}
