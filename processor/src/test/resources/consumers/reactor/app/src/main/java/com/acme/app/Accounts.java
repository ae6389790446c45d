package com.acme.app;

import com.acme.tracking.ShopUser;

public final class Accounts {
  private Accounts() {}

  public static void open(ShopUser user) {
    user.trackSignedUp(e -> e.method("mail"));
  }
}
