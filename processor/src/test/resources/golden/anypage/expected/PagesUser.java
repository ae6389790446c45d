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
import dev.trackwright.message.Section;
import java.lang.Override;
import java.lang.String;
import java.util.function.Function;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * What can be sent for one user by the plan <code>Pages</code>; immutable, for any thread.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public final class PagesUser {
  private static final EventType IDENTIFY_CALL = new EventType(PagesAnalytics.PLAN, "identify", null, Section.CONTEXT_TRAITS);

  private static final EventType GROUP_CALL = new EventType(PagesAnalytics.PLAN, "group", 2, Section.PROPERTIES);

  private static final JsonKey EMAIL_KEY = JsonKey.of("email");

  private final Caller caller;

  PagesUser(Caller caller) {
    this.caller = caller;
  }

  /**
   * Sends the page <code>""</code>.
   *
   * @param name as it is sent; null or blank for none
   * @param properties what it carries
   */
  public void page(@Nullable String name, AnyPage.Properties properties) {
    this.caller.page(AnyPage.EVENT, name, properties);
  }

  /**
   * Sends the page <code>""</code>.
   *
   * @param name as it is sent; null or blank for none
   * @param properties sets what it carries, one setter after the other
   */
  public void page(@Nullable String name, Function<AnyPage.NeedsPath, AnyPage.Ready> properties) {
    this.caller.page(AnyPage.EVENT, name, AnyPage.builder(), properties);
  }

  /**
   * Sends the screen <code>""</code>.
   *
   * @param name as it is sent; null or blank for none
   */
  public void screen(@Nullable String name) {
    this.caller.screen(AnyScreen.EVENT, name, AnyScreen.builder().build());
  }

  /**
   * Sends the screen <code>""</code>.
   *
   * @param name as it is sent; null or blank for none
   * @param properties what it carries
   */
  public void screen(@Nullable String name, AnyScreen.Properties properties) {
    this.caller.screen(AnyScreen.EVENT, name, properties);
  }

  /**
   * Sends the screen <code>""</code>.
   *
   * @param name as it is sent; null or blank for none
   * @param properties sets what it carries, one setter after the other
   */
  public void screen(@Nullable String name, Function<AnyScreen.Ready, AnyScreen.Ready> properties) {
    this.caller.screen(AnyScreen.EVENT, name, AnyScreen.builder(), properties);
  }

  /**
   * The same user, with a timestamp, a message id, a context or integrations of your own.
   *
   * @param options for each call on what is returned
   * @return another object; this one stays as it is
   */
  public PagesUser with(MessageOptions options) {
    return new PagesUser(this.caller.with(options));
  }

  /**
   * Says that this user is there, and nothing of them.
   */
  public void identify() {
    this.caller.identify(IDENTIFY_CALL, PagesUser.traits().build());
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
    this.caller.identify(IDENTIFY_CALL, PagesUser.traits(), traits);
  }

  /**
   * Says that this user belongs to a group.
   *
   * @param groupId the group
   */
  public void group(String groupId) {
    this.caller.group(GROUP_CALL, groupId, PagesGroup.traits().build());
  }

  /**
   * Says that this user belongs to a group.
   *
   * @param groupId the group
   * @param traits what is known of the group
   */
  public void group(String groupId, PagesGroup.Traits traits) {
    this.caller.group(GROUP_CALL, groupId, traits);
  }

  /**
   * Says that this user belongs to a group.
   *
   * @param groupId the group
   * @param traits sets what is known of the group
   */
  public void group(String groupId, Function<PagesGroup.Ready, PagesGroup.Ready> traits) {
    this.caller.group(GROUP_CALL, groupId, PagesGroup.traits(), traits);
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
