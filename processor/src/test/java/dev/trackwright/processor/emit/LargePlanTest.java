package dev.trackwright.processor.emit;

import static dev.trackwright.processor.code.Plans.enumeration;
import static dev.trackwright.processor.code.Plans.optional;
import static dev.trackwright.processor.code.Plans.pattern;
import static dev.trackwright.processor.code.Plans.plan;
import static dev.trackwright.processor.code.Plans.required;
import static dev.trackwright.processor.code.Plans.string;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.processor.code.Plans;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.plan.Property;
import dev.trackwright.processor.plan.PropertyType;
import dev.trackwright.testing.RecordingClient;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Plans near the limits of the Java language and of class files. */
class LargePlanTest {

  @Test
  void theMethodsOfALargePlanStandInSeveralClassesAndAreCalledAsInASmallOne() {
    Plans plan = plan("Shop");
    for (int i = 0; i < 501; i++) {
      plan.track("Event " + i, required("id", string()));
    }
    RecordingClient client = RecordingClient.builder().ignoreStaleBuild().build();
    GeneratedCode code = GeneratedCode.of(plan.build());
    assertThat(code.sources()).containsKeys("ShopCalls1", "ShopCalls2");
    code.run(
        client,
        """
        user.trackEvent0(e -> e.id("first"));
        user.with(MessageOptions.none()).trackEvent99(e -> e.id("last"));
        user.track(Event500.builder().id("any").build());
        for (var method : ShopUser.class.getMethods()) {
          if (method.isBridge()) {
            throw new IllegalStateException(method.toString());
          }
        }
        """);
    assertThat(client.json()).hasSize(3);
  }

  @Test
  void aThousandPropertiesCompileAndOneMoreIsAnError() {
    GeneratedCode.of(plan("Shop").track("Wide", wide(1_000)).build()).compiles();
    Diagnostics diagnostics = new Diagnostics();
    GeneratedCode code =
        GeneratedCode.of(
            plan("Shop").track("Wide", wide(1_001)).track("Paid").build(), diagnostics);
    assertThat(diagnostics.sorted())
        .singleElement()
        .satisfies(
            d ->
                assertThat(d.render())
                    .startsWith(
                        "[too-many-properties] The event \"Wide\" has 1001 properties; one Java"
                            + " class can hold 1000."));
    code.compiles();
  }

  @Test
  void twoThousandFiveHundredValuesOfAnEnumCompileAndOneMoreIsAnError() {
    GeneratedCode.of(plan("Shop").track("X", optional("e", values(2_500))).build()).compiles();
    Diagnostics diagnostics = new Diagnostics();
    GeneratedCode code =
        GeneratedCode.of(
            plan("Shop").track("X", optional("e", values(2_501))).build(), diagnostics);
    assertThat(diagnostics.sorted())
        .singleElement()
        .satisfies(d -> assertThat(d.render()).startsWith("[too-many-values] The property \"e\""));
    code.compiles();
  }

  @Test
  void enumsOfNumbersAndBoundOnesCompileUpToTheirLimits() {
    PropertyType.EnumType numbers =
        Plans.values(
            IntStream.range(0, 2_000).mapToObj(i -> i + ".5").map(BigDecimal::new).toArray());
    PropertyType.EnumType whole = Plans.values(IntStream.range(0, 2_500).boxed().toArray());
    String constants =
        IntStream.range(0, 2_500).mapToObj(i -> "VALUE_" + i).collect(Collectors.joining(", "));
    GeneratedCode code =
        GeneratedCode.of(
            plan("Shop")
                .track(
                    "X",
                    optional("numbers", numbers),
                    optional("whole", whole),
                    optional("own", Plans.own(GeneratedCode.PACKAGE + ".Mine", values(2_500))))
                .build());
    code.with("Mine", "enum Mine { " + constants + " }");
    assertThat(code.javac("-Xlint:all", "-Werror")).isEmpty();
    Diagnostics diagnostics = new Diagnostics();
    PropertyType.EnumType more =
        Plans.values(
            IntStream.range(0, 2_001).mapToObj(i -> i + ".5").map(BigDecimal::new).toArray());
    GeneratedCode.of(plan("Shop").track("X", optional("e", more)).build(), diagnostics).compiles();
    assertThat(diagnostics.sorted())
        .singleElement()
        .satisfies(d -> assertThat(d.render()).contains("2001", "2000"));
  }

  @Test
  void aPatternLongerThanAStringConstantCompilesAndMatches() {
    String longest = "(" + "ü|".repeat(40_000) + "x)";
    RecordingClient client = RecordingClient.builder().ignoreStaleBuild().build();
    GeneratedCode.of(
            plan("Shop").track("X", required("a", string(pattern("^" + longest + "$")))).build())
        .run(client, "user.trackX(e -> e.a(\"x\"));");
    assertThat(client.json()).hasSize(1);
  }

  private static PropertyType.EnumType values(int count) {
    return enumeration(
        IntStream.range(0, count).mapToObj(i -> "value " + i).toArray(String[]::new));
  }

  private static Property[] wide(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                i % 2 == 0
                    ? required("property " + i, string(pattern("a")))
                    : optional("property " + i, string(pattern("a"))))
        .toArray(Property[]::new);
  }
}
