package dev.trackwright.shop;

import dev.trackwright.Generated;
import dev.trackwright.message.Checker;
import dev.trackwright.message.JsonKey;
import dev.trackwright.message.JsonWriter;
import dev.trackwright.message.Payload;
import org.jspecify.annotations.Nullable;

@Generated("by hand")
public final class Product {
  private static final JsonKey PRICE_KEY = JsonKey.of("price");
  private static final JsonKey SKU_KEY = JsonKey.of("sku");

  private Product() {}

  public record Value(@Nullable Double price, String sku) implements Payload {
    @Override
    public void writeTo(JsonWriter out) {
      if (price != null) {
        out.key(PRICE_KEY);
        out.value(price);
      }
      if (sku != null) {
        out.key(SKU_KEY);
        out.value(sku);
      }
    }

    @Override
    public void check(Checker checker) {
      checker.finite("price", price);
      checker.minimum("price", price, 0, false);
      checker.required("sku", sku);
    }
  }
}
