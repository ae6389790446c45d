package dev.trackwright.processor.naming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.processor.diagnostics.Diagnostic;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.SourceSpan;
import dev.trackwright.processor.plan.Docs;
import dev.trackwright.processor.plan.Event;
import dev.trackwright.processor.plan.Property;
import dev.trackwright.processor.plan.PropertyType;
import dev.trackwright.processor.plan.PropertyType.ArrayType;
import dev.trackwright.processor.plan.PropertyType.EnumType;
import dev.trackwright.processor.plan.PropertyType.ObjectType;
import dev.trackwright.processor.plan.PropertyType.ReferenceType;
import dev.trackwright.processor.plan.TrackingPlan;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RenamesTest {

  private static final Property SKU = Plans.property("sku", 5);
  private static final Property PRODUCTS =
      Plans.property(
          "products",
          4,
          new ArrayType(
              new ArrayType(Plans.object(4, SKU), true, List.of(), Plans.at(4)),
              false,
              List.of(),
              Plans.at(4)));
  private static final Property KIND = Plans.property("kind", 6, Plans.values(6, "a+", "a-"));
  private static final Property CURRENCY =
      Plans.property("currency", 7, new ReferenceType("Currency", List.of(), Plans.at(7)));
  private static final SourceSpan AT = Plans.at(7);
  private static final TrackingPlan PLAN =
      Plans.plan(
          List.of(
              Plans.event("Order Completed", 3, PRODUCTS, KIND, CURRENCY),
              Plans.event(Event.Kind.PAGE, "Order Completed", 8),
              Plans.event(Event.Kind.SCREEN, "Cart", 9)),
          List.of(
              Plans.type("Currency", 10, Plans.values(10, "EUR", "USD")),
              Plans.type("Product", 11, Plans.object(11, SKU))),
          Plans.traits(12, Plans.property("email", 13)));

  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void anEventIsRenamedAndAPageOfThatNameIsNot() {
    TrackingPlan renamed = apply(rename().event("Order Completed").to("Paid"));
    assertThat(renamed.events().get(0).javaName()).contains("Paid");
    assertThat(renamed.events().get(1).javaName()).isEmpty();
    assertThat(apply(rename().page("Order Completed").to("Paid")).events().get(1).javaName())
        .contains("Paid");
    assertThat(apply(rename().screen("Cart").to("Basket")).events().get(2).javaName())
        .contains("Basket");
    assertThat(rendered()).isEmpty();
  }

  @Test
  void nothingButTheNameChanges() {
    TrackingPlan renamed =
        apply(
            rename().event("Order Completed").to("Paid"),
            rename().event("Order Completed").property("products", "sku").to("number"),
            rename().event("Order Completed").property("kind").value("a+").to("GOOD"),
            rename().type("Currency").to("Iso"),
            rename().type("Currency").value("EUR").to("EURO"),
            rename().type("Product").property("sku").to("number"),
            rename().traits("user").property("email").to("mail"),
            rename().traits("context").property("email").to("mail"));
    assertThat(rendered()).isEmpty();
    assertThat(renamed).isNotEqualTo(PLAN);
    // Every record prints all it has: with the new names taken out, the text is that of the plan.
    assertThat(
            renamed.toString().replaceAll("javaName=Optional\\[\\w+\\]", "javaName=Optional.empty"))
        .isEqualTo(PLAN.toString());
  }

  @Test
  void aPropertyInsideArraysIsReachedByNamesAlone() {
    TrackingPlan renamed =
        apply(rename().event("Order Completed").property("products", "sku").to("number"));
    ArrayType outer = (ArrayType) property(renamed, 0).type();
    ObjectType product = (ObjectType) ((ArrayType) outer.items()).items();
    assertThat(product.properties().get(0).javaName()).contains("number");
  }

  @Test
  void valuesOfEnumsAreRenamed() {
    TrackingPlan renamed =
        apply(
            rename().event("Order Completed").property("kind").value("a+").to("GOOD"),
            rename().event("Order Completed").property("kind").value("a-").to("FAIR"),
            rename().type("Currency").value("EUR").to("EURO"));
    assertThat(javaNames(property(renamed, 1).type())).containsExactly("GOOD", "FAIR");
    assertThat(javaNames(renamed.types().get(0).type())).containsExactly("EURO", "");
  }

  @Test
  void theAnnotationWinsOverThePlan() {
    TrackingPlan named = apply(rename().event("Order Completed").to("FromThePlan"));
    TrackingPlan renamed =
        Renames.apply(named, List.of(rename().event("Order Completed").to("Paid")), diagnostics);
    assertThat(renamed.events().get(0).javaName()).contains("Paid");
  }

  @Test
  void anEntryThatMatchesNothingIsAnErrorWithAGuess() {
    assertThat(apply(rename().event("Order Complete").to("Paid"))).isEqualTo(PLAN);
    assertThat(rendered())
        .containsExactly(
            "[rename-unknown] @TrackingPlan.Rename(event = \"Order Complete\", to = \"Paid\"): the"
                + " plan has no event \"Order Complete\" there. Did you mean \"Order Completed\"?"
                + " Correct the entry or remove it.");
  }

  @Test
  void everyStepOfAnEntryIsLookedUp() {
    apply(
        rename().page("Home").to("X"),
        rename().screen("Carte").to("X"),
        rename().type("Curency").to("X"),
        rename().traits("users").property("email").to("X"),
        rename().traits("group").property("email").to("X"),
        rename().event("Order Completed").property("product").to("X"),
        rename().event("Order Completed").property("products", "skU").to("X"),
        rename().event("Order Completed").property("kind", "deeper").to("X"),
        rename().event("Order Completed").property("kind").value("a*").to("X"),
        rename().event("Order Completed").property("products").value("a").to("X"));
    assertThat(rendered())
        .allMatch(text -> text.startsWith("[rename-unknown] @TrackingPlan.Rename("))
        .anyMatch(text -> text.contains("no page \"Home\" there. Correct"))
        .anyMatch(text -> text.contains("no screen \"Carte\" there. Did you mean \"Cart\"?"))
        .anyMatch(text -> text.contains("no type \"Curency\" there. Did you mean \"Currency\"?"))
        .anyMatch(text -> text.contains("no traits \"users\" there. Did you mean \"user\"?"))
        .anyMatch(text -> text.contains("no traits \"group\" there. Correct"))
        .anyMatch(
            text -> text.contains("no property \"product\" there. Did you mean \"products\"?"))
        .anyMatch(text -> text.contains("no property \"skU\" there. Did you mean \"sku\"?"))
        .anyMatch(text -> text.contains("no property \"deeper\" there. Correct"))
        .anyMatch(text -> text.contains("no value \"a*\" there. Correct"))
        .anyMatch(text -> text.contains("no value \"a\" there. Correct"))
        .hasSize(10);
  }

  @Test
  void anEntryThatIsNotWhatItShouldBeIsToldSo() {
    apply(
        rename().to("X"),
        rename().event("Order Completed").page("Order Completed").to("X"),
        rename().event("Order Completed").to(""),
        rename().traits("user").to("X"),
        rename().event("Order Completed").value("a+").to("X"),
        rename().event("Order Completed").property("currency").value("EUR").to("X"),
        rename().type("Currency").to("X"),
        rename().type("Currency").to("Y"));
    assertThat(rendered())
        .allMatch(text -> text.startsWith("[rename-unclear] @TrackingPlan.Rename("))
        .anyMatch(
            text -> text.contains("Rename(to = \"X\") cannot be applied. Give one of event, "))
        .anyMatch(
            text -> text.contains("page = \"Order Completed\", to = \"X\") cannot be applied."))
        .anyMatch(text -> text.contains("Give the Java name as to."))
        .anyMatch(
            text ->
                text.contains(
                    "Rename(traits = \"user\", to = \"X\") cannot be applied. Give the property."))
        .anyMatch(
            text ->
                text.contains("value = \"a+\", to = \"X\") cannot be applied. Give the property."))
        .anyMatch(text -> text.contains("a type that is shared; give type = \"Currency\"."))
        .anyMatch(
            text -> text.contains("to = \"Y\") cannot be applied. Another entry renames the same."))
        .hasSize(7);
  }

  @Test
  void theReferringPropertyItselfCanBeRenamed() {
    TrackingPlan renamed =
        apply(rename().event("Order Completed").property("currency").to("money"));
    assertThat(property(renamed, 2).javaName()).contains("money");
    assertThat(property(renamed, 2).type()).isEqualTo(CURRENCY.type());
  }

  @Test
  void aPathGoesThroughVariantsAlternativesAndMaps() {
    Property number = Plans.property("number", 5);
    Property kind = Plans.property("kind", 6, Plans.values(6, "a+"));
    PropertyType.VariantsType variants =
        new PropertyType.VariantsType(
            Optional.of("kind"),
            List.of(variant("card", number, kind), variant("cash", kind), variant("bill", number)),
            List.of(),
            Plans.at(4));
    Property union =
        Plans.property(
            "either",
            7,
            new PropertyType.UnionType(
                List.of(
                    alternative("Text", Plans.values(7, "a+")),
                    alternative("Map", new PropertyType.MapType(variants, false, List.of(), AT))),
                List.of(),
                AT));
    TrackingPlan plan =
        Plans.plan(
            List.of(Plans.event("Paid", 3, union), Plans.event("Refunded", 8, variants)),
            List.of(),
            Plans.traits(12, Plans.property("email", 13)));
    TrackingPlan renamed =
        Renames.apply(
            plan,
            List.of(
                rename().event("Refunded").property("number").to("digits"),
                rename().event("Refunded").property("kind").value("a+").to("GOOD"),
                rename().event("Refunded").variant("card").to("Plastic"),
                rename().event("Paid").property("either", "number").to("digits"),
                rename().event("Paid").property("either").value("a+").to("BEST"),
                rename().event("Paid").property("either").variant("Text").to("Words"),
                rename().event("Paid").property("either").variant("Map").to("Lookup")),
            diagnostics);
    assertThat(rendered()).isEmpty();
    assertThat(renamed.events().get(1).properties().toString())
        .contains("name=card, javaName=Optional[Plastic]")
        .doesNotContain("name=cash, javaName=Optional[");
    assertThat(count(renamed.events().get(1), "javaName=Optional[digits]")).isEqualTo(2);
    assertThat(count(renamed.events().get(1), "javaName=Optional[GOOD]")).isEqualTo(2);
    assertThat(count(renamed.events().get(0), "javaName=Optional[digits]")).isEqualTo(2);
    assertThat(count(renamed.events().get(0), "javaName=Optional[BEST]")).isEqualTo(1);
    assertThat(renamed.events().get(0).toString())
        .contains("name=Text, javaName=Optional[Words]", "name=Map, javaName=Optional[Lookup]");
    // Nothing but names has changed.
    assertThat(
            renamed.toString().replaceAll("javaName=Optional\\[\\w+\\]", "javaName=Optional.empty"))
        .isEqualTo(plan.toString());

    Renames.apply(
        plan,
        List.of(
            rename().event("Refunded").property("numbr").to("x"),
            rename().event("Refunded").variant("crad").to("X"),
            rename().event("Paid").property("either", "kind").value("b").to("X"),
            rename().event("Paid").variant("card").value("b").to("X"),
            rename().type("Paid").variant("card").to("X")),
        diagnostics);
    assertThat(rendered())
        .anyMatch(text -> text.contains("no property \"numbr\" there. Did you mean \"number\"?"))
        .anyMatch(text -> text.contains("no variant \"crad\" there. Did you mean \"card\"?"))
        .anyMatch(text -> text.contains("no value \"b\" there. Correct"))
        .anyMatch(text -> text.contains("variant = \"card\", value = \"b\""))
        .anyMatch(text -> text.contains("Give one of variant and value."))
        .hasSize(5);
  }

  private static int count(Event event, String text) {
    return event.toString().split(Pattern.quote(text), -1).length - 1;
  }

  private static PropertyType.Variant variant(String name, Property... properties) {
    return new PropertyType.Variant(
        name, Optional.empty(), Docs.NONE, Plans.object(5, properties), Plans.at(5));
  }

  private static PropertyType.Alternative alternative(String name, PropertyType type) {
    return new PropertyType.Alternative(name, Optional.empty(), Docs.NONE, type, Plans.at(6));
  }

  private TrackingPlan apply(Rename... renames) {
    return Renames.apply(PLAN, Arrays.asList(renames), diagnostics);
  }

  private static Property property(TrackingPlan plan, int index) {
    return ((ObjectType) plan.events().get(0).properties()).properties().get(index);
  }

  private static List<String> javaNames(PropertyType type) {
    return ((EnumType) type).values().stream().map(v -> v.javaName().orElse("")).toList();
  }

  private List<String> rendered() {
    return diagnostics.sorted().stream().map(Diagnostic::render).toList();
  }

  private static Entry rename() {
    return new Entry("", "", "", "", "", List.of(), "", "");
  }

  /** An annotation under construction. */
  private record Entry(
      String event,
      String page,
      String screen,
      String type,
      String traits,
      List<String> property,
      String variant,
      String value) {

    Entry event(String name) {
      return new Entry(name, page, screen, type, traits, property, variant, value);
    }

    Entry page(String name) {
      return new Entry(event, name, screen, type, traits, property, variant, value);
    }

    Entry screen(String name) {
      return new Entry(event, page, name, type, traits, property, variant, value);
    }

    Entry type(String name) {
      return new Entry(event, page, screen, name, traits, property, variant, value);
    }

    Entry traits(String name) {
      return new Entry(event, page, screen, type, name, property, variant, value);
    }

    Entry property(String... path) {
      return new Entry(event, page, screen, type, traits, List.of(path), variant, value);
    }

    Entry value(String name) {
      return new Entry(event, page, screen, type, traits, property, variant, name);
    }

    Entry variant(String name) {
      return new Entry(event, page, screen, type, traits, property, name, value);
    }

    Rename to(String javaName) {
      return new Rename(event, page, screen, type, traits, property, variant, value, javaName);
    }
  }
}
