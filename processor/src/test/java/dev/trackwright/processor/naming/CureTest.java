package dev.trackwright.processor.naming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.processor.JavacBuild;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the messages tell a user to add, added: the same plan with and without. */
class CureTest {

  private static final String CLASHES =
      """
      plan: Shop
      events:
        sign up: {}
        Sign-Up: {}
        Log In:
          properties:
            user_id: {type: string, required: true}
            userId: {type: string, required: true}
            kind: {enum: [a b, a-b]}
        Paid:
          oneOf:
            - {title: by card, properties: {d: {type: string}}}
            - {title: cash, properties: {a_b: {type: string}, aB: {type: string}}}
            - {title: By-Card, properties: {c: {type: string}}}
        Seen:
          properties:
            what:
              anyOf:
                - {title: one two, type: string}
                - {title: OneTwo, type: integer}
      pages:
        home: {}
        Home Page: {}
      types:
        My Type: {enum: [x]}
        my type: {enum: [y]}
        Other: {properties: {deep: {properties: {a_b: {type: string}, aB: {type: string}}}}}
      traits:
        user: {properties: {e mail: {type: string}, e-mail: {type: string}}}
      """;

  private static final String CURED =
      """
      plan: Shop
      events:
        sign up: {}
        Sign-Up: {javaName: SignUpAgain}
        Log In:
          properties:
            user_id: {type: string, required: true}
            userId: {javaName: userKey, type: string, required: true}
            kind: {enum: [a b, {value: a-b, javaName: A_MINUS_B}]}
        Paid:
          oneOf:
            - {title: by card, properties: {d: {type: string}}}
            - {title: cash, properties: {a_b: {type: string}, aB: {javaName: ab, type: string}}}
            - {title: By-Card, javaName: Plastic, properties: {c: {type: string}}}
        Seen:
          properties:
            what:
              anyOf:
                - {title: one two, type: string}
                - {title: OneTwo, javaName: Twelve, type: integer}
      pages:
        home: {}
        Home Page: {javaName: StartPage}
      types:
        My Type: {enum: [x]}
        my type: {javaName: MyOtherType, enum: [y]}
        Other: {properties: {deep: {properties: {a_b: {type: string}, aB: {javaName: ab, type: string}}}}}
      traits:
        user: {properties: {e mail: {type: string}, e-mail: {javaName: mail, type: string}}}
      """;

  private static final String RENAMES =
      """
      @dev.trackwright.TrackingPlan(value = "plan.yaml", rename = {
        @dev.trackwright.TrackingPlan.Rename(event = "Log In", property = "userId", to = "userKey"),
        @dev.trackwright.TrackingPlan.Rename(event = "Sign-Up", to = "SignUpAgain"),
        @dev.trackwright.TrackingPlan.Rename(
            event = "Log In", property = "kind", value = "a-b", to = "A_MINUS_B"),
        @dev.trackwright.TrackingPlan.Rename(event = "Paid", property = "aB", to = "ab"),
        @dev.trackwright.TrackingPlan.Rename(event = "Paid", variant = "By-Card", to = "Plastic"),
        @dev.trackwright.TrackingPlan.Rename(
            event = "Seen", property = "what", variant = "OneTwo", to = "Twelve"),
        @dev.trackwright.TrackingPlan.Rename(page = "Home Page", to = "StartPage"),
        @dev.trackwright.TrackingPlan.Rename(type = "my type", to = "MyOtherType"),
        @dev.trackwright.TrackingPlan.Rename(type = "Other", property = {"deep", "aB"}, to = "ab"),
        @dev.trackwright.TrackingPlan.Rename(traits = "user", property = "e-mail", to = "mail")
      })
      package acme;
      """;

  @TempDir Path module;

  @Test
  void eachPairIsToldOnceWithTheLineToAdd() {
    JavacBuild.Outcome outcome = build(CLASHES, plain());
    assertThat(outcome.success()).isFalse();
    assertThat(outcome.ours())
        .hasSize(10)
        .allMatch(text -> text.startsWith("ERROR [java-name-clash] "))
        .allMatch(text -> text.contains("javaName: …"))
        .allSatisfy(
            text ->
                assertThat(text).containsPattern("\\(plan.yaml:\\d+:\\d+, plan.yaml:\\d+:\\d+\\)"));
  }

  @Test
  void nothingElseIsSaidWhenNamesMeet() {
    JavacBuild.Outcome outcome = build(CLASHES, plain());
    assertThat(outcome.messages()).containsExactlyElementsOf(outcome.ours());
  }

  @Test
  void aJavaNameInThePlanCuresIt() throws IOException {
    JavacBuild.Outcome outcome = build(CURED, plain());
    assertThat(outcome.messages()).isEmpty();
    assertThat(outcome.generatedFiles())
        .contains(
            "acme/SignUp.java",
            "acme/SignUpAgain.java",
            "acme/HomePage.java",
            "acme/StartPage.java",
            "acme/MyType.java",
            "acme/MyOtherType.java");
  }

  @Test
  void aRenameOnTheAnnotationDoesTheSame(@TempDir Path other) throws IOException {
    JavacBuild.Outcome inThePlan = build(CURED, plain());
    JavacBuild.Outcome onTheAnnotation = build(other, CLASHES, RENAMES);
    assertThat(onTheAnnotation.messages()).isEmpty();
    assertThat(onTheAnnotation.generatedFiles()).isEqualTo(inThePlan.generatedFiles());
    for (String file : inThePlan.generatedFiles()) {
      assertThat(onTheAnnotation.generated().resolve(file))
          .hasSameTextualContentAs(inThePlan.generated().resolve(file));
    }
  }

  @Test
  void aRenameThatMatchesNothingFailsTheBuild() {
    JavacBuild.Outcome outcome =
        build(CURED, RENAMES.replace("\"Sign-Up\", to", "\"Sing-Up\", to"));
    assertThat(outcome.ours())
        .singleElement()
        .asString()
        .startsWith("ERROR [rename-unknown]")
        .contains("Did you mean \"Sign-Up\"?");
  }

  @Test
  void aJavaNameThatIsNoneFailsTheBuildOnce() {
    JavacBuild.Outcome outcome =
        build(CURED.replace("userKey", "class").replace("SignUpAgain", "String"), plain());
    assertThat(outcome.ours()).filteredOn(text -> text.contains("[java-name-illegal]")).hasSize(2);
  }

  private JavacBuild.Outcome build(String plan, String annotation) {
    return build(module, plan, annotation);
  }

  private static JavacBuild.Outcome build(Path folder, String plan, String annotation) {
    return new JavacBuild(folder)
        .with("pom.xml", "<project/>")
        .with("plan.yaml", plan)
        .with("src/main/java/acme/package-info.java", annotation)
        .compile();
  }

  private static String plain() {
    return "@dev.trackwright.TrackingPlan(\"plan.yaml\")\npackage acme;\n";
  }
}
