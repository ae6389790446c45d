package com.acme.shop;

import dev.trackwright.Caller;
import dev.trackwright.Generated;
import dev.trackwright.MessageOptions;
import dev.trackwright.Presence;
import dev.trackwright.message.Checker;
import dev.trackwright.message.EventType;
import dev.trackwright.message.JsonKey;
import dev.trackwright.message.JsonWriter;
import dev.trackwright.message.Payload;
import dev.trackwright.message.PayloadBuilder;
import dev.trackwright.message.StringFormat;
import java.lang.Deprecated;
import java.lang.Double;
import java.lang.Override;
import java.lang.String;
import java.util.function.Function;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * What can be sent for one user by the plan <code>Shop</code>; immutable, for any thread.
 */
@Generated("dev.trackwright.processor")
@NullMarked
public final class ShopUser {
  private static final EventType IDENTIFY_CALL = new EventType(ShopAnalytics.PLAN, "identify", null);

  private static final EventType GROUP_CALL = new EventType(ShopAnalytics.PLAN, "group", null);

  private static final JsonKey EMAIL_KEY = JsonKey.of("email");

  private static final JsonKey LIMIT_KEY = JsonKey.of("limit");

  private final Caller caller;

  ShopUser(Caller caller) {
    this.caller = caller;
  }

  /**
   * Sends the track event <code>Cart Planned</code>.
   */
  public void trackCartPlanned() {
    this.caller.track(CartPlanned.EVENT, CartPlanned.builder().build());
  }

  /**
   * Sends the track event <code>Order Completed</code>.
   *
   * <p>An order was paid.
   *
   * <p><b>Why:</b> The bottom of the purchase funnel; revenue reporting starts here.
   *
   * <p><b>When:</b> The payment provider has confirmed the charge.
   *
   * <p><b>Owner:</b> checkout
   *
   * <p><b>Labels:</b> <code>priority: 1</code>, <code>team: growth</code>
   *
   * @param properties what it carries
   */
  public void trackOrderFinished(OrderFinished.Properties properties) {
    this.caller.track(OrderFinished.EVENT, properties);
  }

  /**
   * Sends the track event <code>Order Completed</code>.
   *
   * <p>An order was paid.
   *
   * <p><b>Why:</b> The bottom of the purchase funnel; revenue reporting starts here.
   *
   * <p><b>When:</b> The payment provider has confirmed the charge.
   *
   * <p><b>Owner:</b> checkout
   *
   * <p><b>Labels:</b> <code>priority: 1</code>, <code>team: growth</code>
   *
   * @param properties sets what it carries, one setter after the other
   */
  public void trackOrderFinished(
      Function<OrderFinished.NeedsCurrency, OrderFinished.Ready> properties) {
    this.caller.track(OrderFinished.EVENT, OrderFinished.builder(), properties);
  }

  /**
   * Sends the track event <code>Order Done</code>.
   *
   * @deprecated send <code>Order Completed</code> instead, see {@link com.acme.shop.OrderFinished}.
   */
  @Deprecated
  public void trackOrderDone() {
    this.caller.track(OrderDone.EVENT, OrderDone.builder().build());
  }

  /**
   * Sends the track event <code>Product Viewed</code>.
   */
  public void trackProductViewed() {
    this.caller.track(ProductViewed.EVENT, ProductViewed.builder().build());
  }

  /**
   * Sends the page <code>Home</code>.
   */
  public void pageHome() {
    this.caller.page(HomePage.EVENT, HomePage.builder().build());
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
  public void pageHome(Function<HomePage.Ready, HomePage.Ready> properties) {
    this.caller.page(HomePage.EVENT, HomePage.builder(), properties);
  }

  /**
   * Sends the screen <code>Cart</code>.
   *
   * <p><b>Why:</b> To see who opens it.
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
  public ShopUser with(MessageOptions options) {
    return new ShopUser(this.caller.with(options));
  }

  /**
   * Sends any track event of the plan.
   *
   * @param event what it carries, which says what it is
   */
  public void track(ShopEvent event) {
    this.caller.track(event);
  }

  /**
   * Says that this user is there, and nothing of them.
   */
  public void identify() {
    this.caller.identify(IDENTIFY_CALL, ShopUser.traits().build());
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
    this.caller.identify(IDENTIFY_CALL, ShopUser.traits(), traits);
  }

  /**
   * Says that this user belongs to a group.
   *
   * @param groupId the group
   */
  public void group(String groupId) {
    this.caller.group(GROUP_CALL, groupId, ShopGroup.traits().build());
  }

  /**
   * Says that this user belongs to a group.
   *
   * @param groupId the group
   * @param traits what is known of the group
   */
  public void group(String groupId, ShopGroup.Traits traits) {
    this.caller.group(GROUP_CALL, groupId, traits);
  }

  /**
   * Says that this user belongs to a group.
   *
   * @param groupId the group
   * @param traits sets what is known of the group
   */
  public void group(String groupId, Function<ShopGroup.Ready, ShopGroup.Ready> traits) {
    this.caller.group(GROUP_CALL, groupId, ShopGroup.traits(), traits);
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
   * @param limit <code>limit</code>; absent, null or a value
   */
  public record Traits(@Nullable String email, Presence<Double> limit) implements Payload {
    /**
     * Takes copies of what could change.
     *
     * @param email as above
     * @param limit as above
     */
    public Traits {
      limit = Presence.orAbsent(limit);
    }

    @Override
    public void writeTo(JsonWriter out) {
      if (this.email != null) {
        out.key(EMAIL_KEY);
        out.value(this.email);
      }
      if (!this.limit.isAbsent()) {
        out.key(LIMIT_KEY);
        out.value(this.limit.orNull());
      }
    }

    @Override
    public void check(Checker checker) {
      checker.format("email", this.email, StringFormat.EMAIL);
      checker.finite("limit", this.limit.orNull());
    }

    @Override
    public String toString() {
      return "Traits["
          + "email=***"
          + ", limit=" + this.limit
          + "]";
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

    /**
     * Sets <code>limit</code>.
     *
     * @param value null is sent as null; not called, it is left out
     * @return what comes next
     */
    Ready limit(@Nullable Double value);

    /**
     * Sets <code>limit</code>.
     *
     * @param value null is sent as null; not called, it is left out
     * @return what comes next
     */
    Ready limit(double value);
  }

  private static final class Builder implements Ready {
    private @Nullable String email;

    private Presence<Double> limit = Presence.absent();

    @Override
    public Ready email(@Nullable String value) {
      this.email = value;
      return this;
    }

    @Override
    public Ready limit(@Nullable Double value) {
      this.limit = Presence.ofNullable(value);
      return this;
    }

    @Override
    public Ready limit(double value) {
      this.limit = Presence.ofNullable(value);
      return this;
    }

    @Override
    public Traits build() {
      return new Traits(this.email, this.limit);
    }
  }
}
