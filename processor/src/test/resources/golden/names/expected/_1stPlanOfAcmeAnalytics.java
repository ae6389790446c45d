package com.acme.shop;

import dev.trackwright.Caller;
import dev.trackwright.Generated;
import dev.trackwright.Identity;
import dev.trackwright.TrackingClient;
import dev.trackwright.message.PlanInfo;
import java.lang.String;
import org.jspecify.annotations.NullMarked;

/**
 * The tracking plan <code>1st "Plan" of $Acme</code>.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public final class _1stPlanOfAcmeAnalytics {
  /**
   * Which plan it is.
   */
  public static final PlanInfo PLAN = new PlanInfo("1st \"Plan\" of $Acme", null, "com.acme.shop._1stPlanOfAcmeAnalytics");

  private final TrackingClient client;

  private _1stPlanOfAcmeAnalytics(TrackingClient client) {
    this.client = client;
  }

  /**
   * Makes the plan's calls available.
   *
   * @param client delivers what is sent; whoever built it closes it
   * @return an immutable object for any number of threads
   */
  public static _1stPlanOfAcmeAnalytics create(TrackingClient client) {
    return new _1stPlanOfAcmeAnalytics(client);
  }

  /**
   * What can be sent for somebody.
   *
   * @param userId the id of somebody who is signed in
   * @return an immutable object for any number of threads
   */
  public _1stPlanOfAcmeUser forUser(String userId) {
    return new _1stPlanOfAcmeUser(Caller.of(this.client, PLAN, Identity.user(userId), null));
  }

  /**
   * What can be sent for somebody.
   *
   * @param anonymousId the id of somebody who is not, or was not before
   * @return an immutable object for any number of threads
   */
  public _1stPlanOfAcmeUser forAnonymous(String anonymousId) {
    return new _1stPlanOfAcmeUser(Caller.of(this.client, PLAN, Identity.anonymous(anonymousId), null));
  }

  /**
   * What can be sent for somebody.
   *
   * @param userId the id of somebody who is signed in
   * @param anonymousId the id of somebody who is not, or was not before
   * @return an immutable object for any number of threads
   */
  public _1stPlanOfAcmeUser forUser(String userId, String anonymousId) {
    return new _1stPlanOfAcmeUser(Caller.of(this.client, PLAN, Identity.both(userId, anonymousId), null));
  }
}
