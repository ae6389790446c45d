package dev.trackwright.processor.emit;

import static dev.trackwright.processor.code.Plans.any;
import static dev.trackwright.processor.code.Plans.bool;
import static dev.trackwright.processor.code.Plans.decimal;
import static dev.trackwright.processor.code.Plans.deprecated;
import static dev.trackwright.processor.code.Plans.enumeration;
import static dev.trackwright.processor.code.Plans.integer;
import static dev.trackwright.processor.code.Plans.list;
import static dev.trackwright.processor.code.Plans.minLength;
import static dev.trackwright.processor.code.Plans.minimum;
import static dev.trackwright.processor.code.Plans.named;
import static dev.trackwright.processor.code.Plans.nullable;
import static dev.trackwright.processor.code.Plans.number;
import static dev.trackwright.processor.code.Plans.object;
import static dev.trackwright.processor.code.Plans.optional;
import static dev.trackwright.processor.code.Plans.pattern;
import static dev.trackwright.processor.code.Plans.plan;
import static dev.trackwright.processor.code.Plans.ref;
import static dev.trackwright.processor.code.Plans.required;
import static dev.trackwright.processor.code.Plans.requiredNullable;
import static dev.trackwright.processor.code.Plans.sensitive;
import static dev.trackwright.processor.code.Plans.string;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.processor.code.Plans;
import dev.trackwright.processor.plan.Event;
import dev.trackwright.processor.plan.Property;
import dev.trackwright.processor.plan.StringFormat;
import dev.trackwright.testing.RecordingClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What compilers and users see of generated code. */
class ShapeTest {

  @Test
  void aLambdaThatStopsTooEarlyReadsWhatItNeeds() {
    GeneratedCode code =
        GeneratedCode.of(
            plan("Shop")
                .track("Paid", required("id", string()), required("total", number()))
                .build());
    assertThat(
            code.compiles()
                .with("Use", use("user.trackPaid(e -> e.id(\"1\"));"))
                .javac("-Xlint:none"))
        .contains("NeedsTotal cannot be converted to Ready");
  }

  @Test
  void anUnplannedPropertyAndAnUnplannedEventDoNotCompile() {
    GeneratedCode code =
        GeneratedCode.of(plan("Shop").track("Paid", required("total", number())).build());
    assertThat(
            code.with("Use", use("user.trackPaid(e -> e.totl(1)); user.trackPaidd();"))
                .javac("-Xlint:none"))
        .contains("symbol:   method totl(int)")
        .contains("location: variable e of type NeedsTotal")
        .contains("symbol:   method trackPaidd()");
  }

  @Test
  void whatARemovedEventLeftBehindDoesNotCompile() {
    GeneratedCode before =
        GeneratedCode.of(plan("Shop").track("Paid").track("Refunded").build()).compiles();
    GeneratedCode after = GeneratedCode.of(plan("Shop").track("Paid").build()).compiles();
    after.sources().put("Refunded", before.sources().get("Refunded"));
    assertThat(after.javac()).contains("sealed class: ShopEvent");
  }

  @Test
  void sensitiveValuesAreMaskedWhereverTheyStand() {
    Property email = sensitive(optional("email", string(StringFormat.EMAIL)));
    Plans plan =
        plan("Shop")
            .type("Person", object(email, required("name", string())))
            .track(
                "Paid",
                email,
                sensitive(required("total", number())),
                sensitive(nullable("tags", list(string()))),
                optional("people", list(ref("Person"))))
            .user(email);
    GeneratedCode.of(plan.build())
        .run(
            RecordingClient.builder().ignoreStaleBuild().build(),
            """
            Person.Value ada = Person.builder().name("Ada").email("ada@example.com").build();
            String paid = Paid.builder().total(1).email("ada@example.com").tags(List.of("secret"))
                .people(List.of(ada)).build().toString();
            if (!paid.equals("Properties[email=***, people=[Value[email=***, name=Ada]], tags=***, total=***]")) {
              throw new IllegalStateException(paid);
            }
            String traits = ShopUser.traits().email("ada@example.com").build().toString();
            if (!traits.equals("Traits[email=***]")) {
              throw new IllegalStateException(traits);
            }
            """);
  }

  @Test
  void deprecatedEventsWarnTheirCallersAndNobodyElse() {
    Plans plan =
        plan("Shop")
            .track("Paid")
            .with(Plans.deprecatedEvent("Cart Emptied", "Paid", optional("id", string())))
            .track(
                "Seen",
                deprecated(optional("old", string())),
                deprecated(required("older", integer())));
    GeneratedCode code = GeneratedCode.of(plan.build()).compiles();
    assertThat(code.sources().get("ShopUser"))
        .contains("@deprecated send <code>Paid</code> instead, see {@link com.acme.shop.Paid}.");
    assertThat(
            code.with(
                    "Use",
                    """
                    final class Use {
                      void use(ShopUser user) {
                        user.trackCartEmptied();
                        user.trackCartEmptied(e -> e.id("1"));
                        user.track(CartEmptied.builder().build());
                        user.trackSeen(e -> e.older(1).old("x"));
                        user.trackPaid();
                      }
                    }
                    """)
                .javac("-Xlint:deprecation"))
        .contains("trackCartEmptied() in ShopUser has been deprecated")
        .contains("trackCartEmptied(Function<Ready,Ready>) in ShopUser has been deprecated")
        .contains("builder() in CartEmptied has been deprecated")
        .contains("older(long) in NeedsOlder has been deprecated")
        .contains(" in Ready has been deprecated")
        .doesNotContain("trackPaid() in")
        .contains("5 warnings");
  }

  @Test
  void ecjCompilesWhatJavacDoes(@TempDir Path folder) throws IOException {
    GeneratedCode code = GeneratedCode.of(everything().build()).compiles();
    assertThat(
            code.with(
                    "Use",
                    use(
                        "user.trackSignedOut(); user.trackAll(e -> e.any(1).link(null).n(1).total(1));"))
                .ecj(folder))
        .isEmpty();
  }

  @Test
  void classesOfTheJdkAndOfTheRuntimeAreNoNamesThatAPlanMustAvoid() {
    Plans plan = plan("Values");
    List<String> names =
        List.of(
            "String",
            "Object",
            "Override",
            "Record",
            "List",
            "Map",
            "Values",
            "Presence",
            "Caller",
            "Event",
            "Payload",
            "Json Writer",
            "Pattern",
            "Function",
            "Instant",
            "Generated",
            "Deprecated",
            "Nullable",
            "Null Marked",
            "Identity",
            "Properties",
            "Ready",
            "Builder",
            "Value",
            "Traits",
            "Event Type",
            "Checker",
            "Long",
            "Double",
            "Big Decimal",
            "Class");
    for (String name : names) {
      plan.track(
          name,
          required("values", enumeration("a")),
          optional("list", object(optional("string", list(list(any()))))),
          nullable("presence", enumeration("x", "y")),
          optional("map", list(string(pattern("x")))),
          optional("dev", number(minimum("0"))),
          optional("java", decimal(minimum("1"))),
          optional("out", bool()),
          optional("checker", integer(minimum("1"))),
          optional("value", string(minLength(1))),
          optional("item", list(list(list(string())))),
          optional("item1", any()),
          optional("i1", any()),
          optional("this", string()),
          optional("equals", any()),
          optional("hash_code", string()),
          optional("build", string()),
          optional("builder", string()),
          optional("event", string()),
          optional("wait", integer()),
          optional("write_to", any()),
          optional("check", any()),
          optional("track_to", any()),
          optional("sink", string()));
    }
    plan.type("Presence Event", object(optional("a", string())))
        .user(optional("caller", enumeration("a")), optional("message_options", enumeration("a")))
        .context(optional("identity", enumeration("a")), optional("client", string()));
    GeneratedCode.of(plan.build()).compiles();
  }

  @Test
  void aPropertyCannotTakeANameThatGeneratedCodeUses() {
    var diagnostics = new dev.trackwright.processor.diagnostics.Diagnostics();
    GeneratedCode code =
        GeneratedCode.of(
            plan("Shop")
                .track(
                    "Paid",
                    named("Values", optional("a", list(string()))),
                    named("EVENT", optional("b", string())),
                    named("C_KEY", optional("c", string())),
                    named("C_KEY_KEY", optional("d", string())),
                    optional("kept", string()))
                .build(),
            diagnostics);
    assertThat(diagnostics.sorted())
        .extracting(d -> d.id().id())
        .containsExactly("java-name-clash", "java-name-clash", "java-name-clash");
    code.compiles();
  }

  @Test
  void threeHundredRequiredPropertiesAreSetOneByOne() {
    Property[] properties =
        IntStream.range(0, 300)
            .mapToObj(
                i -> required("p" + i, i % 2 == 0 ? number(minimum("0")) : string(minLength(1))))
            .toArray(Property[]::new);
    List<String> names = new ArrayList<>();
    for (Property property : properties) {
      names.add(property.name());
    }
    names.sort(null);
    StringBuilder calls = new StringBuilder();
    names.forEach(
        name ->
            calls
                .append('.')
                .append(name)
                .append(name.matches("p\\d*[02468]") ? "(1)" : "(\"x\")"));
    RecordingClient client = RecordingClient.builder().ignoreStaleBuild().build();
    GeneratedCode code =
        GeneratedCode.of(plan("Shop").track("Wide", properties).build()).compiles();
    code.run(
        client,
        """
        Wide.Properties one = Wide.builder()%1$s.build();
        Wide.Properties two = Wide.builder()%1$s.build();
        if (!one.equals(two) || one.hashCode() != two.hashCode() || one.p0() != 1.0
            || !one.toString().startsWith("Properties[p0=1.0, p1=x, p10=1.0,")) {
          throw new IllegalStateException(one.toString());
        }
        user.track(one);
        """
            .formatted(calls));
    assertThat(client.json().get(0)).contains("\"p299\":\"x\"").contains("\"p98\":1.0");
  }

  @Test
  void aRecordIsUsedUpToItsLastSlotAndAClassBeyond() {
    GeneratedCode record = GeneratedCode.of(plan("Shop").track("X", strings(254)).build());
    assertThat(record.compiles().sources().get("X")).contains("record Properties");
    GeneratedCode type = GeneratedCode.of(plan("Shop").track("X", strings(255)).build());
    assertThat(type.compiles().sources().get("X")).contains("final class Properties");
    Property[] wide =
        IntStream.range(0, 127)
            .mapToObj(i -> required("p" + i, integer()))
            .toArray(Property[]::new);
    assertThat(
            GeneratedCode.of(plan("Shop").track("X", wide).build()).compiles().sources().get("X"))
        .contains("record Properties");
  }

  private static Property[] strings(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> sensitive(optional("p" + i, string(minLength(1)))))
        .toArray(Property[]::new);
  }

  private static String use(String statements) {
    return "final class Use { void use(ShopUser user) { %s } }".formatted(statements);
  }

  private static Plans everything() {
    return plan("Shop")
        .type("Currency", enumeration("EUR", "USD"))
        .type(
            "Product",
            object(required("sku", string()), optional("dims", object(required("w", integer())))))
        .type("Rows", list(list(object(required("x", integer())))))
        .track("Signed Out")
        .track(
            "All",
            required("total", number(minimum("0"))),
            required("any", any()),
            requiredNullable("link", string(StringFormat.URI)),
            requiredNullable("n", integer()),
            nullable("currency", ref("Currency")),
            optional("products", list(ref("Product"))),
            optional("rows", ref("Rows")),
            nullable("matrix", list(list(integer(minimum("1"))))),
            nullable("maybe", any()),
            sensitive(optional("at", string(StringFormat.DATE_TIME, pattern("Z$")))),
            optional("address", object(required("city", string()))))
        .event(Event.Kind.PAGE, "Home", required("path", string()))
        .event(Event.Kind.SCREEN, "Cart")
        .user(optional("email", string(StringFormat.EMAIL)))
        .group(required("plan", enumeration("free", "business")));
  }
}
