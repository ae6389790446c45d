package com.acme.shop;

import dev.trackwright.Generated;
import dev.trackwright.message.Checker;
import dev.trackwright.message.JsonKey;
import dev.trackwright.message.JsonWriter;
import dev.trackwright.message.Payload;
import dev.trackwright.message.PayloadBuilder;
import java.lang.Override;
import java.lang.String;
import java.lang.SuppressWarnings;
import org.jspecify.annotations.NullMarked;

/**
 * What every call carries.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public final class AppContext {
  private static final JsonKey USER_AGENT_KEY = JsonKey.of("userAgent");

  private AppContext() {
  }

  /**
   * Begins to build the data of the the context.
   *
   * @return what comes first
   */
  public static NeedsUserAgent builder() {
    return new Builder();
  }

  /**
   * The data of the the context; immutable.
   *
   * @param userAgent <code>userAgent</code>; required
   */
  public record Properties(String userAgent) implements Payload {
    @Override
    public void writeTo(JsonWriter out) {
      if (this.userAgent != null) {
        out.key(USER_AGENT_KEY);
        out.value(this.userAgent);
      }
    }

    @Override
    public void check(Checker checker) {
      checker.required("userAgent", this.userAgent);
    }
  }

  /**
   * Waits for <code>userAgent</code>, which is required.
   */
  public sealed interface NeedsUserAgent permits Builder {
    /**
     * Sets <code>userAgent</code>.
     *
     * @param value not null
     * @return what comes next
     */
    Ready userAgent(String value);
  }

  /**
   * Has all that is required; takes what is optional, and builds.
   */
  public sealed interface Ready extends PayloadBuilder<Properties> permits Builder {
  }

  @SuppressWarnings("NullAway.Init")
  private static final class Builder implements NeedsUserAgent, Ready {
    private String userAgent;

    @Override
    public Ready userAgent(String value) {
      this.userAgent = value;
      return this;
    }

    @Override
    public Properties build() {
      return new Properties(this.userAgent);
    }
  }
}
