package dev.trackwright.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaRuleTest {

  private static List<String> findings(String schema, @Nullable Object value) {
    return SchemaRule.of(schema).check(value).stream()
        .map(finding -> finding.kind() + " " + finding.path() + ": " + finding.text())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "{\"type\": \"string\"} | 1 | TYPE : must be of type string",
        "{\"type\": [\"string\", \"null\"]} | 1 | TYPE : must be of type null or string",
        "{\"enum\": [1, \"a\"]} | `\"b\"` | ENUM : must be one of the values that the plan lists",
        "{\"const\": [1]} | [2] | CONSTANT : must be the one value that the plan allows",
        "{\"minimum\": 10} | 9 | BOUND : must be at least 10",
        "{\"maximum\": 1.5} | 2 | BOUND : must be at most 1.5",
        "{\"exclusiveMinimum\": 1} | 1 | BOUND : must be above 1",
        "{\"exclusiveMaximum\": 1} | 1 | BOUND : must be below 1",
        "{\"multipleOf\": 0.5} | 0.3 | MULTIPLE_OF : must be a multiple of 0.5",
        "{\"minLength\": 2} | `\"\uD83D\uDE00\"` | LENGTH : must have at least 2 characters",
        "{\"maxLength\": 1} | `\"ab\"` | LENGTH : must have at most 1 characters",
        "{\"pattern\": \"^a\"} | `\"ba\"` | PATTERN : must match ^a",
        "{\"format\": \"ipv6\"} | `\"ba\"` | FORMAT : must be of format ipv6",
        "{\"minItems\": 1} | [] | ITEM_COUNT : must have at least 1 items",
        "{\"maxItems\": 1} | [1, 2] | ITEM_COUNT : must have at most 1 items",
        "{\"uniqueItems\": true} | [1, 1.0] | UNIQUE_ITEMS : must not hold an item twice",
        "{\"items\": {\"type\": \"null\"}} | [null, 1] | TYPE /1: must be of type null",
        "{\"contains\": {\"const\": 1}} | [2] " + "| RULE : must hold at least 1 of certain items",
        "{\"contains\": {\"const\": 1}, \"maxContains\": 1} | [1, 1] "
            + "| RULE : must hold at most 1 of certain items",
        "{\"required\": [\"a/b~\"]} | {} | REQUIRED_MISSING /a~1b~0: is required, and missing",
        "{\"properties\": {\"a\": {\"properties\": {\"b\": {\"minimum\": 1}}}}} "
            + "| {\"a\": {\"b\": 0}} | BOUND /a/b: must be at least 1",
        "{\"patternProperties\": {\"^x\": {\"type\": \"null\"}}} | {\"x\": 1} "
            + "| TYPE /x: must be of type null",
        "{\"properties\": {\"a\": true}, \"additionalProperties\": false} | {\"a\": 1, \"\": 1} "
            + "| UNPLANNED_PROPERTY /: has a name that the plan does not allow here",
        "{\"additionalProperties\": {\"type\": \"null\"}} | {\"a\": 1} "
            + "| TYPE /a: must be of type null",
        "{\"propertyNames\": {\"maxLength\": 1}} | {\"a\": 1, \"bb\": 1} "
            + "| UNPLANNED_PROPERTY /bb: has a name that the plan does not allow here",
        "{\"minProperties\": 1} | {} | PROPERTY_COUNT : must have at least 1 properties",
        "{\"maxProperties\": 0} | {\"a\": 1} | PROPERTY_COUNT : must have at most 0 properties",
        "{\"dependentRequired\": {\"a\": [\"b\", \"c\"]}} | {\"a\": 1} "
            + "| RULE : must have b, c where it has a",
        "{\"dependencies\": {\"a\": [\"b\"]}} | {\"a\": 1} | RULE : must have b where it has a",
        "{\"dependencies\": {\"a\": {\"required\": [\"b\"]}}} | {\"a\": 1} "
            + "| REQUIRED_MISSING /b: is required, and missing",
        "{\"not\": {\"const\": null}} | null | RULE : is what the plan forbids",
        "{\"anyOf\": [{\"const\": 1}, {\"const\": 2}]} | 3 "
            + "| RULE : must keep to one or more of several rules",
        "{\"oneOf\": [{\"minimum\": 1}, {\"minimum\": 2}]} | 3 "
            + "| RULE : must keep to exactly one of several rules",
        "{\"allOf\": [true, {\"type\": \"null\"}]} | 3 | TYPE : must be of type null",
        "{\"if\": {\"required\": [\"a\"]}, \"then\": {\"required\": [\"b\"]}} | {\"a\": 1} "
            + "| REQUIRED_MISSING /b: is required, and missing",
        "{\"if\": {\"required\": [\"a\"]}, \"else\": {\"required\": [\"b\"]}} | {} "
            + "| REQUIRED_MISSING /b: is required, and missing",
        "{\"properties\": {\"a\": false}} | {\"a\": 1} | RULE /a: must not be there",
      })
  void eachKeywordTellsWhatIsWrongAndWhere(String schema, String value, String finding) {
    assertThat(findings(schema, JsonTree.parse(value))).containsExactly(finding);
  }

  @Test
  void whatEndsWellInATrialIsNotTold() {
    String schema =
        """
        {"anyOf": [{"required": ["a"]}, {"properties": {"b": {"not": {"type": "null"}}}}],
         "items": {"oneOf": [{"type": "string"}, {"type": "integer"}]}}""";
    assertThat(findings(schema, Map.of("b", 1))).isEmpty();
    assertThat(findings(schema, Collections.singletonMap("b", null)))
        .containsExactly("RULE : must keep to one or more of several rules");
    assertThat(findings(schema, List.of("a", 1, 1.5, true)))
        .containsExactly(
            "RULE /2: must keep to exactly one of several rules",
            "RULE /3: must keep to exactly one of several rules");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{} {}",
        "{\"type\": \"null\", \"type\": \"string\"}",
        "null",
        "1",
        "[]",
        "{\"$ref\": \"#\"}",
        "{\"title\": \"x\"}",
        "{\"not\": null}",
        "{\"not\": {\"nope\": 1}}",
        "{\"type\": \"text\"}",
        "{\"type\": []}",
        "{\"type\": null}",
        "{\"enum\": 1}",
        "{\"minimum\": \"1\"}",
        "{\"exclusiveMinimum\": true}",
        "{\"multipleOf\": 0}",
        "{\"minLength\": -1}",
        "{\"minLength\": 1.5}",
        "{\"pattern\": \"(\"}",
        "{\"pattern\": 1}",
        "{\"format\": \"color\"}",
        "{\"items\": 1}",
        "{\"items\": [], \"prefixItems\": [true]}",
        "{\"prefixItems\": []}",
        "{\"uniqueItems\": \"true\"}",
        "{\"required\": \"a\"}",
        "{\"required\": [1]}",
        "{\"properties\": []}",
        "{\"patternProperties\": {\"(\": true}}",
        "{\"dependentRequired\": {\"a\": true}}",
        "{\"dependencies\": {\"a\": [1]}}",
        "{\"allOf\": []}",
        "{\"anyOf\": {}}",
        "{\"oneOf\": [1]}",
      })
  void whatIsNoRuleIsRefused(String json) {
    assertThatIllegalArgumentException().isThrownBy(() -> SchemaRule.of(json));
  }

  @Test
  void theRefusalNamesTheKeyword() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SchemaRule.of("{\"a\": 1, \"type\": \"null\", \"$ref\": 2}"))
        .withMessage("Keywords that are not known: [$ref, a]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SchemaRule.of("{\"properties\": {\"a\": {\"maxItems\": -1}}}"))
        .withMessage("\"maxItems\" must be a whole number that is not negative");
  }

  @Test
  void schemasAreRefusedBeforeTheyAreTooDeepForAStack() {
    assertThat(SchemaRule.of(nested(100)).accepts(1)).isTrue();
    assertThatIllegalArgumentException().isThrownBy(() -> SchemaRule.of(nested(101)));
    assertThatIllegalArgumentException().isThrownBy(() -> SchemaRule.of(nested(100_000)));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                SchemaRule.of(
                    "{\"pattern\": \"" + "(".repeat(50_000) + ")".repeat(50_000) + "\"}"));
  }

  private static String nested(int depth) {
    return "{\"not\": {\"not\": ".repeat(depth / 2)
        + (depth % 2 == 0 ? "true" : "{\"not\": true}")
        + "}}".repeat(depth / 2);
  }

  @Test
  void allKeywordsAreListed() {
    assertThat(SchemaRule.keywords())
        .containsExactly(
            ("additionalItems additionalProperties allOf anyOf const contains dependencies"
                    + " dependentRequired dependentSchemas else enum exclusiveMaximum"
                    + " exclusiveMinimum format if items maxContains maxItems maxLength"
                    + " maxProperties maximum minContains minItems minLength minProperties minimum"
                    + " multipleOf not oneOf pattern patternProperties prefixItems properties"
                    + " propertyNames required then type uniqueItems")
                .split(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"pattern\": \"(a?a?)*b\"}", "{\"items\": {\"pattern\": \"(a?a?)*b\"}}"})
  void patternsThatBacktrackWithoutEndAreGivenUp(String schema) {
    String text = "a".repeat(5_000) + "!";
    Object value = schema.contains("items") ? Collections.nCopies(1_000, text) : text;
    assertThat(findings(schema, value))
        .containsExactly(
            "RULE %s: takes too many steps to be checked"
                .formatted(schema.contains("items") ? "/0" : ""));
  }

  @Test
  void patternsThatRecurAsDeepAsTheTextIsLongAreGivenUp() {
    assertThat(findings("{\"pattern\": \"^(?:a|b)*$\"}", "a".repeat(100_000)))
        .isEqualTo(List.of("RULE : takes too many steps to be checked"));
  }

  @Test
  void aTrialThatIsGivenUpIsNoVerdict() {
    String schema = "{\"not\": {\"pattern\": \"(a?a?)*b\"}}";
    assertThat(findings(schema, "a".repeat(5_000) + "!"))
        .containsExactly("RULE : takes too many steps to be checked");
  }

  @Test
  void numbersAreComparedByValueHoweverLarge() {
    assertThat(SchemaRule.of("{\"const\": 1}").accepts(1.0)).isTrue();
    assertThat(SchemaRule.of("{\"enum\": [1e2]}").accepts(100L)).isTrue();
    assertThat(SchemaRule.of("{\"type\": \"integer\"}").accepts(new BigDecimal("1E+999999999")))
        .isTrue();
    assertThat(SchemaRule.of("{\"type\": \"integer\"}").accepts(2.0f)).isTrue();
    assertThat(SchemaRule.of("{\"maximum\": 1e400}").accepts(new BigDecimal("1E+999999999")))
        .isFalse();
    assertThat(SchemaRule.of("{\"multipleOf\": 3}").accepts(new BigDecimal("3E+999999999")))
        .isTrue();
    assertThat(SchemaRule.of("{\"multipleOf\": 1e-999999999}").accepts(7)).isTrue();
    assertThat(SchemaRule.of("{\"minLength\": 1e300}").accepts("a")).isFalse();
    assertThat(SchemaRule.of("{\"type\": \"null\"}").accepts(Double.NaN)).isTrue();
  }

  private enum Level implements WireEnum {
    ONE,
    MANY;

    @Override
    public Object wireValue() {
      return this == ONE ? 1L : "many";
    }
  }

  private record Order(String id, Level level, List<LocalDate> days, @Nullable Object extra)
      implements Payload {
    private static final JsonKey ID = JsonKey.of("id");
    private static final JsonKey LEVEL = JsonKey.of("level");
    private static final JsonKey DAYS = JsonKey.of("days");
    private static final JsonKey EXTRA = JsonKey.of("extra");

    @Override
    public void writeTo(JsonWriter out) {
      out.key(ID);
      out.value(id);
      out.key(LEVEL);
      out.value(level);
      out.key(DAYS);
      out.array(days, (w, day) -> w.value(day));
      out.key(EXTRA);
      out.any(extra);
    }

    @Override
    public void check(Checker checker) {}
  }

  @Test
  void payloadsEnumsAndDatesAreSeenAsTheyGoOverTheWire() {
    Order inner = new Order("i", Level.MANY, List.of(), null);
    Object outer = new Order("o", Level.ONE, List.of(LocalDate.EPOCH), Values.any(List.of(inner)));
    String schema =
        """
        {"const": {"level": 1, "id": "o", "days": ["1970-01-01"],
                   "extra": [{"id": "i", "level": "many", "days": [], "extra": null}]}}""";
    assertThat(findings(schema, outer)).isEmpty();
    assertThat(SchemaRule.of("{\"const\": 1}").accepts(Level.ONE)).isTrue();
    assertThat(
            SchemaRule.of("{\"const\": [1, \"1970-01-01\"]}")
                .accepts(Values.list(Arrays.asList(Level.ONE, LocalDate.EPOCH))))
        .isTrue();
    assertThat(
            SchemaRule.of("{\"const\": {\"a\": \"many\"}}")
                .accepts(Values.map(Map.of("a", Level.MANY))))
        .isTrue();
  }

  /** A payload written by hand, and not well. */
  private record Throwing() implements Payload {
    @Override
    public void writeTo(JsonWriter out) {
      throw new IllegalStateException("broken");
    }

    @Override
    public void check(Checker checker) {}
  }

  @Test
  void noValueMakesARuleThrow() {
    SchemaRule rule = SchemaRule.of("{\"type\": \"string\", \"uniqueItems\": true}");
    List<Object> cycle = new ArrayList<>();
    cycle.add(cycle);
    JsonValue endless =
        new JsonValue() {
          @Override
          public void writeTo(JsonWriter out) {
            out.value(this);
          }
        };
    Map<String, Object> broken =
        new AbstractMap<>() {
          @Override
          public Set<Map.Entry<String, Object>> entrySet() {
            throw new IllegalStateException("broken");
          }
        };
    Payload throwing = new Throwing();
    for (Object value : List.of(cycle, endless, broken, throwing, new Object(), '\uD800')) {
      assertThat(rule.check(value)).allMatch(f -> f.kind() != ViolationKind.BUILDER_FAILED);
    }
    assertThat(findings("true", throwing))
        .containsExactly(
            "UNREADABLE : failed while it was read; what could not be read is left out or sent as"
                + " null");
  }

  @Test
  void thereIsAnEndOfFindings() {
    assertThat(findings("{\"items\": {\"type\": \"null\"}}", Collections.nCopies(1000, 1)))
        .hasSize(100);
  }
}
