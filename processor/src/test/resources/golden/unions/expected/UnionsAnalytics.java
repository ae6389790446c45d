package com.acme.shop;

import dev.trackwright.Caller;
import dev.trackwright.Generated;
import dev.trackwright.Identity;
import dev.trackwright.TrackingClient;
import dev.trackwright.message.PlanInfo;
import java.lang.String;
import org.jspecify.annotations.NullMarked;

/**
 * The tracking plan <code>Unions</code>.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public final class UnionsAnalytics {
  /**
   * Which plan it is.
   */
  public static final PlanInfo PLAN = new PlanInfo("Unions", null, "com.acme.shop.UnionsAnalytics");

  private final TrackingClient client;

  private UnionsAnalytics(TrackingClient client) {
    this.client = client;
  }

  /**
   * Makes the plan's calls available.
   *
   * @param client delivers what is sent; whoever built it closes it
   * @return an immutable object for any number of threads
   */
  public static UnionsAnalytics create(TrackingClient client) {
    return new UnionsAnalytics(client);
  }

  /**
   * What can be sent for somebody.
   *
   * @param userId the id of somebody who is signed in
   * @return an immutable object for any number of threads
   */
  public UnionsUser forUser(String userId) {
    return new UnionsUser(Caller.of(this.client, PLAN, Identity.user(userId), null));
  }

  /**
   * What can be sent for somebody.
   *
   * @param anonymousId the id of somebody who is not, or was not before
   * @return an immutable object for any number of threads
   */
  public UnionsUser forAnonymous(String anonymousId) {
    return new UnionsUser(Caller.of(this.client, PLAN, Identity.anonymous(anonymousId), null));
  }

  /**
   * What can be sent for somebody.
   *
   * @param userId the id of somebody who is signed in
   * @param anonymousId the id of somebody who is not, or was not before
   * @return an immutable object for any number of threads
   */
  public UnionsUser forUser(String userId, String anonymousId) {
    return new UnionsUser(Caller.of(this.client, PLAN, Identity.both(userId, anonymousId), null));
  }
}
