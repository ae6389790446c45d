package dev.trackwright.processor.emit;

import static dev.trackwright.processor.code.Plans.constant;
import static dev.trackwright.processor.code.Plans.deprecated;
import static dev.trackwright.processor.code.Plans.enumeration;
import static dev.trackwright.processor.code.Plans.integer;
import static dev.trackwright.processor.code.Plans.list;
import static dev.trackwright.processor.code.Plans.literal;
import static dev.trackwright.processor.code.Plans.maxLength;
import static dev.trackwright.processor.code.Plans.nullable;
import static dev.trackwright.processor.code.Plans.object;
import static dev.trackwright.processor.code.Plans.optional;
import static dev.trackwright.processor.code.Plans.plan;
import static dev.trackwright.processor.code.Plans.ref;
import static dev.trackwright.processor.code.Plans.required;
import static dev.trackwright.processor.code.Plans.rule;
import static dev.trackwright.processor.code.Plans.string;
import static dev.trackwright.processor.code.Plans.variant;
import static dev.trackwright.processor.code.Plans.variants;
import static dev.trackwright.processor.code.Plans.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.processor.code.Plans;
import dev.trackwright.processor.plan.Event;
import dev.trackwright.processor.plan.Property;
import dev.trackwright.processor.plan.PropertyType;
import dev.trackwright.processor.plan.Traits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data that is one of several objects, compiled and run. */
class VariantsTest {

  private static PropertyType.VariantsType payment() {
    Property id = required("id", string(maxLength(3)));
    return variants(
        "method",
        variant(
            "card",
            id,
            required("method", constant(literal("card"))),
            required("number", string(maxLength(2))),
            optional("holder", object(required("name", string())))),
        variant("cash", id, required("method", constant(literal("cash")))),
        variant(
            "later",
            id,
            required("method", enumeration("bill", "debit")),
            nullable("due", integer())));
  }

  @Test
  void aLambdaChoosesTheVariantAndSetsWhatThatRequires() {
    Plans plan = plan("Shop").track("Order Paid", payment());
    Calls calls =
        Calls.of(
            plan,
            """
            user.trackOrderPaid(o -> o.cash().id("1"));
            user.trackOrderPaid(o -> o.card().id("2").number("4")
                .holder(OrderPaid.CardHolder.builder().name("Ada").build()));
            user.trackOrderPaid(o -> o.later().id("3").method(OrderPaid.LaterMethod.DEBIT).due(null));
            OrderPaid.Properties any = new OrderPaid.Cash.Value("4");
            user.trackOrderPaid(any);
            user.track(OrderPaid.builder().cash().id("5").build());
            OrderPaid.Ready ready = OrderPaid.Card.builder().id("long").number("long");
            user.track(ready.build());
            """);
    assertThat(calls.properties())
        .containsExactly(
            "{\"id\":\"1\",\"method\":\"cash\"}",
            "{\"holder\":{\"name\":\"Ada\"},\"id\":\"2\",\"method\":\"card\",\"number\":\"4\"}",
            "{\"due\":null,\"id\":\"3\",\"method\":\"debit\"}",
            "{\"id\":\"4\",\"method\":\"cash\"}",
            "{\"id\":\"5\",\"method\":\"cash\"}",
            "{\"id\":\"long\",\"method\":\"card\",\"number\":\"long\"}");
    assertThat(calls.violations()).containsExactly("LENGTH /id", "LENGTH /number");
  }

  @Test
  void aSwitchOverTheVariantsNeedsNoDefault() {
    GeneratedCode code =
        GeneratedCode.of(plan("Shop").track("Order Paid", payment()).build())
            .with(
                "Reader",
                """
                final class Reader {
                  static String of(OrderPaid.Properties paid) {
                    return switch (paid) {
                      case OrderPaid.Card.Value card -> card.number();
                      case OrderPaid.Cash.Value cash -> cash.id();
                      case OrderPaid.Later.Value later -> later.method().wireValue();
                    };
                  }
                }
                """);
    if (Runtime.version().feature() >= 21) {
      assertThat(code.javac("--release", "21", "-Xlint:all", "-Werror")).isEmpty();
    } else {
      assertThat(code.sources().get("OrderPaid"))
          .contains("sealed interface Properties extends ShopEvent permits");
    }
  }

  @Test
  void whatIsMissingIsInTheMessageOfTheCompiler() {
    String said =
        GeneratedCode.of(plan("Shop").track("Order Paid", payment()).build())
            .with(
                "Caller",
                """
                final class Caller {
                  static void call(ShopUser user) {
                    user.trackOrderPaid(o -> o.card().id("1"));
                    user.trackOrderPaid(o -> o);
                  }
                }
                """)
            .javac();
    assertThat(said)
        .contains("NeedsNumber cannot be converted to Ready")
        .contains("NeedsMethod cannot be converted to Ready");
  }

  @Test
  void variantsStandInPropertiesListsSharedTypesTraitsAndTheContext(@TempDir Path folder)
      throws IOException {
    Plans plan =
        plan("Shop")
            .type("Payment", payment())
            .track(
                "Order Paid",
                required("payment", payment()),
                optional("payments", list(ref("Payment"))),
                optional("nested", object(optional("payment", payment()))))
            .event(
                Event.Kind.PAGE,
                "Home",
                variants("", variant("a", optional("x", string())), variant("b")))
            .user(Traits.Section.CONTEXT_TRAITS, payment())
            .context(payment());
    GeneratedCode code = GeneratedCode.of(plan.build());
    assertThat(code.ecj(folder)).isEmpty();
    Calls calls =
        Calls.ofClient(
            code,
            """
            ShopUser user = ShopAnalytics.create(client).forUser("u", c -> c.cash().id("c"));
            user.trackOrderPaid(o -> o
                .payment(OrderPaid.Payment.builder().cash().id("1").build())
                .payments(List.of(
                    Payment.builder().card().id("2").number("3").build(),
                    Payment.Cash.builder().id("4long").build()))
                .nested(OrderPaid.Nested.builder()
                    .payment(OrderPaid.NestedPayment.builder().cash().id("5").build()).build()));
            user.pageHome(h -> h.a().x("y"));
            user.pageHome(h -> h.b());
            user.identify(t -> t.cash().id("6"));
            """);
    assertThat(calls.properties())
        .containsExactly(
            "{\"nested\":{\"payment\":{\"id\":\"5\",\"method\":\"cash\"}},"
                + "\"payment\":{\"id\":\"1\",\"method\":\"cash\"},"
                + "\"payments\":[{\"id\":\"2\",\"method\":\"card\",\"number\":\"3\"},"
                + "{\"id\":\"4long\",\"method\":\"cash\"}]}",
            "{\"x\":\"y\"}",
            "{}",
            "");
    assertThat(calls.member("context/traits").get(3))
        .isEqualTo("{\"id\":\"6\",\"method\":\"cash\"}");
    assertThat(calls.member("context/id")).containsOnly("\"c\"");
    assertThat(calls.violations()).containsExactly("LENGTH /payments/1/id");
  }

  @Test
  void aRuleOfAllVariantsIsCheckedInEach() {
    PropertyType.VariantsType payment = payment();
    PropertyType.VariantsType ruled =
        new PropertyType.VariantsType(
            payment.discriminator(),
            payment.variants(),
            List.of(rule("{\"properties\":{\"id\":{\"not\":{\"const\":\"x\"}}}}")),
            payment.span());
    assertThat(
            Calls.of(
                    plan("Shop").track("Order Paid", ruled),
                    """
                    user.trackOrderPaid(o -> o.cash().id("x"));
                    user.trackOrderPaid(o -> o.card().id("x").number("1"));
                    user.trackOrderPaid(o -> o.cash().id("y"));
                    """)
                .violations())
        .containsExactly("RULE /id", "RULE /id");
  }

  @Test
  void aVariantOfMoreSlotsThanARecordHasIsAClassWithTheSameFace() {
    Property[] many =
        IntStream.range(0, 300).mapToObj(i -> optional("p" + i, string())).toArray(Property[]::new);
    Plans plan = plan("Shop").track("Order Paid", variants("", variant("a", many), variant("b")));
    assertThat(
            Calls.of(
                    plan,
                    """
                    user.trackOrderPaid(o -> o.a().p7("x"));
                    OrderPaid.Properties p = OrderPaid.A.builder().p299("y").build();
                    user.track(p);
                    """)
                .properties())
        .containsExactly("{\"p7\":\"x\"}", "{\"p299\":\"y\"}");
  }

  @Test
  void namesThatAreHardOnJavaAreNamesOfVariantsToo(@TempDir Path folder) throws IOException {
    Plans plan =
        plan("Shop")
            .track(
                "Order Paid",
                variants(
                    "ready",
                    variant("Properties", required("ready", constant(literal("a")))),
                    variant("Ready", required("value", string())),
                    variant("Builder", required("build", string())),
                    variant("getClass", required("name", string())),
                    variant("Order Paid", optional("EVENT", string())),
                    variant("String", deprecated(optional("NAME", string()))),
                    variant("*/ \\u000a $T", optional("card", string()))));
    GeneratedCode code = GeneratedCode.of(plan.build()).compiles();
    assertThat(code.ecj(folder)).isEmpty();
    assertThat(
            Calls.of(
                    code,
                    """
                    user.trackOrderPaid(o -> o.properties());
                    user.trackOrderPaid(o -> o.ready().value("x"));
                    user.trackOrderPaid(o -> o.builder().build("x"));
                    user.trackOrderPaid(o -> o.getClass_().name("x"));
                    user.trackOrderPaid(o -> o.orderPaid().event("x"));
                    """)
                .properties())
        .containsExactly(
            "{\"ready\":\"a\"}",
            "{\"value\":\"x\"}",
            "{\"build\":\"x\"}",
            "{\"name\":\"x\"}",
            "{\"EVENT\":\"x\"}");
  }

  @Test
  void aVariantCanHaveRulesOfItsOwn() {
    Plans plan =
        plan("Shop")
            .track(
                "Order Paid",
                variants(
                    "",
                    variant(
                        "a",
                        with(
                            object(optional("x", string()), optional("y", string())),
                            rule("{\"dependentRequired\":{\"x\":[\"y\"]}}"))),
                    variant("b")));
    assertThat(
            Calls.of(
                    plan,
                    """
                    user.trackOrderPaid(o -> o.a().x("1"));
                    user.trackOrderPaid(o -> o.a().x("1").y("2"));
                    user.trackOrderPaid(o -> o.b());
                    """)
                .violations())
        .containsExactly("RULE ");
  }
}
