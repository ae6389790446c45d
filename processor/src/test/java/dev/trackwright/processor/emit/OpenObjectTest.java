package dev.trackwright.processor.emit;

import static dev.trackwright.processor.code.Plans.any;
import static dev.trackwright.processor.code.Plans.constant;
import static dev.trackwright.processor.code.Plans.enumeration;
import static dev.trackwright.processor.code.Plans.integer;
import static dev.trackwright.processor.code.Plans.list;
import static dev.trackwright.processor.code.Plans.literal;
import static dev.trackwright.processor.code.Plans.map;
import static dev.trackwright.processor.code.Plans.maxLength;
import static dev.trackwright.processor.code.Plans.nullable;
import static dev.trackwright.processor.code.Plans.object;
import static dev.trackwright.processor.code.Plans.open;
import static dev.trackwright.processor.code.Plans.optional;
import static dev.trackwright.processor.code.Plans.plan;
import static dev.trackwright.processor.code.Plans.required;
import static dev.trackwright.processor.code.Plans.rule;
import static dev.trackwright.processor.code.Plans.string;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.processor.code.Plans;
import dev.trackwright.processor.diagnostics.Diagnostic;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.plan.Property;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Objects with more than planned properties, and maps, compiled and run. */
class OpenObjectTest {

  @Test
  void moreThanIsPlannedIsSentBehindWhatIsPlanned(@TempDir Path folder) throws IOException {
    Plans plan =
        plan("Shop")
            .track("Texts", open(object(optional("a", string())), string(maxLength(3)), false))
            .track("Numbers", open(object(), integer(), true))
            .track("Anything", open(object(required("k", constant(literal("c")))), any(), true))
            .track("Lists", open(object(), list(integer()), false))
            .track("Kinds", open(object(), enumeration("x", "y"), false))
            .track("Objects", open(object(), object(required("n", string())), false));
    GeneratedCode code = GeneratedCode.of(plan.build());
    assertThat(code.ecj(folder)).isEmpty();
    Calls calls =
        Calls.of(
            code,
            """
            user.trackTexts();
            user.trackTexts(e -> e.additionalProperty("z", "1").a("2").additionalProperty("b", "3"));
            user.trackTexts(e -> e.additionalProperty("lost", "1")
                .additionalProperties(Map.of("q", "4")).additionalProperty("r", "5"));
            user.trackTexts(e -> e.additionalProperties(null).additionalProperty("a", "planned")
                .additionalProperty("long", "long"));
            user.trackTexts(new Texts.Properties("x", null));
            user.trackNumbers(e -> e.additionalProperty("one", 1).additionalProperty("none", null));
            user.trackAnything(e -> e.additionalProperty("x", List.of(1, "2")).additionalProperty("y", null)
                .additionalProperty("k", "d"));
            user.trackLists(e -> e.additionalProperty("x", List.of(1L)));
            user.trackKinds(e -> e.additionalProperty("x", Kinds.AdditionalProperty.Y));
            user.trackObjects(e -> e.additionalProperty("x",
                Objects.AdditionalProperty.builder().n("1").build()));
            Map<String, String> mine = new TreeMap<>(Map.of("m", "1"));
            Texts.Ready builder = Texts.builder().additionalProperties(mine);
            Texts.Properties first = builder.build();
            mine.put("late", "2");
            builder.additionalProperty("later", "3");
            user.track(first);
            user.trackTexts(e -> e.additionalProperty("null", null));
            """
                .replace("Objects.Add", "com.acme.shop.Objects.Add"));
    assertThat(calls.properties())
        .containsExactly(
            "{}",
            "{\"a\":\"2\",\"z\":\"1\",\"b\":\"3\"}",
            "{\"q\":\"4\",\"r\":\"5\"}",
            "{\"long\":\"long\"}",
            "{\"a\":\"x\"}",
            "{\"one\":1,\"none\":null}",
            "{\"k\":\"c\",\"x\":[1,\"2\"],\"y\":null}",
            "{\"x\":[1]}",
            "{\"x\":\"y\"}",
            "{\"x\":{\"n\":\"1\"}}",
            "{\"m\":\"1\"}",
            "{\"null\":null}");
    assertThat(calls.violations())
        .containsExactly(
            "UNPLANNED_PROPERTY /a",
            "LENGTH /long",
            "UNPLANNED_PROPERTY /k",
            "REQUIRED_MISSING /null");
  }

  @Test
  void theNamesOfExtraPropertiesMeetPlannedOnesLikeAnyOther() {
    Diagnostics diagnostics = new Diagnostics();
    GeneratedCode code =
        GeneratedCode.of(
            plan("Shop")
                .track(
                    "Paid",
                    open(
                        object(
                            optional("Additional Properties", string()),
                            optional("additional-property", enumeration("a"))),
                        enumeration("b"),
                        false))
                .build(),
            diagnostics);
    assertThat(diagnostics.sorted().stream().map(Diagnostic::render))
        .hasSize(2)
        .allMatch(text -> text.startsWith("[java-name-clash] "))
        .anyMatch(text -> text.contains("property \"Additional Properties\" of event \"Paid\""))
        .anyMatch(text -> text.contains("property \"additional-property\" of event \"Paid\""));
    code.compiles();
  }

  @Test
  void aMapHoldsValuesOfOneTypeUnderAnyName() {
    Plans plan =
        plan("Shop")
            .track(
                "Paid",
                optional("a", map(string(maxLength(2)))),
                nullable("b", map(map(list(integer())))),
                optional("c", list(map(object(required("n", string(maxLength(1))))))),
                optional("d", map(any(), rule("{\"minProperties\":2}"))));
    Calls calls =
        Calls.of(
            plan,
            """
            user.trackPaid(e -> e.a(new TreeMap<>(Map.of("x", "1", "y", "long"))));
            user.trackPaid(e -> e.b(null));
            user.trackPaid(e -> e.b(Map.of("x", Map.of("y", List.of(1L)))));
            user.trackPaid(e -> e.c(List.of(Map.of("/~", Paid.C.builder().n("12").build()))));
            user.trackPaid(e -> e.d(Map.of("x", Instant.EPOCH)));
            Map<String, String> nulls = new HashMap<>();
            nulls.put("x", null);
            user.trackPaid(e -> e.a(nulls));
            """);
    assertThat(calls.properties())
        .containsExactly(
            "{\"a\":{\"x\":\"1\",\"y\":\"long\"}}",
            "{\"b\":null}",
            "{\"b\":{\"x\":{\"y\":[1]}}}",
            "{\"c\":[{\"/~\":{\"n\":\"12\"}}]}",
            "{\"d\":{\"x\":\"1970-01-01T00:00:00Z\"}}",
            "{\"a\":{\"x\":null}}");
    assertThat(calls.violations())
        .containsExactly(
            "LENGTH /a/y", "LENGTH /c/0/~1~0/n", "PROPERTY_COUNT /d", "REQUIRED_MISSING /a/x");
  }

  @Test
  void anOpenObjectOfMoreSlotsThanARecordHasIsAClassWithTheSameFace() {
    Property[] many =
        IntStream.range(0, 300).mapToObj(i -> optional("p" + i, string())).toArray(Property[]::new);
    Plans plan = plan("Shop").track("Paid", open(object(many), string(), false));
    assertThat(
            Calls.of(
                    plan,
                    """
                    user.trackPaid(o -> o.p7("x").additionalProperty("y", "z"));
                    Paid.Properties one = Paid.builder().additionalProperty("a", "b").build();
                    Paid.Properties two = Paid.builder().additionalProperty("a", "c").build();
                    if (one.equals(two) || !one.additionalProperties().equals(Map.of("a", "b"))) {
                      throw new IllegalStateException();
                    }
                    """)
                .properties())
        .containsExactly("{\"p7\":\"x\",\"y\":\"z\"}");
  }
}
