package com.acme.shop;

import dev.trackwright.Caller;
import dev.trackwright.Generated;
import dev.trackwright.MessageOptions;
import dev.trackwright.message.EventType;
import java.lang.String;
import java.util.function.Function;
import org.jspecify.annotations.NullMarked;

/**
 * What can be sent for one user by the plan <code>Types</code>; immutable, for any thread.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public final class TypesUser {
  private static final EventType IDENTIFY_CALL = new EventType(TypesAnalytics.PLAN, "identify", null);

  private static final EventType GROUP_CALL = new EventType(TypesAnalytics.PLAN, "group", null);

  private final Caller caller;

  TypesUser(Caller caller) {
    this.caller = caller;
  }

  /**
   * Sends the track event <code>Everything Nullable</code>.
   *
   * @param properties what it carries
   */
  public void trackEverythingNullable(EverythingNullable.Properties properties) {
    this.caller.track(EverythingNullable.EVENT, properties);
  }

  /**
   * Sends the track event <code>Everything Nullable</code>.
   *
   * @param properties sets what it carries, one setter after the other
   */
  public void trackEverythingNullable(
      Function<EverythingNullable.NeedsNumber, EverythingNullable.Ready> properties) {
    this.caller.track(EverythingNullable.EVENT, EverythingNullable.builder(), properties);
  }

  /**
   * Sends the track event <code>Everything Optional</code>.
   */
  public void trackEverythingOptional() {
    this.caller.track(EverythingOptional.EVENT, EverythingOptional.builder().build());
  }

  /**
   * Sends the track event <code>Everything Optional</code>.
   *
   * @param properties what it carries
   */
  public void trackEverythingOptional(EverythingOptional.Properties properties) {
    this.caller.track(EverythingOptional.EVENT, properties);
  }

  /**
   * Sends the track event <code>Everything Optional</code>.
   *
   * @param properties sets what it carries, one setter after the other
   */
  public void trackEverythingOptional(
      Function<EverythingOptional.Ready, EverythingOptional.Ready> properties) {
    this.caller.track(EverythingOptional.EVENT, EverythingOptional.builder(), properties);
  }

  /**
   * Sends the track event <code>Everything Required</code>.
   *
   * @param properties what it carries
   */
  public void trackEverythingRequired(EverythingRequired.Properties properties) {
    this.caller.track(EverythingRequired.EVENT, properties);
  }

  /**
   * Sends the track event <code>Everything Required</code>.
   *
   * @param properties sets what it carries, one setter after the other
   */
  public void trackEverythingRequired(
      Function<EverythingRequired.NeedsAny, EverythingRequired.Ready> properties) {
    this.caller.track(EverythingRequired.EVENT, EverythingRequired.builder(), properties);
  }

  /**
   * The same user, with a timestamp, a message id, a context or integrations of your own.
   *
   * @param options for each call on what is returned
   * @return another object; this one stays as it is
   */
  public TypesUser with(MessageOptions options) {
    return new TypesUser(this.caller.with(options));
  }

  /**
   * Sends any track event of the plan.
   *
   * @param event what it carries, which says what it is
   */
  public void track(TypesEvent event) {
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
