package dev.trackwright.shop;

import dev.trackwright.Generated;
import dev.trackwright.message.Checker;
import dev.trackwright.message.EventType;
import dev.trackwright.message.JsonKey;
import dev.trackwright.message.JsonWriter;
import dev.trackwright.message.Payload;
import dev.trackwright.message.PlannedEvent;
import org.jspecify.annotations.Nullable;

@Generated("by hand")
public final class HomePage implements PlannedEvent<HomePage.Properties> {
  public static final EventType EVENT = new EventType(ShopAnalytics.PLAN, "Home", null);
  private static final JsonKey REFERRER_KEY = JsonKey.of("referrer");

  private HomePage() {}

  public record Properties(@Nullable String referrer) implements Payload {
    @Override
    public void writeTo(JsonWriter out) {
      if (referrer != null) {
        out.key(REFERRER_KEY);
        out.value(referrer);
      }
    }

    @Override
    public void check(Checker checker) {}
  }
}
