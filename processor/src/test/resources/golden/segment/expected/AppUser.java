package com.acme.shop;

import dev.trackwright.Caller;
import dev.trackwright.Generated;
import dev.trackwright.MessageOptions;
import dev.trackwright.message.Checker;
import dev.trackwright.message.EventType;
import dev.trackwright.message.JsonKey;
import dev.trackwright.message.JsonWriter;
import dev.trackwright.message.Payload;
import dev.trackwright.message.PayloadBuilder;
import java.lang.Override;
import java.lang.String;
import java.util.function.Function;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * What can be sent for one user by the plan <code>App</code>; immutable, for any thread.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public final class AppUser {
  private static final EventType IDENTIFY_CALL = new EventType(AppAnalytics.PLAN, "identify", 1);

  private static final EventType GROUP_CALL = new EventType(AppAnalytics.PLAN, "group", null);

  private static final JsonKey EMAIL_KEY = JsonKey.of("email");

  private final Caller caller;

  AppUser(Caller caller) {
    this.caller = caller;
  }

  /**
   * Sends the track event <code>Order Completed</code>.
   *
   * <p>Paid.
   *
   * <p><b>Labels:</b> <code>team: growth</code>
   *
   * @param properties what it carries
   */
  public void trackOrderCompleted(OrderCompleted.Properties properties) {
    this.caller.track(OrderCompleted.EVENT, properties);
  }

  /**
   * Sends the track event <code>Order Completed</code>.
   *
   * <p>Paid.
   *
   * <p><b>Labels:</b> <code>team: growth</code>
   *
   * @param properties sets what it carries, one setter after the other
   */
  public void trackOrderCompleted(
      Function<OrderCompleted.NeedsOrderId, OrderCompleted.Ready> properties) {
    this.caller.track(OrderCompleted.EVENT, OrderCompleted.builder(), properties);
  }

  /**
   * The same user, with a timestamp, a message id, a context or integrations of your own.
   *
   * @param options for each call on what is returned
   * @return another object; this one stays as it is
   */
  public AppUser with(MessageOptions options) {
    return new AppUser(this.caller.with(options));
  }

  /**
   * Sends any track event of the plan.
   *
   * @param event what it carries, which says what it is
   */
  public void track(AppEvent event) {
    this.caller.track(event);
  }

  /**
   * Says that this user is there, and nothing of them.
   */
  public void identify() {
    this.caller.identify(IDENTIFY_CALL, AppUser.traits().build());
  }

  /**
   * Says who this user is.
   *
   * @param traits what is known of them
   */
  public void identify(Traits traits) {
    this.caller.identify(IDENTIFY_CALL, traits);
  }

  /**
   * Says who this user is.
   *
   * @param traits sets what is known of them
   */
  public void identify(Function<Ready, Ready> traits) {
    this.caller.identify(IDENTIFY_CALL, AppUser.traits(), traits);
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

  /**
   * Begins to build the data of the user traits.
   *
   * @return what comes first
   */
  public static Ready traits() {
    return new Builder();
  }

  /**
   * The data of the user traits; immutable.
   *
   * @param email <code>email</code>; null where it is not sent
   */
  public record Traits(@Nullable String email) implements Payload {
    @Override
    public void writeTo(JsonWriter out) {
      if (this.email != null) {
        out.key(EMAIL_KEY);
        out.value(this.email);
      }
    }

    @Override
    public void check(Checker checker) {
    }
  }

  /**
   * Has all that is required; takes what is optional, and builds.
   */
  public sealed interface Ready extends PayloadBuilder<Traits> permits Builder {
    /**
     * Sets <code>email</code>.
     *
     * @param value null to leave it out
     * @return what comes next
     */
    Ready email(@Nullable String value);
  }

  private static final class Builder implements Ready {
    private @Nullable String email;

    @Override
    public Ready email(@Nullable String value) {
      this.email = value;
      return this;
    }

    @Override
    public Traits build() {
      return new Traits(this.email);
    }
  }
}
