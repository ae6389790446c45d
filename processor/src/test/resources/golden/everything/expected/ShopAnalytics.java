package com.acme.shop;

import dev.trackwright.Caller;
import dev.trackwright.Generated;
import dev.trackwright.Identity;
import dev.trackwright.TrackingClient;
import dev.trackwright.message.PlanInfo;
import java.lang.String;
import java.util.function.Function;
import org.jspecify.annotations.NullMarked;

/**
 * The tracking plan <code>Shop</code>.
 *
 * <p>A small shop.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public final class ShopAnalytics {
  /**
   * Which plan it is.
   */
  public static final PlanInfo PLAN = new PlanInfo("Shop", "1.10", "com.acme.shop.ShopAnalytics");

  private final TrackingClient client;

  private ShopAnalytics(TrackingClient client) {
    this.client = client;
  }

  /**
   * Makes the plan's calls available.
   *
   * @param client delivers what is sent; whoever built it closes it
   * @return an immutable object for any number of threads
   */
  public static ShopAnalytics create(TrackingClient client) {
    return new ShopAnalytics(client);
  }

  /**
   * What can be sent for somebody.
   *
   * @param userId the id of somebody who is signed in
   * @param context what every call carries
   * @return an immutable object for any number of threads
   */
  public ShopUser forUser(String userId, ShopContext.Properties context) {
    return new ShopUser(Caller.withContext(this.client, PLAN, Identity.user(userId), context));
  }

  /**
   * What can be sent for somebody.
   *
   * @param userId the id of somebody who is signed in
   * @param context sets what every call carries
   * @return an immutable object for any number of threads
   */
  public ShopUser forUser(String userId,
      Function<ShopContext.NeedsUserAgent, ShopContext.Ready> context) {
    return new ShopUser(Caller.of(this.client, PLAN, Identity.user(userId), ShopContext.builder(), context));
  }

  /**
   * What can be sent for somebody.
   *
   * @param anonymousId the id of somebody who is not, or was not before
   * @param context what every call carries
   * @return an immutable object for any number of threads
   */
  public ShopUser forAnonymous(String anonymousId, ShopContext.Properties context) {
    return new ShopUser(Caller.withContext(this.client, PLAN, Identity.anonymous(anonymousId), context));
  }

  /**
   * What can be sent for somebody.
   *
   * @param anonymousId the id of somebody who is not, or was not before
   * @param context sets what every call carries
   * @return an immutable object for any number of threads
   */
  public ShopUser forAnonymous(String anonymousId,
      Function<ShopContext.NeedsUserAgent, ShopContext.Ready> context) {
    return new ShopUser(Caller.of(this.client, PLAN, Identity.anonymous(anonymousId), ShopContext.builder(), context));
  }

  /**
   * What can be sent for somebody.
   *
   * @param userId the id of somebody who is signed in
   * @param anonymousId the id of somebody who is not, or was not before
   * @param context what every call carries
   * @return an immutable object for any number of threads
   */
  public ShopUser forUser(String userId, String anonymousId, ShopContext.Properties context) {
    return new ShopUser(Caller.withContext(this.client, PLAN, Identity.both(userId, anonymousId), context));
  }

  /**
   * What can be sent for somebody.
   *
   * @param userId the id of somebody who is signed in
   * @param anonymousId the id of somebody who is not, or was not before
   * @param context sets what every call carries
   * @return an immutable object for any number of threads
   */
  public ShopUser forUser(String userId, String anonymousId,
      Function<ShopContext.NeedsUserAgent, ShopContext.Ready> context) {
    return new ShopUser(Caller.of(this.client, PLAN, Identity.both(userId, anonymousId), ShopContext.builder(), context));
  }
}
