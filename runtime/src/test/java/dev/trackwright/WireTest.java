package dev.trackwright;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.trackwright.message.Message;
import dev.trackwright.shop.Currency;
import dev.trackwright.shop.HomePage;
import dev.trackwright.shop.OrderCompleted;
import dev.trackwright.shop.Product;
import dev.trackwright.shop.ShopAnalytics;
import dev.trackwright.shop.ShopContext;
import dev.trackwright.shop.ShopUser;
import dev.trackwright.testing.RecordingClient;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole JSON of each kind of call, as Segment's specification has it. */
class WireTest {

  private static final JsonMapper JSON = new JsonMapper();

  private final RecordingClient recorded =
      RecordingClient.builder()
          .clock(Clock.fixed(Instant.parse("2026-11-23T10:15:30.004567Z"), ZoneOffset.UTC))
          .build();
  private final ShopAnalytics analytics = ShopAnalytics.create(recorded);
  private final ShopUser user = analytics.forUser("u-42");

  @Test
  void aTrackCallHasEverythingThatTheWireWants() {
    user.trackOrderCompleted(
        e ->
            e.currency(Currency.US_DOLLAR)
                .orderId("o-1")
                .total(49.90)
                .coupon("SPRING")
                .products(List.of(new Product.Value(1.5, "a"), new Product.Value(null, "b"))));

    assertThat(onlyMessage())
        .isEqualTo(
            json(
                """
                {"type": "track", "messageId": "%s", "timestamp": "2026-11-23T10:15:30.004Z",
                 "userId": "u-42", "event": "Order Completed",
                 "properties": {"coupon": "SPRING", "currency": "US dollar", "order_id": "o-1",
                   "products": [{"price": 1.5, "sku": "a"}, {"sku": "b"}], "total": 49.9},
                 "context": {"library": {"name": "trackwright-java", "version": "0.1.0-SNAPSHOT"},
                   "protocols": {"event_version": 3}}}
                """
                    .formatted(onlyId())));
  }

  @Test
  void anEventWithoutPropertiesSendsAnEmptyObjectAndNoVersionWhereThePlanHasNone() {
    user.trackSignedOut();

    assertThat(onlyMessage())
        .isEqualTo(
            json(
                """
                {"type": "track", "messageId": "%s", "timestamp": "2026-11-23T10:15:30.004Z",
                 "userId": "u-42", "event": "Signed Out", "properties": {},
                 "context": {"library": {"name": "trackwright-java", "version": "0.1.0-SNAPSHOT"}}}
                """
                    .formatted(onlyId())));
  }

  @Test
  void absentAndNullAndAValueAreThreeThings() {
    user.trackOrderCompleted(e -> e.currency(Currency.EUR).orderId("o-1").total(0));
    user.trackOrderCompleted(e -> e.currency(Currency.EUR).orderId("o-1").total(0).coupon(null));
    user.trackOrderCompleted(e -> e.currency(Currency.EUR).orderId("o-1").total(0).coupon("x"));

    assertThat(messages())
        .extracting(message -> message.get("properties").get("coupon"))
        .containsExactly(null, json("null"), json("\"x\""));
  }

  @Test
  void identifyAndGroupCarryTraitsAndANullTraitIsSent() {
    user.identify(new ShopUser.Traits(null));
    user.identify();
    user.group("g-1", new ShopUser.Traits("Acme"));
    user.group("g-2");

    assertThat(messages())
        .extracting(
            message -> message.get("type").asString(),
            message -> message.get("traits"),
            message -> message.get("groupId"))
        .containsExactly(
            tuple("identify", json("{\"name\": null}"), null),
            tuple("identify", json("{}"), null),
            tuple("group", json("{\"name\": \"Acme\"}"), json("\"g-1\"")),
            tuple("group", json("{}"), json("\"g-2\"")));
  }

  @Test
  void identifyAndGroupSayTheVersionOfTheirRuleAndNothingWhereThePlanHasNone() {
    user.identify(new ShopUser.Traits("Ada"));
    user.identify();
    user.group("g-1", new ShopUser.Traits("Acme"));
    user.group("g-2");

    assertThat(messages())
        .extracting(message -> message.get("context").get("protocols"))
        .containsExactly(
            json("{\"event_version\": 2}"), json("{\"event_version\": 2}"), null, null);
  }

  @Test
  void pagesAndScreensAreNamed() {
    user.pageHome(new HomePage.Properties("https://example.com/"));
    user.screenHome(new HomePage.Properties(null));

    assertThat(messages())
        .extracting(
            message -> message.get("type").asString() + " " + message.get("name").asString(),
            message -> message.get("properties"),
            message -> message.get("category"))
        .containsExactly(
            tuple("page Home", json("{\"referrer\": \"https://example.com/\"}"), null),
            tuple("screen Home", json("{}"), null));
  }

  @Test
  void anAliasJoinsThePreviousIdWithTheUser() {
    user.alias("a-7");

    JsonNode message = onlyMessage();
    assertThat(message.get("type").asString()).isEqualTo("alias");
    assertThat(message.get("previousId").asString()).isEqualTo("a-7");
    assertThat(message.get("userId").asString()).isEqualTo("u-42");
    assertThat(message.has("traits")).isFalse();
    assertThat(message.has("properties")).isFalse();
  }

  @Test
  void eachIdentitySendsTheIdsItHas() {
    analytics.forAnonymous("a-7").trackSignedOut();
    analytics.forUser("u-42", "a-7").trackSignedOut();

    assertThat(messages())
        .extracting(message -> message.get("userId"), message -> message.get("anonymousId"))
        .containsExactly(tuple(null, json("\"a-7\"")), tuple(json("\"u-42\""), json("\"a-7\"")));
  }

  @Test
  void thePlansContextAndTheCallsAreMergedAndTheCallWins() {
    analytics
        .forUser("u-42", new ShopContext.Properties(new ShopContext.App("1"), "curl"))
        .with(MessageOptions.none().context(Map.of("app", Map.of("build", 7), "ip", "10.0.0.1")))
        .with(MessageOptions.none().context(Map.of("userAgent", "wget")))
        .trackSignedOut();

    assertThat(onlyMessage().get("context"))
        .isEqualTo(
            json(
                """
                {"library": {"name": "trackwright-java", "version": "0.1.0-SNAPSHOT"},
                 "app": {"version": "1", "build": 7}, "userAgent": "wget", "ip": "10.0.0.1"}
                """));
  }

  @Test
  void aLibraryAndProtocolsThatAreGivenStandBesideOursWithoutAKeyTwice() {
    user.with(
            MessageOptions.none()
                .context(
                    Map.of(
                        "library", Map.of("name", "wrapper"),
                        "protocols", Map.of("sourceId", "s-1", "event_version", 99))))
        .trackOrderCompleted(e -> e.currency(Currency.EUR).orderId("o-1").total(1));

    String text = recorded.json().get(0);
    assertThat(onlyMessage().get("context"))
        .isEqualTo(
            json(
                """
                {"library": {"name": "wrapper"},
                 "protocols": {"sourceId": "s-1", "event_version": 3}}
                """));
    assertThat(text.split("\"protocols\"", -1)).hasSize(2);
    assertThat(text.split("\"library\"", -1)).hasSize(2);
  }

  @Test
  void optionsSetTimestampMessageIdAndIntegrations() {
    user.with(
            MessageOptions.none()
                .timestamp(Instant.parse("1999-12-31T23:59:59.999999999Z"))
                .messageId("job-7")
                .integrations(Map.of("All", false, "Amplitude", Map.of("session_id", 5))))
        .trackSignedOut();

    JsonNode message = onlyMessage();
    assertThat(message.get("timestamp").asString()).isEqualTo("1999-12-31T23:59:59.999Z");
    assertThat(message.get("messageId").asString()).isEqualTo("job-7");
    assertThat(message.get("integrations"))
        .isEqualTo(json("{\"All\": false, \"Amplitude\": {\"session_id\": 5}}"));
  }

  @Test
  void theSealedInterfaceTracksWhateverEventItIsGiven() {
    user.track(OrderCompleted.builder().currency(Currency.EUR).orderId("o-1").total(2).build());

    assertThat(onlyMessage().get("event").asString()).isEqualTo("Order Completed");
  }

  @Test
  void whatIsOutsideThePlanGoesOverTheWireAsItIs() {
    OutsideThePlan outside = OutsideThePlan.of(recorded, Identity.user("u-42"));
    outside.trackUnplanned("Legacy \"Import\"", Map.of("rows/°", List.of(1, 2.5)));
    outside.identifyUnplanned(Map.of("name", "Ada"));
    outside.groupUnplanned("g-1", null);

    List<JsonNode> messages = messages();
    assertThat(messages.get(0).get("event").asString()).isEqualTo("Legacy \"Import\"");
    assertThat(messages.get(0).get("properties")).isEqualTo(json("{\"rows/°\": [1, 2.5]}"));
    assertThat(messages.get(1).get("traits")).isEqualTo(json("{\"name\": \"Ada\"}"));
    assertThat(messages.get(2).get("traits")).isEqualTo(json("{}"));
    assertThat(recorded.messages()).extracting(m -> m.envelope().plan()).containsOnlyNulls();
  }

  @Test
  void theSameMessageGivesTheSameBytesEachTime() {
    user.trackSignedOut();

    assertThat(recorded.json()).isEqualTo(recorded.json());
  }

  private JsonNode onlyMessage() {
    List<JsonNode> all = messages();
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private String onlyId() {
    Message message = recorded.messages().get(0);
    assertThat(message.messageId()).matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab].{16}");
    return message.messageId();
  }

  private List<JsonNode> messages() {
    return recorded.json().stream().map(WireTest::json).toList();
  }

  private static JsonNode json(String text) {
    return JSON.readTree(text);
  }
}
