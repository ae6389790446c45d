package com.acme.shop;

import dev.trackwright.Caller;
import dev.trackwright.Generated;
import dev.trackwright.MessageOptions;
import dev.trackwright.message.EventType;
import java.lang.String;
import java.util.function.Function;
import org.jspecify.annotations.NullMarked;

/**
 * What can be sent for one user by the plan <code>Variants</code>; immutable, for any thread.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public final class VariantsUser {
  private static final EventType IDENTIFY_CALL = new EventType(VariantsAnalytics.PLAN, "identify", null);

  private static final EventType GROUP_CALL = new EventType(VariantsAnalytics.PLAN, "group", null);

  private final Caller caller;

  VariantsUser(Caller caller) {
    this.caller = caller;
  }

  /**
   * Sends the track event <code>Order Paid</code>.
   *
   * <p><b>Why:</b> Revenue.
   *
   * @param properties what it carries
   */
  public void trackOrderPaid(OrderPaid.Properties properties) {
    this.caller.track(OrderPaid.EVENT, properties);
  }

  /**
   * Sends the track event <code>Order Paid</code>.
   *
   * <p><b>Why:</b> Revenue.
   *
   * @param properties sets what it carries, one setter after the other
   */
  public void trackOrderPaid(Function<OrderPaid.NeedsMethod, OrderPaid.Ready> properties) {
    this.caller.track(OrderPaid.EVENT, OrderPaid.builder(), properties);
  }

  /**
   * Sends the track event <code>Order Refunded</code>.
   *
   * @param properties what it carries
   */
  public void trackOrderRefunded(OrderRefunded.Properties properties) {
    this.caller.track(OrderRefunded.EVENT, properties);
  }

  /**
   * Sends the track event <code>Order Refunded</code>.
   *
   * @param properties sets what it carries, one setter after the other
   */
  public void trackOrderRefunded(
      Function<OrderRefunded.NeedsPayment, OrderRefunded.Ready> properties) {
    this.caller.track(OrderRefunded.EVENT, OrderRefunded.builder(), properties);
  }

  /**
   * The same user, with a timestamp, a message id, a context or integrations of your own.
   *
   * @param options for each call on what is returned
   * @return another object; this one stays as it is
   */
  public VariantsUser with(MessageOptions options) {
    return new VariantsUser(this.caller.with(options));
  }

  /**
   * Sends any track event of the plan.
   *
   * @param event what it carries, which says what it is
   */
  public void track(VariantsEvent event) {
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
