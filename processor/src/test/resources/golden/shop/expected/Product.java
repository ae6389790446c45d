package com.acme.shop;

import dev.trackwright.Generated;
import dev.trackwright.message.Checker;
import dev.trackwright.message.JsonKey;
import dev.trackwright.message.JsonWriter;
import dev.trackwright.message.Payload;
import dev.trackwright.message.PayloadBuilder;
import java.lang.Double;
import java.lang.Override;
import java.lang.String;
import java.lang.SuppressWarnings;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The type <code>Product</code>.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public final class Product {
  private static final JsonKey PRICE_KEY = JsonKey.of("price");

  private static final JsonKey SKU_KEY = JsonKey.of("sku");

  private Product() {
  }

  /**
   * Begins to build the data of the type "Product".
   *
   * @return what comes first
   */
  public static NeedsSku builder() {
    return new Builder();
  }

  /**
   * The data of the type "Product"; immutable.
   *
   * @param price <code>price</code>; null where it is not sent
   * @param sku <code>sku</code>; required
   */
  public record Value(@Nullable Double price, String sku) implements Payload {
    @Override
    public void writeTo(JsonWriter out) {
      if (this.price != null) {
        out.key(PRICE_KEY);
        out.value(this.price);
      }
      if (this.sku != null) {
        out.key(SKU_KEY);
        out.value(this.sku);
      }
    }

    @Override
    public void check(Checker checker) {
      checker.finite("price", this.price);
      checker.required("sku", this.sku);
    }
  }

  /**
   * Waits for <code>sku</code>, which is required.
   */
  public sealed interface NeedsSku permits Builder {
    /**
     * Sets <code>sku</code>.
     *
     * @param value not null
     * @return what comes next
     */
    Ready sku(String value);
  }

  /**
   * Has all that is required; takes what is optional, and builds.
   */
  public sealed interface Ready extends PayloadBuilder<Value> permits Builder {
    /**
     * Sets <code>price</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready price(@Nullable Double value);

    /**
     * Sets <code>price</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready price(double value);
  }

  @SuppressWarnings("NullAway.Init")
  private static final class Builder implements NeedsSku, Ready {
    private String sku;

    private @Nullable Double price;

    @Override
    public Ready sku(String value) {
      this.sku = value;
      return this;
    }

    @Override
    public Ready price(@Nullable Double value) {
      this.price = value;
      return this;
    }

    @Override
    public Ready price(double value) {
      this.price = value;
      return this;
    }

    @Override
    public Value build() {
      return new Value(this.price, this.sku);
    }
  }
}
