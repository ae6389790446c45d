package com.acme.shop;

import dev.trackwright.Generated;
import dev.trackwright.message.Checker;
import dev.trackwright.message.EventType;
import dev.trackwright.message.JsonKey;
import dev.trackwright.message.JsonWriter;
import dev.trackwright.message.Payload;
import dev.trackwright.message.PayloadBuilder;
import dev.trackwright.message.PlannedEvent;
import java.lang.Override;
import java.lang.String;
import java.lang.SuppressWarnings;
import org.jspecify.annotations.NullMarked;

/**
 * The page <code>""</code>.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public final class AnyPage implements PlannedEvent<AnyPage.Properties> {
  /**
   * The name, as it goes over the wire.
   */
  public static final String NAME = "";

  /**
   * Which event of which plan it is.
   */
  public static final EventType EVENT = new EventType(PagesAnalytics.PLAN, NAME, null);

  private static final JsonKey PATH_KEY = JsonKey.of("path");

  private AnyPage() {
  }

  /**
   * Begins to build the data of the page "".
   *
   * @return what comes first
   */
  public static NeedsPath builder() {
    return new Builder();
  }

  /**
   * The data of the page ""; immutable.
   *
   * @param path <code>path</code>; required
   */
  public record Properties(String path) implements Payload {
    @Override
    public void writeTo(JsonWriter out) {
      if (this.path != null) {
        out.key(PATH_KEY);
        out.value(this.path);
      }
    }

    @Override
    public void check(Checker checker) {
      checker.required("path", this.path);
    }
  }

  /**
   * Waits for <code>path</code>, which is required.
   */
  public sealed interface NeedsPath permits Builder {
    /**
     * Sets <code>path</code>.
     *
     * @param value not null
     * @return what comes next
     */
    Ready path(String value);
  }

  /**
   * Has all that is required; takes what is optional, and builds.
   */
  public sealed interface Ready extends PayloadBuilder<Properties> permits Builder {
  }

  @SuppressWarnings("NullAway.Init")
  private static final class Builder implements NeedsPath, Ready {
    private String path;

    @Override
    public Ready path(String value) {
      this.path = value;
      return this;
    }

    @Override
    public Properties build() {
      return new Properties(this.path);
    }
  }
}
