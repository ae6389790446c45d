package dev.trackwright.benchmarks.delivery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One of the events that every client sends, in the terms that all of them share: a user, and flat
 * properties. A client builds of it whatever its own API takes before anything is measured.
 *
 * @param properties strings, doubles, an integer and a boolean, in the order of the plan
 */
public record Sample(String userId, Map<String, Object> properties) {

  /** The name of the event. */
  public static final String EVENT = "Order Completed";

  /** Stands once in each event, as a property's name, and nowhere else: it is what is counted. */
  public static final String TOKEN = "order_id";

  /** How many there are; a power of two, so that picking one costs next to nothing. */
  public static final int COUNT = 256;

  private static final String CAMPAIGN =
      "utm_source=newsletter&utm_medium=email&utm_campaign=spring";

  private static final String[] CURRENCIES = {"EUR", "USD", "GBP"};

  /** All samples, the same in each process. */
  public static List<Sample> all() {
    List<Sample> samples = new ArrayList<>(COUNT);
    for (int i = 0; i < COUNT; i++) {
      samples.add(of(i));
    }
    return samples;
  }

  private static Sample of(int i) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put(TOKEN, "o-" + (100_000 + i));
    properties.put("checkout_id", "5b0e9a52-7c1f-4d7e-9c55-0d1f3a7b" + (1000 + i));
    properties.put("affiliation", "Online Shop " + (i % 7));
    properties.put("total", 49.9 + i);
    properties.put("revenue", 41.93 + i);
    properties.put("shipping", 4.95);
    properties.put("tax", 7.97);
    properties.put("discount", 2.5);
    properties.put("coupon", "SPRING-SALE-" + (10 + i % 90));
    properties.put("currency", CURRENCIES[i % CURRENCIES.length]);
    properties.put("quantity", 1 + i % 5);
    properties.put("gift", i % 2 == 0);
    properties.put(
        "page_url", "https://shop.example.com/checkout/complete?" + CAMPAIGN + "&session=" + i);
    properties.put(
        "referrer_url", "https://shop.example.com/checkout/payment?" + CAMPAIGN + "&session=" + i);
    return new Sample("user-" + (10_000 + i), properties);
  }
}
