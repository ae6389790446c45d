package dev.trackwright.processor.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SegmentFormatsTest {

  private static final Path PLANS = Path.of("src/test/resources/plans");

  @Test
  void ofSeveralVersionsTheNewestIsReadAndItsNumberKept() throws IOException {
    Event order = event(read("segment-public-api-raw.json").clean(), "Order Completed");
    assertThat(order.version()).isEqualTo(OptionalLong.of(2));
    assertThat(names(Reading.object(order)))
        .containsExactly(
            "anything", "at", "coupon", "order_id", "price", "refund", "size", "source", "store");
  }

  @Test
  void identifyAndGroupHaveTheVersionOfTheirOwnRuleAndNotThatOfTheCommonOne() {
    TrackingPlan plan =
        Reading.json(
                """
                {"name": "P", "rules": [
                  {"type": "IDENTIFY", "key": null, "version": 4,
                   "jsonSchema": {"type": "object", "properties": {"traits": {"type": "object",
                     "properties": {"email": {"type": "string"}}}}}},
                  {"type": "IDENTIFY", "key": null, "version": 3,
                   "jsonSchema": {"type": "object", "properties": {}}},
                  {"type": "COMMON", "key": null, "version": 9,
                   "jsonSchema": {"type": "object", "properties": {
                     "context": {"type": "object", "properties": {"ip": {"type": "string"}}},
                     "traits": {"type": "object", "properties": {"tier": {"type": "string"}}}}}}]}
                """)
            .clean();
    Traits user = plan.userTraits().orElseThrow();
    assertThat(user.version()).hasValue(4);
    assertThat(names(Reading.object(user))).containsExactly("email", "tier");
    Traits group = plan.groupTraits().orElseThrow();
    assertThat(group.version()).as("there is no rule of type GROUP").isEmpty();
    assertThat(names(Reading.object(group))).containsExactly("tier");
    assertThat(plan.context().orElseThrow().version()).as("the context is no call").isEmpty();
  }

  @Test
  void theYearOneMeansNotDeprecated() throws IOException {
    TrackingPlan plan = read("segment-public-api-raw.json").clean();
    assertThat(event(plan, "Order Completed").status()).isEqualTo(Event.Status.ACTIVE);
    assertThat(event(plan, "Segment Consent Preference Updated").status())
        .isEqualTo(Event.Status.ACTIVE);
    assertThat(event(plan, "Old One").status()).isEqualTo(Event.Status.DEPRECATED);
  }

  @Test
  void descriptionsLabelsAndTitlesAreKept() throws IOException {
    TrackingPlan plan = read("segment-public-api-raw.json").clean();
    assertThat(plan.name()).isEqualTo("Plan");
    assertThat(plan.description()).contains("The shop's plan.");
    Docs docs = event(plan, "Order Completed").docs();
    assertThat(docs.description()).contains("An order was paid.");
    assertThat(docs.labels()).isEqualTo(Map.of("team", "growth", "priority", "1"));
    assertThat(event(plan, "Old One").docs().description()).contains("Old title");
  }

  @Test
  void aNullableIsATypeListOrAnEnumWithNull() throws IOException {
    TrackingPlan plan = read("segment-public-api-raw.json").clean();
    PropertyType.ObjectType order = Reading.object(event(plan, "Order Completed"));
    assertThat(property(order, "coupon").nullable()).isTrue();
    assertThat(property(order, "coupon").type()).isInstanceOf(PropertyType.StringType.class);
    assertThat(property(order, "size").nullable()).isTrue();
    assertThat(values(property(order, "size"))).containsExactly("L", "M", "S");
    assertThat(property(order, "order_id").nullable()).isFalse();
  }

  @Test
  void aPropertyWithoutASchemaTakesAnyValueAndNull() throws IOException {
    Property anything =
        property(
            Reading.object(event(read("segment-public-api-raw.json").clean(), "Order Completed")),
            "anything");
    assertThat(anything.type()).isInstanceOf(PropertyType.AnyType.class);
    assertThat(anything.nullable()).isTrue();
  }

  @Test
  void whatEveryCallMustCarryIsMergedAndTheEventsOwnWordWins() throws IOException {
    TrackingPlan plan = read("segment-public-api-raw.json").clean();
    PropertyType.ObjectType order = Reading.object(event(plan, "Order Completed"));
    assertThat(property(order, "source").type()).isInstanceOf(PropertyType.IntegerType.class);
    assertThat(property(order, "source").required()).as("COMMON requires it").isTrue();
    assertThat(property(order, "store").type()).isInstanceOf(PropertyType.StringType.class);
    assertThat(property(order, "store").required()).as("the event requires it").isTrue();
    PropertyType.ObjectType editor = Reading.object(event(plan, "Made in the Editor"));
    assertThat(names(editor)).containsExactly("source", "store");
    assertThat(property(editor, "store").required()).isFalse();
    assertThat(
            names(
                plan.events().stream()
                    .filter(e -> e.kind() == Event.Kind.PAGE)
                    .findFirst()
                    .orElseThrow()
                    .properties()))
        .containsExactly("source", "store", "variant");
    PropertyType.ObjectType user = Reading.object(plan.userTraits().orElseThrow());
    assertThat(names(user)).containsExactly("email", "since");
    assertThat(property(user, "since").required()).isTrue();
    PropertyType.ObjectType group = Reading.object(plan.groupTraits().orElseThrow());
    assertThat(names(group)).containsExactly("plan", "since");
    assertThat(property(group, "since").required()).isFalse();
  }

  @Test
  void theCommonContextIsThePlansContext() throws IOException {
    PropertyType context =
        read("segment-public-api-raw.json").clean().context().orElseThrow().properties();
    assertThat(names(context)).containsExactly("device", "userAgent");
    assertThat(property(context, "userAgent").required()).isTrue();
  }

  @Test
  void eventsPagesAndScreensComeByKindAndName() throws IOException {
    assertThat(read("segment-public-api-raw.json").clean().events())
        .extracting(event -> event.kind() + " " + event.name())
        .containsExactly(
            "TRACK Made in the Editor",
            "TRACK Old One",
            "TRACK Order Completed",
            "TRACK Segment Consent Preference Updated",
            "PAGE Home",
            "SCREEN Home");
  }

  @Test
  void definitionsOfARuleAreSharedTypes() throws IOException {
    TrackingPlan plan = read("segment-public-api-raw.json").clean();
    PropertyType.ObjectType order = Reading.object(event(plan, "Order Completed"));
    PropertyType.ReferenceType reference =
        (PropertyType.ReferenceType) property(order, "price").type();
    PropertyType price =
        plan.types().stream()
            .filter(type -> type.name().equals(reference.name()))
            .findFirst()
            .orElseThrow()
            .type();
    assertThat(names(price)).containsExactly("amount", "currency");
    PropertyType.NumberType amount = (PropertyType.NumberType) property(price, "amount").type();
    assertThat(amount.constraints())
        .singleElement()
        .isInstanceOfSatisfying(
            Constraint.Minimum.class,
            minimum -> {
              assertThat(minimum.bound()).isEqualTo(BigDecimal.ZERO);
              assertThat(minimum.exclusive()).as("draft 04 says so by a flag").isTrue();
            });
    assertThat(property(order, "refund").docs().description()).contains("What went back.");
  }

  @Test
  void typewritersCopyIsUnwrappedAndItsMetadataHasTheName() throws IOException {
    TrackingPlan plan = read("segment-typewriter-8.json").clean();
    Event event = event(plan, "Order “Completed”");
    assertThat(names(Reading.object(event))).containsExactly("context", "count", "properties");
    assertThat(property(event.properties(), "properties").required()).isTrue();
    assertThat(event.version()).isEqualTo(OptionalLong.of(1));
    assertThat(names(Reading.object(plan.userTraits().orElseThrow()))).containsExactly("email");
  }

  @Test
  void theConfigApisPlanHasADisplayNameAndAGlobalRule() throws IOException {
    TrackingPlan plan = read("segment-config-api.json").clean();
    assertThat(plan.name()).isEqualTo("Plan");
    assertThat(plan.events()).extracting(Event::name).containsExactly("Nothing", "Order Completed");
    Event order = event(plan, "Order Completed");
    assertThat(order.docs().description()).contains("An order was paid.");
    assertThat(order.docs().labels()).isEqualTo(Map.of("team", "growth"));
    assertThat(order.version()).isEqualTo(OptionalLong.of(1));
    assertThat(property(order.properties(), "order_id").required()).isTrue();
    assertThat(names(Reading.object(plan.context().orElseThrow()))).containsExactly("ip");
    assertThat(property(Reading.object(plan.userTraits().orElseThrow()), "name").required())
        .isTrue();
    assertThat(names(Reading.object(plan.groupTraits().orElseThrow()))).containsExactly("seats");
  }

  @Test
  void bareEventsAreWrappedOrNot() throws IOException {
    TrackingPlan plan = read("segment-bare-events.json").clean();
    assertThat(names(Reading.object(event(plan, "Wrapped")))).containsExactly("a");
    assertThat(names(Reading.object(event(plan, "Unwrapped")))).containsExactly("name", "version");
    assertThat(event(plan, "Unwrapped").version()).isEqualTo(OptionalLong.of(4));
    assertThat(Reading.object(event(plan, "Bare")).properties()).isEmpty();
    assertThat(event(plan, "Bare").version()).isEmpty();
  }

  @Test
  void theAnnotationsNameAndNumbersGoFirst() throws IOException {
    Reading reading =
        Reading.of(
            "plan.json",
            Files.readAllBytes(PLANS.resolve("segment-bare-events.json")),
            new PlanReader.Settings(true, Optional.of("Mine")));
    assertThat(reading.clean().name()).isEqualTo("Mine");
    Property a = property(Reading.object(event(reading.clean(), "Wrapped")), "a");
    assertThat(((PropertyType.NumberType) a.type()).decimal()).isTrue();
  }

  @Test
  void fieldsThatAnEditorLeftEmptySayNothing() {
    Reading reading =
        Reading.json(
            """
            {"name": "P", "events": [{"name": "E", "rules": {"type": "object", "properties": {
              "a": {"type": "string", "pattern": "", "format": "", "minimum": null, "enum": null},
              "b": {"type": null, "items": {"type": "string", "pattern": ""}},
              "c": {"type": ""}}}}]}
            """);
    reading.clean();
    assertThat(reading.property("a").type())
        .isInstanceOfSatisfying(
            PropertyType.StringType.class,
            text -> {
              assertThat(text.constraints()).isEmpty();
              assertThat(text.format()).isEmpty();
            });
    assertThat(reading.property("b").type()).isInstanceOf(PropertyType.ArrayType.class);
    assertThat(reading.property("c").type()).isInstanceOf(PropertyType.AnyType.class);
  }

  @Test
  void aBadRuleLeavesTheOthers() {
    Reading reading =
        Reading.json(
            "{\"name\": \"P\", \"rules\": [7, {\"type\": \"NONE\"}, {\"type\": \"TRACK\", \"key\":"
                + " \"E\", \"version\": 1, \"jsonSchema\": {\"type\": \"object\"}}]}");
    assertThat(reading.plan().orElseThrow().events()).extracting(Event::name).containsExactly("E");
    assertThat(reading.diagnostics())
        .extracting(d -> d.id())
        .contains(DiagnosticId.WRONG_KIND, DiagnosticId.RULE_TYPE_UNKNOWN);
  }

  @Test
  void theRealPlanOfACommandLineProductIsClean() throws IOException {
    Path real = real("segment-typewriter-product.json");
    TrackingPlan plan = Reading.of("plan.json", Files.readAllBytes(real)).clean();
    assertThat(plan.events())
        .extracting(Event::name)
        .containsExactly(
            "Command Build",
            "Command Error",
            "Command Help",
            "Command Init",
            "KitchenSink",
            "VersionCommand");
    PropertyType.ObjectType build = Reading.object(event(plan, "Command Build"));
    PropertyType.ObjectType config = (PropertyType.ObjectType) property(build, "config").type();
    assertThat(names(config))
        .containsExactly("language", "languageOptions", "sdk", "tokenType", "trackingPlans");
    assertThat(values(property(build, "mode"))).containsExactly("dev", "prod");
  }

  private static Path real(String name) {
    Path real =
        List.of("../../shared/plans", "../shared/plans").stream()
            .map(folder -> Path.of(folder).resolve(name))
            .filter(Files::exists)
            .findFirst()
            .orElse(Path.of(name));
    assumeThat(real).as("the folder of real plans is not here").exists();
    return real;
  }

  private static Reading read(String name) throws IOException {
    return Reading.of("plan.json", Files.readAllBytes(PLANS.resolve(name)));
  }

  private static Event event(TrackingPlan plan, String name) {
    return plan.events().stream()
        .filter(e -> e.kind() == Event.Kind.TRACK && e.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Property property(PropertyType payload, String name) {
    return ((PropertyType.ObjectType) payload)
        .properties().stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
  }

  private static List<String> names(PropertyType payload) {
    return ((PropertyType.ObjectType) payload).properties().stream().map(Property::name).toList();
  }

  private static List<String> values(Property property) {
    return ((PropertyType.EnumType) property.type())
        .values().stream().map(value -> value.value().text()).toList();
  }
}
