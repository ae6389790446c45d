package dev.trackwright.processor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class AvoFormatTest {

  private static final Path SAMPLE = Path.of("src/test/resources/plans/avo.json");

  @Test
  void anEventMayBeTrackedOrSeenAsAPage() throws IOException {
    assertThat(sample().events())
        .extracting(event -> event.kind() + " " + event.name())
        .containsExactly("TRACK Order Completed", "TRACK signed_in", "PAGE Start Page Seen");
  }

  @Test
  void whatAPlanTellsPeopleIsKept() throws IOException {
    Event order = sample().events().get(0);
    assertThat(order.docs().description()).contains("An order was paid.");
    assertThat(order.docs().when()).contains("The charge is confirmed.\nNever twice.");
    assertThat(order.docs().labels())
        .containsEntry("actions", "logEvent, revenue, updateUserProperties")
        .containsEntry("pii", "email");
    assertThat(order.grouping())
        .isEqualTo(
            Grouping.of(
                List.of("Checkout"),
                List.of("core", "shop"),
                List.of("Backend"),
                List.of("d1", "Warehouse")));
    assertThat(property(order.properties(), "order_id").docs().labels())
        .containsEntry("reviewed", "yes");
  }

  @Test
  void aNameThatAllDestinationsShareGoesOverTheWire() throws IOException {
    PropertyType.PayloadType order = sample().events().get(0).properties();
    assertThat(names(order)).containsExactly("app version", "buyer", "order_id");
    assertThat(property(order, "order_id").required()).isTrue();
  }

  @Test
  void aNameForOneOfSeveralDestinationsIsReported() {
    Reading reading =
        Reading.json(
            """
            {"name": "P", "events": [{"name": "E", "actions": ["logEvent"],
              "sources": [{"name": "s", "destinations": [{"id": "d1"}, {"id": "d2"}]}],
              "nameMapping": [{"destination": {"id": "d1"}, "name": "e"}],
              "rules": {"properties": {"properties": {"properties": {
                "a": {"type": "string", "nameMapping": {"d2": "b"}},
                "c": {"type": "string", "nameMapping": {"d1": "d", "d2": "d"}}}}}}}]}
            """);
    assertThat(reading.plan().orElseThrow().events().get(0).name()).isEqualTo("E");
    assertThat(names(reading.plan().orElseThrow().events().get(0).properties()))
        .containsExactly("a", "d");
    assertThat(reading.places())
        .containsExactly("[name-mapping-not-expressed] 3:57", "[name-mapping-not-expressed] 5:51");
  }

  @Test
  void personalDataIsSensitiveWhereverItLies() throws IOException {
    PropertyType.PayloadType buyer =
        (PropertyType.PayloadType) property(sample().events().get(0).properties(), "buyer").type();
    assertThat(property(buyer, "email").sensitive()).isTrue();
    assertThat(property(buyer, "email").docs().labels()).containsEntry("pii", "email");
    assertThat(property(sample().events().get(0).properties(), "order_id").sensitive()).isFalse();
  }

  @Test
  void traitsComeFromAllEventsWithAllTheirValues() throws IOException {
    Traits user = sample().userTraits().orElseThrow();
    assertThat(names(user.properties())).containsExactly("orders", "plan");
    assertThat(property(user.properties(), "orders").required())
        .as("only one event sets it")
        .isFalse();
    Property plan = property(user.properties(), "plan");
    assertThat(plan.required()).as("each event sets it").isTrue();
    assertThat(((PropertyType.EnumType) plan.type()).values())
        .extracting(value -> value.value().text())
        .containsExactly("paid", "free");
    assertThat(names(sample().groupTraits().orElseThrow().properties())).containsExactly("seats");
  }

  @Test
  void aTraitThatIsDescribedInTwoWaysIsAnErrorWithBothPlaces() {
    Reading reading =
        Reading.json(
            """
            {"name": "P", "events": [
              {"name": "B", "actions": ["logEvent"], "rules": {"properties": {
                "userProperties": {"properties": {"plan": {"type": "string"}}}}}},
              {"name": "A", "actions": ["logEvent"], "rules": {"properties": {
                "userProperties": {"properties": {"plan": {"type": "integer"}}}}}}]}
            """);
    assertThat(reading.rendered())
        .singleElement()
        .asString()
        .startsWith("[trait-contradicts]")
        .contains("plan.json:5:39")
        .contains("(plan.json:3:39)");
  }

  @Test
  void anEventWithoutActionsIsLogged() {
    Reading reading =
        Reading.json(
            """
            {"name": "P", "events": [{"name": "E", "actions": [], "rules": {}},
                                     {"name": "F", "rules": {}}]}
            """);
    assertThat(reading.clean().events()).extracting(Event::name).containsExactly("E", "F");
  }

  @Test
  void anEventThatNoCallSendsIsReported() {
    Reading reading =
        Reading.json(
            """
            {"name": "P", "events": [
              {"name": "A", "actions": ["skipLogEvent"], "rules": {}},
              {"name": "B", "actions": ["unidentify"], "rules": {}},
              {"name": "C", "actions": ["identify"], "rules": {"properties": {
                "properties": {"properties": {"a": {"type": "string"}}}}}},
              {"name": "D", "actions": ["logEvnt"], "rules": {}}]}
            """);
    assertThat(reading.plan().orElseThrow().events()).isEmpty();
    assertThat(reading.places())
        .containsExactly(
            "[event-without-call] 2:12",
            "[event-without-call] 4:12",
            "[event-without-call] 6:12",
            "[action-unknown] 6:29");
  }

  @Test
  void theOrderOfEventsChangesNothing() {
    String a =
        """
        {"name": "A", "actions": ["logEvent"], "rules": {"properties": {"userProperties":
          {"properties": {"p": {"type": "string", "description": "Of A."}}}}}}""";
    String b = a.replace("\"A\"", "\"B\"").replace("Of A.", "Of B.");
    Docs one = docs("{\"name\": \"P\", \"events\": [" + a + "," + b + "]}");
    Docs other = docs("{\"name\": \"P\", \"events\": [" + b + "," + a + "]}");
    assertThat(one).isEqualTo(other);
    assertThat(one.description()).contains("Of A.");
  }

  private static Docs docs(String json) {
    return property(Reading.json(json).clean().userTraits().orElseThrow().properties(), "p").docs();
  }

  private static TrackingPlan sample() throws IOException {
    return Reading.of("plan.json", Files.readAllBytes(SAMPLE)).clean();
  }

  private static List<String> names(PropertyType.PayloadType payload) {
    return ((PropertyType.ObjectType) payload).properties().stream().map(Property::name).toList();
  }

  private static Property property(PropertyType.PayloadType payload, String name) {
    return ((PropertyType.ObjectType) payload)
        .properties().stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
  }
}
