package com.acme.shop;

import dev.trackwright.Generated;
import dev.trackwright.message.Checker;
import dev.trackwright.message.EventType;
import dev.trackwright.message.JsonKey;
import dev.trackwright.message.JsonWriter;
import dev.trackwright.message.Payload;
import dev.trackwright.message.PayloadBuilder;
import dev.trackwright.message.PlannedEvent;
import java.lang.Long;
import java.lang.Override;
import java.lang.String;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The screen <code>""</code>.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public final class AnyScreen implements PlannedEvent<AnyScreen.Properties> {
  /**
   * The name, as it goes over the wire.
   */
  public static final String NAME = "";

  /**
   * Which event of which plan it is.
   */
  public static final EventType EVENT = new EventType(PagesAnalytics.PLAN, NAME, null);

  private static final JsonKey DEPTH_KEY = JsonKey.of("depth");

  private AnyScreen() {
  }

  /**
   * Begins to build the data of the screen "".
   *
   * @return what comes first
   */
  public static Ready builder() {
    return new Builder();
  }

  /**
   * The data of the screen ""; immutable.
   *
   * @param depth <code>depth</code>; null where it is not sent
   */
  public record Properties(@Nullable Long depth) implements Payload {
    @Override
    public void writeTo(JsonWriter out) {
      if (this.depth != null) {
        out.key(DEPTH_KEY);
        out.value(this.depth);
      }
    }

    @Override
    public void check(Checker checker) {
    }
  }

  /**
   * Has all that is required; takes what is optional, and builds.
   */
  public sealed interface Ready extends PayloadBuilder<Properties> permits Builder {
    /**
     * Sets <code>depth</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready depth(@Nullable Long value);

    /**
     * Sets <code>depth</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready depth(long value);
  }

  private static final class Builder implements Ready {
    private @Nullable Long depth;

    @Override
    public Ready depth(@Nullable Long value) {
      this.depth = value;
      return this;
    }

    @Override
    public Ready depth(long value) {
      this.depth = value;
      return this;
    }

    @Override
    public Properties build() {
      return new Properties(this.depth);
    }
  }
}
