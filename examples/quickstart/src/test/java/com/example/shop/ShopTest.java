package com.example.shop;

import static dev.trackwright.testing.TrackingAssertions.assertThat;

import com.example.shop.Shop.Line;
import com.example.shop.analytics.Currency;
import com.example.shop.analytics.OrderCompleted;
import com.example.shop.analytics.ProductAdded;
import com.example.shop.analytics.ShopAnalytics;
import dev.trackwright.testing.RecordingClient;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShopTest {

  private final RecordingClient recorded = new RecordingClient();
  private final Shop shop = new Shop(ShopAnalytics.create(recorded));

  // snippet: test
  @Test
  void anOrderIsTrackedWithItsTotal() {
    Line tea = new Line("p-17", "TEA-17", 12.50, 2);

    shop.order("u-42", "ada@example.com", "o-1", List.of(tea), "SPRING");

    assertThat(recorded)
        .tracked(OrderCompleted.class)
        .with(order -> order.total() == 25.0 && order.currency() == Currency.EUR)
        .once();
    assertThat(recorded).tracked(ProductAdded.class).never();
  }
  // end
}
