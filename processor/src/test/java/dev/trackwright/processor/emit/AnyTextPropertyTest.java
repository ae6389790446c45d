package dev.trackwright.processor.emit;

import static dev.trackwright.processor.code.Plans.alternative;
import static dev.trackwright.processor.code.Plans.constant;
import static dev.trackwright.processor.code.Plans.enumeration;
import static dev.trackwright.processor.code.Plans.list;
import static dev.trackwright.processor.code.Plans.literal;
import static dev.trackwright.processor.code.Plans.map;
import static dev.trackwright.processor.code.Plans.object;
import static dev.trackwright.processor.code.Plans.open;
import static dev.trackwright.processor.code.Plans.optional;
import static dev.trackwright.processor.code.Plans.plan;
import static dev.trackwright.processor.code.Plans.required;
import static dev.trackwright.processor.code.Plans.string;
import static dev.trackwright.processor.code.Plans.variant;
import static dev.trackwright.processor.code.Plans.variants;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.processor.code.Plans;
import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.plan.Docs;
import dev.trackwright.processor.plan.Event;
import dev.trackwright.processor.plan.Grouping;
import dev.trackwright.processor.plan.PropertyType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever text a plan holds: what is generated compiles, and names reach the wire unchanged. */
class AnyTextPropertyTest {

  @Property(tries = 25)
  void anyTextAnywhereCompilesAndKeepsItsNamesOnTheWire(@ForAll("texts") List<String> texts) {
    Plans plan = plan(texts.get(0));
    Docs docs =
        new Docs(
            Optional.of(texts.get(1)),
            Optional.of(texts.get(2)),
            Optional.of(texts.get(3)),
            Optional.of(texts.get(4)),
            texts,
            new TreeMap<>(java.util.Map.of(texts.get(5), texts.get(6))),
            Optional.of(texts.get(7)));
    for (String text : texts) {
      plan.with(
          new Event(
              Event.Kind.TRACK,
              text,
              OptionalLong.empty(),
              docs,
              Grouping.NONE,
              Event.Status.DEPRECATED,
              Optional.empty(),
              object(
                  required(texts.get(8), string()),
                  required(texts.get(9), enumeration(texts.toArray(String[]::new))),
                  optional(texts.get(10), object(optional(text, string())))),
              Plans.span()));
    }
    plan.track("of types", required(texts.get(0), union(texts)));
    plan.type(texts.get(11), union(texts));
    plan.track(
        "of variants",
        variants(
            texts.get(1),
            variant(texts.get(2), optional(texts.get(0), union(texts))),
            variant(texts.get(3), required(texts.get(4), constant(literal(texts.get(5))))),
            variant(texts.get(6), optional(texts.get(7), map(string()))),
            variant(texts.get(8), open(object(optional(texts.get(9), string())), string(), true))));
    Diagnostics diagnostics = new Diagnostics();
    GeneratedCode code = GeneratedCode.of(plan.build(), diagnostics).compiles();
    assertThat(diagnostics.sorted())
        .allMatch(diagnostic -> diagnostic.id() == DiagnosticId.JAVA_NAME_CLASH);
    StringBuilder all = new StringBuilder();
    code.sources().values().forEach(all::append);
    if (diagnostics.sorted().isEmpty()) {
      for (String text : texts) {
        assertThat(all).contains("NAME = " + Literals.text(text) + ";");
      }
    }
  }

  private static PropertyType union(List<String> texts) {
    return Plans.union(
        alternative(texts.get(2), string()),
        alternative(texts.get(3), list(enumeration(texts.get(4), texts.get(5)))),
        alternative(texts.get(6), object(required(texts.get(7), string()))),
        alternative(texts.get(8), constant(literal(texts.get(9)))));
  }

  @Provide
  Arbitrary<List<String>> texts() {
    Arbitrary<String> nasty =
        Arbitraries.of(
            "*/",
            "\\u002a/",
            "${x}",
            "$$T",
            "\"",
            "\\",
            "\n",
            "\r",
            "\u2028",
            "\0",
            "{@code",
            "@",
            "<b>",
            "%s",
            "class",
            "String",
            "_",
            "__",
            "1",
            "ß",
            "İ",
            "ﬁ",
            "価格",
            "עברית",
            "🎉",
            "é",
            "e\u0301",
            "\ud800",
            "\u202e",
            "\u200b",
            "\uffff",
            "builder",
            "Properties",
            "Ready");
    Arbitrary<String> any =
        Arbitraries.oneOf(
            nasty,
            Arbitraries.strings().ofMinLength(0).ofMaxLength(12),
            Arbitraries.strings().ascii().ofMaxLength(300),
            nasty.list().ofMinSize(1).ofMaxSize(6).map(parts -> String.join(" ", parts)));
    return any.list().uniqueElements().ofSize(12);
  }
}
