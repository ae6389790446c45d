package dev.trackwright.shop;

import dev.trackwright.Caller;
import dev.trackwright.Generated;
import dev.trackwright.MessageOptions;
import dev.trackwright.message.Checker;
import dev.trackwright.message.EventType;
import dev.trackwright.message.JsonKey;
import dev.trackwright.message.JsonWriter;
import dev.trackwright.message.Payload;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

@Generated("by hand")
public final class ShopUser {
  private static final EventType IDENTIFY_CALL = new EventType(ShopAnalytics.PLAN, "identify", 2);

  private static final EventType GROUP_CALL = new EventType(ShopAnalytics.PLAN, "group", null);

  private static final JsonKey NAME_KEY = JsonKey.of("name");

  private final Caller caller;

  ShopUser(Caller caller) {
    this.caller = caller;
  }

  /** The traits of users and groups alike, with a name that is required but may be null. */
  public record Traits(@Nullable String name) implements Payload {
    @Override
    public void writeTo(JsonWriter out) {
      out.key(NAME_KEY);
      out.value(name);
    }

    @Override
    public void check(Checker checker) {
      checker.maxLength("name", name, 5);
    }
  }

  public ShopUser with(MessageOptions options) {
    return new ShopUser(caller.with(options));
  }

  public void track(ShopEvent event) {
    event.trackTo(caller);
  }

  public void trackOrderCompleted(OrderCompleted.Properties properties) {
    caller.track(OrderCompleted.EVENT, properties);
  }

  public void trackOrderCompleted(
      Function<OrderCompleted.NeedsCurrency, OrderCompleted.Ready> properties) {
    caller.track(OrderCompleted.EVENT, OrderCompleted.builder(), properties);
  }

  public void trackSignedOut() {
    caller.track(SignedOut.EVENT, new SignedOut.Properties());
  }

  public void pageHome(HomePage.Properties properties) {
    caller.page(HomePage.EVENT, properties);
  }

  public void screenHome(HomePage.Properties properties) {
    caller.screen(HomePage.EVENT, properties);
  }

  public void identify() {
    caller.identify(IDENTIFY_CALL);
  }

  public void identify(Traits traits) {
    caller.identify(IDENTIFY_CALL, traits);
  }

  public void group(String groupId) {
    caller.group(GROUP_CALL, groupId);
  }

  public void group(String groupId, Traits traits) {
    caller.group(GROUP_CALL, groupId, traits);
  }

  public void alias(String previousId) {
    caller.alias(previousId);
  }
}
