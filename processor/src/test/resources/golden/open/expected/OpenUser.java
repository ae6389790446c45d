package com.acme.shop;

import dev.trackwright.Caller;
import dev.trackwright.Generated;
import dev.trackwright.MessageOptions;
import dev.trackwright.message.EventType;
import java.lang.String;
import java.util.function.Function;
import org.jspecify.annotations.NullMarked;

/**
 * What can be sent for one user by the plan <code>Open</code>; immutable, for any thread.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public final class OpenUser {
  private static final EventType IDENTIFY_CALL = new EventType(OpenAnalytics.PLAN, "identify", null);

  private static final EventType GROUP_CALL = new EventType(OpenAnalytics.PLAN, "group", null);

  private final Caller caller;

  OpenUser(Caller caller) {
    this.caller = caller;
  }

  /**
   * Sends the track event <code>Anything</code>.
   */
  public void trackAnything() {
    this.caller.track(Anything.EVENT, Anything.builder().build());
  }

  /**
   * Sends the track event <code>Anything</code>.
   *
   * @param properties what it carries
   */
  public void trackAnything(Anything.Properties properties) {
    this.caller.track(Anything.EVENT, properties);
  }

  /**
   * Sends the track event <code>Anything</code>.
   *
   * @param properties sets what it carries, one setter after the other
   */
  public void trackAnything(Function<Anything.Ready, Anything.Ready> properties) {
    this.caller.track(Anything.EVENT, Anything.builder(), properties);
  }

  /**
   * Sends the track event <code>Texts</code>.
   *
   * @param properties what it carries
   */
  public void trackTexts(Texts.Properties properties) {
    this.caller.track(Texts.EVENT, properties);
  }

  /**
   * Sends the track event <code>Texts</code>.
   *
   * @param properties sets what it carries, one setter after the other
   */
  public void trackTexts(Function<Texts.NeedsA, Texts.Ready> properties) {
    this.caller.track(Texts.EVENT, Texts.builder(), properties);
  }

  /**
   * The same user, with a timestamp, a message id, a context or integrations of your own.
   *
   * @param options for each call on what is returned
   * @return another object; this one stays as it is
   */
  public OpenUser with(MessageOptions options) {
    return new OpenUser(this.caller.with(options));
  }

  /**
   * Sends any track event of the plan.
   *
   * @param event what it carries, which says what it is
   */
  public void track(OpenEvent event) {
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
