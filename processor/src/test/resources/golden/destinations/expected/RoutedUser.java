package com.acme.shop;

import dev.trackwright.Caller;
import dev.trackwright.Generated;
import dev.trackwright.MessageOptions;
import dev.trackwright.message.EventType;
import java.lang.String;
import java.util.function.Function;
import org.jspecify.annotations.NullMarked;

/**
 * What can be sent for one user by the plan <code>Routed</code>; immutable, for any thread.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public final class RoutedUser {
  private static final EventType IDENTIFY_CALL = new EventType(RoutedAnalytics.PLAN, "identify", null);

  private static final EventType GROUP_CALL = new EventType(RoutedAnalytics.PLAN, "group", null);

  private final Caller caller;

  RoutedUser(Caller caller) {
    this.caller = caller;
  }

  /**
   * Sends the track event <code>Order Audited</code>.
   *
   * @param properties what it carries
   */
  public void trackOrderAudited(OrderAudited.Properties properties) {
    this.caller.track(OrderAudited.EVENT, properties);
  }

  /**
   * Sends the track event <code>Order Audited</code>.
   *
   * @param properties sets what it carries, one setter after the other
   */
  public void trackOrderAudited(Function<OrderAudited.NeedsBy, OrderAudited.Ready> properties) {
    this.caller.track(OrderAudited.EVENT, OrderAudited.builder(), properties);
  }

  /**
   * Sends the track event <code>Order Completed</code>.
   */
  public void trackOrderCompleted() {
    this.caller.track(OrderCompleted.EVENT, OrderCompleted.builder().build());
  }

  /**
   * Sends the track event <code>Quoted</code>.
   */
  public void trackQuoted() {
    this.caller.track(Quoted.EVENT, Quoted.builder().build());
  }

  /**
   * Sends the track event <code>Signed In</code>.
   */
  public void trackSignedIn() {
    this.caller.track(SignedIn.EVENT, SignedIn.builder().build());
  }

  /**
   * Sends the page <code>Home</code>.
   */
  public void pageHome() {
    this.caller.page(HomePage.EVENT, HomePage.builder().build());
  }

  /**
   * Sends the screen <code>Cart</code>.
   */
  public void screenCart() {
    this.caller.screen(CartScreen.EVENT, CartScreen.builder().build());
  }

  /**
   * The same user, with a timestamp, a message id, a context or integrations of your own.
   *
   * @param options for each call on what is returned
   * @return another object; this one stays as it is
   */
  public RoutedUser with(MessageOptions options) {
    return new RoutedUser(this.caller.with(options));
  }

  /**
   * Sends any track event of the plan.
   *
   * @param event what it carries, which says what it is
   */
  public void track(RoutedEvent event) {
    this.caller.track(event);
  }

  /**
   * Says that this user is there, and nothing of them.
   */
  public void identify() {
    this.caller.identify(IDENTIFY_CALL);
  }

  /**
   * Says that this user belongs to a group.
   *
   * @param groupId the group
   */
  public void group(String groupId) {
    this.caller.group(GROUP_CALL, groupId);
  }

  /**
   * Says that this user was known by another id.
   *
   * @param previousId the id until now
   */
  public void alias(String previousId) {
    this.caller.alias(previousId);
  }
}
