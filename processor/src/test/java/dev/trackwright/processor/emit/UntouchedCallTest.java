package dev.trackwright.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.processor.plan.Reading;
import dev.trackwright.testing.RecordingClient;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a call is offered that sets nothing: where the plan does not forbid just that. */
class UntouchedCallTest {

  private static final String BARE = "public void trackSized() {";
  private static final String LAMBDA = "public void trackSized(Function<Sized.Ready";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "minProperties: 1",
        "anyOf: [{required: [a]}, {required: [b]}]",
        "oneOf: [{required: [a]}, {required: [b]}]",
        "not: {maxProperties: 0}",
        "allOf: [{if: {required: [a]}, then: {}, else: {required: [b]}}]",
        "if: {not: {required: [a]}}, then: {required: [b]}, else: {minProperties: 2}",
      })
  void whatNeedsSomethingToBeSetIsNotOfferedWithoutIt(String rule) {
    String user = user(rule + ", properties: {a: {type: string}, b: {type: string}}");
    assertThat(user).doesNotContain(BARE).contains(LAMBDA);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "minProperties: 0",
        "maxProperties: 1",
        "dependentRequired: {a: [b]}",
        "propertyNames: {minLength: 1}",
        "anyOf: [{required: [a]}, {not: {required: [b]}}]",
        "if: {required: [a]}, then: {required: [b]}",
        "not: {required: [a, b]}",
      })
  void anyOtherIs(String rule) {
    String user = user(rule + ", properties: {a: {type: string}, b: {type: string}}");
    assertThat(user).contains(BARE).contains(LAMBDA);
  }

  @Test
  void aConstantThatIsAlwaysSentCounts() {
    String properties = ", properties: {a: {type: string}, k: {const: x, required: true}}";
    assertThat(user("minProperties: 1" + properties)).contains(BARE);
    assertThat(user("minProperties: 2" + properties)).doesNotContain(BARE).contains(LAMBDA);
    assertThat(user("anyOf: [{required: [k]}, {required: [a]}]" + properties)).contains(BARE);
    assertThat(user("not: {properties: {k: {const: y}}}" + properties))
        .as("it is not looked into")
        .contains(BARE);
  }

  @Test
  void whereNothingCanBeSetTheCallStays() {
    assertThat(user("minProperties: 1")).contains(BARE).doesNotContain(LAMBDA);
  }

  @Test
  void traitsAreAlike() {
    GeneratedCode code =
        GeneratedCode.of(
            Reading.yaml(
                    """
                    plan: Shop
                    traits:
                      user: {minProperties: 1, properties: {a: {type: string}}}
                      group: {properties: {a: {type: string}}}
                    """)
                .clean());
    RecordingClient client = RecordingClient.builder().ignoreStaleBuild().build();
    code.run(client, "user.identify(t -> t.a(\"x\")); user.group(\"g\");");
    assertThat(client.messages()).hasSize(2);
    assertThat(source(code))
        .doesNotContain("public void identify() {")
        .contains("public void group(");
  }

  private static String user(String event) {
    String yaml = "plan: Shop\nevents: {Sized: {" + event + "}}\n";
    return source(GeneratedCode.of(Reading.yaml(yaml).plan().orElseThrow()));
  }

  private static String source(GeneratedCode code) {
    return code.sources().entrySet().stream()
        .filter(source -> source.getKey().endsWith("ShopUser"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }
}
