package dev.trackwright.processor.naming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.processor.diagnostics.Diagnostic;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.plan.Docs;
import dev.trackwright.processor.plan.Event;
import dev.trackwright.processor.plan.Literal;
import dev.trackwright.processor.plan.Property;
import dev.trackwright.processor.plan.PropertyType.Alternative;
import dev.trackwright.processor.plan.PropertyType.EnumValue;
import dev.trackwright.processor.plan.PropertyType.Variant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamingTest {

  private final Diagnostics diagnostics = new Diagnostics();
  private final Naming naming = new Naming(diagnostics);

  @Test
  void withoutAChoiceTheNamesFollowFromThePlan() {
    Event event = Plans.event("Order Completed", 1);
    Property property = Plans.property("order_id", 2);
    PlanName name = PlanName.of(event).property(property);
    assertThat(naming.type(event)).isEqualTo("OrderCompleted");
    assertThat(naming.callMethod(event)).isEqualTo("trackOrderCompleted");
    assertThat(naming.member(property, name)).isEqualTo("orderId");
    assertThat(naming.stage(property)).isEqualTo("NeedsOrderId");
    assertThat(naming.constant(property, "KEY")).isEqualTo("ORDER_ID_KEY");
    assertThat(naming.nestedType(property, List.of("OrderCompleted"))).isEqualTo("OrderId");
    assertThat(rendered()).isEmpty();
  }

  @Test
  void aChoiceNamesTheClassAndTheMethod() {
    Event event = Copies.with(Plans.event("Order Completed", 1), "Paid");
    assertThat(naming.type(event)).isEqualTo("Paid");
    assertThat(naming.callMethod(event)).isEqualTo("trackPaid");
    Event page = Copies.with(Plans.event(Event.Kind.PAGE, "Home", 1), "landing");
    assertThat(naming.type(page)).isEqualTo("landing");
    assertThat(naming.callMethod(page)).isEqualTo("pageLanding");
    assertThat(naming.type(Copies.with(Plans.type("Currency", 1, Plans.values(1, "EUR")), "Iso")))
        .isEqualTo("Iso");
  }

  @Test
  void aChoiceNamesTheComponentAndAllThatBelongsToIt() {
    Property property = Copies.with(Plans.property("order_id", 2), "orderNumber");
    PlanName name = PlanName.of(Plans.event("Order Completed", 1)).property(property);
    assertThat(naming.member(property, name)).isEqualTo("orderNumber");
    assertThat(naming.stage(property)).isEqualTo("NeedsOrderNumber");
    assertThat(naming.constant(property, "KEY")).isEqualTo("ORDER_NUMBER_KEY");
    assertThat(naming.nestedType(property, List.of())).isEqualTo("OrderNumber");
  }

  @Test
  void aChoiceNamesVariantsAndAlternativesAndAllThatBelongsToThem() {
    Variant card =
        new Variant("by card", Optional.empty(), Docs.NONE, Plans.object(2), Plans.at(2));
    Alternative words =
        new Alternative(
            "Text", Optional.empty(), Docs.NONE, Plans.property("x", 3).type(), Plans.at(3));
    PlanName event = PlanName.of(Plans.event("Paid", 1));
    PlanName variant = event.variant(card);
    PlanName alternative = event.alternative(words);
    assertThat(naming.variant(card, variant, "", List.of("Paid"))).isEqualTo("ByCard");
    assertThat(naming.variant(card, variant, "Payment", List.of("Paid")))
        .isEqualTo("PaymentByCard");
    assertThat(naming.method(card)).isEqualTo("byCard");
    assertThat(naming.alternative(words, alternative)).isEqualTo("OfText");
    assertThat(naming.method(words)).isEqualTo("ofText");
    assertThat(naming.nestedType(words, "What", List.of("Paid"))).isEqualTo("WhatText");

    Variant plastic = Copies.with(card, "Plastic");
    assertThat(naming.variant(plastic, variant, "", List.of("Paid"))).isEqualTo("Plastic");
    assertThat(naming.variant(plastic, variant, "Payment", List.of("Paid")))
        .isEqualTo("PaymentPlastic");
    assertThat(naming.method(plastic)).isEqualTo("plastic");
    Alternative spelled = Copies.with(words, "Spelled");
    assertThat(naming.alternative(spelled, alternative)).isEqualTo("OfSpelled");
    assertThat(naming.method(spelled)).isEqualTo("ofSpelled");
    assertThat(naming.nestedType(spelled, "", List.of("Paid"))).isEqualTo("Spelled");
    assertThat(rendered()).isEmpty();

    Variant illegal = Copies.with(card, "record");
    assertThat(naming.variant(illegal, variant, "", List.of("Paid"))).isEqualTo("ByCard");
    assertThat(naming.method(illegal)).isEqualTo("byCard");
    assertThat(rendered())
        .singleElement()
        .asString()
        .startsWith("[java-name-illegal] ")
        .contains("variant \"by card\" of event \"Paid\"");
  }

  @Test
  void aChoiceNamesAnEnumConstantAsItIs() {
    EnumValue value =
        new EnumValue(new Literal.Text("+"), Optional.of("Plus"), Optional.empty(), Plans.at(3));
    PlanName name = PlanName.of(Plans.event("Order Completed", 1)).value(value);
    assertThat(naming.constant(value, name)).isEqualTo("Plus");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "class|Java keeps the word for itself",
        "record|Java keeps the word for itself",
        "_|Java keeps the word for itself",
        "String|in its package it would hide java.lang.String",
        "Ready|generated classes have a type of that name in them",
        "Order Paid|it is no Java identifier",
        "1st|it is no Java identifier",
        "com.acme.Paid|it is no Java identifier",
        "*/|it is no Java identifier",
        "Paid$Twice|a $ is for names that a compiler makes",
        "Pa\u200Did|it holds characters that cannot be seen",
        "\uA7CB|it holds characters that JDK 17 does not know",
        "Pai\uD801\uDC28|it holds characters beyond U+FFFF, which javac cannot read in Javadoc",
      })
  void aChoiceThatNoTypeCanHaveIsToldAndNotTaken(String choice, String why) {
    Event event = Copies.with(Plans.event("Order Completed", 9), choice);
    assertThat(naming.type(event)).isEqualTo("OrderCompleted");
    assertThat(naming.callMethod(event)).isEqualTo("trackOrderCompleted");
    boolean known = !choice.equals("\uA7CB");
    boolean onThisJdk = Character.isDefined(0xA7CB) || known;
    assertThat(rendered())
        .singleElement()
        .asString()
        .startsWith("[java-name-illegal] The Java name ")
        .endsWith("OrderCompleted would do. (plan.yaml:9:3)")
        .contains("of event \"Order Completed\" cannot be used: ")
        .contains(onThisJdk ? why : "it is no Java identifier");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "toString|Java keeps the word for itself",
        "equals|Java keeps the word for itself",
        "int|Java keeps the word for itself",
        "order id|it is no Java identifier",
      })
  void aChoiceThatNoMemberCanHaveIsToldAndNotTaken(String choice, String why) {
    Property property = Copies.with(Plans.property("order_id", 2), choice);
    PlanName name = PlanName.of(Plans.event("Order Completed", 1)).property(property);
    assertThat(naming.member(property, name)).isEqualTo("orderId");
    assertThat(naming.stage(property)).isEqualTo("NeedsOrderId");
    assertThat(rendered())
        .containsExactly(
            "[java-name-illegal] The Java name \"%s\" of property \"order_id\" of event \"Order"
                    .formatted(choice)
                + " Completed\" cannot be used: %s. orderId would do. (plan.yaml:2:3)"
                    .formatted(why));
  }

  @Test
  void aChoiceThatIsTooLongIsToldAndNotTaken() {
    Event event = Copies.with(Plans.event("Order", 9), "X".repeat(81));
    assertThat(naming.type(event)).isEqualTo("Order");
    assertThat(rendered()).singleElement().asString().contains("longer than 80 characters");
    assertThat(naming.type(Copies.with(event, "X".repeat(80)))).hasSize(80);
  }

  @Test
  void everyChoiceThatIsMadeByNamingIsTaken() {
    for (String plan : List.of("Größe", "注文完了", "1st", "🎉", "class", "x".repeat(300))) {
      Property property = Copies.with(Plans.property("p", 2), JavaNames.member(plan));
      PlanName name = PlanName.of(Plans.event("e", 1)).property(property);
      assertThat(naming.member(property, name)).isEqualTo(JavaNames.member(plan));
    }
    assertThat(rendered()).isEmpty();
  }

  private List<String> rendered() {
    return diagnostics.sorted().stream().map(Diagnostic::render).toList();
  }
}
