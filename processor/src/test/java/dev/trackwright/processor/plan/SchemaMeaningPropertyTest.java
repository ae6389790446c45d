package dev.trackwright.processor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Severity;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The model lets pass what the schema lets pass, as an independent validator reads it: merging,
 * alternatives, conditions and rules change nothing.
 */
class SchemaMeaningPropertyTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> NAMES = List.of("a", "b", "k");

  /** With these, something is left out or told otherwise, and said to be. */
  private static final Set<DiagnosticId> LOSSY =
      Set.of(
          DiagnosticId.KEYWORD_NOT_EXPRESSED,
          DiagnosticId.PROPERTY_SHUT_OUT,
          DiagnosticId.REQUIRED_UNDESCRIBED,
          DiagnosticId.KEYWORD_WITHOUT_EFFECT,
          DiagnosticId.TYPE_NULL_ONLY);

  @Property(tries = 4000, shrinking = ShrinkingMode.BOUNDED)
  void aPropertyTakesWhatItsSchemaLetsPass(
      @ForAll("schemas") String schema, @ForAll("values") List<String> values) {
    Reading reading = read("{\"type\": \"object\", \"properties\": {\"v\": " + schema + "}}");
    if (isTold(reading)) {
      compare(reading, reading.property("v").type(), schema, values);
    }
  }

  @Property(tries = 4000, shrinking = ShrinkingMode.BOUNDED)
  void anEventTakesWhatItsSchemaLetsPass(
      @ForAll("objects") String schema, @ForAll("objectValues") List<String> values) {
    Reading reading = read(schema);
    if (isTold(reading)) {
      PropertyType type = reading.plan().orElseThrow().events().get(0).properties();
      compare(reading, type, schema, values);
    }
  }

  private static void compare(
      Reading reading, PropertyType type, String schema, List<String> values) {
    Meaning meaning = new Meaning(reading.plan().orElseThrow());
    for (String text : values) {
      JsonNode value = JSON.readTree(text);
      boolean valid = Meaning.validates(schema, value);
      Statistics.label("valid").collect(valid);
      assertThat(meaning.accepts(type, value))
          .as(
              "%s against %s, read as %s %s",
              text, schema, Shapes.of(type), Shapes.constraints(type))
          .isEqualTo(valid);
    }
  }

  private static boolean isTold(Reading reading) {
    boolean told =
        reading.diagnostics().stream()
            .noneMatch(d -> d.id().severity() == Severity.ERROR || LOSSY.contains(d.id()));
    Statistics.label("read").collect(told);
    return told;
  }

  private static Reading read(String schema) {
    String metadata = "\"eventMetadata\": {\"name\": \"E\", \"type\": \"TRACK\"}, ";
    return Reading.json(
        "{\"name\": \"P\", \"rules\": [{\"type\": \"TRACK\", \"key\": \"E\", \"version\": 1,"
            + " \"jsonSchema\": {"
            + metadata
            + schema.substring(1)
            + "}]}");
  }

  @Provide
  Arbitrary<List<String>> values() {
    return anyValue().list().ofMinSize(4).ofMaxSize(8);
  }

  @Provide
  Arbitrary<List<String>> objectValues() {
    return Arbitraries.maps(Arbitraries.of("a", "b", "k", "z"), anyValue())
        .ofMaxSize(4)
        .map(SchemaMeaningPropertyTest::object)
        .list()
        .ofMinSize(4)
        .ofMaxSize(8);
  }

  private static Arbitrary<String> anyValue() {
    return Arbitraries.recursive(
        () ->
            Arbitraries.of(
                "\"\"", "\"x\"", "\"xy\"", "\"yyy\"", "0", "1", "2.5", "7", "true", "false"),
        inner ->
            Arbitraries.oneOf(
                inner,
                Arbitraries.maps(Arbitraries.of("a", "b", "k", "z"), inner)
                    .ofMaxSize(3)
                    .map(SchemaMeaningPropertyTest::object),
                inner.list().ofMaxSize(3).map(SchemaMeaningPropertyTest::array)),
        0,
        2);
  }

  @Provide
  Arbitrary<String> schemas() {
    return Arbitraries.recursive(
        SchemaMeaningPropertyTest::scalars, SchemaMeaningPropertyTest::deeper, 0, 3);
  }

  @Provide
  Arbitrary<String> objects() {
    return Arbitraries.recursive(
            SchemaMeaningPropertyTest::scalars, SchemaMeaningPropertyTest::deeper, 0, 2)
        .flatMap(any -> objectOf(schemas()));
  }

  private static Arbitrary<String> scalars() {
    return Arbitraries.of(
        "{\"type\": \"string\"}",
        "{\"type\": \"string\", \"minLength\": 2}",
        "{\"type\": \"string\", \"maxLength\": 2, \"pattern\": \"x\"}",
        "{\"type\": \"string\", \"not\": {\"const\": \"xy\"}}",
        "{\"type\": \"integer\"}",
        "{\"type\": \"integer\", \"minimum\": 1, \"exclusiveMaximum\": 7}",
        "{\"type\": \"number\", \"exclusiveMinimum\": 1}",
        "{\"type\": \"boolean\"}",
        "{\"type\": [\"string\", \"integer\"], \"minLength\": 1, \"maximum\": 5}",
        "{\"type\": [\"string\", \"boolean\", \"array\"], \"minItems\": 1}",
        "{\"const\": \"x\"}",
        "{\"const\": 1}",
        "{\"enum\": [\"x\", \"xy\"]}",
        "{\"enum\": [\"x\", 1, true]}",
        "{\"enum\": [1, 2.5], \"minimum\": 2}");
  }

  /** What says no type and narrows another schema. */
  private static Arbitrary<String> narrower() {
    return Arbitraries.of(
        "{\"minLength\": 1}",
        "{\"maxLength\": 1}",
        "{\"minimum\": 1}",
        "{\"required\": [\"a\"]}",
        "{\"minProperties\": 1}",
        "{\"maxProperties\": 2}",
        "{\"propertyNames\": {\"maxLength\": 1, \"pattern\": \"[a-k]\"}}",
        "{\"not\": {\"required\": [\"b\"]}}",
        "{\"dependentRequired\": {\"a\": [\"b\"]}}",
        "{\"maxItems\": 1}",
        "{\"uniqueItems\": true}",
        "{\"contains\": {\"type\": \"integer\"}}");
  }

  private static Arbitrary<String> deeper(Arbitrary<String> inner) {
    return Arbitraries.oneOf(
        inner,
        objectOf(inner),
        inner.map(items -> "{\"type\": \"array\", \"items\": " + items + "}"),
        Combinators.combine(inner, narrower(), narrower())
            .as(
                (one, more, another) ->
                    "{\"allOf\": [" + one + ", " + more + ", " + another + "]}"),
        Combinators.combine(inner, inner)
            .as((one, other) -> "{\"allOf\": [" + one + ", " + other + "]}"),
        Combinators.combine(Arbitraries.of("oneOf", "anyOf"), inner, inner)
            .as((key, one, other) -> "{\"" + key + "\": [" + one + ", " + other + "]}"));
  }

  /** An object with properties, closed or open, and with alternatives or conditions. */
  private static Arbitrary<String> objectOf(Arbitrary<String> inner) {
    Arbitrary<String> properties =
        Arbitraries.maps(Arbitraries.of(NAMES), inner)
            .ofMaxSize(3)
            .map(SchemaMeaningPropertyTest::object);
    Arbitrary<String> required =
        Arbitraries.of(NAMES).list().uniqueElements().ofMaxSize(2).map(n -> array(quoted(n)));
    Arbitrary<String> further =
        Arbitraries.of(
            "",
            "",
            ", \"additionalProperties\": false",
            ", \"additionalProperties\": true",
            ", \"additionalProperties\": {\"type\": \"integer\"}",
            ", \"unevaluatedProperties\": false",
            ", \"patternProperties\": {\"^[bz]\": {\"type\": \"integer\"}},"
                + " \"additionalProperties\": false");
    return Combinators.combine(properties, required, further, shapes(inner))
        .as(
            (p, r, f, s) ->
                "{\"type\": \"object\", \"properties\": "
                    + p
                    + ", \"required\": "
                    + r
                    + f
                    + s
                    + "}");
  }

  private static Arbitrary<String> shapes(Arbitrary<String> inner) {
    Arbitrary<String> part =
        Combinators.combine(Arbitraries.of(NAMES), inner, Arbitraries.of("", "a", "b", "k"))
            .as(
                (name, schema, required) ->
                    "{\"properties\": {\""
                        + name
                        + "\": "
                        + schema
                        + "}"
                        + (required.isEmpty() ? "" : ", \"required\": [\"" + required + "\"]")
                        + "}");
    Arbitrary<String> condition =
        Arbitraries.of(
            "{\"properties\": {\"k\": {\"const\": \"x\"}}}",
            "{\"properties\": {\"k\": {\"const\": \"x\"}}, \"required\": [\"k\"]}",
            "{\"properties\": {\"k\": {\"enum\": [\"xy\", 1]}}, \"required\": [\"k\"]}",
            "{\"properties\": {\"k\": {\"const\": true}}, \"required\": [\"k\"]}",
            "{\"properties\": {\"k\": {\"not\": {\"enum\": [\"x\", 1]}}}}",
            "{\"required\": [\"a\"]}");
    Arbitrary<String> branch =
        Combinators.combine(condition, part, Arbitraries.of("then", "else"))
            .as((c, p, key) -> "\"if\": " + c + ", \"" + key + "\": " + p);
    return Arbitraries.oneOf(
        Arbitraries.just(""),
        branch.map(b -> ", " + b),
        branch
            .list()
            .ofMinSize(2)
            .ofMaxSize(3)
            .map(l -> ", \"allOf\": [{" + String.join("}, {", l) + "}]"),
        Combinators.combine(Arbitraries.of("oneOf", "anyOf", "allOf"), part, part)
            .as((key, one, other) -> ", \"" + key + "\": [" + one + ", " + other + "]"));
  }

  private static List<String> quoted(List<String> names) {
    return names.stream().map(name -> "\"" + name + "\"").toList();
  }

  private static String array(List<String> items) {
    return "[" + String.join(", ", items) + "]";
  }

  private static String object(java.util.Map<String, String> members) {
    return members.entrySet().stream()
        .map(member -> "\"" + member.getKey() + "\": " + member.getValue())
        .collect(java.util.stream.Collectors.joining(", ", "{", "}"));
  }
}
