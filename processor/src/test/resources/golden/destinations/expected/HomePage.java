package com.acme.shop;

import dev.trackwright.Generated;
import dev.trackwright.message.Checker;
import dev.trackwright.message.EventType;
import dev.trackwright.message.JsonWriter;
import dev.trackwright.message.Payload;
import dev.trackwright.message.PayloadBuilder;
import dev.trackwright.message.PlannedEvent;
import java.lang.Override;
import java.lang.String;
import org.jspecify.annotations.NullMarked;

/**
 * The page <code>Home</code>.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public final class HomePage implements PlannedEvent<HomePage.Properties> {
  /**
   * The name, as it goes over the wire.
   */
  public static final String NAME = "Home";

  /**
   * Which event of which plan it is.
   */
  public static final EventType EVENT = new EventType(RoutedAnalytics.PLAN, NAME, null).to("segment");

  private HomePage() {
  }

  /**
   * Begins to build the data of the page "Home".
   *
   * @return what comes first
   */
  public static Ready builder() {
    return new Builder();
  }

  /**
   * The data of the page "Home"; immutable.
   */
  public record Properties() implements Payload {
    @Override
    public void writeTo(JsonWriter out) {
    }

    @Override
    public void check(Checker checker) {
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
