package com.acme.shop;

import dev.trackwright.Caller;
import dev.trackwright.Generated;
import dev.trackwright.Identity;
import dev.trackwright.TrackingClient;
import dev.trackwright.message.PlanInfo;
import java.lang.String;
import org.jspecify.annotations.NullMarked;

/**
 * The tracking plan <code>Docs</code>.
 *
 * <p>Ends a comment: *&#47; and a tag &#64;deprecated &#123;&#64;link Nothing&#125;
 * &lt;b&gt;bold&lt;/b&gt; &#92;u002a/ &amp; more.
 *
 * <ul>
 *   <li>one
 *   <li>two
 * </ul>
 */
@Generated("dev.trackwright.processor")
@NullMarked
public final class DocsAnalytics {
  /**
   * Which plan it is.
   */
  public static final PlanInfo PLAN = new PlanInfo("Docs", null, "com.acme.shop.DocsAnalytics");

  private final TrackingClient client;

  private DocsAnalytics(TrackingClient client) {
    this.client = client;
  }

  /**
   * Makes the plan's calls available.
   *
   * @param client delivers what is sent; whoever built it closes it
   * @return an immutable object for any number of threads
   */
  public static DocsAnalytics create(TrackingClient client) {
    return new DocsAnalytics(client);
  }

  /**
   * What can be sent for somebody.
   *
   * @param userId the id of somebody who is signed in
   * @return an immutable object for any number of threads
   */
  public DocsUser forUser(String userId) {
    return new DocsUser(Caller.of(this.client, PLAN, Identity.user(userId), null));
  }

  /**
   * What can be sent for somebody.
   *
   * @param anonymousId the id of somebody who is not, or was not before
   * @return an immutable object for any number of threads
   */
  public DocsUser forAnonymous(String anonymousId) {
    return new DocsUser(Caller.of(this.client, PLAN, Identity.anonymous(anonymousId), null));
  }

  /**
   * What can be sent for somebody.
   *
   * @param userId the id of somebody who is signed in
   * @param anonymousId the id of somebody who is not, or was not before
   * @return an immutable object for any number of threads
   */
  public DocsUser forUser(String userId, String anonymousId) {
    return new DocsUser(Caller.of(this.client, PLAN, Identity.both(userId, anonymousId), null));
  }
}
