package com.acme.shop;

import dev.trackwright.Caller;
import dev.trackwright.Generated;
import dev.trackwright.Identity;
import dev.trackwright.TrackingClient;
import dev.trackwright.message.PlanInfo;
import java.lang.String;
import org.jspecify.annotations.NullMarked;

/**
 * The tracking plan <code>Variants</code>.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public final class VariantsAnalytics {
  /**
   * Which plan it is.
   */
  public static final PlanInfo PLAN = new PlanInfo("Variants", null, "com.acme.shop.VariantsAnalytics");

  private final TrackingClient client;

  private VariantsAnalytics(TrackingClient client) {
    this.client = client;
  }

  /**
   * Makes the plan's calls available.
   *
   * @param client delivers what is sent; whoever built it closes it
   * @return an immutable object for any number of threads
   */
  public static VariantsAnalytics create(TrackingClient client) {
    return new VariantsAnalytics(client);
  }

  /**
   * What can be sent for somebody.
   *
   * @param userId the id of somebody who is signed in
   * @return an immutable object for any number of threads
   */
  public VariantsUser forUser(String userId) {
    return new VariantsUser(Caller.of(this.client, PLAN, Identity.user(userId), null));
  }

  /**
   * What can be sent for somebody.
   *
   * @param anonymousId the id of somebody who is not, or was not before
   * @return an immutable object for any number of threads
   */
  public VariantsUser forAnonymous(String anonymousId) {
    return new VariantsUser(Caller.of(this.client, PLAN, Identity.anonymous(anonymousId), null));
  }

  /**
   * What can be sent for somebody.
   *
   * @param userId the id of somebody who is signed in
   * @param anonymousId the id of somebody who is not, or was not before
   * @return an immutable object for any number of threads
   */
  public VariantsUser forUser(String userId, String anonymousId) {
    return new VariantsUser(Caller.of(this.client, PLAN, Identity.both(userId, anonymousId), null));
  }
}
