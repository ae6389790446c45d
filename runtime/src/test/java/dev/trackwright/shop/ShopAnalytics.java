package dev.trackwright.shop;

import dev.trackwright.Caller;
import dev.trackwright.Generated;
import dev.trackwright.Identity;
import dev.trackwright.TrackingClient;
import dev.trackwright.message.PlanInfo;
import java.util.function.Function;

@Generated("by hand")
public final class ShopAnalytics {
  public static final PlanInfo PLAN =
      new PlanInfo("Shop", "4", "dev.trackwright.shop.ShopAnalytics");

  private final TrackingClient client;

  private ShopAnalytics(TrackingClient client) {
    this.client = client;
  }

  public static ShopAnalytics create(TrackingClient client) {
    return new ShopAnalytics(client);
  }

  public ShopUser forUser(String userId) {
    return new ShopUser(Caller.of(client, PLAN, Identity.user(userId), null));
  }

  public ShopUser forUser(String userId, ShopContext.Properties context) {
    return new ShopUser(Caller.of(client, PLAN, Identity.user(userId), context));
  }

  public ShopUser forUser(
      String userId, Function<ShopContext.Builder, ShopContext.Builder> context) {
    return new ShopUser(
        Caller.of(client, PLAN, Identity.user(userId), ShopContext.builder(), context));
  }

  public ShopUser forUser(String userId, String anonymousId) {
    return new ShopUser(Caller.of(client, PLAN, Identity.both(userId, anonymousId), null));
  }

  public ShopUser forAnonymous(String anonymousId) {
    return new ShopUser(Caller.of(client, PLAN, Identity.anonymous(anonymousId), null));
  }
}
