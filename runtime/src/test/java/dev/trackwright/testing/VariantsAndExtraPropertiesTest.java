package dev.trackwright.testing;

import static dev.trackwright.testing.TrackingAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trackwright.Caller;
import dev.trackwright.Identity;
import dev.trackwright.message.Checker;
import dev.trackwright.message.Event;
import dev.trackwright.message.EventSink;
import dev.trackwright.message.EventType;
import dev.trackwright.message.JsonKey;
import dev.trackwright.message.JsonWriter;
import dev.trackwright.message.PlanInfo;
import dev.trackwright.message.PlannedEvent;
import dev.trackwright.message.Values;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The test kit with an event that is one of several variants, each with extra properties. */
class VariantsAndExtraPropertiesTest {

  private static final PlanInfo PLAN = new PlanInfo("Pay", null, "com.acme.PayAnalytics");
  private static final JsonKey METHOD = JsonKey.of("method");
  private static final Set<String> PLANNED = Set.of("method", "iban", "brand");

  /** As generated for an event with variants. */
  private static final class OrderPaid implements PlannedEvent<OrderPaid.Properties> {
    static final EventType EVENT = new EventType(PLAN, "Order Paid", null);

    sealed interface Properties extends Event {
      @Override
      default void trackTo(EventSink sink) {
        sink.track(EVENT, this);
      }
    }

    static final class Card {
      record Value(String brand, Map<String, Long> additionalProperties) implements Properties {
        private static final JsonKey BRAND = JsonKey.of("brand");

        Value {
          additionalProperties = Values.extra(additionalProperties);
        }

        @Override
        public void writeTo(JsonWriter out) {
          out.key(METHOD);
          out.value("card");
          out.key(BRAND);
          out.value(brand);
          out.extra(additionalProperties, PLANNED, (w1, v1) -> w1.value(v1));
        }

        @Override
        public void check(Checker checker) {
          checker.extra(additionalProperties, PLANNED, (c1, v1) -> {});
        }
      }
    }

    static final class Sepa {
      record Value(String iban) implements Properties {
        private static final JsonKey IBAN = JsonKey.of("iban");

        @Override
        public void writeTo(JsonWriter out) {
          out.key(METHOD);
          out.value("sepa");
          out.key(IBAN);
          out.value(iban);
        }

        @Override
        public void check(Checker checker) {}
      }
    }
  }

  /** Another event, so that not everything fits. */
  private static final class SignedOut implements PlannedEvent<OrderPaid.Properties> {}

  private final RecordingClient recorded = RecordingClient.builder().ignoreStaleBuild().build();
  private final Caller caller = Caller.of(recorded, PLAN, Identity.user("u"), null);

  private void payThreeTimes() {
    caller.track(new OrderPaid.Card.Value("visa", Map.of("points", 3L)));
    caller.track(new OrderPaid.Card.Value("amex", Map.of()));
    caller.track(new OrderPaid.Sepa.Value("DE00"));
  }

  @Test
  void everyVariantIsACallOfTheEvent() {
    payThreeTimes();
    assertThat(recorded).tracked(OrderPaid.class).times(3).nothingElse();
    assertThat(recorded).tracked(SignedOut.class).never();
    assertThat(recorded.tracked(OrderPaid.class).get(2))
        .isEqualTo(new OrderPaid.Sepa.Value("DE00"));
  }

  @Test
  void aVariantIsToldByItsType() {
    payThreeTimes();
    assertThat(recorded)
        .tracked(OrderPaid.class)
        .with(
            "an amex card",
            p -> p instanceof OrderPaid.Card.Value card && card.brand().equals("amex"))
        .once();
  }

  @Test
  void propertiesAreFoundByTheirNameOnTheWireAlsoExtraOnesAndThoseOfOneVariant() {
    payThreeTimes();
    assertThat(recorded)
        .tracked(OrderPaid.class)
        .withProperty("method", "card"::equals)
        .times(2)
        .tracked(OrderPaid.class)
        .withProperty("iban", iban -> iban instanceof String text && text.startsWith("DE"))
        .once()
        .tracked(OrderPaid.class)
        .withProperty("points", points -> points instanceof Long many && many > 2)
        .once()
        .tracked(OrderPaid.class)
        .withProperty("coupon", coupon -> true)
        .never()
        .nothingElse();
  }

  @Test
  void theFailureNamesTheProperty() {
    payThreeTimes();
    assertThatThrownBy(
            () ->
                assertThat(recorded)
                    .tracked(OrderPaid.class)
                    .withProperty("iban", i -> false)
                    .once())
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith(
            "Expected OrderPaid with the given iban once, but it was there never.");
  }
}
