package dev.trackwright.testing;

import static dev.trackwright.testing.TrackingAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trackwright.DeliveryReport;
import dev.trackwright.DropReason;
import dev.trackwright.Identity;
import dev.trackwright.OutsideThePlan;
import dev.trackwright.PlanViolationException;
import dev.trackwright.ViolationPolicy;
import dev.trackwright.message.IdentifyMessage;
import dev.trackwright.shop.Currency;
import dev.trackwright.shop.HomePage;
import dev.trackwright.shop.OrderCompleted;
import dev.trackwright.shop.ShopAnalytics;
import dev.trackwright.shop.ShopUser;
import dev.trackwright.shop.SignedOut;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RecordingClientTest {

  private final RecordingClient recorded = new RecordingClient();
  private final ShopUser user = ShopAnalytics.create(recorded).forUser("u-42");

  private void order(double total) {
    user.trackOrderCompleted(
        e -> e.currency(Currency.EUR).orderId("o-1").total(total).email("ada@example.com"));
  }

  @Test
  void trackedEventsComeBackAsTheirOwnType() {
    order(1);
    user.trackSignedOut();
    order(2);
    user.pageHome(new HomePage.Properties("x"));

    List<OrderCompleted.Properties> orders = recorded.tracked(OrderCompleted.class);
    assertThat(orders).extracting(OrderCompleted.Properties::total).containsExactly(1.0, 2.0);
    assertThat(recorded.tracked(HomePage.class))
        .extracting(HomePage.Properties::referrer)
        .containsExactly("x");
    assertThat(recorded.tracked(SignedOut.class)).hasSize(1);
  }

  @Test
  void assertionsThatHoldAreSilent() {
    user.identify(new ShopUser.Traits("Ada"));
    user.group("g-1");
    user.alias("a-7");
    order(1);
    order(2);

    assertThatCode(
            () ->
                assertThat(recorded)
                    .identified("u-42")
                    .grouped("g-1")
                    .aliased("a-7")
                    .tracked(OrderCompleted.class)
                    .times(2)
                    .tracked(OrderCompleted.class)
                    .atLeastOnce()
                    .tracked(OrderCompleted.class)
                    .with(e -> e.total() == 2)
                    .once()
                    .tracked(OrderCompleted.class)
                    .with("total 3", e -> e.total() == 3)
                    .never()
                    .tracked(OrderCompleted.class)
                    .forUser("u-42")
                    .times(2)
                    .tracked(OrderCompleted.class)
                    .forUser("u-43")
                    .never()
                    .tracked(OrderCompleted.class)
                    .forAnonymous("a-7")
                    .never()
                    .tracked(OrderCompleted.class)
                    .satisfying(e -> assertThat(e.total()).isPositive())
                    .tracked(SignedOut.class)
                    .never()
                    .trackedNothingElse()
                    .nothingElse()
                    .withoutViolations())
        .doesNotThrowAnyException();
    assertThat(
            assertThat(recorded)
                .tracked(OrderCompleted.class)
                .with(e -> e.total() == 1)
                .single()
                .orderId())
        .isEqualTo("o-1");
  }

  @Test
  void aFailureListsWhatWasRecordedAndMasksWhatIsSensitive() {
    user.identify();
    order(1);
    order(2);
    OutsideThePlan.of(recorded, Identity.anonymous("a-7"))
        .trackUnplanned("Old\nevent", Map.of("card", "4111"));

    assertFails(() -> assertThat(recorded).tracked(OrderCompleted.class).once())
        .hasMessage(
            """
            Expected OrderCompleted once, but it was there 2 times.
            Recorded, in this order:
              1. identify, user u-42
              2. track "Order Completed", user u-42: Properties[coupon=absent, currency=EUR, email=***, extra=null, orderId=o-1, products=null, total=1.0]
              3. track "Order Completed", user u-42: Properties[coupon=absent, currency=EUR, email=***, extra=null, orderId=o-1, products=null, total=2.0]
              4. track "Old\\u000Aevent", anonymous a-7: Unplanned[card]""");
  }

  @Test
  void everyAssertionCanFail() {
    assertFails(() -> assertThat(recorded).tracked(SignedOut.class).once())
        .hasMessage("Expected SignedOut once, but it was there never.\nNothing was recorded.");
    assertFails(() -> assertThat(recorded).tracked(SignedOut.class).atLeastOnce());
    assertFails(() -> assertThat(recorded).tracked(SignedOut.class).satisfying(e -> {}));
    assertFails(() -> assertThat(recorded).tracked(SignedOut.class).single());
    assertFails(() -> assertThat(recorded).identified("u-42"));
    assertFails(() -> assertThat(recorded).grouped("g-1"));
    assertFails(() -> assertThat(recorded).aliased("a-7"));
    user.trackSignedOut();
    user.identify();
    assertFails(() -> assertThat(recorded).tracked(SignedOut.class).never());
    assertFails(() -> assertThat(recorded).tracked(SignedOut.class).times(2));
    assertFails(() -> assertThat(recorded).identified("u-43"));
    assertFails(() -> assertThat(recorded).identifiedNobody())
        .hasMessageStartingWith("Expected nobody to be identified, but there were 1 (number 2).");
    assertFails(() -> assertThat(recorded).trackedNothing());
    assertFails(() -> assertThat(recorded).trackedNothingElse());
    assertFails(
        () ->
            assertThat(recorded)
                .tracked(SignedOut.class)
                .with(e -> false)
                .never()
                .trackedNothingElse());
    assertFails(() -> assertThat(recorded).tracked(SignedOut.class).once().nothingElse());
    assertFails(
            () ->
                assertThat(recorded)
                    .tracked(SignedOut.class)
                    .satisfying(
                        e -> {
                          throw new AssertionError("mine");
                        }))
        .hasMessageStartingWith("Call 1 of 1 of SignedOut is not as it should be: mine")
        .hasRootCauseMessage("mine");
  }

  @Test
  void violationsThrowUnlessTheTestAsksForAnotherPolicy() {
    assertThatThrownBy(() -> order(-1)).isInstanceOf(PlanViolationException.class);
    assertThat(recorded.messages()).isEmpty();

    RecordingClient lenient =
        RecordingClient.builder().violationPolicy(ViolationPolicy.LOG_AND_SEND).build();
    ShopAnalytics.create(lenient)
        .forUser("u-42")
        .trackOrderCompleted(e -> e.currency(Currency.EUR).orderId("o-1").total(-1));
    assertFails(() -> assertThat(lenient).withoutViolations())
        .hasMessage(
            """
            Expected no violations, but there were 1:
              [BOUND] Order Completed /total must be at least 0""");
  }

  @Test
  void messagesOfAKindAndClearing() {
    user.identify();
    user.trackSignedOut();
    assertThat(recorded.messages(IdentifyMessage.class)).hasSize(1);

    recorded.clear();
    assertThat(recorded.messages()).isEmpty();
    assertThat(recorded.deliveryReport()).isEqualTo(new DeliveryReport(2, 2, Map.of(), 0));
  }

  @Test
  void theAccountBalancesAndWhatComesAfterClosingIsDropped() {
    user.trackSignedOut();
    assertThat(recorded.flush(Duration.ofSeconds(1)).isComplete()).isTrue();
    assertThat(recorded.close(Duration.ZERO)).isEqualTo(new DeliveryReport(1, 1, Map.of(), 0));
    user.trackSignedOut();
    recorded.close();

    assertThat(recorded.messages()).hasSize(1);
    assertThat(recorded.deliveryReport())
        .isEqualTo(new DeliveryReport(2, 1, Map.of(DropReason.CLOSED, 1L), 0));
  }

  @Test
  void aLongRecordingIsListedInPart() {
    for (int i = 0; i < 60; i++) {
      user.trackSignedOut();
    }

    assertThat(recorded.toString()).contains("\n  50. ").endsWith("\n  and 10 more");
  }

  private static org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> assertFails(
      ThrowingCallable assertion) {
    return assertThatThrownBy(assertion).isExactlyInstanceOf(AssertionError.class);
  }
}
