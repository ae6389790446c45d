package com.acme.shop;

import dev.trackwright.Generated;
import dev.trackwright.message.Checker;
import dev.trackwright.message.EventType;
import dev.trackwright.message.JsonKey;
import dev.trackwright.message.JsonWriter;
import dev.trackwright.message.Payload;
import dev.trackwright.message.PayloadBuilder;
import dev.trackwright.message.PlannedEvent;
import dev.trackwright.message.WireEnum;
import java.lang.Override;
import java.lang.String;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

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
  public static final EventType EVENT = new EventType(ShopAnalytics.PLAN, NAME, null);

  private static final JsonKey VARIANT_KEY = JsonKey.of("variant");

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
   *
   * @param variant <code>variant</code>; null where it is not sent
   */
  public record Properties(@Nullable Variant variant) implements Payload {
    @Override
    public void writeTo(JsonWriter out) {
      if (this.variant != null) {
        out.key(VARIANT_KEY);
        out.value(this.variant);
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
     * Sets <code>variant</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready variant(@Nullable Variant value);
  }

  private static final class Builder implements Ready {
    private @Nullable Variant variant;

    @Override
    public Ready variant(@Nullable Variant value) {
      this.variant = value;
      return this;
    }

    @Override
    public Properties build() {
      return new Properties(this.variant);
    }
  }

  /**
   * The values of the property "variant" of page "Home".
   */
  public enum Variant implements WireEnum {
    /**
     * On the wire <code>a</code>.
     */
    A("a"),

    /**
     * On the wire <code>b</code>.
     */
    B("b");

    private final String wireValue;

    Variant(String wireValue) {
      this.wireValue = wireValue;
    }

    @Override
    public String wireValue() {
      return this.wireValue;
    }
  }
}
