package dev.trackwright.benchmarks.contenders;

import dev.trackwright.benchmarks.delivery.Sample;
import dev.trackwright.benchmarks.plan.OrderCompleted;
import java.util.Map;

/** Turns samples into the records that the plan's generated code takes. */
public final class Orders {

  private Orders() {}

  /** The properties of one sample, built. */
  public static OrderCompleted.Properties of(Sample sample) {
    Map<String, Object> p = sample.properties();
    return OrderCompleted.builder()
        .affiliation(text(p, "affiliation"))
        .checkoutId(text(p, "checkout_id"))
        .coupon(text(p, "coupon"))
        .currency(OrderCompleted.Currency.valueOf(text(p, "currency")))
        .discount(number(p, "discount"))
        .gift((Boolean) value(p, "gift"))
        .orderId(text(p, Sample.TOKEN))
        .pageUrl(text(p, "page_url"))
        .quantity((Integer) value(p, "quantity"))
        .referrerUrl(text(p, "referrer_url"))
        .revenue(number(p, "revenue"))
        .shipping(number(p, "shipping"))
        .tax(number(p, "tax"))
        .total(number(p, "total"))
        .build();
  }

  private static String text(Map<String, Object> properties, String name) {
    return (String) value(properties, name);
  }

  private static double number(Map<String, Object> properties, String name) {
    return (Double) value(properties, name);
  }

  private static Object value(Map<String, Object> properties, String name) {
    Object value = properties.get(name);
    if (value == null) {
      throw new IllegalArgumentException("A sample has no " + name);
    }
    return value;
  }
}
