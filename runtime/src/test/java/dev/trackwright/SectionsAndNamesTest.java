package dev.trackwright;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.trackwright.message.EventType;
import dev.trackwright.message.PageMessage;
import dev.trackwright.message.PayloadBuilder;
import dev.trackwright.message.PlanInfo;
import dev.trackwright.message.ScreenMessage;
import dev.trackwright.message.Section;
import dev.trackwright.message.ViolationKind;
import dev.trackwright.testing.RecordingClient;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where traits stand in a message, and pages whose names the plan does not know. */
class SectionsAndNamesTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final PlanInfo PLAN = new PlanInfo("Shop", null, "com.acme.ShopAnalytics");
  private static final EventType ANY = new EventType(PLAN, "", 2);

  private final RecordingClient recorded =
      RecordingClient.builder()
          .violationPolicy(ViolationPolicy.LOG_AND_SEND)
          .clock(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
          .ignoreStaleBuild()
          .build();
  private final Caller caller = Caller.of(recorded, PLAN, Identity.user("u"), null);

  private JsonNode sent() {
    assertThat(recorded.json()).hasSize(1);
    return JSON.readTree(recorded.json().get(0));
  }

  private static void same(JsonNode node, String json) {
    assertThat(node).isEqualTo(JSON.readTree(json));
  }

  private static EventType call(Section section) {
    return new EventType(PLAN, "identify", null, section);
  }

  private static MapPayload traits(Object... namesAndValues) {
    Map<String, Object> traits = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      traits.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return MapPayload.of(traits);
  }

  @Test
  void traitsStandAtTheTopUnlessThePlanSaysOtherwise() {
    caller.identify(new EventType(PLAN, "identify", null), traits("a", 1));
    same(sent().get("traits"), "{\"a\": 1}");
    assertThat(sent().get("context").has("traits")).isFalse();
    assertThat(sent().has("properties")).isFalse();
  }

  @Test
  void traitsMayStandInTheContextAndThenNowhereElse() {
    caller.identify(call(Section.CONTEXT_TRAITS), traits("a", 1));
    same(sent().get("context").get("traits"), "{\"a\": 1}");
    assertThat(sent().has("traits")).isFalse();
    assertThat(sent().get("context").has("library")).isTrue();
  }

  @Test
  void traitsMayStandInThePropertiesAndThenNowhereElse() {
    caller.group(call(Section.PROPERTIES), "g", traits("a", 1));
    same(sent().get("properties"), "{\"a\": 1}");
    assertThat(sent().has("traits")).isFalse();
    assertThat(sent().get("context").has("traits")).isFalse();
    assertThat(sent().get("groupId").asString()).isEqualTo("g");
  }

  @ParameterizedTest
  @EnumSource(Section.class)
  void aCallWithoutTraitsHasAnEmptyObjectAtTheirPlace(Section section) {
    caller.identify(call(section));
    caller.group(call(section), "g");
    for (String json : recorded.json()) {
      JsonNode message = JSON.readTree(json);
      JsonNode context = message.get("context");
      same(
          switch (section) {
            case TRAITS -> message.get("traits");
            case PROPERTIES -> message.get("properties");
            case CONTEXT_TRAITS -> context.get("traits");
          },
          "{}");
      assertThat(message.has("traits")).isEqualTo(section == Section.TRAITS);
      assertThat(message.has("properties")).isEqualTo(section == Section.PROPERTIES);
      assertThat(context.has("traits")).isEqualTo(section == Section.CONTEXT_TRAITS);
    }
  }

  @Test
  void plannedTraitsWinOverThoseThatACallPutsIntoItsContext() {
    Map<String, ?> context = Map.of("ip", "::1", "traits", Map.of("a", 2, "b", Map.of("c", 3)));
    caller
        .with(MessageOptions.none().context(context))
        .group(call(Section.CONTEXT_TRAITS), "g", traits("a", 1));
    same(sent().get("context").get("traits"), "{\"a\": 1, \"b\": {\"c\": 3}}");
    assertThat(sent().get("context").get("ip").asString()).isEqualTo("::1");
    assertThat(recorded.violations()).isEmpty();
  }

  @Test
  void plannedTraitsReplaceWhatIsNoObject() {
    caller
        .with(MessageOptions.none().context(Map.of("traits", "by hand")))
        .identify(call(Section.CONTEXT_TRAITS), traits("a", 1));
    same(sent().get("context").get("traits"), "{\"a\": 1}");
  }

  @Test
  void traitsOfTheContextStayWhereThePlanHasItsTraitsElsewhere() {
    caller
        .with(MessageOptions.none().context(Map.of("traits", Map.of("b", 2))))
        .identify(call(Section.TRAITS), traits("a", 1));
    same(sent().get("context").get("traits"), "{\"b\": 2}");
    same(sent().get("traits"), "{\"a\": 1}");
  }

  @Test
  void anyPageHasTheNameThatTheCallerGives() {
    caller.page(ANY, "Pricing \u00fc\"", traits("a", 1));
    assertThat(sent().get("type").asString()).isEqualTo("page");
    assertThat(sent().get("name").asString()).isEqualTo("Pricing \u00fc\"");
    same(sent().get("properties"), "{\"a\": 1}");
    same(sent().get("context").get("protocols"), "{\"event_version\": 2}");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "\t\n"})
  void aPageWithoutANameHasNoneOnTheWire(@Nullable String name) {
    caller.page(ANY, name, traits());
    caller.screen(ANY, name, traits());
    caller.page(ANY, name, "start", start -> () -> traits());
    caller.screen(ANY, name, "start", start -> () -> traits());
    caller.page(ANY, traits());
    assertThat(recorded.json()).hasSize(5).noneMatch(json -> json.contains("\"name\":\"\""));
    assertThat(recorded.messages(PageMessage.class))
        .extracting(PageMessage::name)
        .containsOnlyNulls();
    assertThat(recorded.messages(ScreenMessage.class))
        .extracting(ScreenMessage::name)
        .containsOnlyNulls();
    assertThat(recorded.violations()).isEmpty();
  }

  @Test
  void aScreenMayBeBuiltAndNamedByTheCaller() {
    caller.screen(ANY, "Cart", "start", start -> () -> traits("a", 1));
    assertThat(sent().get("type").asString()).isEqualTo("screen");
    assertThat(sent().get("name").asString()).isEqualTo("Cart");
  }

  @Test
  void aNameThatTheCallerGivesStandsInNoViolation() {
    Map<String, @Nullable Object> flawed = new HashMap<>();
    flawed.put("x", Double.NaN);
    caller.page(ANY, "s3cr3t", MapPayload.of(flawed));
    caller.screen(ANY, "s3cr3t", "start", start -> failing());
    assertThat(recorded.violations())
        .extracting(Violation::kind, Violation::call)
        .containsExactly(
            tuple(ViolationKind.NOT_FINITE, "page"), tuple(ViolationKind.BUILDER_FAILED, "screen"));
    assertThat(recorded.violations().toString()).doesNotContain("s3cr3t");
    assertThat(recorded.messages()).hasSize(1);
  }

  private static PayloadBuilder<MapPayload> failing() {
    throw new IllegalStateException("s3cr3t");
  }
}
