package dev.trackwright.processor.emit;

import static dev.trackwright.processor.code.Plans.alternative;
import static dev.trackwright.processor.code.Plans.any;
import static dev.trackwright.processor.code.Plans.bool;
import static dev.trackwright.processor.code.Plans.constant;
import static dev.trackwright.processor.code.Plans.enumeration;
import static dev.trackwright.processor.code.Plans.integer;
import static dev.trackwright.processor.code.Plans.list;
import static dev.trackwright.processor.code.Plans.listOfNullable;
import static dev.trackwright.processor.code.Plans.literal;
import static dev.trackwright.processor.code.Plans.map;
import static dev.trackwright.processor.code.Plans.maxLength;
import static dev.trackwright.processor.code.Plans.minItems;
import static dev.trackwright.processor.code.Plans.minimum;
import static dev.trackwright.processor.code.Plans.nullable;
import static dev.trackwright.processor.code.Plans.number;
import static dev.trackwright.processor.code.Plans.object;
import static dev.trackwright.processor.code.Plans.optional;
import static dev.trackwright.processor.code.Plans.pattern;
import static dev.trackwright.processor.code.Plans.plan;
import static dev.trackwright.processor.code.Plans.ref;
import static dev.trackwright.processor.code.Plans.required;
import static dev.trackwright.processor.code.Plans.requiredNullable;
import static dev.trackwright.processor.code.Plans.rule;
import static dev.trackwright.processor.code.Plans.string;
import static dev.trackwright.processor.code.Plans.union;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.processor.code.Plans;
import dev.trackwright.processor.plan.StringFormat;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values of one of several types, compiled and run. */
class UnionTest {

  @Test
  void everyAlternativeGoesOverTheWireAsItIs() {
    Plans plan =
        plan("Shop")
            .track(
                "Paid",
                required(
                    "status",
                    union(
                        alternative("Text", string()),
                        alternative("Integer", integer()),
                        alternative("Number", number()),
                        alternative("Flag", bool()),
                        alternative("List", list(string())),
                        alternative("Map", map(integer())),
                        alternative("Time", string(StringFormat.DATE_TIME)),
                        alternative("None", constant(literal("none"))),
                        alternative("Level", constant(literal(1.5))),
                        alternative("Kind", enumeration("a", "b")),
                        alternative("Card", object(required("number", string()))))));
    assertThat(
            Calls.of(
                    plan,
                    """
                    user.trackPaid(e -> e.status(Paid.Status.of("x")));
                    user.trackPaid(e -> e.status(Paid.Status.of(7)));
                    user.trackPaid(e -> e.status(Paid.Status.of(7.5)));
                    user.trackPaid(e -> e.status(Paid.Status.of(true)));
                    user.trackPaid(e -> e.status(Paid.Status.of(List.of("a", "b"))));
                    user.trackPaid(e -> e.status(Paid.Status.of(Map.of("k", 1L))));
                    user.trackPaid(e -> e.status(Paid.Status.of(Instant.EPOCH)));
                    user.trackPaid(e -> e.status(Paid.Status.ofNone()));
                    user.trackPaid(e -> e.status(new Paid.Status.OfNone()));
                    user.trackPaid(e -> e.status(Paid.Status.ofLevel()));
                    user.trackPaid(e -> e.status(Paid.Status.of(Paid.StatusKind.B)));
                    user.trackPaid(e -> e.status(
                        Paid.Status.of(Paid.StatusCard.builder().number("1").build())));
                    user.trackPaid(e -> e.status(Paid.Status.ofText("named")));
                    """)
                .properties())
        .containsExactly(
            "{\"status\":\"x\"}",
            "{\"status\":7}",
            "{\"status\":7.5}",
            "{\"status\":true}",
            "{\"status\":[\"a\",\"b\"]}",
            "{\"status\":{\"k\":1}}",
            "{\"status\":\"1970-01-01T00:00:00Z\"}",
            "{\"status\":\"none\"}",
            "{\"status\":\"none\"}",
            "{\"status\":1.5}",
            "{\"status\":\"b\"}",
            "{\"status\":{\"number\":\"1\"}}",
            "{\"status\":\"named\"}");
  }

  @Test
  void aUnionIsAbsentNullOrAValueAndStandsInListsAndMaps() {
    Plans plan =
        plan("Shop")
            .type("Id", union(alternative("Text", string()), alternative("Number", integer())))
            .track(
                "Paid",
                nullable("a", ref("Id")),
                optional("b", list(ref("Id"))),
                optional("c", listOfNullable(ref("Id"))),
                optional("d", map(list(ref("Id")))),
                requiredNullable("e", ref("Id")));
    assertThat(
            Calls.of(
                    plan,
                    """
                    user.trackPaid(e -> e.e(null));
                    user.trackPaid(e -> e.e(Id.of(1)).a(null).b(List.of(Id.of("x"), Id.of(2)))
                        .c(Arrays.asList(Id.of("y"), null)).d(Map.of("k", List.of(Id.of(3)))));
                    user.trackPaid(e -> e.e(null).a(Id.of("z")));
                    """)
                .properties())
        .containsExactly(
            "{\"e\":null}",
            "{\"a\":null,\"b\":[\"x\",2],\"c\":[\"y\",null],\"d\":{\"k\":[3]},\"e\":1}",
            "{\"a\":\"z\",\"e\":null}");
  }

  @Test
  void theChecksOfTheAlternativeThatIsThereRunAtItsPlace() {
    Plans plan =
        plan("Shop")
            .type(
                "Id",
                union(
                    alternative("Text", string(pattern("^[a-z]+$"), maxLength(3))),
                    alternative("Number", integer(minimum("5"))),
                    alternative("List", list(string(maxLength(1)), minItems(2))),
                    alternative("Card", object(required("number", string(maxLength(2)))))))
            .track(
                "Paid",
                optional("a", ref("Id", rule("{\"not\":{\"const\":\"abc\"}}"))),
                optional("b", list(ref("Id"))),
                optional("c", map(ref("Id"))));
    assertThat(
            Calls.of(
                    plan,
                    """
                    user.trackPaid(e -> e.a(Id.of("ABCD")));
                    user.trackPaid(e -> e.a(Id.of("abc")));
                    user.trackPaid(e -> e.a(Id.of((String) null)));
                    user.trackPaid(e -> e.b(Arrays.asList(Id.of(6), Id.of(4), null)));
                    user.trackPaid(e -> e.c(Map.of("k", Id.of(List.of("long")))));
                    user.trackPaid(e -> e.a(Id.of(Id.Card.builder().number("123").build())));
                    user.trackPaid(e -> e.a(Id.of((Id.Card.Value) null)));
                    """)
                .violations())
        .containsExactly(
            "PATTERN /a",
            "LENGTH /a",
            "RULE /a",
            "REQUIRED_MISSING /a",
            "REQUIRED_MISSING /b/2",
            "BOUND /b/1",
            "ITEM_COUNT /c/k",
            "LENGTH /c/k/0",
            "LENGTH /a/number",
            "REQUIRED_MISSING /a");
  }

  @Test
  void alternativesThatJavaCannotTellApartHaveNamedFactoriesOnly() {
    Plans plan =
        plan("Shop")
            .track(
                "Paid",
                required(
                    "v",
                    union(
                        alternative("Words", list(string())),
                        alternative("Numbers", list(integer())),
                        alternative("Short", string(maxLength(3))),
                        alternative("Long", string()),
                        alternative("Anything", any()),
                        alternative("Sum", integer()))));
    assertThat(
            Calls.of(
                    plan,
                    """
                    user.trackPaid(e -> e.v(Paid.V.ofWords(List.of("a"))));
                    user.trackPaid(e -> e.v(Paid.V.ofNumbers(List.of(1L))));
                    user.trackPaid(e -> e.v(Paid.V.ofShort("a")));
                    user.trackPaid(e -> e.v(Paid.V.ofAnything(List.of())));
                    user.trackPaid(e -> e.v(Paid.V.of(3)));
                    """)
                .properties())
        .containsExactly(
            "{\"v\":[\"a\"]}", "{\"v\":[1]}", "{\"v\":\"a\"}", "{\"v\":[]}", "{\"v\":3}");
    String union = GeneratedCode.of(plan.build()).sources().get("Paid");
    assertThat(union).contains("static V of(long value)").doesNotContain("static V of(String");
  }

  @Test
  void typesThatHoldThemselvesEndSomewhere(@TempDir Path folder) throws IOException {
    Plans plan =
        plan("Shop")
            .type("Tree", object(optional("kids", list(ref("Tree"))), optional("up", ref("Tree"))))
            .type(
                "Json",
                union(alternative("Text", string()), alternative("List", list(ref("Json")))))
            .type("Nest", list(ref("Nest")))
            .type("Deep", map(list(ref("Deeper"))))
            .type("Deeper", map(ref("Deep")))
            .track(
                "Seen",
                optional("tree", ref("Tree")),
                optional("json", ref("Json")),
                optional("nest", ref("Nest", minItems(1))),
                optional("deep", ref("Deep")));
    GeneratedCode code = GeneratedCode.of(plan.build());
    Calls calls =
        Calls.of(
            code,
            """
            user.trackSeen(e -> e.tree(Tree.builder().up(Tree.builder().build())
                .kids(List.of(Tree.builder().build())).build()));
            user.trackSeen(e -> e.json(Json.of(List.of(Json.of("a"), Json.of(List.of())))));
            user.trackSeen(e -> e.nest(Nest.of(List.of(Nest.of(List.of()), Nest.of(List.of())))));
            user.trackSeen(e -> e.deep(Deep.of(Map.of("a", List.of(Deeper.of(
                Map.of("b", Deep.of(Map.of()))))))));
            user.trackSeen(e -> e.nest(Nest.of(List.of())));
            """);
    assertThat(calls.properties())
        .containsExactly(
            "{\"tree\":{\"kids\":[{}],\"up\":{}}}",
            "{\"json\":[\"a\",[]]}",
            "{\"nest\":[[],[]]}",
            "{\"deep\":{\"a\":[{\"b\":{}}]}}",
            "{\"nest\":[]}");
    assertThat(calls.violations()).containsExactly("ITEM_COUNT /nest");
    assertThat(code.ecj(folder)).isEmpty();
  }

  @Test
  void whatAUnionHoldsIsACopy() {
    Plans plan =
        plan("Shop")
            .type("Id", union(alternative("List", list(string())), alternative("Any", any())))
            .track("Paid", required("id", ref("Id")));
    assertThat(
            Calls.of(
                    plan,
                    """
                    List<String> list = new ArrayList<>(List.of("a"));
                    Id id = Id.of(list);
                    list.add("late");
                    user.trackPaid(e -> e.id(id));
                    """)
                .properties())
        .containsExactly("{\"id\":[\"a\"]}");
  }
}
