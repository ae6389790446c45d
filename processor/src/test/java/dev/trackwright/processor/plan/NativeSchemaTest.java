package dev.trackwright.processor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.source.Node;
import dev.trackwright.processor.source.NodeLoader;
import dev.trackwright.processor.source.NodeText;
import dev.trackwright.processor.source.PlanText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.io.JsonStringEncoder;

/** The published JSON Schema of the native format says what the reader takes. */
class NativeSchemaTest {

  private static final Path SHIPPED =
      Path.of("src/main/resources/dev/trackwright/processor/native-plan.schema.json");
  private static final Path PUBLISHED = Path.of("../docs/tracking-plan.schema.json");
  private static final Path EVERYTHING = Path.of("src/test/resources/golden/everything/plan.yaml");

  @Test
  void theShippedAndThePublishedSchemaAreTheSame() throws IOException {
    assertThat(Files.readString(PUBLISHED)).isEqualTo(Files.readString(SHIPPED));
  }

  @Test
  void aPlanWithEverythingIsValidAndNothingIsReported() throws IOException {
    assertThat(errors(Files.readString(EVERYTHING))).isEmpty();
    assertThat(Reading.of("plan.yaml", Files.readAllBytes(EVERYTHING)).rendered()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unknown-key/everywhere.yaml",
        "unknown-value/status.yaml",
        "type-unknown/misspelt-and-foreign.yaml",
        "java-type-not-supported/others.yaml",
        "keyword-invalid/values.yaml",
        "wrong-kind/native-parts.yaml",
        "name-empty/native.yaml",
        "enum-empty/nothing-and-null.yaml",
        "plan-name-missing/native.yaml",
      })
  void whatTheReaderRejectsForItsShapeTheSchemaRejectsToo(String plan) throws IOException {
    String text = Files.readString(Path.of("src/test/resources/diagnostics").resolve(plan));
    assertThat(errors(text)).isNotEmpty();
  }

  @Test
  void theSchemaKnowsThePlansKeys() throws IOException {
    Node.ObjectNode schema = schema();
    assertThat(keys(schema)).isEqualTo(new TreeSet<>(NativeFormat.KEYS));
    assertThat(keys(definition(schema, "event"))).isEqualTo(new TreeSet<>(NativeEvents.EVENT_KEYS));
    assertThat(keys(definition(schema, "traits")))
        .isEqualTo(new TreeSet<>(NativeEvents.TRAIT_KEYS));
    assertThat(keys(definition(schema, "context")))
        .isEqualTo(new TreeSet<>(NativeEvents.CONTEXT_KEYS));
  }

  @Test
  void whatTheKeywordsOfJsonSchemaSayIsValidInTheFormat() throws IOException {
    for (Keyword keyword : Keyword.all()) {
      String schema = Keywords.sample(keyword.name()).with(keyword.name());
      String plan = "plan: P\nevents: {E: {properties: {a: {" + schema + "}}}}\n";
      assertThat(errors(plan)).as(schema).isEmpty();
    }
  }

  @Test
  void theSchemaKnowsTheKeywordsOfProperties() throws IOException {
    assertThat(keys(definition(schema(), "schema"))).isEqualTo(new TreeSet<>(KeywordCheck.known()));
  }

  private static List<Error> errors(String plan) throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(SHIPPED), InputFormat.JSON);
    // Read with our own loader: the validator's YAML knows neither aliases nor merge keys.
    Node node =
        NodeLoader.load(
                new PlanText("plan.yaml", plan.getBytes(StandardCharsets.UTF_8)), new Diagnostics())
            .orElseThrow()
            .get(0);
    StringBuilder json = new StringBuilder();
    render(node, json);
    return schema.validate(json.toString(), InputFormat.JSON);
  }

  private static void render(Node node, StringBuilder json) {
    if (node instanceof Node.ObjectNode object) {
      String between = "{";
      for (Node.Member member : object.members().values()) {
        json.append(between);
        render(new Node.StringNode(member.key(), member.keySpan()), json);
        json.append(':');
        render(member.value(), json);
        between = ",";
      }
      json.append(object.members().isEmpty() ? "{}" : "}");
    } else if (node instanceof Node.ArrayNode list) {
      String between = "[";
      for (Node item : list.items()) {
        json.append(between);
        render(item, json);
        between = ",";
      }
      json.append(list.items().isEmpty() ? "[]" : "]");
    } else if (node instanceof Node.StringNode text) {
      json.append('"').append(JsonStringEncoder.getInstance().quoteAsCharArray(text.value()));
      json.append('"');
    } else {
      json.append(NodeText.of(node));
    }
  }

  private static Node.ObjectNode schema() throws IOException {
    PlanText text = new PlanText("schema.json", Files.readAllBytes(SHIPPED));
    return (Node.ObjectNode) NodeLoader.load(text, new Diagnostics()).orElseThrow().get(0);
  }

  private static Node.ObjectNode definition(Node.ObjectNode schema, String name) {
    Node.ObjectNode definitions = (Node.ObjectNode) schema.get("$defs").orElseThrow();
    return (Node.ObjectNode) definitions.get(name).orElseThrow();
  }

  private static Set<String> keys(Node.ObjectNode schema) {
    Node.ObjectNode properties = (Node.ObjectNode) schema.get("properties").orElseThrow();
    return new TreeSet<>(properties.members().keySet());
  }
}
