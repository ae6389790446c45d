package dev.trackwright.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A usual event, written as generated code writes it, for tests of what encoding it costs. */
final class SampleEvent {

  private SampleEvent() {}

  enum Currency implements WireEnum {
    EUR;

    @Override
    public String wireValue() {
      return name();
    }
  }

  record Address(String city, @Nullable String postalCode) implements Payload {
    private static final JsonKey CITY = JsonKey.of("city");
    private static final JsonKey POSTAL_CODE = JsonKey.of("postal_code");

    @Override
    public void writeTo(JsonWriter out) {
      out.key(CITY);
      out.value(city);
      out.key(POSTAL_CODE);
      out.value(postalCode);
    }

    @Override
    public void check(Checker checker) {}
  }

  record Product(String sku, double price, long quantity) implements Payload {
    private static final JsonKey PRICE = JsonKey.of("price");
    private static final JsonKey QUANTITY = JsonKey.of("quantity");
    private static final JsonKey SKU = JsonKey.of("sku");

    @Override
    public void writeTo(JsonWriter out) {
      out.key(PRICE);
      out.value(price);
      out.key(QUANTITY);
      out.value(quantity);
      out.key(SKU);
      out.value(sku);
    }

    @Override
    public void check(Checker checker) {}
  }

  record Order(
      String id,
      double total,
      @Nullable Double discount,
      Currency currency,
      boolean first,
      @Nullable Long step,
      Address address,
      @Nullable List<Product> products)
      implements Payload {
    private static final JsonKey ADDRESS = JsonKey.of("address");
    private static final JsonKey CURRENCY = JsonKey.of("currency");
    private static final JsonKey DISCOUNT = JsonKey.of("discount");
    private static final JsonKey FIRST = JsonKey.of("first");
    private static final JsonKey ID = JsonKey.of("order_id");
    private static final JsonKey PRODUCTS = JsonKey.of("products");
    private static final JsonKey STEP = JsonKey.of("step");
    private static final JsonKey TOTAL = JsonKey.of("total");

    @Override
    public void writeTo(JsonWriter out) {
      out.key(ADDRESS);
      out.value(address);
      out.key(CURRENCY);
      out.value(currency);
      out.key(DISCOUNT);
      out.value(discount);
      out.key(FIRST);
      out.value(first);
      out.key(ID);
      out.value(id);
      out.key(PRODUCTS);
      out.array(products, (w1, i1) -> w1.value(i1));
      out.key(STEP);
      out.value(step);
      out.key(TOTAL);
      out.value(total);
    }

    @Override
    public void check(Checker checker) {}
  }

  /** A message with an id of 128 bits and no context, like most. */
  static Message message() {
    Order order =
        new Order(
            "o-2026-5000005",
            154.9,
            1.0 / 3,
            Currency.EUR,
            false,
            7L,
            new Address("K\u00f6ln", null),
            Values.list(List.of(new Product("a-1", 49.9, 1), new Product("a\n\u4e2d", 1e9, 2))));
    Envelope envelope =
        Envelope.at(1_764_150_000_000L)
            .messageId(0x1715609f7c746c69L, 0x8d6731c728988b00L)
            .identity("u-42", "a-7")
            .type(new EventType(new PlanInfo("Shop", null, ""), "Order Completed", 3))
            .build();
    return new TrackMessage(envelope, "Order Completed", order);
  }
}
