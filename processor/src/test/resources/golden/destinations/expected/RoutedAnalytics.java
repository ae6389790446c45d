package com.acme.shop;

import dev.trackwright.Caller;
import dev.trackwright.Generated;
import dev.trackwright.Identity;
import dev.trackwright.TrackingClient;
import dev.trackwright.message.PlanInfo;
import java.lang.String;
import org.jspecify.annotations.NullMarked;

/**
 * The tracking plan <code>Routed</code>.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public final class RoutedAnalytics {
  /**
   * Which plan it is.
   */
  public static final PlanInfo PLAN = new PlanInfo("Routed", null, "com.acme.shop.RoutedAnalytics");

  private final TrackingClient client;

  private RoutedAnalytics(TrackingClient client) {
    this.client = client;
  }

  /**
   * Makes the plan's calls available.
   *
   * @param client delivers what is sent; whoever built it closes it
   * @return an immutable object for any number of threads
   */
  public static RoutedAnalytics create(TrackingClient client) {
    return new RoutedAnalytics(client);
  }

  /**
   * What can be sent for somebody.
   *
   * @param userId the id of somebody who is signed in
   * @return an immutable object for any number of threads
   */
  public RoutedUser forUser(String userId) {
    return new RoutedUser(Caller.of(this.client, PLAN, Identity.user(userId), null));
  }

  /**
   * What can be sent for somebody.
   *
   * @param anonymousId the id of somebody who is not, or was not before
   * @return an immutable object for any number of threads
   */
  public RoutedUser forAnonymous(String anonymousId) {
    return new RoutedUser(Caller.of(this.client, PLAN, Identity.anonymous(anonymousId), null));
  }

  /**
   * What can be sent for somebody.
   *
   * @param userId the id of somebody who is signed in
   * @param anonymousId the id of somebody who is not, or was not before
   * @return an immutable object for any number of threads
   */
  public RoutedUser forUser(String userId, String anonymousId) {
    return new RoutedUser(Caller.of(this.client, PLAN, Identity.both(userId, anonymousId), null));
  }
}
