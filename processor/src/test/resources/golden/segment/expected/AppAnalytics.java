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
 * The tracking plan <code>App</code>.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public final class AppAnalytics {
  /**
   * Which plan it is.
   */
  public static final PlanInfo PLAN = new PlanInfo("App", null, "com.acme.shop.AppAnalytics");

  private final TrackingClient client;

  private AppAnalytics(TrackingClient client) {
    this.client = client;
  }

  /**
   * Makes the plan's calls available.
   *
   * @param client delivers what is sent; whoever built it closes it
   * @return an immutable object for any number of threads
   */
  public static AppAnalytics create(TrackingClient client) {
    return new AppAnalytics(client);
  }

  /**
   * What can be sent for somebody.
   *
   * @param userId the id of somebody who is signed in
   * @param context what every call carries
   * @return an immutable object for any number of threads
   */
  public AppUser forUser(String userId, AppContext.Properties context) {
    return new AppUser(Caller.withContext(this.client, PLAN, Identity.user(userId), context));
  }

  /**
   * What can be sent for somebody.
   *
   * @param userId the id of somebody who is signed in
   * @param context sets what every call carries
   * @return an immutable object for any number of threads
   */
  public AppUser forUser(String userId,
      Function<AppContext.NeedsUserAgent, AppContext.Ready> context) {
    return new AppUser(Caller.of(this.client, PLAN, Identity.user(userId), AppContext.builder(), context));
  }

  /**
   * What can be sent for somebody.
   *
   * @param anonymousId the id of somebody who is not, or was not before
   * @param context what every call carries
   * @return an immutable object for any number of threads
   */
  public AppUser forAnonymous(String anonymousId, AppContext.Properties context) {
    return new AppUser(Caller.withContext(this.client, PLAN, Identity.anonymous(anonymousId), context));
  }

  /**
   * What can be sent for somebody.
   *
   * @param anonymousId the id of somebody who is not, or was not before
   * @param context sets what every call carries
   * @return an immutable object for any number of threads
   */
  public AppUser forAnonymous(String anonymousId,
      Function<AppContext.NeedsUserAgent, AppContext.Ready> context) {
    return new AppUser(Caller.of(this.client, PLAN, Identity.anonymous(anonymousId), AppContext.builder(), context));
  }

  /**
   * What can be sent for somebody.
   *
   * @param userId the id of somebody who is signed in
   * @param anonymousId the id of somebody who is not, or was not before
   * @param context what every call carries
   * @return an immutable object for any number of threads
   */
  public AppUser forUser(String userId, String anonymousId, AppContext.Properties context) {
    return new AppUser(Caller.withContext(this.client, PLAN, Identity.both(userId, anonymousId), context));
  }

  /**
   * What can be sent for somebody.
   *
   * @param userId the id of somebody who is signed in
   * @param anonymousId the id of somebody who is not, or was not before
   * @param context sets what every call carries
   * @return an immutable object for any number of threads
   */
  public AppUser forUser(String userId, String anonymousId,
      Function<AppContext.NeedsUserAgent, AppContext.Ready> context) {
    return new AppUser(Caller.of(this.client, PLAN, Identity.both(userId, anonymousId), AppContext.builder(), context));
  }
}
