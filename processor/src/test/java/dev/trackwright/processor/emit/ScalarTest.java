package dev.trackwright.processor.emit;

import static dev.trackwright.processor.code.Plans.constant;
import static dev.trackwright.processor.code.Plans.list;
import static dev.trackwright.processor.code.Plans.listOfNullable;
import static dev.trackwright.processor.code.Plans.literal;
import static dev.trackwright.processor.code.Plans.map;
import static dev.trackwright.processor.code.Plans.nullable;
import static dev.trackwright.processor.code.Plans.optional;
import static dev.trackwright.processor.code.Plans.plan;
import static dev.trackwright.processor.code.Plans.ref;
import static dev.trackwright.processor.code.Plans.required;
import static dev.trackwright.processor.code.Plans.requiredNullable;
import static dev.trackwright.processor.code.Plans.rule;
import static dev.trackwright.processor.code.Plans.uniqueItems;
import static dev.trackwright.processor.code.Plans.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.processor.code.Plans;
import dev.trackwright.processor.plan.PropertyType;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values that the plan gives: enums of any scalars, and constants. */
class ScalarTest {

  @Test
  void enumsOfNumbersBooleansAndMixturesGoOverTheWireAsWhatTheyAre(@TempDir Path folder)
      throws IOException {
    Plans plan =
        plan("Shop")
            .type("Level", values(1, 2, -3))
            .track(
                "Paid",
                required("level", ref("Level")),
                optional("rate", values("1.5", 1.5, 2, "1e400")),
                optional("price", values(0.5, 1)),
                optional("huge", values("123456789012345678901234567890", 9.0E30)),
                optional("sure", values(true, false)),
                optional("mixed", values("1", 1, true, "true", "")),
                optional("levels", list(values(7, 8))),
                nullable("again", values(3)));
    GeneratedCode code = GeneratedCode.of(plan.build());
    assertThat(code.ecj(folder)).isEmpty();
    assertThat(
            Calls.of(
                    code,
                    """
                    long level = Level.NUMBER_MINUS_3.wireValue();
                    BigDecimal price = Paid.Price.NUMBER_0_5.wireValue();
                    boolean sure = Paid.Sure.BOOLEAN_TRUE.wireValue();
                    Object mixed = Paid.Mixed._1.wireValue();
                    user.trackPaid(e -> e.level(Level.NUMBER_MINUS_3).rate(Paid.Rate._1_5)
                        .price(Paid.Price.NUMBER_0_5).sure(Paid.Sure.BOOLEAN_FALSE)
                        .mixed(Paid.Mixed._1));
                    user.trackPaid(e -> e.level(Level.NUMBER_1).rate(Paid.Rate.NUMBER_1_5)
                        .price(Paid.Price.NUMBER_1).huge(Paid.Huge.NUMBER_9000000000000000000000000000000)
                        .mixed(Paid.Mixed.NUMBER_1)
                        .levels(List.of(Paid.Levels.NUMBER_7, Paid.Levels.NUMBER_8)).again(null));
                    user.trackPaid(e -> e.level(Level.NUMBER_2).mixed(Paid.Mixed.BOOLEAN_TRUE)
                        .again(Paid.Again.NUMBER_3));
                    user.trackPaid(e -> e.level(Level.NUMBER_2).mixed(Paid.Mixed.TRUE));
                    user.trackPaid(e -> e.level(Level.NUMBER_2).mixed(Paid.Mixed.EMPTY));
                    """)
                .properties())
        .containsExactly(
            "{\"level\":-3,\"mixed\":\"1\",\"price\":0.5,\"rate\":\"1.5\",\"sure\":false}",
            "{\"again\":null,\"huge\":9E+30,\"level\":1,\"levels\":[7,8],\"mixed\":1,"
                + "\"price\":1,\"rate\":1.5}",
            "{\"again\":3,\"level\":2,\"mixed\":true}",
            "{\"level\":2,\"mixed\":\"true\"}",
            "{\"level\":2,\"mixed\":\"\"}");
  }

  @Test
  void aNumberOfABillionDigitsCostsNothing() {
    GeneratedCode.of(
            plan("Shop")
                .track(
                    "Paid",
                    optional("a", values(new BigDecimal("1E+999999999"), 1)),
                    optional("b", constant(literal(new BigDecimal("-1E-999999999")))))
                .build())
        .compiles();
  }

  @Test
  void aConstantIsSentByTheCodeOrSwitchedOn(@TempDir Path folder) throws IOException {
    PropertyType.ConstantType ruled =
        new PropertyType.ConstantType(
            literal("x"), List.of(rule("{\"not\":{\"const\":\"x\"}}")), Plans.span());
    Plans plan =
        plan("Shop")
            .type("Fixed", constant(literal("f")))
            .track("Empty", required("kind", constant(literal("e"))))
            .track(
                "Paid",
                required("a", constant(literal("card"))),
                required("b", constant(literal(7))),
                required("c", constant(literal(1.5))),
                required("d", constant(literal(true))),
                required("e", ref("Fixed")),
                optional("f", constant(literal("on"))),
                optional("g", constant(literal(2.5))),
                requiredNullable("h", constant(literal(8))),
                nullable("i", constant(literal("yes"))),
                nullable("j", constant(literal(false))),
                optional("k", list(constant(literal("k")), uniqueItems())),
                optional("l", map(listOfNullable(constant(literal(9))))),
                optional("m", ruled));
    GeneratedCode code = GeneratedCode.of(plan.build());
    assertThat(code.ecj(folder)).isEmpty();
    Calls calls =
        Calls.of(
            code,
            """
            user.trackEmpty();
            user.trackPaid(p -> p.h(true));
            user.trackPaid(p -> p.h(false).f().g().i(true).j(false).k(List.of("k"))
                .l(Map.of("x", Arrays.asList(9L, null))));
            user.trackPaid(p -> p.h(false).i(false).j(true).k(List.of("k", "K", "k"))
                .l(Map.of("x", List.of(10L))).m());
            Paid.Properties p = Paid.builder().h(true).f().build();
            if (!p.f() || p.g() || !p.h() || !p.i().isAbsent()) {
              throw new IllegalStateException(p.toString());
            }
            """);
    String always = "{\"a\":\"card\",\"b\":7,\"c\":1.5,\"d\":true,\"e\":\"f\",";
    assertThat(calls.properties())
        .containsExactly(
            "{\"kind\":\"e\"}",
            always + "\"h\":8}",
            always
                + "\"f\":\"on\",\"g\":2.5,\"h\":null,\"i\":\"yes\",\"j\":null,"
                + "\"k\":[\"k\"],\"l\":{\"x\":[9,null]}}",
            always
                + "\"h\":null,\"i\":null,\"j\":false,\"k\":[\"k\",\"K\",\"k\"],\"l\":{\"x\":[10]},"
                + "\"m\":\"x\"}");
    assertThat(calls.violations())
        .containsExactly("UNIQUE_ITEMS /k", "CONSTANT /k/1", "CONSTANT /l/x/0", "RULE /m");
  }
}
