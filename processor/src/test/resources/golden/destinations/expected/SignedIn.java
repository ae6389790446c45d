package com.acme.shop;

import dev.trackwright.Generated;
import dev.trackwright.message.Checker;
import dev.trackwright.message.EventSink;
import dev.trackwright.message.EventType;
import dev.trackwright.message.JsonWriter;
import dev.trackwright.message.PayloadBuilder;
import dev.trackwright.message.PlannedEvent;
import java.lang.Override;
import java.lang.String;
import org.jspecify.annotations.NullMarked;

/**
 * The track event <code>Signed In</code>.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public final class SignedIn implements PlannedEvent<SignedIn.Properties> {
  /**
   * The name, as it goes over the wire.
   */
  public static final String NAME = "Signed In";

  /**
   * Which event of which plan it is.
   */
  public static final EventType EVENT = new EventType(RoutedAnalytics.PLAN, NAME, null);

  private SignedIn() {
  }

  /**
   * Begins to build the data of the event "Signed In".
   *
   * @return what comes first
   */
  public static Ready builder() {
    return new Builder();
  }

  /**
   * The data of the event "Signed In"; immutable.
   */
  public record Properties() implements RoutedEvent {
    @Override
    public void writeTo(JsonWriter out) {
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
  }

  private static final class Builder implements Ready {
    @Override
    public Properties build() {
      return new Properties();
    }
  }
}
