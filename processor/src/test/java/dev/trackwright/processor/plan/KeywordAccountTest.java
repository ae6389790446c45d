package dev.trackwright.processor.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.processor.diagnostics.Diagnostic;
import dev.trackwright.processor.diagnostics.DiagnosticId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No keyword is lost, and the table of keywords tells the truth about each. */
class KeywordAccountTest {

  /** What says nothing of values, by JSON Schema's own words. */
  private static final Set<String> MERE_REMARKS =
      Set.of(
          "$schema",
          "$id",
          "id",
          "$comment",
          "$anchor",
          "$dynamicAnchor",
          "$recursiveAnchor",
          "$vocabulary",
          "readOnly",
          "writeOnly");

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

  @ParameterizedTest
  @MethodSource("table")
  void whatTheTableSaysOfAKeywordIsWhatBecomesOfIt(Keyword keyword) {
    Keywords.Sample sample = Keywords.sample(keyword.name());
    Reading without = read(sample.beside());
    Reading with = read(sample.with(keyword.name()));
    boolean typed = !shape(with).equals(shape(without)) || nullable(with) != nullable(without);
    boolean checked = !constraints(with).equals(constraints(without));
    List<DiagnosticId> ids = with.diagnostics().stream().map(Diagnostic::id).toList();
    switch (keyword.fate()) {
      case TYPED -> assertThat(typed).as("%s changes the type", sample).isTrue();
      case CHECKED -> assertThat(checked).as("%s is checked", sample).isTrue();
      case NOTED -> assertThat(typed || checked).as("%s is but noted", sample).isFalse();
      case WARNED -> assertThat(ids).contains(DiagnosticId.KEYWORD_NOT_EXPRESSED);
    }
    boolean definitions = Set.of("$defs", "definitions").contains(keyword.name());
    if (keyword.fate() != Keyword.Fate.WARNED && !definitions) {
      assertThat(with.rendered()).as("%s is expected there", sample).isEmpty();
    }
  }

  static Stream<Keyword> table() {
    return Keyword.all().stream();
  }

  static Stream<String> types() {
    return Stream.of("string", "integer", "number", "boolean", "array", "object", "any");
  }

  private static Set<String> keywords() {
    return new TreeSet<>(KeywordCheck.known());
  }

  private static String value(String keyword) {
    return Keywords.sample(keyword).value();
  }

  private static Reading read(String schema) {
    return Reading.yaml(
        "plan: P\nevents:\n  E:\n    properties:\n      a: {"
            + schema
            + "}\n"
            + "types: {T: {properties: {t: {type: string}}}}\n");
  }

  private static String shape(Reading reading) {
    return Shapes.of(reading.property("a").type());
  }

  private static List<String> constraints(Reading reading) {
    return Shapes.constraints(reading.property("a").type());
  }

  private static boolean nullable(Reading reading) {
    return reading.property("a").nullable();
  }

  /** The property without places. */
  private static List<String> facts(Reading reading) {
    return reading.properties().stream()
        .map(property -> property.toString().replaceAll("plan\\.yaml:\\d+:\\d+", ""))
        .toList();
  }
}
