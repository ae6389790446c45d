package com.acme.shop;

import com.acme.shop.analytics.ShopUser;

public final class Accounts {
  private Accounts() {}

  public static void open(ShopUser user) {
    user.trackSignedUp(e -> e.method("mail"));
  }
}
