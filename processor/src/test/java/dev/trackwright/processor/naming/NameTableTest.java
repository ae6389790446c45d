package dev.trackwright.processor.naming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.processor.diagnostics.Diagnostic;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.plan.Event;
import dev.trackwright.processor.plan.Literal;
import dev.trackwright.processor.plan.Property;
import dev.trackwright.processor.plan.PropertyType.EnumValue;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NameTableTest {

  private static final Event SIGN_UP = Plans.event("sign up", 12);
  private static final Event SIGN_UP_AGAIN = Plans.event("Sign-Up", 57);

  private final Diagnostics diagnostics = new Diagnostics();
  private final NameTable table = new NameTable(diagnostics, Cure.IN_THE_PLAN);

  @Test
  void twoEventsThatMeetAreToldWithBothPlacesAndTheLineToAdd() {
    NameTable.Scope methods = table.members();
    assertThat(methods.claim("trackSignUp", PlanName.of(SIGN_UP))).isTrue();
    assertThat(methods.claim("trackSignUp", PlanName.of(SIGN_UP_AGAIN))).isFalse();
    assertThat(rendered())
        .containsExactly(
            "[java-name-clash] Event \"sign up\" and event \"Sign-Up\" would both become trackSignUp"
                + " (plan.yaml:12:3, plan.yaml:57:3). Add javaName: … to one of them."
                + " (plan.yaml:57:3)");
  }

  @Test
  void placesStandInTheOrderOfTheFileWhoeverCameFirst() {
    NameTable.Scope methods = table.members();
    methods.claim("trackSignUp", PlanName.of(SIGN_UP_AGAIN));
    methods.claim("trackSignUp", PlanName.of(SIGN_UP));
    assertThat(rendered())
        .singleElement()
        .asString()
        .startsWith("[java-name-clash] Event \"sign up\" and event \"Sign-Up\" would")
        .contains("(plan.yaml:12:3, plan.yaml:57:3)");
  }

  @Test
  void aPlanThatCannotBeEditedGetsALineForTheAnnotation() {
    NameTable.Scope methods = new NameTable(diagnostics, Cure.ON_THE_ANNOTATION).members();
    methods.claim("trackSignUp", PlanName.of(SIGN_UP));
    methods.claim("trackSignUp", PlanName.of(SIGN_UP_AGAIN));
    assertThat(rendered())
        .singleElement()
        .asString()
        .contains(
            "Add rename = @TrackingPlan.Rename(event = \"Sign-Up\", to = \"…\") to @TrackingPlan.");
  }

  @Test
  void theLineForTheAnnotationLeadsToPropertiesAndValues() {
    Property sku = Plans.property("sku", 3);
    PlanName path =
        PlanName.of(SIGN_UP)
            .property(Plans.property("a \"quoted\" \\ name", 2))
            .property(sku)
            .value(
                new EnumValue(
                    new Literal.Text("new\nline"),
                    Optional.empty(),
                    Optional.empty(),
                    Plans.at(4)));
    assertThat(Cure.ON_THE_ANNOTATION.of(path, "it"))
        .isEqualTo(
            "Add rename = @TrackingPlan.Rename(event = \"sign up\", property = "
                + "{\"a \\\"quoted\\\" \\\\ name\", \"sku\"}, value = \"new\\nline\", to = \"…\")"
                + " to @TrackingPlan.");
    assertThat(Cure.ON_THE_ANNOTATION.of(PlanName.traits("user", Plans.at(1)).property(sku), "it"))
        .contains("Rename(traits = \"user\", property = \"sku\", to");
    assertThat(Cure.IN_THE_PLAN.of(path, "one of them"))
        .isEqualTo("Write one of them as {value: \"new\\nline\", javaName: …}.");
    assertThat(Cure.IN_THE_PLAN.of(PlanName.plan("Shop", Plans.at(1)), "it"))
        .isEqualTo("Add name = \"…\" to @TrackingPlan.");
  }

  @Test
  void theSameTwoThingsAreToldOnceHoweverManyNamesMeet() {
    PlanName one = PlanName.of(SIGN_UP).property(Plans.property("user_id", 13));
    PlanName two = PlanName.of(SIGN_UP).property(Plans.property("userId", 14));
    for (String name : new String[] {"userId", "USER_ID_KEY", "NeedsUserId"}) {
      NameTable.Scope scope = table.members();
      assertThat(scope.claim(name, one)).isTrue();
      assertThat(scope.claim(name, two)).isFalse();
    }
    assertThat(rendered())
        .singleElement()
        .asString()
        .contains(
            "Property \"user_id\" of event \"sign up\" and property \"userId\" of event \"sign up\""
                + " would both become userId (plan.yaml:13:3, plan.yaml:14:3)");
  }

  @Test
  void threeThatMeetAreTwoMessages() {
    NameTable.Scope scope = table.members();
    for (int line = 1; line <= 3; line++) {
      scope.claim(
          "id", PlanName.of(SIGN_UP).property(Plans.property("_".repeat(line) + "id", line)));
    }
    assertThat(rendered()).hasSize(2);
  }

  @Test
  void typesMeetWhateverTheirCase() {
    NameTable.Scope types = table.packageTypes();
    types.claim("OrderId", PlanName.of(Plans.event("OrderId", 1)));
    assertThat(types.claim("Orderid", PlanName.of(Plans.event("orderid", 2)))).isFalse();
    assertThat(rendered())
        .singleElement()
        .asString()
        .contains(
            "would both become OrderId and Orderid, which are one file where file names have no"
                + " case (plan.yaml:1:3, plan.yaml:2:3)");
  }

  @Test
  void typesMeetAsFileSystemsCompareThem() {
    NameTable.Scope types = table.packageTypes();
    types.claim("Caf\u00e9", PlanName.of(SIGN_UP));
    assertThat(types.claim("CAFE\u0301", PlanName.of(SIGN_UP_AGAIN))).isFalse();
    types.claim("Straße", PlanName.of(SIGN_UP));
    assertThat(types.claim("STRASSE", PlanName.of(SIGN_UP_AGAIN))).isFalse();
  }

  @Test
  void membersThatDifferInCaseAreTwo() {
    NameTable.Scope members = table.members();
    members.claim("orderId", PlanName.of(SIGN_UP));
    assertThat(members.claim("orderid", PlanName.of(SIGN_UP_AGAIN))).isTrue();
    assertThat(rendered()).isEmpty();
  }

  @Test
  void namesOfOtherScopesDoNotMeet() {
    table.members().claim("id", PlanName.of(SIGN_UP));
    table.members().claim("id", PlanName.of(SIGN_UP_AGAIN));
    table.packageTypes().nested("A").claim("Kind", PlanName.of(SIGN_UP));
    table.packageTypes().nested("B").claim("Kind", PlanName.of(SIGN_UP_AGAIN));
    assertThat(rendered()).isEmpty();
  }

  @Test
  void aNameThatGeneratedCodeHasIsTakenHoweverLateThatIsSaid() {
    NameTable.Scope types = table.packageTypes();
    types.fixed("ShopEvent", "the interface of all events");
    assertThat(types.claim("ShopEvent", PlanName.of(Plans.event("shop event", 7)))).isFalse();
    assertThat(rendered())
        .containsExactly(
            "[java-name-clash] The interface of all events and event \"shop event\" would both"
                + " become ShopEvent (plan.yaml:7:3). Add javaName: … to it. (plan.yaml:7:3)");
    types.claim("ShopUser", PlanName.of(Plans.event("shop user", 8)));
    types.fixed("ShopUser", "the calls for a user");
    assertThat(rendered()).hasSize(2).last().asString().contains("shop user", "(plan.yaml:8:3)");
  }

  @Test
  void aTypeInAnotherIsNotCalledLikeIt() {
    NameTable.TypeScope nested = table.packageTypes().nested("NeedsTotal").nested("Address");
    assertThat(nested.claim("needstotal", PlanName.of(SIGN_UP))).isFalse();
    assertThat(nested.claim("Address", PlanName.of(SIGN_UP_AGAIN))).isFalse();
    assertThat(rendered()).hasSize(2).allMatch(text -> text.contains("The class around it and "));
  }

  @Test
  void twoNamesOfOneThingMayMeet() {
    NameTable.Scope setters = table.members();
    assertThat(setters.claim("total", PlanName.of(SIGN_UP))).isTrue();
    assertThat(setters.claim("total", PlanName.of(SIGN_UP))).isTrue();
    assertThat(rendered()).isEmpty();
  }

  @Test
  void namesThatLookTheSameAreToldApart() {
    NameTable.Scope members = table.members();
    members.claim("café", PlanName.of(Plans.event("caf\u00e9", 1)));
    members.claim("café", PlanName.of(Plans.event("cafe\u0301", 2)));
    assertThat(rendered())
        .singleElement()
        .asString()
        .contains("Event \"caf\\u00E9\" and event \"cafe\\u0301\"");
  }

  @Test
  void theClassFileOfADeeplyNestedTypeMustHaveAFileName() {
    String longest = "X".repeat(JavaNames.LONGEST_TYPE - 1);
    NameTable.TypeScope twice = table.packageTypes().nested(longest + "1").nested(longest + "2");
    assertThat(twice.claim(longest + "3", PlanName.of(SIGN_UP))).isTrue();
    assertThat(rendered()).isEmpty();
    assertThat(twice.nested(longest + "3").claim("KindOfThing", PlanName.of(SIGN_UP_AGAIN)))
        .isFalse();
    assertThat(rendered())
        .anyMatch(
            text ->
                text.startsWith(
                        "[java-name-too-long] Event \"Sign-Up\" would become the class file")
                    && text.contains("Add javaName: … to it."));
  }

  private List<String> rendered() {
    return diagnostics.sorted().stream().map(Diagnostic::render).toList();
  }
}
