package com.acme.shop;

import com.acme.shop.analytics.ShopUser;

final class CartFixture {
  private CartFixture() {}

  static void viewed(ShopUser user) {
    user.trackCartViewed();
  }
}
