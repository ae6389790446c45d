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
import dev.trackwright.message.StringFormat;
import java.lang.Override;
import java.lang.String;
import java.lang.SuppressWarnings;
import java.util.function.Function;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * What can be sent for one user by the plan <code>Calls</code>; immutable, for any thread.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public final class CallsUser {
  private static final EventType IDENTIFY_CALL = new EventType(CallsAnalytics.PLAN, "identify", null);

  private static final EventType GROUP_CALL = new EventType(CallsAnalytics.PLAN, "group", null);

  private static final JsonKey EMAIL_KEY = JsonKey.of("email");

  private static final JsonKey NAME_KEY = JsonKey.of("name");

  private final Caller caller;

  CallsUser(Caller caller) {
    this.caller = caller;
  }

  /**
   * Sends the track event <code>Empty</code>.
   */
  public void trackEmpty() {
    this.caller.track(Empty.EVENT, Empty.builder().build());
  }

  /**
   * Sends the track event <code>Optional</code>.
   */
  public void trackOptional() {
    this.caller.track(Optional.EVENT, Optional.builder().build());
  }

  /**
   * Sends the track event <code>Optional</code>.
   *
   * @param properties what it carries
   */
  public void trackOptional(Optional.Properties properties) {
    this.caller.track(Optional.EVENT, properties);
  }

  /**
   * Sends the track event <code>Optional</code>.
   *
   * @param properties sets what it carries, one setter after the other
   */
  public void trackOptional(Function<Optional.Ready, Optional.Ready> properties) {
    this.caller.track(Optional.EVENT, Optional.builder(), properties);
  }

  /**
   * Sends the track event <code>Required</code>.
   *
   * @param properties what it carries
   */
  public void trackRequired(Required.Properties properties) {
    this.caller.track(Required.EVENT, properties);
  }

  /**
   * Sends the track event <code>Required</code>.
   *
   * @param properties sets what it carries, one setter after the other
   */
  public void trackRequired(Function<Required.NeedsId, Required.Ready> properties) {
    this.caller.track(Required.EVENT, Required.builder(), properties);
  }

  /**
   * Sends the page <code>Home</code>.
   *
   * @param properties what it carries
   */
  public void pageHome(HomePage.Properties properties) {
    this.caller.page(HomePage.EVENT, properties);
  }

  /**
   * Sends the page <code>Home</code>.
   *
   * @param properties sets what it carries, one setter after the other
   */
  public void pageHome(Function<HomePage.NeedsPath, HomePage.Ready> properties) {
    this.caller.page(HomePage.EVENT, HomePage.builder(), properties);
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
  public CallsUser with(MessageOptions options) {
    return new CallsUser(this.caller.with(options));
  }

  /**
   * Sends any track event of the plan.
   *
   * @param event what it carries, which says what it is
   */
  public void track(CallsEvent event) {
    this.caller.track(event);
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
  public void identify(Function<NeedsName, Ready> traits) {
    this.caller.identify(IDENTIFY_CALL, CallsUser.traits(), traits);
  }

  /**
   * Says that this user belongs to a group.
   *
   * @param groupId the group
   * @param traits what is known of the group
   */
  public void group(String groupId, CallsGroup.Traits traits) {
    this.caller.group(GROUP_CALL, groupId, traits);
  }

  /**
   * Says that this user belongs to a group.
   *
   * @param groupId the group
   * @param traits sets what is known of the group
   */
  public void group(String groupId, Function<CallsGroup.NeedsPlan, CallsGroup.Ready> traits) {
    this.caller.group(GROUP_CALL, groupId, CallsGroup.traits(), traits);
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
  public static NeedsName traits() {
    return new Builder();
  }

  /**
   * The data of the user traits; immutable.
   *
   * @param email <code>email</code>; null where it is not sent
   * @param name <code>name</code>; required
   */
  public record Traits(@Nullable String email, String name) implements Payload {
    @Override
    public void writeTo(JsonWriter out) {
      if (this.email != null) {
        out.key(EMAIL_KEY);
        out.value(this.email);
      }
      if (this.name != null) {
        out.key(NAME_KEY);
        out.value(this.name);
      }
    }

    @Override
    public void check(Checker checker) {
      checker.format("email", this.email, StringFormat.EMAIL);
      checker.required("name", this.name);
    }

    @Override
    public String toString() {
      return "Traits["
          + "email=***"
          + ", name=" + this.name
          + "]";
    }
  }

  /**
   * Waits for <code>name</code>, which is required.
   */
  public sealed interface NeedsName permits Builder {
    /**
     * Sets <code>name</code>.
     *
     * @param value not null
     * @return what comes next
     */
    Ready name(String value);
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

  @SuppressWarnings("NullAway.Init")
  private static final class Builder implements NeedsName, Ready {
    private String name;

    private @Nullable String email;

    @Override
    public Ready name(String value) {
      this.name = value;
      return this;
    }

    @Override
    public Ready email(@Nullable String value) {
      this.email = value;
      return this;
    }

    @Override
    public Traits build() {
      return new Traits(this.email, this.name);
    }
  }
}
