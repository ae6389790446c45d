package com.example.shop;

import com.example.shop.Shop.Line;
import com.example.shop.analytics.ShopAnalytics;
import dev.trackwright.DeliveryReport;
import dev.trackwright.TrackingClient;
import dev.trackwright.transport.HttpTransport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Runs the shop for a moment against a collector in this process, and shows what arrives. */
public final class Quickstart {

  private Quickstart() {}

  /**
   * @param args the folder of programs that must not compile
   */
  public static void main(String[] args) throws IOException {
    System.out.println("1. What the plan does not have does not compile.\n");
    Refusals.answers(Path.of(args[0])).lines().forEach(line -> System.out.println("   " + line));

    System.out.println("\n2. What it has arrives.\n");
    try (Collector collector = Collector.start()) {
      TrackingClient client =
          TrackingClient.builder()
              .transport(HttpTransport.to(collector.host(), "quickstart-write-key"))
              .build();
      sell(new Shop(ShopAnalytics.create(client)));
      DeliveryReport report = client.close(Duration.ofSeconds(10));
      System.out.println("The client's account: " + report);
    }
  }

  private static void sell(Shop shop) {
    Line tea = new Line("p-17", "TEA-17", 12.50, 2);
    Line pot = new Line("p-90", "POT-90", 24.90, 1);
    shop.search("a-7", "green tea", 2);
    shop.signUp("u-42", "ada@example.com", "Ada");
    shop.view("u-42", tea);
    shop.addToCart("u-42", "c-1", tea);
    shop.addToCart("u-42", "c-1", pot);
    shop.order("u-42", "ada@example.com", "o-1", List.of(tea, pot), null);
  }
}
