package dev.trackwright.processor.emit;

import static dev.trackwright.processor.code.Plans.alternative;
import static dev.trackwright.processor.code.Plans.enumeration;
import static dev.trackwright.processor.code.Plans.integer;
import static dev.trackwright.processor.code.Plans.list;
import static dev.trackwright.processor.code.Plans.listOfNullable;
import static dev.trackwright.processor.code.Plans.map;
import static dev.trackwright.processor.code.Plans.maxLength;
import static dev.trackwright.processor.code.Plans.nullable;
import static dev.trackwright.processor.code.Plans.object;
import static dev.trackwright.processor.code.Plans.open;
import static dev.trackwright.processor.code.Plans.optional;
import static dev.trackwright.processor.code.Plans.own;
import static dev.trackwright.processor.code.Plans.ownText;
import static dev.trackwright.processor.code.Plans.pattern;
import static dev.trackwright.processor.code.Plans.plan;
import static dev.trackwright.processor.code.Plans.ref;
import static dev.trackwright.processor.code.Plans.required;
import static dev.trackwright.processor.code.Plans.requiredNullable;
import static dev.trackwright.processor.code.Plans.rule;
import static dev.trackwright.processor.code.Plans.union;
import static dev.trackwright.processor.code.Plans.uniqueItems;
import static dev.trackwright.processor.code.Plans.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.trackwright.processor.code.BoundType;
import dev.trackwright.processor.code.CodePlanner;
import dev.trackwright.processor.code.Plans;
import dev.trackwright.processor.diagnostics.Diagnostics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application's own enums and classes in the place of generated ones, compiled and run. */
class OwnTypesTest {

  private static final String CURRENCY = GeneratedCode.PACKAGE + ".Currency";
  private static final String STATUS = GeneratedCode.PACKAGE + ".Orders.Status";
  private static final String ORDER_ID = GeneratedCode.PACKAGE + ".Orders.Id";

  private static Plans plan() {
    return Plans.plan("Shop")
        .type("Currency", own(CURRENCY, enumeration("EUR", "US dollar")))
        .type("Order Id", ownText(ORDER_ID, pattern("^o-"), maxLength(4)))
        .track(
            "Paid",
            required("currency", ref("Currency")),
            required("id", ref("Order Id")),
            optional("status", own(STATUS, values("open", 1, true))),
            nullable("maybe", ref("Currency")),
            requiredNullable("sure", ref("Order Id")),
            optional(
                "all",
                list(ref("Currency"), uniqueItems(), rule("{\"contains\":{\"const\":\"EUR\"}}"))),
            optional("ids", listOfNullable(ref("Order Id"), uniqueItems())),
            optional("by", map(ref("Order Id", rule("{\"not\":{\"const\":\"o-x\"}}")))),
            optional(
                "either",
                union(
                    alternative("Id", ref("Order Id")),
                    alternative("Currency", ref("Currency")),
                    alternative("Number", integer()))),
            optional("open", open(object(), ref("Order Id"), false)));
  }

  private static GeneratedCode code(String currencies, String statuses) {
    return GeneratedCode.of(plan().build())
        .with("Currency", currencies(currencies))
        .with(
            "Orders",
            """
            /** Orders. */
            public final class Orders {
              private Orders() {}
              /** Where one is. */
              public enum Status { %s }
              /** What it is called.
               * @param text the id */
              public record Id(String text) {
                @Override public String toString() {
                  if (text.equals("throw")) {
                    throw new IllegalStateException();
                  }
                  return text;
                }
              }
            }
            """
                .formatted(documented(statuses)));
  }

  private static String currencies(String constants) {
    return "/** Money. */ public enum Currency { " + documented(constants) + " }";
  }

  private static String documented(String constants) {
    return "/** One. */ " + constants.replace(", ", ", /** One. */ ");
  }

  @Test
  void theApplicationsOwnTypesGoOverTheWireAsThePlanSays(@TempDir Path folder) throws IOException {
    GeneratedCode code = code("US_DOLLAR, EUR", "OPEN, NUMBER_1, BOOLEAN_TRUE");
    Calls calls =
        Calls.of(
            code,
            """
            Orders.Id id = new Orders.Id("o-1");
            user.trackPaid(p -> p.currency(Currency.EUR).id(id).sure(null));
            user.trackPaid(p -> p.currency(Currency.US_DOLLAR).id(id).sure(id)
                .status(Orders.Status.NUMBER_1).maybe(null).all(List.of(Currency.EUR))
                .ids(Arrays.asList(id, null)).by(Map.of("k", id)).either(Paid.Either.of(id))
                .open(Paid.Open.builder().additionalProperty("x", id).build()));
            user.trackPaid(p -> p.currency(Currency.EUR).id(id).sure(id)
                .status(Orders.Status.BOOLEAN_TRUE).maybe(Currency.EUR)
                .either(Paid.Either.of(Currency.US_DOLLAR)));
            user.trackPaid(p -> p.currency(null).id(new Orders.Id("x")).sure(new Orders.Id("o-long"))
                .all(List.of(Currency.US_DOLLAR, Currency.US_DOLLAR))
                .ids(List.of(id, new Orders.Id("o-1"))).by(Map.of("k", new Orders.Id("o-x")))
                .either(Paid.Either.of(new Orders.Id("y")))
                .open(Paid.Open.builder().additionalProperty("z", new Orders.Id("z")).build()));
            user.trackPaid(p -> p.currency(Currency.EUR).id(new Orders.Id("throw")).sure(id));
            """);
    assertThat(calls.properties())
        .containsExactly(
            "{\"currency\":\"EUR\",\"id\":\"o-1\",\"sure\":null}",
            "{\"all\":[\"EUR\"],\"by\":{\"k\":\"o-1\"},\"currency\":\"US dollar\",\"either\":\"o-1\","
                + "\"id\":\"o-1\",\"ids\":[\"o-1\",null],\"maybe\":null,\"open\":{\"x\":\"o-1\"},"
                + "\"status\":1,\"sure\":\"o-1\"}",
            "{\"currency\":\"EUR\",\"either\":\"US dollar\",\"id\":\"o-1\",\"maybe\":\"EUR\","
                + "\"status\":true,\"sure\":\"o-1\"}",
            "{\"all\":[\"US dollar\",\"US dollar\"],\"by\":{\"k\":\"o-x\"},\"either\":\"y\","
                + "\"id\":\"x\",\"ids\":[\"o-1\",\"o-1\"],\"open\":{\"z\":\"z\"},\"sure\":\"o-long\"}",
            "{\"currency\":\"EUR\",\"id\":null,\"sure\":\"o-1\"}");
    assertThat(calls.violations())
        .containsExactlyInAnyOrder(
            "UNIQUE_ITEMS /all",
            "RULE /all",
            "RULE /by/k",
            "REQUIRED_MISSING /currency",
            "PATTERN /either",
            "PATTERN /id",
            "UNIQUE_ITEMS /ids",
            "PATTERN /open/z",
            "LENGTH /sure",
            "UNREADABLE /id");
    assertThat(code.ecj(folder)).isEmpty();
  }

  @Test
  void theCompilerReportsAPlannedConstantThatTheEnumDoesNotHave() {
    assertThat(code("EUR", "OPEN, NUMBER_1, BOOLEAN_TRUE").javac())
        .contains("CurrencyWire.java")
        .contains("US_DOLLAR");
  }

  @Test
  void theCompilerReportsAConstantThatThePlanDoesNotHave() {
    assertThat(code("EUR, US_DOLLAR, GBP", "OPEN, NUMBER_1, BOOLEAN_TRUE").javac())
        .contains("CurrencyWire.java")
        .contains("the switch expression does not cover all possible input values");
  }

  @Test
  void aConstantThatCameAfterTheBuildIsReportedAndHarmsNobody() {
    GeneratedCode code =
        GeneratedCode.of(
                Plans.plan("Shop")
                    .track(
                        "Paid",
                        required("a", own(CURRENCY, enumeration("EUR"))),
                        optional("b", list(own(CURRENCY, enumeration("EUR")))))
                    .build())
            .with("Currency", currencies("EUR"));
    Calls calls =
        Calls.after(
            Map.of("Currency", currencies("GBP, EUR")),
            code,
            """
            ShopUser user = ShopAnalytics.create(client).forUser("u");
            Currency newer = Currency.valueOf("GBP");
            user.trackPaid(p -> p.a(newer).b(List.of(Currency.EUR, newer)));
            """);
    assertThat(calls.properties()).containsExactly("{\"a\":null,\"b\":[\"EUR\",null]}");
    assertThat(calls.violations()).containsExactly("REQUIRED_MISSING /a", "REQUIRED_MISSING /b/1");
  }

  @Test
  void whatTheApplicationMustHaveIsListedForTheCompilerToLookUp() {
    assertThat(CodePlanner.plan(plan().build(), "com.acme", new Diagnostics()).bound())
        .extracting(BoundType::javaType, type -> String.join(" ", type.constants()))
        .containsExactly(
            tuple(CURRENCY, "EUR US_DOLLAR"),
            tuple(ORDER_ID, ""),
            tuple(STATUS, "BOOLEAN_TRUE NUMBER_1 OPEN"));
  }
}
