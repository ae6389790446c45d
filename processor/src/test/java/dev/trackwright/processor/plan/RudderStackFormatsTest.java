package dev.trackwright.processor.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RudderStackFormatsTest {

  private static final Path PLANS = Path.of("src/test/resources/plans");
  private static final Path SHARED = Path.of("../../shared/plans/rudderstack-ecommerce.json");

  @Test
  void theFirstApisVersionsDecideAndAreNotSent() throws IOException {
    TrackingPlan plan = read("rudderstack-v1-api.json").clean();
    assertThat(plan.name()).isEqualTo("Shop");
    assertThat(plan.version()).contains("7");
    assertThat(plan.events()).extracting(Event::name).containsExactly("Order Completed");
    Event order = plan.events().get(0);
    assertThat(order.docs().description()).contains("An order was paid.");
    assertThat(order.docs().labels()).containsEntry("version", "1-2-0");
    assertThat(order.version()).isEmpty();
    assertThat(names(order.properties())).containsExactly("order_id", "total");
    assertThat(names(plan.context().orElseThrow().properties())).containsExactly("ip");
    assertThat(names(plan.userTraits().orElseThrow().properties())).containsExactly("email");
  }

  @Test
  void traitsOfAGroupMayBeDescribedInTheContext() throws IOException {
    for (String file : List.of("rudderstack-v1-api.json", "rudderstack-catalog.json")) {
      Traits group = read(file).clean().groupTraits().orElseThrow();
      assertThat(group.section()).isEqualTo(Traits.Section.CONTEXT_TRAITS);
      assertThat(names(group.properties())).containsExactly("seats");
    }
  }

  @Test
  void theCatalogsRulesAreOverCallsOfAllKinds() throws IOException {
    TrackingPlan plan = read("rudderstack-catalog.json").clean();
    assertThat(plan.description()).contains("What the shop tracks.");
    assertThat(plan.events())
        .extracting(event -> event.kind() + " " + event.name())
        .containsExactly("TRACK Signed Up", "PAGE ", "SCREEN Cart");
    Traits user = plan.userTraits().orElseThrow();
    assertThat(user.section()).isEqualTo(Traits.Section.TRAITS);
    assertThat(user.docs().description()).contains("Who the user is.");
    assertThat(names(user.properties())).containsExactly("extra", "plan");
    Property products = property(plan.events().get(0).properties(), "products");
    assertThat(products.type()).isInstanceOf(PropertyType.ArrayType.class);
  }

  @Test
  void theIdentitySectionSaysWhereTraitsGo() throws IOException {
    TrackingPlan plan = read("rudderstack-catalog-2019-09.json").clean();
    Traits user = plan.userTraits().orElseThrow();
    assertThat(user.section()).isEqualTo(Traits.Section.CONTEXT_TRAITS);
    assertThat(names(user.properties())).containsExactly("email");
    Traits group = plan.groupTraits().orElseThrow();
    assertThat(group.section()).isEqualTo(Traits.Section.TRAITS);
    assertThat(names(group.properties()))
        .as("described as properties, sent as traits")
        .containsExactly("plan");
  }

  @Test
  void aCategoryHasItsNameWhereThePlanListsIt() throws IOException {
    Event entered = read("rudderstack-catalog-2019-09.json").clean().events().get(0);
    assertThat(entered.grouping().categories()).containsExactly("Checkout");
  }

  @Test
  void aCustomTypeOfSeveralEventsIsOneType() throws IOException {
    TrackingPlan plan = read("rudderstack-catalog-2019-09.json").clean();
    assertThat(plan.types()).extracting(SharedType::name).containsExactly("Address");
    PropertyType.PayloadType entered = plan.events().get(0).properties();
    assertThat(property(entered, "address").type())
        .isInstanceOfSatisfying(
            PropertyType.ReferenceType.class,
            reference -> assertThat(reference.name()).isEqualTo("Address"));
    assertThat(property(entered, "billing").type()).isInstanceOf(PropertyType.ReferenceType.class);
  }

  @Test
  void conditionsOverADiscriminatorAreVariants() throws IOException {
    Event payment =
        read("rudderstack-catalog-2019-09.json").clean().events().stream()
            .filter(event -> event.name().equals("Payment Made"))
            .findFirst()
            .orElseThrow();
    PropertyType.VariantsType variants = (PropertyType.VariantsType) payment.properties();
    assertThat(variants.discriminator()).contains("method");
    assertThat(variants.variants())
        .extracting(variant -> names(variant.object()))
        .containsExactlyInAnyOrder(
            List.of("address", "method", "network"),
            List.of("address", "due", "method"),
            List.of("address", "method", "till"));
    assertThat(variants.variants())
        .as("one value, several values, and those that are left")
        .extracting(
            variant -> property(variant.object(), "method").type().getClass().getSimpleName())
        .containsExactlyInAnyOrder("EnumType", "ConstantType", "ConstantType");
    assertThat(variants.variants())
        .extracting(variant -> variant.object().additional())
        .containsOnly(PropertyType.Additional.Unsaid.NONE);
  }

  @Test
  void blanksAroundADescriptionAreNoPartOfIt() {
    TrackingPlan plan =
        Reading.json(
                """
                {"name": "P", "description": " Of all. ", "rules": {"events": [
                  {"name": "Seen", "eventType": "track", "description": "Has seen it. ",
                   "rules": {"properties": {"properties": {"properties": {
                     "id": {"type": ["string"], "description": "Which.\\n"}}}}}}]}}
                """)
            .clean();
    Event seen = plan.events().get(0);
    assertThat(plan.description()).contains("Of all.");
    assertThat(seen.docs().description()).contains("Has seen it.");
    assertThat(property(seen.properties(), "id").docs().description()).contains("Which.");
  }

  @Test
  void theSectionOfThePlanIsThatOfARuleThatSaysNone() {
    Reading reading =
        Reading.json(
            """
            {"name": "P", "config": {"identify": "context.traits"}, "rules": {"events": [
              {"name": "", "eventType": "identify", "identitySection": "", "rules": {"properties": {
                "traits": {"properties": {"a": {"type": ["string"]}}},
                "context": {"properties": {"traits": {"properties": {"b": {"type": ["string"]}}},
                                           "ip": {"type": ["string"]}}}}}}]}}
            """);
    Traits user = reading.plan().orElseThrow().userTraits().orElseThrow();
    assertThat(user.section()).isEqualTo(Traits.Section.CONTEXT_TRAITS);
    assertThat(names(user.properties())).containsExactly("b");
    assertThat(reading.places())
        .as("the other traits, and what else the context holds")
        .containsExactly("[rule-part-not-expressed] 3:5", "[rule-part-not-expressed] 4:5");
  }

  @Test
  void twoRulesForOneCallAreAnErrorWithBothPlaces() {
    Reading reading =
        Reading.json(
            """
            {"name": "P", "events": [
              {"name": "", "eventType": "identify", "rules": {}},
              {"name": "x", "eventType": "identify", "rules": {}},
              {"name": "", "eventType": "page", "rules": {}},
              {"name": "", "eventType": "page", "rules": {}}]}
            """);
    assertThat(reading.rendered())
        .hasSize(2)
        .anySatisfy(text -> assertThat(text).contains("IDENTIFY", "plan.json:2:3"))
        .anySatisfy(text -> assertThat(text).contains("any page", "plan.json:4:3", ":5:3"));
  }

  @Test
  void whatAnAliasRuleDescribesIsReported() {
    Reading reading =
        Reading.json(
            """
            {"name": "P", "events": [{"name": "", "eventType": "alias", "rules": {"properties": {
              "properties": {"properties": {"a": {"type": ["string"]}}}, "previousId": {"minLength": 1}}}}]}
            """);
    assertThat(reading.places())
        .containsExactly("[rule-part-not-expressed] 2:3", "[rule-part-not-expressed] 2:62");
  }

  @Test
  void aConditionOverPartsOfTheMessageIsReported() {
    Reading reading =
        Reading.json(
            """
            {"name": "P", "events": [{"name": "E", "eventType": "track", "rules": {"properties": {
              "properties": {"properties": {"a": {"type": ["string"]}}}},
              "allOf": [{"required": ["userId"]}]}}]}
            """);
    assertThat(reading.places()).containsExactly("[keyword-not-expressed] 3:3");
  }

  @Test
  void eventsWithoutATypeAreTracked() throws IOException {
    assumeThat(SHARED).as("the folder of real plans is not here").exists();
    TrackingPlan plan = Reading.of("plan.json", Files.readAllBytes(SHARED)).clean();
    assertThat(plan.events()).hasSize(29);
    assertThat(plan.events()).allMatch(event -> event.kind() == Event.Kind.TRACK);
    assertThat(plan.events().stream().mapToInt(event -> names(event.properties()).size()).sum())
        .isEqualTo(207);
    Event step =
        plan.events().stream()
            .filter(event -> event.name().equals("Checkout Step Completed"))
            .findFirst()
            .orElseThrow();
    assertThat(property(step.properties(), "step").required()).isTrue();
    assertThat(property(step.properties(), "checkout_id").required()).isFalse();
  }

  private static Reading read(String name) throws IOException {
    return Reading.of("plan.json", Files.readAllBytes(PLANS.resolve(name)));
  }

  private static List<String> names(PropertyType.PayloadType payload) {
    return ((PropertyType.ObjectType) payload).properties().stream().map(Property::name).toList();
  }

  private static Property property(PropertyType.PayloadType payload, String name) {
    return ((PropertyType.ObjectType) payload)
        .properties().stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
  }
}
