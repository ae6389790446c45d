package dev.trackwright.processor.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.trackwright.message.SchemaRule;
import dev.trackwright.processor.diagnostics.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever a file holds, reading it ends with a plan or with diagnostics, and never throws. */
class HostileInputTest {

  private static final Path RESOURCES = Path.of("src/test/resources");

  /** At each sixteenth byte; of a long one in 400 places. */
  @TestFactory
  Stream<DynamicTest> aPlanCutAnywhereNeverThrows() {
    return samples().stream()
        .filter(file -> size(file) < 40_000)
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () -> {
                      byte[] whole = Files.readAllBytes(file);
                      int step = Math.max(16, whole.length / 400);
                      for (int end = 0; end < whole.length; end += step) {
                        byte[] cut = Arrays.copyOf(whole, end);
                        readsOrReports(file.getFileName().toString(), cut);
                      }
                    }));
  }

  @Property(tries = 300)
  void anyBytesNeverThrow(@ForAll byte[] bytes) {
    readsOrReports("plan.yaml", bytes);
    readsOrReports("plan.json", bytes);
  }

  @Property(tries = 500)
  void anyTextOfYamlsOwnCharactersNeverThrows(@ForAll("yamlLike") String text) {
    readsOrReports("plan.yaml", text.getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 500)
  void aSchemaOfAnyKeywordsWithAnyValuesNeverThrows(@ForAll("schemas") String schema) {
    String plan =
        "{\"plan\": \"P\", \"events\": {\"E\": {\"properties\": {\"a\": " + schema + "}}}}";
    Reading ours = readsOrReports("plan.json", plan.getBytes(StandardCharsets.UTF_8));
    assertThat(ours.plan()).isPresent();
    rulesAreOnesThatTheRuntimeTakes(ours);
    String segment =
        "{\"name\": \"P\", \"events\": [{\"name\": \"E\", \"rules\": " + schema + "}]}";
    Reading vendor = readsOrReports("plan.json", segment.getBytes(StandardCharsets.UTF_8));
    assertThat(vendor.plan()).isPresent();
    rulesAreOnesThatTheRuntimeTakes(vendor);
  }

  /** A rule that it refuses would break the generated class that holds it. */
  private static void rulesAreOnesThatTheRuntimeTakes(Reading reading) {
    if (reading.diagnostics().stream().anyMatch(d -> d.id().severity() == Severity.ERROR)) {
      return;
    }
    TrackingPlan plan = reading.plan().orElseThrow();
    List<PropertyType> left = new ArrayList<>();
    plan.events().forEach(event -> left.add(event.properties()));
    plan.types().forEach(type -> left.add(type.type()));
    while (!left.isEmpty()) {
      PropertyType type = left.remove(left.size() - 1);
      left.addAll(type.parts());
      for (Constraint constraint : type.constraints()) {
        if (constraint instanceof Constraint.Rule rule) {
          assertThatCode(() -> SchemaRule.of(rule.schema()))
              .as(rule.schema())
              .doesNotThrowAnyException();
        }
      }
    }
  }

  @Property(tries = 50)
  void aPlanWithFlippedBytesNeverThrows(@ForAll Random random) throws IOException {
    for (Path file : samples()) {
      byte[] bytes = Files.readAllBytes(file);
      for (int i = 0; i < 5 && bytes.length > 0; i++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(128);
      }
      readsOrReports(file.getFileName().toString(), bytes);
    }
  }

  @Test
  void aLongChainOfTypesIsNoRecursion() {
    StringBuilder plan = new StringBuilder("plan: P\nevents: {}\ntypes:\n");
    for (int i = 0; i < 20_000; i++) {
      plan.append("  T").append(i).append(": {properties: {a: {$ref: T").append(i + 1);
      plan.append("}}}\n");
    }
    plan.append("  T20000: {type: string}\n");
    assertThat(Reading.yaml(plan.toString()).clean().types()).hasSize(20_001);
  }

  @Test
  void aLongChainOfOtherNamesEndsAtTheType() {
    StringBuilder plan = new StringBuilder("plan: P\nevents: {E: {properties: {a: {$ref: T0}}}}\n");
    plan.append("types:\n");
    for (int i = 0; i < 20_000; i++) {
      plan.append("  T").append(i).append(": {$ref: T").append(i + 1).append("}\n");
    }
    plan.append("  T20000: {type: string, nullable: true, sensitive: true}\n");
    Reading reading = Reading.yaml(plan.toString());
    assertThat(reading.clean().types()).extracting(SharedType::name).containsExactly("T20000");
    assertThat(reading.property("a").nullable()).isTrue();
    assertThat(reading.property("a").sensitive()).isTrue();
  }

  @Test
  void thousandsOfMistakesAreToldInPart() {
    String many = String.join("\n", Collections.nCopies(5_000, "  E: {whyy: x}"));
    Reading reading = Reading.yaml("plan: P\nevents:\n" + many + "\n");
    assertThat(reading.diagnostics()).hasSizeLessThan(600);
    assertThat(reading.rendered()).last().asString().startsWith("[and-more]");
  }

  private static Reading readsOrReports(String name, byte[] bytes) {
    Reading[] reading = new Reading[1];
    assertThatCode(() -> reading[0] = Reading.of(name, bytes)).doesNotThrowAnyException();
    boolean failed =
        reading[0].diagnostics().stream().anyMatch(d -> d.id().severity() == Severity.ERROR);
    assertThat(reading[0].plan().isPresent() || failed).isTrue();
    return reading[0];
  }

  @Provide
  Arbitrary<String> yamlLike() {
    return Arbitraries.of(
            "plan: P\n",
            "events:\n",
            "  ",
            "    ",
            "- ",
            ": ",
            "? ",
            "&a ",
            "*a",
            "<<: ",
            "!!str ",
            "{",
            "}",
            "[",
            "]",
            "\"",
            "'",
            "|\n",
            ">-\n",
            "#",
            "\n",
            "\t",
            "---\n",
            "...\n",
            "E",
            "type: string",
            "$ref: T\n",
            "types:\n",
            "\\u",
            "%",
            "@",
            "\u0085",
            "\u2028",
            "😀")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> schemas() {
    List<String> keywords = KeywordCheck.known().stream().sorted().toList();
    Arbitrary<String> leaf =
        Arbitraries.of(
            "null",
            "true",
            "false",
            "0",
            "-1",
            "1.5",
            "1e300",
            "9223372036854775808",
            "\"\"",
            "\"string\"",
            "\"object\"",
            "\"array\"",
            "\"number\"",
            "\"integer\"",
            "\"null\"",
            "\"any\"",
            "\"date-time\"",
            "\"(\"",
            "\"#\"",
            "\"#/properties\"",
            "\"BigDecimal\"",
            "[]",
            "{}",
            "[\"a\"]",
            "[null]",
            "[1, 2]",
            "[\"string\", \"null\"]",
            "[true, \"x\"]");
    return Arbitraries.recursive(
        () -> leaf,
        inner ->
            Arbitraries.maps(Arbitraries.of(keywords), inner)
                .ofMaxSize(6)
                .map(HostileInputTest::object),
        0,
        3);
  }

  private static String object(java.util.Map<String, String> members) {
    return members.entrySet().stream()
        .map(e -> "\"" + e.getKey() + "\": " + e.getValue())
        .collect(java.util.stream.Collectors.joining(", ", "{", "}"));
  }

  private static List<Path> samples() {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      return files
          .filter(file -> file.getFileName().toString().matches(".*\\.(yaml|json|tf)"))
          .filter(file -> !file.startsWith(RESOURCES.resolve("diagnostics")) || size(file) < 2_000)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
