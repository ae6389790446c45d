package dev.trackwright.processor.code;

import static dev.trackwright.processor.code.Plans.enumeration;
import static dev.trackwright.processor.code.Plans.integer;
import static dev.trackwright.processor.code.Plans.object;
import static dev.trackwright.processor.code.Plans.optional;
import static dev.trackwright.processor.code.Plans.plan;
import static dev.trackwright.processor.code.Plans.ref;
import static dev.trackwright.processor.code.Plans.required;
import static dev.trackwright.processor.code.Plans.string;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.emit.GeneratedCode;
import dev.trackwright.processor.plan.Event;
import dev.trackwright.processor.plan.Property;
import dev.trackwright.processor.plan.PropertyType;
import dev.trackwright.processor.plan.SharedType;
import dev.trackwright.processor.plan.TrackingPlan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CodePlannerTest {

  @Test
  void theSamePlanShuffledGivesTheSameText() {
    TrackingPlan plan =
        plan("Shop")
            .type("Currency", enumeration("EUR", "USD", "CHF"))
            .type("Product", object(required("sku", string()), optional("price", integer())))
            .track(
                "Paid",
                required("b", string()),
                required("a", ref("Currency")),
                optional(
                    "d", object(optional("y", string()), optional("x", enumeration("2", "1")))),
                optional("c", object(optional("z", ref("Product")))))
            .track("Seen")
            .track("Added", optional("n", integer()))
            .event(Event.Kind.PAGE, "Home")
            .event(Event.Kind.PAGE, "About")
            .user(optional("name", string()), optional("age", integer()))
            .build();
    var expected = GeneratedCode.of(plan).sources();
    for (int seed = 0; seed < 10; seed++) {
      assertThat(GeneratedCode.of(shuffled(plan, new Random(seed))).sources()).isEqualTo(expected);
    }
  }

  @Test
  void namesThatMeetAreReportedAndTheRestIsGenerated() {
    Diagnostics diagnostics = new Diagnostics();
    GeneratedCode code =
        GeneratedCode.of(
            plan("Shop")
                .track("sign up", optional("a", string()))
                .track("Sign-Up", optional("b", string()))
                .track("Shop User")
                .track("Paid", optional("order_id", string()), optional("orderId", integer()))
                .track(
                    "Seen",
                    optional("address", object(optional("geo", enumeration("a")))),
                    optional("address_geo", enumeration("b")))
                .track("Kept", required("kind", enumeration("a b", "a_b", "c")))
                .build(),
            diagnostics);
    assertThat(diagnostics.sorted())
        .extracting(d -> d.id().id())
        .containsExactly(
            "java-name-clash",
            "java-name-clash",
            "java-name-clash",
            "java-name-clash",
            "java-name-clash");
    assertThat(diagnostics.sorted().toString())
        .contains("SignUp")
        .contains("ShopUser")
        .contains("orderId")
        .contains("AddressGeo")
        .contains("A_B");
    code.compiles();
    assertThat(code.sources()).containsKeys("SignUp", "Paid", "Seen", "Kept", "ShopUser");
  }

  @Test
  void thePlanOfAnotherToolIsCuredOnTheAnnotation() {
    TrackingPlan plan = plan("Shop").track("sign up").track("Sign-Up").build();
    TrackingPlan exported =
        new TrackingPlan(
            plan.name(),
            plan.version(),
            plan.description(),
            plan.events(),
            plan.types(),
            plan.userTraits(),
            plan.groupTraits(),
            plan.context(),
            plan.funnels(),
            true,
            plan.span());
    assertThat(cure(plan)).contains("javaName").doesNotContain("@TrackingPlan.Rename");
    assertThat(cure(exported)).contains("@TrackingPlan.Rename(event = ");
  }

  private static String cure(TrackingPlan plan) {
    Diagnostics diagnostics = new Diagnostics();
    CodePlanner.plan(plan, "com.acme", diagnostics);
    return diagnostics.sorted().get(0).render();
  }

  @Test
  void aVersionThatIsNoIntegerIsReported() {
    Diagnostics diagnostics = new Diagnostics();
    GeneratedCode.of(plan("Shop").with(Plans.versioned("Paid", 1L << 40)).build(), diagnostics)
        .compiles();
    assertThat(diagnostics.sorted())
        .singleElement()
        .satisfies(
            d ->
                assertThat(d.render())
                    .startsWith(
                        "[event-version-out-of-range] The version of the event \"Paid\" is"
                            + " 1099511627776;"));
  }

  @Test
  void aVersionOfTraitsThatIsNoIntegerIsReportedAndOneThatIsIsKept() {
    Diagnostics diagnostics = new Diagnostics();
    CodeModel code =
        CodePlanner.plan(
            plan("Shop")
                .user(OptionalLong.of(Integer.MAX_VALUE))
                .group(OptionalLong.of(-1))
                .build(),
            "com.acme",
            diagnostics);
    assertThat(code.user().identify().version()).hasValue(Integer.MAX_VALUE);
    assertThat(code.user().groupCall().version()).isEmpty();
    assertThat(diagnostics.sorted())
        .singleElement()
        .satisfies(
            d ->
                assertThat(d.render())
                    .startsWith(
                        "[event-version-out-of-range] The version of the group traits is -1;"));
  }

  @Test
  void anEventThatIsToBeCalledAsAConstantOfTheUserIsReported() {
    Diagnostics diagnostics = new Diagnostics();
    GeneratedCode.of(plan("Shop").with(Plans.named("Called", "IDENTIFY_CALL")).build(), diagnostics)
        .compiles();
    assertThat(diagnostics.sorted())
        .singleElement()
        .satisfies(
            d -> assertThat(d.render()).contains("A constant in the class of the user and event"));
  }

  @Test
  void theClientIsNamedAfterThePlanAndItsPackage() {
    CodeModel code = CodePlanner.plan(plan("my shop").build(), "com.acme", new Diagnostics());
    assertThat(code.clientName()).isEqualTo("com.acme.MyShopAnalytics");
    assertThat(CodePlanner.plan(plan("my shop").build(), "", new Diagnostics()).clientName())
        .isEqualTo("MyShopAnalytics");
  }

  private static TrackingPlan shuffled(TrackingPlan plan, Random random) {
    List<Event> events = new ArrayList<>();
    for (Event event : plan.events()) {
      events.add(
          new Event(
              event.kind(),
              event.name(),
              event.version(),
              event.docs(),
              event.grouping(),
              event.status(),
              event.javaName(),
              (PropertyType.PayloadType) shuffled(event.properties(), random),
              event.span()));
    }
    List<SharedType> types = new ArrayList<>();
    for (SharedType type : plan.types()) {
      types.add(
          new SharedType(
              type.name(),
              type.docs(),
              type.javaName(),
              shuffled(type.type(), random),
              type.nullable(),
              type.span()));
    }
    Collections.shuffle(events, random);
    Collections.shuffle(types, random);
    return new TrackingPlan(
        plan.name(),
        plan.version(),
        plan.description(),
        events,
        types,
        plan.userTraits(),
        plan.groupTraits(),
        plan.context(),
        plan.funnels(),
        plan.exported(),
        plan.span());
  }

  private static PropertyType shuffled(PropertyType type, Random random) {
    if (type instanceof PropertyType.EnumType values) {
      List<PropertyType.EnumValue> shuffled = new ArrayList<>(values.values());
      Collections.shuffle(shuffled, random);
      return new PropertyType.EnumType(
          shuffled, values.javaType(), values.constraints(), values.span());
    }
    if (type instanceof PropertyType.ObjectType object) {
      List<Property> shuffled = new ArrayList<>();
      for (Property property : object.properties()) {
        shuffled.add(
            new Property(
                property.name(),
                shuffled(property.type(), random),
                property.required(),
                property.nullable(),
                property.sensitive(),
                property.deprecated(),
                property.docs(),
                property.javaName(),
                property.span()));
      }
      Collections.shuffle(shuffled, random);
      return new PropertyType.ObjectType(
          shuffled, object.additional(), object.constraints(), object.span());
    }
    return type;
  }
}
