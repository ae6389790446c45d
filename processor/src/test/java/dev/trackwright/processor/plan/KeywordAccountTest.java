package dev.trackwright.processor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No keyword is lost: each one that a schema may say changes the property or is reported. */
class KeywordAccountTest {

  /** For each keyword a value that means something. */
  private static final Map<String, String> VALUES =
      Map.ofEntries(
          Map.entry("type", "string"),
          Map.entry("enum", "[x, y]"),
          Map.entry("const", "x"),
          Map.entry("required", "true"),
          Map.entry("nullable", "true"),
          Map.entry("$ref", "T"),
          Map.entry("description", "d"),
          Map.entry("title", "d"),
          Map.entry("example", "e"),
          Map.entry("examples", "[e]"),
          Map.entry("sensitive", "true"),
          Map.entry("deprecated", "true"),
          Map.entry("javaName", "j"),
          Map.entry("javaType", "BigDecimal"),
          Map.entry("format", "email"),
          Map.entry("pattern", "x"),
          Map.entry("items", "{type: string}"),
          Map.entry("uniqueItems", "true"),
          Map.entry("properties", "{x: {type: string}}"),
          Map.entry("additionalProperties", "false"),
          Map.entry("unevaluatedProperties", "false"),
          Map.entry("oneOf", "[{type: string}, {type: integer}]"),
          Map.entry("anyOf", "[{type: string}, {type: integer}]"),
          Map.entry("allOf", "[{type: string}, {minLength: 1}]"));

  /** What says nothing of values, by JSON Schema's own words. */
  private static final Set<String> MERE_REMARKS =
      Set.of("$schema", "$id", "id", "$comment", "$anchor", "readOnly", "writeOnly");

  @ParameterizedTest
  @MethodSource("types")
  void everyKeywordBesideEveryTypeChangesThePropertyOrIsReported(String type) {
    Reading without = read("type: " + type);
    for (String keyword : keywords()) {
      if (keyword.equals("type") || MERE_REMARKS.contains(keyword)) {
        continue;
      }
      Reading with = read("type: " + type + ", " + keyword + ": " + value(keyword));
      boolean reported = !with.diagnostics().equals(without.diagnostics());
      boolean changed = !facts(with).equals(facts(without));
      assertThat(reported || changed).as("%s beside type %s", keyword, type).isTrue();
    }
  }

  @Test
  void everyKeywordAloneChangesThePropertyOrIsReported() {
    Reading without = read("");
    for (String keyword : keywords()) {
      if (MERE_REMARKS.contains(keyword)) {
        continue;
      }
      Reading with = read(keyword + ": " + value(keyword));
      boolean reported = !with.diagnostics().equals(without.diagnostics());
      assertThat(reported || !facts(with).equals(facts(without))).as(keyword).isTrue();
    }
  }

  @Test
  void remarksChangeNothing() {
    for (String remark : MERE_REMARKS) {
      assertThat(facts(read("type: string, " + remark + ": x")))
          .isEqualTo(facts(read("type: string")));
    }
  }

  static Stream<String> types() {
    return Stream.of("string", "integer", "number", "boolean", "array", "object", "any");
  }

  private static Set<String> keywords() {
    return new TreeSet<>(KeywordCheck.known());
  }

  private static String value(String keyword) {
    return VALUES.getOrDefault(keyword, "1");
  }

  private static Reading read(String schema) {
    return Reading.yaml(
        "plan: P\nevents:\n  E:\n    properties:\n      a: {"
            + schema
            + "}\n"
            + "types: {T: {properties: {t: {type: string}}}}\n");
  }

  /** The property without places. */
  private static List<String> facts(Reading reading) {
    return reading.properties().stream()
        .map(property -> property.toString().replaceAll("plan\\.yaml:\\d+:\\d+", ""))
        .toList();
  }
}
