package com.acme.shop;

import dev.trackwright.Caller;
import dev.trackwright.Generated;
import dev.trackwright.MessageOptions;
import dev.trackwright.message.EventType;
import java.lang.String;
import java.util.function.Function;
import org.jspecify.annotations.NullMarked;

/**
 * What can be sent for one user by the plan <code>1st "Plan" of $Acme</code>; immutable, for any thread.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public final class _1stPlanOfAcmeUser {
  private static final EventType IDENTIFY_CALL = new EventType(_1stPlanOfAcmeAnalytics.PLAN, "identify", null);

  private static final EventType GROUP_CALL = new EventType(_1stPlanOfAcmeAnalytics.PLAN, "group", null);

  private final Caller caller;

  _1stPlanOfAcmeUser(Caller caller) {
    this.caller = caller;
  }

  /**
   * Sends the track event <code>2fa enabled</code>.
   *
   * @param properties what it carries
   */
  public void track2faEnabled(_2faEnabled.Properties properties) {
    this.caller.track(_2faEnabled.EVENT, properties);
  }

  /**
   * Sends the track event <code>2fa enabled</code>.
   *
   * @param properties sets what it carries, one setter after the other
   */
  public void track2faEnabled(Function<_2faEnabled.NeedsClass, _2faEnabled.Ready> properties) {
    this.caller.track(_2faEnabled.EVENT, _2faEnabled.builder(), properties);
  }

  /**
   * Sends the track event <code>Chosen Event</code>.
   */
  public void trackPreferred() {
    this.caller.track(Preferred.EVENT, Preferred.builder().build());
  }

  /**
   * Sends the track event <code>String</code>.
   */
  public void trackString() {
    this.caller.track(StringEvent.EVENT, StringEvent.builder().build());
  }

  /**
   * Sends the track event <code>String</code>.
   *
   * @param properties what it carries
   */
  public void trackString(StringEvent.Properties properties) {
    this.caller.track(StringEvent.EVENT, properties);
  }

  /**
   * Sends the track event <code>String</code>.
   *
   * @param properties sets what it carries, one setter after the other
   */
  public void trackString(Function<StringEvent.Ready, StringEvent.Ready> properties) {
    this.caller.track(StringEvent.EVENT, StringEvent.builder(), properties);
  }

  /**
   * The same user, with a timestamp, a message id, a context or integrations of your own.
   *
   * @param options for each call on what is returned
   * @return another object; this one stays as it is
   */
  public _1stPlanOfAcmeUser with(MessageOptions options) {
    return new _1stPlanOfAcmeUser(this.caller.with(options));
  }

  /**
   * Sends any track event of the plan.
   *
   * @param event what it carries, which says what it is
   */
  public void track(_1stPlanOfAcmeEvent event) {
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
