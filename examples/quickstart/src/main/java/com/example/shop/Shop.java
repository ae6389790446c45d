package com.example.shop;

import com.example.shop.analytics.Currency;
import com.example.shop.analytics.Product;
import com.example.shop.analytics.ShopAnalytics;
import com.example.shop.analytics.ShopUser;
import java.util.List;

/** The business code of a small shop, with its tracking calls where things happen. */
public final class Shop {

  private final ShopAnalytics analytics;

  public Shop(ShopAnalytics analytics) {
    this.analytics = analytics;
  }

  /** One line of a cart. */
  public record Line(String productId, String sku, double price, int quantity) {}

  public void signUp(String userId, String email, String name) {
    analytics.forUser(userId).identify(t -> t.email(email).name(name));
  }

  public void search(String visitorId, String query, int results) {
    analytics.forAnonymous(visitorId).trackProductsSearched(e -> e.query(query).results(results));
  }

  public void view(String userId, Line line) {
    analytics
        .forUser(userId)
        .trackProductViewed(e -> e.productId(line.productId()).sku(line.sku()).price(line.price()));
  }

  public void addToCart(String userId, String cartId, Line line) {
    analytics
        .forUser(userId)
        .trackProductAdded(
            e -> e.cartId(cartId).productId(line.productId()).quantity(line.quantity()));
  }

  public void order(String userId, String email, String orderId, List<Line> lines, String coupon) {
    ShopUser user = analytics.forUser(userId);
    double total = lines.stream().mapToDouble(line -> line.price() * line.quantity()).sum();
    List<Product.Value> products =
        lines.stream()
            .map(
                line ->
                    Product.builder()
                        .sku(line.sku())
                        .price(line.price())
                        .quantity(line.quantity())
                        .build())
            .toList();
    // snippet: call
    user.trackOrderCompleted(e -> e
        .currency(Currency.EUR)
        .orderId(orderId)
        .total(total)
        .coupon(coupon) // optional from here on
        .products(products)
        .email(email));
    // end
  }
}
