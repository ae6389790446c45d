package dev.trackwright.processor.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.trackwright.processor.diagnostics.Severity;
import dev.trackwright.processor.source.PlanText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RudderStack's projects of YAML, in both versions. */
class RudderStackYamlFormatTest {

  private static final Path PLANS = Path.of("src/test/resources/plans");

  /** Properties, an event and a rule that a test completes. */
  private static final String PROJECT =
      """
      version: rudder/v1
      kind: properties
      metadata: {name: p}
      spec:
        properties:
          - {id: name, name: name, type: string, config: {enum: [a, b]}}
          - {id: count, name: count, type: integer}
          - {id: other_count, name: count, type: string}
          - {id: flag, name: flag, type: boolean}
          - {id: note, name: note, type: string}
      ---
      version: rudder/v1
      kind: events
      metadata: {name: e}
      spec:
        events:
          - {id: done, name: Done, event_type: track}
          - {id: who, event_type: identify}
      ---
      version: rudder/v1
      kind: tracking-plan
      metadata: {name: t}
      spec:
        id: t
        display_name: Test
        rules:
      """;

  @Test
  void bothVersionsOfOneProjectAreOnePlan() throws IOException {
    TrackingPlan one = folder("rudderstack-yaml-v1").clean();
    TrackingPlan older = folder("rudderstack-yaml-v01").clean();

    assertThat(withoutPlaces(older)).isEqualTo(withoutPlaces(one));
    assertThat(one.name()).isEqualTo("Shop");
    assertThat(one.description()).contains("What the shop tracks.");
    assertThat(one.exported()).isTrue();
  }

  @Test
  void theOrderOfFilesAndOfWhatIsInThemChangesNothing() throws IOException {
    List<PlanText> files = files("rudderstack-yaml-v1");
    String expected = withoutPlaces(Reading.of(files).clean());

    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      List<PlanText> shuffled = new ArrayList<>();
      for (PlanText file : files) {
        List<String> documents =
            new ArrayList<>(List.of(text(file).split("(?m)^---$|^# .*$\\n", -1)));
        Collections.shuffle(documents, random);
        shuffled.add(yaml(file.displayPath(), String.join("\n---\n", documents)));
      }
      Collections.shuffle(shuffled, random);
      assertThat(withoutPlaces(Reading.of(shuffled).clean())).isEqualTo(expected);
    }
  }

  @Test
  void callsOfAllTypesAreRead() throws IOException {
    TrackingPlan plan = folder("rudderstack-yaml-v1").clean();

    assertThat(plan.events())
        .extracting(event -> event.kind() + " " + event.name())
        .containsExactly(
            "TRACK Order Completed", "TRACK Payment Failed", "TRACK Signed Up", "PAGE ", "SCREEN ");
    assertThat(event(plan, "Order Completed").grouping().categories()).containsExactly("Checkout");
    assertThat(event(plan, "Order Completed").docs().description())
        .contains("A customer has paid for an order.");
    assertThat(plan.userTraits().orElseThrow().section()).isEqualTo(Traits.Section.CONTEXT_TRAITS);
    assertThat(names(plan.userTraits().orElseThrow().properties()))
        .containsExactly("born", "country", "email");
    assertThat(plan.groupTraits().orElseThrow().section()).isEqualTo(Traits.Section.TRAITS);
    assertThat(names(plan.groupTraits().orElseThrow().properties())).containsExactly("seats");
  }

  @Test
  void propertiesHaveTheirTypesAndRules() throws IOException {
    PropertyType.ObjectType order =
        object(event(folder("rudderstack-yaml-v1").clean(), "Order Completed").properties());

    Property id = property(order, "order_id");
    assertThat(id.required()).isTrue();
    assertThat(id.docs().description()).contains("Id of the order in the shop system.");
    assertThat(id.type().constraints())
        .extracting(constraint -> constraint.getClass().getSimpleName())
        .containsExactlyInAnyOrder("Pattern", "MinLength", "MaxLength");
    assertThat(property(order, "Total Price").type())
        .isInstanceOfSatisfying(
            PropertyType.NumberType.class, type -> assertThat(type.constraints()).hasSize(3));
    assertThat(property(order, "coupon").nullable()).isTrue();
    assertThat(property(order, "coupon").required()).isFalse();
    assertThat(property(order, "currency").type()).isInstanceOf(PropertyType.EnumType.class);
    assertThat(property(order, "products").type())
        .isInstanceOfSatisfying(
            PropertyType.ArrayType.class,
            list -> {
              assertThat(list.items())
                  .isInstanceOfSatisfying(
                      PropertyType.ReferenceType.class,
                      type -> assertThat(type.name()).isEqualTo("Product"));
              assertThat(list.constraints()).hasSize(2);
            });
    assertThat(property(order, "scores").type())
        .isInstanceOfSatisfying(
            PropertyType.ArrayType.class,
            list -> {
              assertThat(list.items()).isInstanceOf(PropertyType.IntegerType.class);
              assertThat(list.nullableItems()).isTrue();
            });
  }

  @Test
  void nestedPropertiesDescribeObjectsAndTheItemsOfLists() throws IOException {
    PropertyType.ObjectType order =
        object(event(folder("rudderstack-yaml-v1").clean(), "Order Completed").properties());

    PropertyType.ObjectType shipping = object(property(order, "shipping").type());
    assertThat(names(shipping)).containsExactly("city", "parcels");
    assertThat(property(shipping, "city").required()).isTrue();
    PropertyType.ArrayType parcels = (PropertyType.ArrayType) property(shipping, "parcels").type();
    assertThat(property(object(parcels.items()), "weight").required()).isTrue();
  }

  @Test
  void customTypesThatAreUsedAreSharedAndOthersAreNot() throws IOException {
    TrackingPlan plan = folder("rudderstack-yaml-v1").clean();

    assertThat(plan.types())
        .extracting(SharedType::name)
        .containsExactly("Address", "Answer", "Country", "Product");
    assertThat(names(plan.types().get(0).type())).containsExactly("city", "country", "street");
    assertThat(plan.types().get(0).docs().description()).contains("A postal address.");
  }

  @Test
  void twoPropertiesOfOneNameKeepTheirTypes() {
    TrackingPlan plan =
        Reading.yaml(
                PROJECT.replace(
                        "- {id: who, event_type: identify}",
                        "- {id: more, name: More, event_type: track}")
                    + """
                        - {type: event_rule, id: a, event: "#event:done", properties: [{property: "#property:count"}]}
                        - {type: event_rule, id: b, event: "#event:more", properties: [{property: "#property:other_count"}]}
                    """)
            .clean();

    assertThat(property(object(event(plan, "Done").properties()), "count").type())
        .isInstanceOf(PropertyType.IntegerType.class);
    assertThat(property(object(event(plan, "More").properties()), "count").type())
        .isInstanceOf(PropertyType.StringType.class);
  }

  @Test
  void variantsAreWholeObjectsOfWhichTheDiscriminatorIsNarrowed() throws IOException {
    TrackingPlan plan = folder("rudderstack-yaml-v1").clean();

    PropertyType.VariantsType payment =
        (PropertyType.VariantsType) event(plan, "Payment Failed").properties();
    assertThat(payment.discriminator()).contains("method");
    assertThat(payment.variants())
        .extracting(PropertyType.Variant::name)
        .containsExactly("Card payment", "Default", "Invoice");
    PropertyType.Variant card = payment.variants().get(0);
    assertThat(card.docs().description()).contains("A card was refused.");
    assertThat(names(card.object())).containsExactly("Total Price", "answer", "last4", "method");
    assertThat(property(card.object(), "Total Price").required()).isTrue();
    assertThat(constant(property(card.object(), "method"))).isEqualTo("card");
    PropertyType.ObjectType other = payment.variants().get(1).object();
    assertThat(names(other)).containsExactly("Total Price", "answer", "coupon", "method");
    assertThat(property(other, "Total Price").required()).isFalse();
    assertThat(constant(property(other, "method"))).isEqualTo("voucher");
  }

  @Test
  void variantsOfACustomTypeMatchWholeNumbersToo() throws IOException {
    TrackingPlan plan = folder("rudderstack-yaml-v1").clean();

    SharedType answer =
        plan.types().stream().filter(t -> t.name().equals("Answer")).findFirst().orElseThrow();
    PropertyType.VariantsType variants = (PropertyType.VariantsType) answer.type();
    assertThat(variants.discriminator()).contains("status");
    assertThat(variants.variants())
        .extracting(PropertyType.Variant::name)
        .containsExactly("Broken", "Default", "Refused");
    assertThat(constant(property(variants.variants().get(0).object(), "status"))).isEqualTo("500");
    PropertyType other = property(variants.variants().get(1).object(), "status").type();
    assertThat(other).isInstanceOf(PropertyType.IntegerType.class);
    assertThat(other.constraints())
        .singleElement()
        .isInstanceOfSatisfying(
            Constraint.Rule.class,
            rule -> assertThat(rule.schema()).contains("402", "403", "5E+2"));
    assertThat(property(variants.variants().get(2).object(), "status").type())
        .isInstanceOfSatisfying(
            PropertyType.EnumType.class, type -> assertThat(type.values()).hasSize(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "false"})
  void aFlagTellsTwoVariantsApartAndTheDefaultIsTheOther(String match) {
    Reading reading =
        Reading.yaml(
            PROJECT
                + """
                    - type: event_rule
                      id: a
                      event: "#event:done"
                      properties: [{property: "#property:flag", required: true}]
                      variants:
                        - type: discriminator
                          discriminator: "#property:flag"
                          cases: [{display_name: One, match: [MATCH], properties: [{property: "#property:note"}]}]
                """
                    .replace("MATCH", match));

    PropertyType.VariantsType variants =
        (PropertyType.VariantsType) reading.clean().events().get(0).properties();
    assertThat(variants.variants())
        .extracting(variant -> variant.name() + " " + constant(property(variant.object(), "flag")))
        .containsExactly("Default " + !Boolean.parseBoolean(match), "One " + match);
  }

  @Test
  void additionalPropertiesAreThoseOfTheRule() throws IOException {
    TrackingPlan plan = folder("rudderstack-yaml-v1").clean();

    assertThat(object(event(plan, "Order Completed").properties()).additional())
        .isEqualTo(PropertyType.Additional.Unsaid.NONE);
    assertThat(object(event(plan, "Signed Up").properties()).additional())
        .isInstanceOf(PropertyType.Additional.Of.class);
  }

  @Test
  void rulesOfAnotherPlanAreIncludedByIdOrAllOfThem() {
    String plans =
        PROJECT
            + """
                - {type: event_rule, id: one, event: "#event:done", properties: [{property: "#property:note"}]}
                - {type: event_rule, id: two, event: "#event:who"}
            ---
            version: rudder/v1
            kind: tracking-plan
            metadata: {name: u}
            spec:
              id: u
              display_name: Other
              rules:
                - {type: event_rule, id: three, includes: {$ref: "#/tp/t/event_rule/%s"}}
            """;
    PlanReader.Settings other = new PlanReader.Settings(false, Optional.of("u"));

    TrackingPlan all = of(plans.formatted("*"), other).clean();
    TrackingPlan one = of(plans.formatted("one"), other).clean();
    TrackingPlan none =
        of(plans.formatted("*"), new PlanReader.Settings(false, Optional.of("Test"))).clean();

    assertThat(all.events()).extracting(Event::name).containsExactly("Done");
    assertThat(all.userTraits()).isPresent();
    assertThat(one.events()).extracting(Event::name).containsExactly("Done");
    assertThat(one.userTraits()).isEmpty();
    assertThat(none.userTraits()).isPresent();
  }

  @Test
  void rulesThatIncludeEachOtherEnd() {
    Reading reading =
        Reading.yaml(
            PROJECT
                + """
                    - {type: event_rule, id: one, includes: {$ref: "#/tp/t/event_rule/two"}}
                    - {type: event_rule, id: two, includes: {$ref: "#/tp/t/event_rule/*"}}
                """);

    assertThat(reading.clean().events()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"#/properties/p/count\"",
        "\"#property:count\"",
        "\"#/properties/elsewhere/count\""
      })
  void aReferenceLeadsByIdInBothSpellings(String reference) {
    Reading reading =
        Reading.yaml(
            PROJECT
                + "    - {type: event_rule, id: a, event: \"#event:done\", properties: [{$ref: "
                + reference
                + "}]}\n");

    assertThat(names(reading.clean().events().get(0).properties())).containsExactly("count");
  }

  @Test
  void aMistakeInAPropertyIsToldOnceHoweverManyEventsHaveIt() {
    StringBuilder project =
        new StringBuilder(
            PROJECT.replace("type: boolean", "type: string, config: {pattern: \"(\"}"));
    project.append("    - {type: event_rule, id: a, event: \"#event:done\"");
    project.append(", properties: [{property: \"#property:flag\"}]}\n");
    project.append("    - {type: event_rule, id: b, event: \"#event:who\"");
    project.append(", properties: [{property: \"#property:flag\"}]}\n");

    assertThat(Reading.yaml(project.toString()).places()).containsExactly("[pattern-invalid] 9:62");
  }

  @Test
  void aProjectCutAtEverySixtyFourthByteIsAnErrorOrAPlan() throws IOException {
    for (String project : List.of("rudderstack-yaml-v1", "rudderstack-yaml-v01")) {
      List<PlanText> files = files(project);
      for (int i = 0; i < files.size(); i++) {
        byte[] whole = files.get(i).bytes();
        for (int end = 0; end < whole.length; end += 64) {
          List<PlanText> cut = new ArrayList<>(files);
          cut.set(i, new PlanText(files.get(i).displayPath(), Arrays.copyOf(whole, end)));
          readsOrReports(cut);
        }
      }
    }
  }

  @Test
  void valuesOfOtherKindsAreErrorsAndNeverThrow() throws IOException {
    List<String> values =
        List.of("null", "true", "-7", "text", "[]", "[[]]", "{}", "{$ref: {}}", "\"#property:x\"");
    for (PlanText file : files("rudderstack-yaml-v1")) {
      List<String> lines = text(file).lines().toList();
      for (int i = 0; i < lines.size(); i++) { // a third of the values on each, to be quick
        if (!lines.get(i).contains(": ")) {
          continue;
        }
        for (int v = i % 3; v < values.size(); v += 3) {
          String value = values.get(v);
          List<String> changed = new ArrayList<>(lines);
          changed.set(i, lines.get(i).replaceFirst(": .*", Matcher.quoteReplacement(": " + value)));
          List<PlanText> project = new ArrayList<>(files("rudderstack-yaml-v1"));
          project.replaceAll(
              other ->
                  other.displayPath().equals(file.displayPath())
                      ? yaml(file.displayPath(), String.join("\n", changed))
                      : other);
          readsOrReports(project);
        }
      }
    }
  }

  @Test
  void aHugeProjectIsRead() {
    StringBuilder project = new StringBuilder(PROJECT);
    for (int i = 0; i < 3_000; i++) {
      project.append("    - {type: event_rule, id: r").append(i).append(", event: \"#event:e");
      project.append(i).append("\", properties: [{property: \"#property:note\"}]}\n");
    }
    project.append(
        "---\nversion: rudder/v1\nkind: events\nmetadata: {name: f}\nspec:\n  events:\n");
    for (int i = 0; i < 3_000; i++) {
      project.append("    - {id: e").append(i).append(", name: E").append(i);
      project.append(", event_type: track}\n");
    }

    assertThat(Reading.yaml(project.toString()).clean().events()).hasSize(3_000);
  }

  private static void readsOrReports(List<PlanText> files) {
    Reading[] reading = new Reading[1];
    assertThatCode(() -> reading[0] = Reading.of(files)).doesNotThrowAnyException();
    boolean failed =
        reading[0].diagnostics().stream().anyMatch(d -> d.id().severity() == Severity.ERROR);
    assertThat(reading[0].plan().isPresent() || failed).isTrue();
    assertThat(reading[0].rendered())
        .allSatisfy(
            text -> assertThat(text).doesNotContain("Exception", "Optional", "dev.trackwright"));
  }

  private static Reading of(String yaml, PlanReader.Settings settings) {
    return Reading.of("plan.yaml", yaml.getBytes(StandardCharsets.UTF_8), settings);
  }

  private static Reading folder(String name) throws IOException {
    return Reading.folder(PLANS.resolve(name));
  }

  private static List<PlanText> files(String name) throws IOException {
    Path folder = PLANS.resolve(name);
    List<PlanText> files = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
        files.add(new PlanText(folder.relativize(file).toString(), Files.readAllBytes(file)));
      }
    }
    return files;
  }

  private static PlanText yaml(String path, String text) {
    return new PlanText(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(PlanText file) {
    return new String(file.bytes(), StandardCharsets.UTF_8);
  }

  private static String withoutPlaces(TrackingPlan plan) {
    return plan.toString().replaceAll("span=[^,\\]]*:\\d+:\\d+", "");
  }

  private static Event event(TrackingPlan plan, String name) {
    return plan.events().stream().filter(e -> e.name().equals(name)).findFirst().orElseThrow();
  }

  private static String constant(Property property) {
    return ((PropertyType.ConstantType) property.type()).value().text();
  }

  private static PropertyType.ObjectType object(PropertyType type) {
    return (PropertyType.ObjectType) type;
  }

  private static List<String> names(PropertyType type) {
    return object(type).properties().stream().map(Property::name).toList();
  }

  private static Property property(PropertyType.ObjectType object, String name) {
    return object.properties().stream()
        .filter(p -> p.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
