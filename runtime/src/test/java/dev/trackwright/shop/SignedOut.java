package dev.trackwright.shop;

import dev.trackwright.Generated;
import dev.trackwright.message.Checker;
import dev.trackwright.message.EventSink;
import dev.trackwright.message.EventType;
import dev.trackwright.message.JsonWriter;
import dev.trackwright.message.PlannedEvent;

@Generated("by hand")
public final class SignedOut implements PlannedEvent<SignedOut.Properties> {
  public static final EventType EVENT = new EventType(ShopAnalytics.PLAN, "Signed Out", null);

  private SignedOut() {}

  public record Properties() implements ShopEvent {
    @Override
    public void writeTo(JsonWriter out) {}

    @Override
    public void check(Checker checker) {}

    @Override
    public void trackTo(EventSink sink) {
      sink.track(EVENT, this);
    }
  }
}
