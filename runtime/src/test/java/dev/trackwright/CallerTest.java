package dev.trackwright;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.trackwright.message.Message;
import dev.trackwright.message.ViolationKind;
import dev.trackwright.shop.Currency;
import dev.trackwright.shop.OrderCompleted;
import dev.trackwright.shop.Product;
import dev.trackwright.shop.ShopAnalytics;
import dev.trackwright.shop.ShopContext;
import dev.trackwright.shop.ShopUser;
import dev.trackwright.testing.RecordingClient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallerTest {

  private static final String SECRET = "s3cr3t";

  private final RecordingClient recorded = client(ViolationPolicy.LOG_AND_SEND);
  private final ShopAnalytics analytics = ShopAnalytics.create(recorded);
  private final ShopUser user = analytics.forUser("u-42");

  private static RecordingClient client(ViolationPolicy policy) {
    return RecordingClient.builder().violationPolicy(policy).build();
  }

  @Test
  void aViolationIsReportedAndTheMessageSentByDefault() {
    user.trackOrderCompleted(e -> e.currency(Currency.EUR).orderId("x-1").total(-1));

    assertThat(recorded.violations())
        .extracting(Violation::kind, Violation::call, Violation::path)
        .containsExactly(
            tuple(ViolationKind.PATTERN, "Order Completed", "/order_id"),
            tuple(ViolationKind.BOUND, "Order Completed", "/total"));
    assertThat(recorded.messages()).hasSize(1);
  }

  @Test
  void underDropAViolationIsReportedAndNothingIsSent() {
    RecordingClient dropping = client(ViolationPolicy.DROP);
    ShopUser dropped = ShopAnalytics.create(dropping).forUser("u-42");
    dropped.trackOrderCompleted(e -> e.currency(Currency.EUR).orderId("o-1").total(-1));
    dropped.trackSignedOut();

    assertThat(dropping.violations()).hasSize(1);
    assertThat(dropping.messages()).extracting(Message::label).containsExactly("Signed Out");
  }

  @Test
  void underThrowAllViolationsOfTheCallAreInTheException() {
    RecordingClient throwing = client(ViolationPolicy.THROW);
    ShopUser strict = ShopAnalytics.create(throwing).forUser("u-42");

    assertThatThrownBy(
            () ->
                strict.trackOrderCompleted(e -> e.currency(Currency.EUR).orderId("x-1").total(-1)))
        .isInstanceOfSatisfying(
            PlanViolationException.class, e -> assertThat(e.violations()).hasSize(2))
        .hasMessage(
            """
            [PATTERN] Order Completed /order_id must match ^o-
            [BOUND] Order Completed /total must be at least 0""");
    assertThat(throwing.messages()).isEmpty();
    assertThat(throwing.violations()).hasSize(2);
  }

  @Test
  @SuppressWarnings("NullAway") // what Kotlin, Groovy or an unchecked caller may pass
  void aNullInARequiredPropertyIsAViolationAndTheKeyIsAbsent() {
    user.track(new OrderCompleted.Properties(null, null, null, null, null, null, Double.NaN));

    assertThat(recorded.violations())
        .extracting(Violation::kind, Violation::path)
        .containsExactly(
            tuple(ViolationKind.REQUIRED_MISSING, "/currency"),
            tuple(ViolationKind.REQUIRED_MISSING, "/order_id"),
            tuple(ViolationKind.NOT_FINITE, "/total"));
    assertThat(recorded.json().get(0)).contains("\"properties\":{\"total\":null}");
  }

  @Test
  @SuppressWarnings("NullAway") // see above
  void nullInPlaceOfThePropertiesIsAViolationAndAnEmptyObjectIsSent() {
    user.trackOrderCompleted((OrderCompleted.Properties) null);

    assertThat(recorded.violations())
        .extracting(Violation::kind, Violation::path)
        .containsExactly(tuple(ViolationKind.REQUIRED_MISSING, ""));
    assertThat(recorded.json().get(0)).contains("\"properties\":{}");
  }

  @Test
  void aLambdaThatThrowsIsReportedWithoutItsMessageAndNothingIsSent() {
    user.trackOrderCompleted(
        e -> {
          throw new IllegalStateException(SECRET);
        });

    assertThat(recorded.messages()).isEmpty();
    assertThat(recorded.violations()).hasSize(1);
    Violation violation = recorded.violations().get(0);
    assertThat(violation.kind()).isEqualTo(ViolationKind.BUILDER_FAILED);
    assertThat(violation.text())
        .contains("java.lang.IllegalStateException", "CallerTest.java")
        .doesNotContain(SECRET);
  }

  @Test
  @SuppressWarnings("NullAway") // see above
  void aLambdaThatReturnsNullOrIsNullOrFailsBadlyHarmsNobody() {
    user.trackOrderCompleted(e -> null);
    user.trackOrderCompleted(
        (java.util.function.Function<OrderCompleted.NeedsCurrency, OrderCompleted.Ready>) null);
    user.trackOrderCompleted(
        e -> {
          throw new StackOverflowError();
        });
    user.trackOrderCompleted(
        e -> {
          throw new NoClassDefFoundError();
        });
    user.trackOrderCompleted(
        e -> {
          throw new AssertionError();
        });

    assertThat(recorded.messages()).isEmpty();
    assertThat(recorded.violations())
        .hasSize(5)
        .extracting(Violation::kind)
        .containsOnly(ViolationKind.BUILDER_FAILED);
  }

  @Test
  void underThrowALambdasOwnExceptionIsTheCause() {
    IllegalStateException own = new IllegalStateException();
    ShopUser strict = ShopAnalytics.create(client(ViolationPolicy.THROW)).forUser("u-42");

    assertThatThrownBy(
            () ->
                strict.trackOrderCompleted(
                    e -> {
                      throw own;
                    }))
        .isInstanceOf(PlanViolationException.class)
        .hasCause(own);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "\t\n"})
  void aMessageWithoutAnIdIsNeverSentSinceItWouldTakeItsBatchWithIt(String id) {
    analytics.forUser(id).trackSignedOut();
    analytics.forAnonymous(id).identify();
    analytics.forUser(id, id).group("g-1");
    OutsideThePlan.of(recorded, Identity.user(id)).trackUnplanned("x", Map.of());

    assertThat(recorded.messages()).isEmpty();
    assertThat(recorded.violations())
        .hasSize(4)
        .extracting(Violation::kind)
        .containsOnly(ViolationKind.ID_MISSING);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " "})
  void whereOneOfTwoIdsIsBlankTheOtherIsSentAndTheViolationReported(String id) {
    analytics.forUser("u-42", id).trackSignedOut();
    analytics.forUser(id, "a-7").trackSignedOut();

    assertThat(recorded.messages())
        .extracting(Message::userId, Message::anonymousId)
        .containsExactly(tuple("u-42", null), tuple(null, "a-7"));
    assertThat(recorded.violations())
        .hasSize(2)
        .extracting(Violation::kind)
        .containsOnly(ViolationKind.ID_MISSING);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " "})
  void blankGroupAndPreviousIdsAndUnplannedNamesAreReportedAndNotSent(String id) {
    user.group(id);
    user.group(id, new ShopUser.Traits(null));
    user.alias(id);
    OutsideThePlan.of(recorded, Identity.user("u-42")).trackUnplanned(id, Map.of());

    assertThat(recorded.messages()).isEmpty();
    assertThat(recorded.violations())
        .extracting(Violation::kind)
        .hasSize(4)
        .containsOnly(ViolationKind.ID_MISSING);
  }

  @Test
  void anAliasOfSomebodyUnknownIsNotSent() {
    analytics.forAnonymous("a-7").alias("a-6");

    assertThat(recorded.messages()).isEmpty();
    assertThat(recorded.violations())
        .extracting(Violation::kind)
        .containsExactly(ViolationKind.ID_MISSING);
  }

  @Test
  void aGivenMessageIdServesOneMessageAndTheNextGetsAFreshOneAndAViolation() {
    ShopUser once = user.with(MessageOptions.none().messageId("job-7"));
    once.trackSignedOut();
    once.trackSignedOut();
    once.with(MessageOptions.none().timestamp(Instant.EPOCH)).trackSignedOut();

    assertThat(recorded.messages())
        .extracting(Message::messageId)
        .startsWith("job-7")
        .doesNotHaveDuplicates();
    assertThat(recorded.violations())
        .extracting(Violation::kind)
        .containsExactly(ViolationKind.MESSAGE_ID, ViolationKind.MESSAGE_ID);
  }

  @Test
  void ofManyThreadsOnlyOneGetsTheGivenMessageId() throws Exception {
    ShopUser once = user.with(MessageOptions.none().messageId("job-7"));
    inParallel(8, once::trackSignedOut);

    assertThat(recorded.messages())
        .hasSize(8)
        .extracting(Message::messageId)
        .doesNotHaveDuplicates()
        .contains("job-7");
    assertThat(recorded.violations()).hasSize(7);
  }

  @Test
  void aMessageIdThatTheWireCannotBearIsReplaced() {
    user.with(MessageOptions.none().messageId("x".repeat(101))).trackSignedOut();
    user.with(MessageOptions.none().messageId(" ")).trackSignedOut();
    user.with(MessageOptions.none().messageId("x".repeat(100))).trackSignedOut();

    assertThat(recorded.messages())
        .extracting(message -> message.messageId().length())
        .containsExactly(36, 36, 100);
    assertThat(recorded.violations()).hasSize(2);
  }

  @Test
  void aTimestampBeyondTheCalendarIsReportedAndTheClocksIsSent() {
    user.with(MessageOptions.none().timestamp(Instant.MAX)).trackSignedOut();
    user.with(MessageOptions.none().timestamp(Instant.MIN)).trackSignedOut();

    assertThat(recorded.messages())
        .extracting(Message::timestamp)
        .allSatisfy(
            time -> assertThat(time).isBetween("2020-01-01T00:00:00Z", "2100-01-01T00:00:00Z"));
    assertThat(recorded.violations())
        .extracting(Violation::kind, Violation::call)
        .containsOnly(tuple(ViolationKind.FORMAT, "options"));
  }

  @Test
  @SuppressWarnings("NullAway") // see above
  void theContextIsCheckedAndReportedWithEachMessage() {
    ShopUser inContext =
        analytics.forUser("u-42", new ShopContext.Properties(new ShopContext.App(null), null));
    inContext.trackSignedOut();
    inContext.identify();

    assertThat(recorded.violations())
        .extracting(Violation::call, Violation::path)
        .containsExactly(
            tuple("context", "/app/version"),
            tuple("context", "/userAgent"),
            tuple("context", "/app/version"),
            tuple("context", "/userAgent"));
    assertThat(recorded.messages()).hasSize(2);
  }

  @Test
  void aContextLambdaThatThrowsIsReportedWithEachMessageWhichGoesWithoutIt() {
    ShopUser inContext =
        analytics.forUser(
            "u-42",
            c -> {
              throw new IllegalStateException(SECRET);
            });
    inContext.trackSignedOut();

    assertThat(recorded.violations()).hasSize(1);
    assertThat(recorded.violations().get(0).kind()).isEqualTo(ViolationKind.BUILDER_FAILED);
    assertThat(recorded.violations().get(0).text()).doesNotContain(SECRET);
    assertThat(recorded.messages()).hasSize(1);
  }

  @Test
  void aContextLambdaBuildsTheContext() {
    analytics.forUser("u-42", c -> c.userAgent("curl")).trackSignedOut();

    assertThat(recorded.json().get(0)).contains("\"userAgent\":\"curl\"");
    assertThat(recorded.violations()).isEmpty();
  }

  @Test
  void noViolationEverShowsAValue() {
    user.trackOrderCompleted(
        e ->
            e.currency(Currency.EUR)
                .orderId(SECRET)
                .total(-424242)
                .email(SECRET)
                .extra(Map.of(SECRET, Double.NaN))
                .products(List.of(new Product.Value(-424242.0, SECRET))));
    user.identify(new ShopUser.Traits(SECRET));
    user.group(" ", new ShopUser.Traits(SECRET));

    assertThat(recorded.violations()).hasSizeGreaterThan(6);
    assertThat(recorded.violations().toString()).doesNotContain(SECRET).doesNotContain("424242");
  }

  @Test
  @SuppressWarnings("NullAway") // see above
  void nullItemsAndNestedObjectsAreFoundAtTheirPlace() {
    user.trackOrderCompleted(
        e ->
            e.currency(Currency.EUR)
                .orderId("o-1")
                .total(1)
                .products(Arrays.asList(null, new Product.Value(-1.0, null))));

    assertThat(recorded.violations())
        .extracting(Violation::path)
        .containsExactly("/products/0", "/products/1/price", "/products/1/sku");
    assertThat(recorded.json().get(0)).contains("\"products\":[null,{\"price\":-1.0}]");
  }

  @Test
  void whatIsChangedAfterTheCallChangesNothing() {
    List<Product.Value> products = new ArrayList<>(List.of(new Product.Value(1.0, "a")));
    List<Integer> inside = new ArrayList<>(List.of(1));
    Map<String, Object> extra = new HashMap<>(Map.of("k", inside));
    user.trackOrderCompleted(
        e -> e.currency(Currency.EUR).orderId("o-1").total(1).products(products).extra(extra));
    String before = recorded.json().get(0);
    products.clear();
    inside.clear();
    extra.put("other", 2);

    assertThat(recorded.json().get(0)).isEqualTo(before).contains("\"extra\":{\"k\":[1]}");
  }

  @Test
  void aBuilderUsedAgainChangesNothingThatItHasBuilt() {
    OrderCompleted.Ready ready =
        OrderCompleted.builder().currency(Currency.EUR).orderId("o-1").total(1);
    OrderCompleted.Properties first = ready.build();
    OrderCompleted.Properties second = ready.coupon("x").build();

    assertThat(first.coupon().isAbsent()).isTrue();
    assertThat(second.coupon()).isEqualTo(Presence.of("x"));
  }

  @Test
  void messageIdsOfManyThreadsNeverMeet() throws Exception {
    Set<String> ids = ConcurrentHashMap.newKeySet();
    inParallel(
        8,
        () -> {
          for (int i = 0; i < 5_000; i++) {
            long number = MessageIds.next();
            ids.add(new java.util.UUID(MessageIds.high(number), MessageIds.low(number)).toString());
          }
        });

    assertThat(ids).hasSize(40_000);
  }

  @Test
  void messageIdsDifferInAllTheirBits() {
    long highOnes = 0;
    long lowOnes = 0;
    long highZeros = 0;
    long lowZeros = 0;
    for (int i = 0; i < 1_000; i++) {
      long number = MessageIds.next();
      highOnes |= MessageIds.high(number);
      lowOnes |= MessageIds.low(number);
      highZeros |= ~MessageIds.high(number);
      lowZeros |= ~MessageIds.low(number);
    }

    assertThat(highOnes & highZeros).isEqualTo(0xFFFF_FFFF_FFFF_0FFFL);
    assertThat(lowOnes & lowZeros).isEqualTo(0x3FFF_FFFF_FFFF_FFFFL);
  }

  private static void inParallel(int threads, Runnable task) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    CountDownLatch start = new CountDownLatch(1);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        running.add(
            pool.submit(
                () -> {
                  start.await();
                  task.run();
                  return null;
                }));
      }
      start.countDown();
      for (Future<?> each : running) {
        each.get();
      }
    } finally {
      pool.shutdownNow();
    }
  }
}
