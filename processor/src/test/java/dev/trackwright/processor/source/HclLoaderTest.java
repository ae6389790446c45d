package dev.trackwright.processor.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.processor.diagnostics.Diagnostic;
import dev.trackwright.processor.diagnostics.Diagnostics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HclLoaderTest {

  private static final String HEADER = "resource \"segment_tracking_plan\" \"x\" {\n";

  @Test
  void valuesAreThoseOfJson() {
    assertThat(
            json(
                """
                a = "t"
                b = -1.50
                c = 1e3
                d = [true, false, null, [],]
                e = { f = 1, "g h": 2
                  3 = {}
                }
                i = ("in parentheses")
                """))
        .isEqualTo(
            "{\"a\":\"t\",\"b\":-1.50,\"c\":1e3,\"d\":[true,false,null,[]],"
                + "\"e\":{\"f\":1,\"g h\":2,\"3\":{}},\"i\":\"in parentheses\"}");
  }

  @Test
  void commentsAreNoValues() {
    assertThat(json("# a\na = 1 // b\n/* c = 2\n */ d = 3 # e\n")).isEqualTo("{\"a\":1,\"d\":3}");
  }

  @Test
  void quotedTextsAreUnescaped() {
    assertThat(json("a = \"\\\"\\\\\\n\\t\\u00e9\\U0001F600 $${b} %%{c} $ % {}\"\n"))
        .isEqualTo("{\"a\":\"\\\"\\\\\\n\\té😀 ${b} %{c} $ % {}\"}");
  }

  @Test
  void aHeredocMayBeIndented() {
    assertThat(json("a = <<E\n  x\\n\n y\n  E\nb = <<-E\n    x\n\n      y $${z}\n    E\n"))
        .isEqualTo("{\"a\":\"  x\\\\n\\n y\\n\",\"b\":\"x\\n\\n  y ${z}\\n\"}");
  }

  @Test
  void blocksOfOneTypeAreAList() {
    assertThat(json("rules {\n key = \"a\"\n}\nrules { key = \"b\" }\n"))
        .isEqualTo("{\"rules\":[{\"key\":\"a\"},{\"key\":\"b\"}]}");
  }

  @Test
  void jsonInATextHasItsPlaceInTheFile() {
    Node.ObjectNode body =
        body(
            """
            json_schema = <<-E
                {"a": "$${", "b": 1}
                E
            rules { json_schema = "{\\"a\\": 1}" }
            """);
    Node.ObjectNode heredoc = (Node.ObjectNode) body.get("json_schema").orElseThrow();
    assertThat(heredoc.span()).hasToString("plan.tf:3:5");
    assertThat(heredoc.member("b").orElseThrow().keySpan())
        .as("behind an escape that is one longer than what it stands for")
        .hasToString("plan.tf:3:18");
    Node.ObjectNode rule =
        (Node.ObjectNode) ((Node.ArrayNode) body.get("rules").orElseThrow()).items().get(0);
    Node.ObjectNode quoted = (Node.ObjectNode) rule.get("json_schema").orElseThrow();
    assertThat(quoted.member("a").orElseThrow().keySpan()).hasToString("plan.tf:5:25");
    assertThat(quoted.member("a").orElseThrow().value().span()).hasToString("plan.tf:5:32");
  }

  @Test
  void brokenJsonInATextIsReportedAtItsPlace() {
    assertThat(problems("json_schema = <<E\n{\"a\": 1,\n \"b\" 2}\nE\n"))
        .singleElement()
        .asString()
        .startsWith("[json-syntax]")
        .endsWith("(plan.tf:4:6)");
  }

  @Test
  void whatTerraformComputesIsRefusedEachAtItsPlace() {
    assertThat(
            problems(
                """
                a = var.name
                b = "x-${var.name}"
                c = file("rules.json")
                d = [for x in y : x]
                e = { for k, v in m : k => v }
                f = 1 + 2
                g = { (var.k) = 1, "${k}" = 2, h = local.i }
                j = true ? 1 : 2
                dynamic "rules" {
                  for_each = var.rules
                }
                k = <<E
                %{ if x }y%{ endif }
                E
                """))
        .extracting(problem -> problem.replaceAll(".*compute (.*)\\. Write.*tf:(.*)\\)", "$2 $1"))
        .containsExactly(
            "2:5 \"var.name\"",
            "3:5 \"\"x-${var.name}\"\"",
            "4:5 \"file(\"rules.json\")\"",
            "5:6 \"for x in y : x\"",
            "6:7 \"for k, v in m : k => v\"",
            "7:5 \"1 + 2\"",
            "8:7 \"(var.k) = 1\"",
            "8:20 \"\"${k}\" = 2\"",
            "8:36 \"local.i\"",
            "9:5 \"true ? 1 : 2\"",
            "10:1 \"dynamic \"rules\" {…\"",
            "13:5 \"<<E…\"");
  }

  @Test
  void brokenFilesAreReportedAtTheirPlace() {
    assertThat(problems("a = \"b\nc = 1\n")).singleElement().asString().endsWith("tf:2:5)");
    assertThat(problems("a = <<E\nc\n")).singleElement().asString().contains("not closed");
    assertThat(problems("a = /* c")).singleElement().asString().endsWith("tf:2:5)");
    assertThat(problems("a = \"\\q\"")).singleElement().asString().contains("no such escape");
    assertThat(problems("a = \"${b\"")).singleElement().asString().contains("template");
    assertThat(problems("a = [1 2]")).isNotEmpty();
    assertThat(problems("a = ]")).singleElement().asString().contains("a value is expected");
    assertThat(problems("a\n")).singleElement().asString().contains("the line ends where");
    assertThat(problems("a = 1 b = 2\n")).isNotEmpty();
    assertThat(problems("a = \"\\ud800\"")).singleElement().asString().startsWith("[lone-surr");
    assertThat(problems("a = 1\na = 2\n")).singleElement().asString().startsWith("[duplicate-key]");
  }

  @Test
  void bottomlessNestingIsReported() {
    for (String deep : List.of("[", "(", "{a=", "jsonencode(", "b {\n")) {
      assertThat(problems((deep.startsWith("b") ? "" : "a = ") + deep.repeat(100_000)))
          .singleElement()
          .asString()
          .startsWith("[nested-too-deeply]");
    }
    assertThat(problems("a = \"" + "${\"".repeat(100_000)))
        .singleElement()
        .asString()
        .startsWith("[nested");
    assertThat(problems("a = f" + "(".repeat(100_000)))
        .singleElement()
        .asString()
        .startsWith("[hcl-s");
  }

  @Test
  void aFileIsToldByItsContent() {
    Diagnostics diagnostics = new Diagnostics();
    assertThat(load("plan.txt", HEADER + "}\n", diagnostics)).isPresent();
    assertThat(load("plan.yaml", "# x\n" + HEADER + "name = \"a\"\n}\n", diagnostics)).isPresent();
    assertThat(load("plan.tf", "resource \"other\" \"x\" {\n a = var.b\n}\n", diagnostics))
        .isPresent();
    assertThat(load("plan.tf", "{\"events\": []}", diagnostics)).isPresent();
    assertThat(diagnostics.sorted()).isEmpty();
  }

  private static String json(String body) {
    return NodeText.of(body(body));
  }

  private static Node.ObjectNode body(String body) {
    Diagnostics diagnostics = new Diagnostics();
    Node root = load("plan.tf", HEADER + body + "}\n", diagnostics).orElseThrow();
    assertThat(diagnostics.sorted()).isEmpty();
    Node here = root;
    for (String key : List.of("resource", "segment_tracking_plan", "x")) {
      here = ((Node.ObjectNode) here).get(key).orElseThrow();
    }
    return (Node.ObjectNode) here;
  }

  private static List<String> problems(String body) {
    Diagnostics diagnostics = new Diagnostics();
    load("plan.tf", HEADER + body + "}\n", diagnostics);
    return diagnostics.sorted().stream().map(Diagnostic::render).toList();
  }

  private static Optional<Node> load(String name, String text, Diagnostics diagnostics) {
    return NodeLoader.load(new PlanText(name, text.getBytes(StandardCharsets.UTF_8)), diagnostics)
        .map(roots -> roots.get(0));
  }
}
