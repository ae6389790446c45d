package com.acme.shop;

import dev.trackwright.Generated;
import dev.trackwright.message.Checker;
import dev.trackwright.message.JsonKey;
import dev.trackwright.message.JsonWriter;
import dev.trackwright.message.Payload;
import dev.trackwright.message.PayloadBuilder;
import dev.trackwright.message.Values;
import java.lang.Double;
import java.lang.Override;
import java.lang.String;
import java.lang.SuppressWarnings;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The type <code>Product</code>.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public final class Item {
  private static final JsonKey PARTS_KEY = JsonKey.of("parts");

  private static final JsonKey PRICE_KEY = JsonKey.of("price");

  private static final JsonKey SKU_KEY = JsonKey.of("sku");

  private Item() {
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
   * @param parts <code>parts</code>; null where it is not sent
   * @param price <code>price</code>; null where it is not sent
   * @param sku <code>sku</code>; required
   */
  public record Value(@Nullable List<Part.Value> parts, @Nullable Double price,
      String sku) implements Payload {
    /**
     * Takes copies of what could change.
     *
     * @param parts as above
     * @param price as above
     * @param sku as above
     */
    public Value {
      parts = Values.list(parts);
    }

    @Override
    public void writeTo(JsonWriter out) {
      if (this.parts != null) {
        out.key(PARTS_KEY);
        out.array(this.parts, (w1, i1) -> w1.value(i1));
      }
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
      checker.itemsNotNull("parts", this.parts);
      checker.items("parts", this.parts, (c1, i1) -> c1.nested("", i1));
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
     * Sets <code>parts</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready parts(@Nullable List<Part.Value> value);

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

    private @Nullable List<Part.Value> parts;

    private @Nullable Double price;

    @Override
    public Ready sku(String value) {
      this.sku = value;
      return this;
    }

    @Override
    public Ready parts(@Nullable List<Part.Value> value) {
      this.parts = value;
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
      return new Value(this.parts, this.price, this.sku);
    }
  }
}
