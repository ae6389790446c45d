package com.acme.shop;

import dev.trackwright.Caller;
import dev.trackwright.Generated;
import dev.trackwright.MessageOptions;
import dev.trackwright.message.EventType;
import java.lang.String;
import java.util.function.Function;
import org.jspecify.annotations.NullMarked;

/**
 * What can be sent for one user by the plan <code>Own</code>; immutable, for any thread.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public final class OwnUser {
  private static final EventType IDENTIFY_CALL = new EventType(OwnAnalytics.PLAN, "identify", null);

  private static final EventType GROUP_CALL = new EventType(OwnAnalytics.PLAN, "group", null);

  private final Caller caller;

  OwnUser(Caller caller) {
    this.caller = caller;
  }

  /**
   * Sends the track event <code>Paid</code>.
   *
   * @param properties what it carries
   */
  public void trackPaid(Paid.Properties properties) {
    this.caller.track(Paid.EVENT, properties);
  }

  /**
   * Sends the track event <code>Paid</code>.
   *
   * @param properties sets what it carries, one setter after the other
   */
  public void trackPaid(Function<Paid.NeedsCurrency, Paid.Ready> properties) {
    this.caller.track(Paid.EVENT, Paid.builder(), properties);
  }

  /**
   * The same user, with a timestamp, a message id, a context or integrations of your own.
   *
   * @param options for each call on what is returned
   * @return another object; this one stays as it is
   */
  public OwnUser with(MessageOptions options) {
    return new OwnUser(this.caller.with(options));
  }

  /**
   * Sends any track event of the plan.
   *
   * @param event what it carries, which says what it is
   */
  public void track(OwnEvent event) {
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
