package dev.trackwright.processor.emit;

import static dev.trackwright.processor.code.Plans.enumeration;
import static dev.trackwright.processor.code.Plans.object;
import static dev.trackwright.processor.code.Plans.optional;
import static dev.trackwright.processor.code.Plans.plan;
import static dev.trackwright.processor.code.Plans.required;
import static dev.trackwright.processor.code.Plans.string;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.processor.code.Plans;
import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.plan.Docs;
import dev.trackwright.processor.plan.Event;
import dev.trackwright.processor.plan.Grouping;
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
