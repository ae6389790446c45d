package dev.trackwright.processor.emit;

import static dev.trackwright.processor.code.Plans.above;
import static dev.trackwright.processor.code.Plans.any;
import static dev.trackwright.processor.code.Plans.below;
import static dev.trackwright.processor.code.Plans.decimal;
import static dev.trackwright.processor.code.Plans.integer;
import static dev.trackwright.processor.code.Plans.list;
import static dev.trackwright.processor.code.Plans.maxItems;
import static dev.trackwright.processor.code.Plans.maxLength;
import static dev.trackwright.processor.code.Plans.maximum;
import static dev.trackwright.processor.code.Plans.minItems;
import static dev.trackwright.processor.code.Plans.minLength;
import static dev.trackwright.processor.code.Plans.minimum;
import static dev.trackwright.processor.code.Plans.multipleOf;
import static dev.trackwright.processor.code.Plans.nullable;
import static dev.trackwright.processor.code.Plans.number;
import static dev.trackwright.processor.code.Plans.object;
import static dev.trackwright.processor.code.Plans.optional;
import static dev.trackwright.processor.code.Plans.pattern;
import static dev.trackwright.processor.code.Plans.plan;
import static dev.trackwright.processor.code.Plans.ref;
import static dev.trackwright.processor.code.Plans.required;
import static dev.trackwright.processor.code.Plans.requiredNullable;
import static dev.trackwright.processor.code.Plans.string;
import static dev.trackwright.processor.code.Plans.uniqueItems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.ViolationPolicy;
import dev.trackwright.processor.code.Plans;
import dev.trackwright.processor.plan.Property;
import dev.trackwright.processor.plan.PropertyType;
import dev.trackwright.processor.plan.StringFormat;
import dev.trackwright.testing.RecordingClient;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the generated checks report: kind and path of everything that the plan does not allow. */
class CheckTest {

  @Test
  void textsAreCheckedForPatternsAndLengths() {
    assertThat(
            violations(
                required("code", string(pattern("^[A-Z]+$"), pattern("A"), minLength(2))),
                "e.code(\"b\")"))
        .containsExactly("PATTERN /code", "PATTERN /code", "LENGTH /code");
    assertThat(violations(optional("code", string(maxLength(1))), "e.code(\"ab\")"))
        .containsExactly("LENGTH /code");
    assertThat(violations(nullable("code", string(maxLength(1))), "e.code(null)")).isEmpty();
  }

  @Test
  void numbersAreCheckedForBounds() {
    assertThat(violations(optional("n", integer(minimum("1"))), "e.n(0)"))
        .containsExactly("BOUND /n");
    assertThat(violations(optional("n", integer(minimum("0.5"), maximum("1.5"))), "e.n(1)"))
        .isEmpty();
    assertThat(violations(required("n", integer(above("1"))), "e.n(1)"))
        .containsExactly("BOUND /n");
    assertThat(violations(nullable("n", number(below("0.3"))), "e.n(0.3)"))
        .containsExactly("BOUND /n");
    assertThat(violations(required("n", number(minimum("0.1"), multipleOf("0.1"))), "e.n(0.3)"))
        .isEmpty();
    assertThat(
            violations(required("n", decimal(maximum("1e2"))), "e.n(new BigDecimal(\"100.01\"))"))
        .containsExactly("BOUND /n");
    assertThat(violations(required("n", integer(multipleOf("5"))), "e.n(7)"))
        .containsExactly("MULTIPLE_OF /n");
    assertThat(violations(optional("n", number()), "e.n(Double.NaN)"))
        .containsExactly("NOT_FINITE /n");
  }

  @Test
  void boundsThatNoLongReachesLetNothingOrEverythingThrough() {
    assertThat(violations(required("n", integer(minimum("1e30"))), "e.n(Long.MAX_VALUE)"))
        .containsExactly("BOUND /n");
    assertThat(violations(required("n", integer(maximum("1e30"))), "e.n(Long.MAX_VALUE)"))
        .isEmpty();
    assertThat(violations(required("n", integer(maximum("-1e999999999"))), "e.n(Long.MIN_VALUE)"))
        .containsExactly("BOUND /n");
  }

  @Test
  void aConstraintOnAFormattedTextIsCheckedOnItsWireText() {
    PropertyType type = string(StringFormat.DATE_TIME, pattern("^2026-"), maxLength(20));
    assertThat(violations(optional("at", type), "e.at(Instant.parse(\"2025-01-01T00:00:00Z\"))"))
        .containsExactly("PATTERN /at");
    assertThat(violations(optional("at", type), "e.at(null)")).isEmpty();
    assertThat(
            violations(
                optional("ids", list(string(StringFormat.UUID, pattern("^0")))),
                "e.ids(List.of(UUID.fromString(\"1b7e9e1e-5a5e-4a7f-8f0a-1d2c3b4a5968\")))"))
        .containsExactly("PATTERN /ids/0");
  }

  @Test
  void formatsThatJavaTypesDoNotKeepToAreReported() {
    assertThat(violations(required("mail", string(StringFormat.EMAIL)), "e.mail(\"nobody\")"))
        .containsExactly("FORMAT /mail");
    assertThat(
            violations(
                required("link", string(StringFormat.URI)), "e.link(URI.create(\"relative\"))"))
        .containsExactly("FORMAT /link");
    assertThat(
            violations(
                required("took", string(StringFormat.DURATION)), "e.took(Duration.ofHours(-1))"))
        .containsExactly("FORMAT /took");
  }

  @Test
  void whatIsWrongInsideListsAndObjectsIsReportedAtItsPath() {
    PropertyType product =
        object(
            required("sku", string(minLength(1))),
            optional("dims", object(optional("w", integer(minimum("0"))))));
    assertThat(
            violations(
                required("products", list(product, minItems(3), uniqueItems())),
                """
                e.products(List.of(
                    X.Products.builder().sku("").build(),
                    X.Products.builder().sku("")
                        .dims(X.ProductsDims.builder().w(-1).build()).build()))
                """))
        .containsExactly(
            "ITEM_COUNT /products",
            "LENGTH /products/0/sku",
            "BOUND /products/1/dims/w",
            "LENGTH /products/1/sku");
    assertThat(
            violations(
                optional("m", list(list(integer(minimum("1"), maximum("9")), maxItems(2)))),
                "e.m(Arrays.asList(Arrays.asList(0L, 10L, null), null))"))
        .containsExactlyInAnyOrder(
            "REQUIRED_MISSING /m/1",
            "REQUIRED_MISSING /m/0/2",
            "ITEM_COUNT /m/0",
            "BOUND /m/0/0",
            "BOUND /m/0/1");
    assertThat(
            violations(optional("t", list(string(), uniqueItems())), "e.t(List.of(\"a\",\"a\"))"))
        .containsExactly("UNIQUE_ITEMS /t");
    assertThat(violations(required("a", any()), "e.a(List.of(Double.NaN))"))
        .containsExactly("NOT_FINITE /a");
  }

  @Test
  void aNullWhereAValueIsRequiredIsReportedAndLeftOut() {
    RecordingClient client = client();
    GeneratedCode.of(
            plan("Shop")
                .track("X", required("a", string()), requiredNullable("b", string()))
                .build())
        .run(client, "user.trackX(e -> e.a(null).b(null));");
    assertThat(client.violations())
        .extracting(v -> v.kind() + " " + v.path())
        .containsExactly("REQUIRED_MISSING /a");
    assertThat(client.json().get(0)).contains("\"properties\":{\"b\":null}");
  }

  @Test
  void whatASharedTypeAsksIsCheckedWhereverItIsUsed() {
    Plans plan =
        plan("Shop")
            .type("Code", string(pattern("^C")), true)
            .type("Codes", list(ref("Code"), maxItems(2)))
            .track("X", required("codes", ref("Codes")), required("code", ref("Code")));
    RecordingClient client = client();
    GeneratedCode.of(plan.build())
        .run(client, "user.trackX(e -> e.code(\"x\").codes(Arrays.asList(\"C\", null, \"x\")));");
    assertThat(client.violations())
        .extracting(v -> v.kind() + " " + v.path())
        .containsExactly("PATTERN /code", "ITEM_COUNT /codes", "PATTERN /codes/2");
  }

  private static List<String> violations(Property property, String lambda) {
    RecordingClient client = client();
    GeneratedCode.of(plan("Shop").track("X", property).build())
        .run(client, "user.trackX(e -> %s);".formatted(lambda));
    return client.violations().stream().map(v -> v.kind() + " " + v.path()).toList();
  }

  private static RecordingClient client() {
    return RecordingClient.builder()
        .violationPolicy(ViolationPolicy.LOG_AND_SEND)
        .ignoreStaleBuild()
        .build();
  }
}
