package dev.trackwright.processor.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.processor.diagnostics.Diagnostic;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.SourceSpan;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NodeLoaderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yes",
        "no",
        "on",
        "off",
        "y",
        "n",
        "1_000",
        "12:30:45",
        "2026-11-01",
        "0b11",
        "0o8",
        "1.2.3",
        "nan",
        "inf",
        "tRUE",
        "nULL",
        "0x",
        "+",
        ".",
        "1e",
        "\"12\"",
        "'true'",
        "!!str 12",
        "\"~\""
      })
  void whatYaml12CallsTextIsText(String yaml) {
    Node value = value("a: " + yaml);
    String expected = yaml.replace("!!str ", "").replaceAll("['\"]", "");
    assertThat(value)
        .isInstanceOfSatisfying(
            Node.StringNode.class, text -> assertThat(text.value()).isEqualTo(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "012, 12",
    "+5, 5",
    "-0, 0",
    ".5, 0.5",
    "5., 5",
    "1e3, 1000",
    "-1.50E-1, -0.150",
    "0o14, 12",
    "0x1F, 31",
    "!!int '7', 7",
    "99999999999999999999999, 99999999999999999999999",
  })
  void whatYaml12CallsANumberIsExact(String yaml, BigDecimal expected) {
    assertThat(value("a: " + yaml))
        .isInstanceOfSatisfying(
            Node.NumberNode.class,
            number -> assertThat(number.value()).isEqualByComparingTo(expected));
  }

  @Test
  void aNumberKeepsItsLiteral() {
    assertThat(((Node.NumberNode) value("a: 1.10")).literal()).isEqualTo("1.10");
    assertThat(((Node.NumberNode) value("a: 012")).literal()).isEqualTo("012");
    assertThat(((Node.NumberNode) value("{\"a\": 1.10}")).literal()).isEqualTo("1.10");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: true", "a: True", "a: TRUE", "{\"a\": true}", "a: !!bool 'true'"})
  void trueIsTrue(String yaml) {
    assertThat(value(yaml))
        .isInstanceOfSatisfying(Node.BooleanNode.class, flag -> assertThat(flag.value()).isTrue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a:", "a: ~", "a: null", "a: Null", "a: NULL", "{\"a\": null}"})
  void nothingIsNull(String yaml) {
    assertThat(value(yaml)).isInstanceOf(Node.NullNode.class);
  }

  @Test
  void keysAndValuesHaveTheirPlacesInUtf16Columns() {
    Node.ObjectNode yaml = load("😀 x: {\"😀\": [é, 😀, b]}\r\nc: |\r\n  d\r\n", "plan.yaml");
    Node.Member outer = yaml.member("😀 x").orElseThrow();
    assertThat(outer.keySpan()).isEqualTo(at("plan.yaml", 1, 1));
    assertThat(outer.value().span()).isEqualTo(at("plan.yaml", 1, 7));
    Node.Member inner = ((Node.ObjectNode) outer.value()).member("😀").orElseThrow();
    assertThat(inner.keySpan()).isEqualTo(at("plan.yaml", 1, 8));
    assertThat(((Node.ArrayNode) inner.value()).items())
        .extracting(Node::span)
        .containsExactly(at("plan.yaml", 1, 15), at("plan.yaml", 1, 18), at("plan.yaml", 1, 22));
    assertThat(yaml.member("c").orElseThrow().keySpan()).isEqualTo(at("plan.yaml", 2, 1));

    Node.ObjectNode json = load("{\"😀\":\r\n [\"😀\", 7]}", "plan.json");
    Node.Member member = json.member("😀").orElseThrow();
    assertThat(member.keySpan()).isEqualTo(at("plan.json", 1, 2));
    assertThat(((Node.ArrayNode) member.value()).items())
        .extracting(Node::span)
        .containsExactly(at("plan.json", 2, 3), at("plan.json", 2, 9));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: 1\nb: 2\n", "a: 1\r\nb: 2\r\n", "a: 1\rb: 2\r", "\ufeffa: 1\nb: 2\n"})
  void everyLineEndingAndAByteOrderMarkAreAccepted(String yaml) {
    Node.ObjectNode root = load(yaml, "plan.yaml");
    assertThat(root.members().keySet()).containsExactly("a", "b");
    assertThat(root.member("b").orElseThrow().keySpan()).isEqualTo(at("plan.yaml", 2, 1));
  }

  @Test
  void aByteOrderMarkBeforeJsonIsAccepted() {
    assertThat(load("\ufeff{\"a\": 1}", "plan.json").members().keySet()).containsExactly("a");
  }

  @Test
  void jsonAndYamlAreToldApartByContentAndNotByName() {
    assertThat(load("{\"a\": \"\\u0041\"}", "plan.yaml").get("a")).map(NodeText::of).contains("A");
    assertThat(load("a: yes", "plan.json").get("a")).map(NodeText::of).contains("yes");
    assertThat(load("{a: yes}", "plan.json").get("a")).map(NodeText::of).contains("yes");
    assertThat(load("{\"a\": yes}", "plan.yml").get("a")).map(NodeText::of).contains("yes");
  }

  @Test
  void aliasesAreResolvedForScalarsToo() {
    Node.ObjectNode root = load("a: &x text\nb: &y {c: *x}\nd: [*x, *y]\n", "plan.yaml");
    assertThat(NodeText.of(root.get("d").orElseThrow())).isEqualTo("[\"text\",{\"c\":\"text\"}]");
  }

  @Test
  void anAnchorMeansTheLastValueOfThatName() {
    Node.ObjectNode root = load("a: &x 1\nb: *x\nc: &x 2\nd: *x\n", "plan.yaml");
    assertThat(NodeText.of(root)).isEqualTo("{\"a\":1,\"b\":1,\"c\":2,\"d\":2}");
  }

  @Test
  void mergedMembersGiveWayToOwnOnes() {
    Node.ObjectNode root =
        load(
            """
            a: &a {x: 1, y: 1}
            b: &b {y: 2, z: 2}
            c: {<<: *a, x: 3}
            d: {<<: [*b, *a]}
            e: {"<<": text}
            """,
            "plan.yaml");
    assertThat(NodeText.of(root.get("c").orElseThrow())).isEqualTo("{\"x\":3,\"y\":1}");
    assertThat(NodeText.of(root.get("d").orElseThrow())).isEqualTo("{\"y\":2,\"z\":2,\"x\":1}");
    assertThat(NodeText.of(root.get("e").orElseThrow())).isEqualTo("{\"<<\":\"text\"}");
  }

  @Test
  void wordsThatOlderYamlTookForTruthAreKeys() {
    assertThat(load("yes: 1\nno: 2\non: 3\n", "plan.yaml").members().keySet())
        .containsExactly("yes", "no", "on");
  }

  @Test
  void anAliasOfTextMayBeAKey() {
    assertThat(load("a: &k key\n*k : 1\n", "plan.yaml").members().keySet())
        .containsExactly("a", "key");
  }

  @Test
  void aLongNameIsNoKeyTooLong() {
    String name = "n".repeat(900);
    assertThat(load(name + ": 1\n", "plan.yaml").members().keySet()).containsExactly(name);
    String longer = "n".repeat(200_000);
    assertThat(load("{\"" + longer + "\": 1}", "plan.json").members().keySet())
        .containsExactly(longer);
  }

  @Test
  void oneDocumentMayHaveItsMarks() {
    assertThat(load("%YAML 1.2\n---\na: 1\n...\n", "plan.yaml").members().keySet())
        .containsExactly("a");
  }

  @Test
  void aPlanOfManyMegabytesIsRead() {
    StringBuilder yaml = new StringBuilder("plan: P\nevents:\n");
    for (int i = 0; i < 60_000; i++) {
      yaml.append("  Event number ").append(i).append(":\n    why: ").append("x".repeat(60));
      yaml.append('\n');
    }
    Node.ObjectNode root = load(yaml.toString(), "plan.yaml");
    assertThat(((Node.ObjectNode) root.get("events").orElseThrow()).members()).hasSize(60_000);
  }

  private static Node value(String text) {
    return load(text, "plan").member("a").orElseThrow().value();
  }

  private static Node.ObjectNode load(String text, String name) {
    Diagnostics diagnostics = new Diagnostics();
    Optional<List<Node>> roots =
        NodeLoader.load(new PlanText(name, text.getBytes(StandardCharsets.UTF_8)), diagnostics);
    assertThat(diagnostics.sorted()).extracting(Diagnostic::render).isEmpty();
    return (Node.ObjectNode) roots.orElseThrow().get(0);
  }

  private static SourceSpan at(String file, int line, int column) {
    return new SourceSpan(file, line, column);
  }
}
