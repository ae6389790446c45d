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
import org.jspecify.annotations.Nullable;

/**
 * What every call carries.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public final class ShopContext {
  private static final JsonKey DEVICE_KEY = JsonKey.of("device");

  private static final JsonKey USER_AGENT_KEY = JsonKey.of("userAgent");

  private ShopContext() {
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
   * @param device <code>device</code>; null where it is not sent
   * @param userAgent <code>userAgent</code>; required
   */
  public record Properties(Device. @Nullable Value device, String userAgent) implements Payload {
    @Override
    public void writeTo(JsonWriter out) {
      if (this.device != null) {
        out.key(DEVICE_KEY);
        out.value(this.device);
      }
      if (this.userAgent != null) {
        out.key(USER_AGENT_KEY);
        out.value(this.userAgent);
      }
    }

    @Override
    public void check(Checker checker) {
      checker.nested("device", this.device);
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
    /**
     * Sets <code>device</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready device(Device. @Nullable Value value);
  }

  @SuppressWarnings("NullAway.Init")
  private static final class Builder implements NeedsUserAgent, Ready {
    private String userAgent;

    private Device. @Nullable Value device;

    @Override
    public Ready userAgent(String value) {
      this.userAgent = value;
      return this;
    }

    @Override
    public Ready device(Device. @Nullable Value value) {
      this.device = value;
      return this;
    }

    @Override
    public Properties build() {
      return new Properties(this.device, this.userAgent);
    }
  }

  /**
   * The object of the property "device" of the context.
   */
  public static final class Device {
    private static final JsonKey ID_KEY = JsonKey.of("id");

    private Device() {
    }

    /**
     * Begins to build the data of the property "device" of the context.
     *
     * @return what comes first
     */
    public static Ready builder() {
      return new Builder();
    }

    /**
     * The data of the property "device" of the context; immutable.
     *
     * @param id <code>id</code>; null where it is not sent
     */
    public record Value(@Nullable String id) implements Payload {
      @Override
      public void writeTo(JsonWriter out) {
        if (this.id != null) {
          out.key(ID_KEY);
          out.value(this.id);
        }
      }

      @Override
      public void check(Checker checker) {
      }
    }

    /**
     * Has all that is required; takes what is optional, and builds.
     */
    public sealed interface Ready extends PayloadBuilder<Value> permits Builder {
      /**
       * Sets <code>id</code>.
       *
       * @param value null to leave it out
       * @return what comes next
       */
      Ready id(@Nullable String value);
    }

    private static final class Builder implements Ready {
      private @Nullable String id;

      @Override
      public Ready id(@Nullable String value) {
        this.id = value;
        return this;
      }

      @Override
      public Value build() {
        return new Value(this.id);
      }
    }
  }
}
