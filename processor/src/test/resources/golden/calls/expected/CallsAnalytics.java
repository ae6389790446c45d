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
 * The tracking plan <code>Calls</code>.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public final class CallsAnalytics {
  /**
   * Which plan it is.
   */
  public static final PlanInfo PLAN = new PlanInfo("Calls", null, "com.acme.shop.CallsAnalytics");

  private final TrackingClient client;

  private CallsAnalytics(TrackingClient client) {
    this.client = client;
  }

  /**
   * Makes the plan's calls available.
   *
   * @param client delivers what is sent; whoever built it closes it
   * @return an immutable object for any number of threads
   */
  public static CallsAnalytics create(TrackingClient client) {
    return new CallsAnalytics(client);
  }

  /**
   * What can be sent for somebody.
   *
   * @param userId the id of somebody who is signed in
   * @param context what every call carries
   * @return an immutable object for any number of threads
   */
  public CallsUser forUser(String userId, CallsContext.Properties context) {
    return new CallsUser(Caller.withContext(this.client, PLAN, Identity.user(userId), context));
  }

  /**
   * What can be sent for somebody.
   *
   * @param userId the id of somebody who is signed in
   * @param context sets what every call carries
   * @return an immutable object for any number of threads
   */
  public CallsUser forUser(String userId,
      Function<CallsContext.NeedsUserAgent, CallsContext.Ready> context) {
    return new CallsUser(Caller.of(this.client, PLAN, Identity.user(userId), CallsContext.builder(), context));
  }

  /**
   * What can be sent for somebody.
   *
   * @param anonymousId the id of somebody who is not, or was not before
   * @param context what every call carries
   * @return an immutable object for any number of threads
   */
  public CallsUser forAnonymous(String anonymousId, CallsContext.Properties context) {
    return new CallsUser(Caller.withContext(this.client, PLAN, Identity.anonymous(anonymousId), context));
  }

  /**
   * What can be sent for somebody.
   *
   * @param anonymousId the id of somebody who is not, or was not before
   * @param context sets what every call carries
   * @return an immutable object for any number of threads
   */
  public CallsUser forAnonymous(String anonymousId,
      Function<CallsContext.NeedsUserAgent, CallsContext.Ready> context) {
    return new CallsUser(Caller.of(this.client, PLAN, Identity.anonymous(anonymousId), CallsContext.builder(), context));
  }

  /**
   * What can be sent for somebody.
   *
   * @param userId the id of somebody who is signed in
   * @param anonymousId the id of somebody who is not, or was not before
   * @param context what every call carries
   * @return an immutable object for any number of threads
   */
  public CallsUser forUser(String userId, String anonymousId, CallsContext.Properties context) {
    return new CallsUser(Caller.withContext(this.client, PLAN, Identity.both(userId, anonymousId), context));
  }

  /**
   * What can be sent for somebody.
   *
   * @param userId the id of somebody who is signed in
   * @param anonymousId the id of somebody who is not, or was not before
   * @param context sets what every call carries
   * @return an immutable object for any number of threads
   */
  public CallsUser forUser(String userId, String anonymousId,
      Function<CallsContext.NeedsUserAgent, CallsContext.Ready> context) {
    return new CallsUser(Caller.of(this.client, PLAN, Identity.both(userId, anonymousId), CallsContext.builder(), context));
  }
}
