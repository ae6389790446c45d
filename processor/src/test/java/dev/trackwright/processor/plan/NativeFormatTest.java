package dev.trackwright.processor.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.source.Node;
import dev.trackwright.processor.source.NodeLoader;
import dev.trackwright.processor.source.PlanText;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import org.junit.jupiter.api.Test;
import tools.jackson.core.io.JsonStringEncoder;

class NativeFormatTest {

  private static final Path EVERYTHING = Path.of("src/test/resources/golden/everything/plan.yaml");

  @Test
  void everyPartOfAPlanIsRead() throws IOException {
    TrackingPlan plan = Reading.of("plan.yaml", Files.readAllBytes(EVERYTHING)).clean();
    assertThat(plan.name()).isEqualTo("Shop");
    assertThat(plan.version()).contains("1.10");
    assertThat(plan.description()).contains("A small shop.");
    assertThat(plan.events())
        .extracting(e -> e.kind() + " " + e.name() + " " + e.status())
        .containsExactly(
            "TRACK Cart Planned PLANNED",
            "TRACK Order Completed ACTIVE",
            "TRACK Order Done DEPRECATED",
            "TRACK Product Viewed ACTIVE",
            "PAGE Home ACTIVE",
            "SCREEN Cart ACTIVE");
    assertThat(plan.types())
        .extracting(SharedType::name)
        .as("Money is but another name of Price")
        .containsExactly("Currency", "Legacy", "Part", "Price", "Product");
    assertThat(plan.funnels())
        .extracting(Funnel::name, Funnel::steps)
        .containsExactly(tuple("Purchase", List.of("Product Viewed", "Order Completed")));
    assertThat(plan.userTraits().orElseThrow().docs().why()).contains("To know whom to write to.");
    assertThat(plan.groupTraits()).isPresent();
    assertThat(Reading.object(plan.context().orElseThrow()).properties())
        .extracting(Property::name, Property::required)
        .containsExactly(tuple("device", false), tuple("userAgent", true));
  }

  @Test
  void anEventKeepsWhatItTellsPeople() throws IOException {
    Event order = order();
    assertThat(order.docs().why())
        .contains("The bottom of the purchase funnel; revenue reporting starts here.");
    assertThat(order.docs().when()).contains("The payment provider has confirmed the charge.");
    assertThat(order.docs().owner()).contains("checkout");
    assertThat(order.docs().description()).contains("An order was paid.");
    assertThat(order.docs().labels()).isEqualTo(Map.of("team", "growth", "priority", "1"));
    assertThat(order.javaName()).contains("OrderFinished");
    assertThat(order.version()).isEmpty();
  }

  @Test
  void propertiesAreSortedAndKnowTheirThreeStates() throws IOException {
    List<Property> properties = Reading.object(order()).properties();
    assertThat(properties).extracting(Property::name).isSorted();
    assertThat(properties.stream().filter(Property::required).map(Property::name))
        .containsExactly("currency", "order_id", "total");
    assertThat(properties.stream().filter(Property::nullable).map(Property::name))
        .containsExactly("coupon", "kind", "maybe");
    assertThat(properties.stream().filter(Property::sensitive).map(Property::name))
        .containsExactly("email");
    assertThat(properties.stream().filter(Property::deprecated).map(Property::name))
        .containsExactly("gift");
  }

  @Test
  void anIntegersBoundsAreWholeAndInclusive() {
    Reading reading =
        Reading.yaml(
            """
            plan: P
            events:
              E:
                properties:
                  a: {type: integer, minimum: 0.5, exclusiveMaximum: 9.5}
                  b: {type: integer, exclusiveMinimum: 3, maximum: 1e30}
                  c: {type: integer, minimum: -9223372036854775808, maximum: 9223372036854775807}
                  d: {type: number, minimum: 1, exclusiveMinimum: 3}
                  e: {type: number, minimum: 3, exclusiveMinimum: 3, maximum: 5, exclusiveMaximum: false}
            """);
    reading.clean();
    assertThat(bounds(reading, "a")).containsExactly("min 1 false", "max 9 false");
    assertThat(bounds(reading, "b")).containsExactly("min 4 false");
    assertThat(bounds(reading, "c"))
        .containsExactly("min -9223372036854775808 false", "max 9223372036854775807 false");
    assertThat(bounds(reading, "d")).containsExactly("min 3 true");
    assertThat(bounds(reading, "e")).containsExactly("min 3 true", "max 5 false");
  }

  @Test
  void anEnumKeepsThePlansOrderAndWhatItsValuesSay() throws IOException {
    PropertyType.EnumType kind =
        (PropertyType.EnumType)
            Reading.object(order()).properties().stream()
                .filter(p -> p.name().equals("kind"))
                .findFirst()
                .orElseThrow()
                .type();
    assertThat(kind.values())
        .extracting(
            value -> value.value().text(),
            PropertyType.EnumValue::javaName,
            PropertyType.EnumValue::description)
        .containsExactly(
            tuple("paid", Optional.empty(), Optional.empty()),
            tuple("on credit", Optional.of("CREDIT"), Optional.of("To be paid later.")),
            tuple("null", Optional.empty(), Optional.empty()));
  }

  @Test
  void aBadEventIsReportedAndTheOthersAreThere() {
    Reading reading =
        Reading.yaml(
            """
            plan: P
            events:
              Bad: text
              Worse: {properties: {a: {type: strng}}, whyy: x}
              Good: {properties: {a: {type: string, required: true}}}
            """);
    assertThat(reading.places())
        .containsExactly("[wrong-kind] 3:8", "[type-unknown] 4:34", "[unknown-key] 4:43");
    assertThat(reading.plan().orElseThrow().events())
        .extracting(Event::name)
        .containsExactly("Bad", "Good", "Worse");
  }

  @Test
  void aTypeMayHoldItselfWhereThatCanEnd() {
    Reading reading =
        Reading.yaml(
            """
            plan: P
            events: {E: {properties: {a: {$ref: A}}}}
            types:
              A: {properties: {b: {$ref: B}}}
              B: {properties: {a: {type: array, items: {$ref: A}, required: true}}}
            """);
    assertThat(reading.clean().types())
        .extracting(type -> type.type().getClass().getSimpleName())
        .containsExactly("ObjectType", "ObjectType");
  }

  @Test
  void aTypeThatAlwaysHoldsItselfIsAnError() {
    Reading reading =
        Reading.yaml(
            """
            plan: P
            events: {E: {properties: {a: {$ref: A}}}}
            types:
              A: {properties: {b: {$ref: B, required: true}}}
              B: {properties: {a: {$ref: A, required: true}}}
            """);
    assertThat(reading.places()).containsExactly("[reference-cycle] 4:3");
  }

  @net.jqwik.api.Property(tries = 30)
  void theOrderInTheFileChangesNothing(@ForAll Random random) throws IOException {
    byte[] bytes = Files.readAllBytes(EVERYTHING);
    Node root =
        NodeLoader.load(new PlanText("plan.yaml", bytes), new Diagnostics()).orElseThrow().get(0);
    StringBuilder shuffled = new StringBuilder();
    shuffle(root, "", random, shuffled);
    Reading inOrder = Reading.of("plan.yaml", bytes);
    Reading anyhow = Reading.of("plan.yaml", shuffled.toString().getBytes(StandardCharsets.UTF_8));
    assertThat(facts(anyhow.clean())).isEqualTo(facts(inOrder.clean()));
  }

  private static String facts(TrackingPlan plan) {
    return plan.toString().replaceAll("plan\\.yaml:\\d+:\\d+", "");
  }

  /** JSON of the same content with the members of each mapping in any order. */
  private static void shuffle(Node node, String key, Random random, StringBuilder json) {
    if (node instanceof Node.ObjectNode object) {
      List<Node.Member> members = new ArrayList<>(object.members().values());
      Collections.shuffle(members, random);
      String between = "{";
      for (Node.Member member : members) {
        json.append(between).append(quoted(member.key())).append(": ");
        shuffle(member.value(), member.key(), random, json);
        between = ",\n";
      }
      json.append(members.isEmpty() ? "{}" : "}");
    } else if (node instanceof Node.ArrayNode list) {
      List<Node> items = new ArrayList<>(list.items());
      if (key.equals("required")) {
        Collections.shuffle(items, random);
      }
      String between = "[";
      for (Node item : items) {
        json.append(between);
        shuffle(item, "", random, json);
        between = ",";
      }
      json.append(items.isEmpty() ? "[]" : "]");
    } else if (node instanceof Node.StringNode text) {
      json.append(quoted(text.value()));
    } else {
      json.append(dev.trackwright.processor.source.NodeText.of(node));
    }
  }

  private static String quoted(String text) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsCharArray(text)) + '"';
  }

  private static List<String> bounds(Reading reading, String property) {
    PropertyType type = reading.property(property).type();
    List<Constraint> constraints =
        type instanceof PropertyType.IntegerType integer
            ? integer.constraints()
            : ((PropertyType.NumberType) type).constraints();
    List<String> bounds = new ArrayList<>();
    for (Constraint constraint : constraints) {
      if (constraint instanceof Constraint.Minimum minimum) {
        bounds.add("min " + plain(minimum.bound()) + " " + minimum.exclusive());
      } else if (constraint instanceof Constraint.Maximum maximum) {
        bounds.add("max " + plain(maximum.bound()) + " " + maximum.exclusive());
      }
    }
    return bounds;
  }

  private static String plain(BigDecimal number) {
    return number.toPlainString();
  }

  private static Event order() throws IOException {
    return Reading.of("plan.yaml", Files.readAllBytes(EVERYTHING)).clean().events().stream()
        .filter(event -> event.name().equals("Order Completed"))
        .findFirst()
        .orElseThrow();
  }
}
