package dev.trackwright.processor.emit;

import static dev.trackwright.processor.code.Plans.any;
import static dev.trackwright.processor.code.Plans.anyObject;
import static dev.trackwright.processor.code.Plans.bool;
import static dev.trackwright.processor.code.Plans.decimal;
import static dev.trackwright.processor.code.Plans.enumeration;
import static dev.trackwright.processor.code.Plans.integer;
import static dev.trackwright.processor.code.Plans.list;
import static dev.trackwright.processor.code.Plans.listOfNullable;
import static dev.trackwright.processor.code.Plans.nullable;
import static dev.trackwright.processor.code.Plans.number;
import static dev.trackwright.processor.code.Plans.object;
import static dev.trackwright.processor.code.Plans.optional;
import static dev.trackwright.processor.code.Plans.plan;
import static dev.trackwright.processor.code.Plans.ref;
import static dev.trackwright.processor.code.Plans.required;
import static dev.trackwright.processor.code.Plans.requiredNullable;
import static dev.trackwright.processor.code.Plans.string;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.ViolationPolicy;
import dev.trackwright.processor.code.Plans;
import dev.trackwright.processor.naming.JavaNames;
import dev.trackwright.processor.plan.Event;
import dev.trackwright.processor.plan.StringFormat;
import dev.trackwright.testing.RecordingClient;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What goes over the wire when generated code is called; the code is compiled and run. */
class WireTest {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  @Test
  void anOptionalNullablePropertyIsAbsentNullOrAValue() {
    Plans plan =
        plan("Shop").track("Paid", nullable("coupon", string()), nullable("tags", list(string())));
    assertThat(
            properties(
                plan,
                """
                user.trackPaid(e -> e);
                user.trackPaid(e -> e.coupon(null).tags(null));
                user.trackPaid(e -> e.coupon("A").tags(List.of()));
                user.trackPaid(new Paid.Properties(Presence.absent(), Presence.ofNull()));
                user.trackPaid(new Paid.Properties(null, null));
                """))
        .containsExactly(
            "{}",
            "{\"coupon\":null,\"tags\":null}",
            "{\"coupon\":\"A\",\"tags\":[]}",
            "{\"tags\":null}",
            "{}");
  }

  @Test
  void anOptionalPropertyIsLeftOutAndARequiredNullableOneIsNull() {
    Plans plan =
        plan("Shop").track("Paid", optional("note", string()), requiredNullable("total", number()));
    assertThat(
            properties(
                plan,
                """
                user.trackPaid(e -> e.total(null).note(null));
                user.trackPaid(e -> e.total(1.5).note("x"));
                """))
        .containsExactly("{\"total\":null}", "{\"note\":\"x\",\"total\":1.5}");
  }

  @Test
  void aNumberIsSetAsAnIntLiteralAndAsNull() {
    Plans plan =
        plan("Shop")
            .track(
                "Added",
                optional("quantity", integer()),
                nullable("weight", number()),
                nullable("gift", bool()),
                required("size", integer()));
    assertThat(
            properties(
                plan,
                """
                user.trackAdded(e -> e.size(1).quantity(3).weight(2).gift(true));
                user.trackAdded(e -> e.size(Long.MAX_VALUE).quantity(null).weight(null).gift(null));
                """))
        .containsExactly(
            "{\"gift\":true,\"quantity\":3,\"size\":1,\"weight\":2.0}",
            "{\"gift\":null,\"size\":9223372036854775807,\"weight\":null}");
  }

  @Test
  void objectsAndListsNestAsThePlanSays() {
    Plans plan =
        plan("Shop")
            .type(
                "Product",
                object(
                    required("sku", string()),
                    optional("dims", object(required("w", integer()), nullable("h", integer())))))
            .track(
                "Paid",
                required("products", list(ref("Product"))),
                optional(
                    "address",
                    object(
                        required("city", string()),
                        optional("geo", object(required("lat", number()))))),
                optional("matrix", list(list(integer()))),
                optional("holes", listOfNullable(listOfNullable(string()))));
    assertThat(
            properties(
                plan,
                """
                user.trackPaid(e -> e
                    .products(List.of(
                        Product.builder().sku("a").build(),
                        Product.builder().sku("b")
                            .dims(Product.Dims.builder().w(1).h(null).build()).build()))
                    .address(Paid.Address.builder().city("Graz")
                        .geo(Paid.AddressGeo.builder().lat(47.07).build()).build())
                    .matrix(List.of(List.of(1L, 2L), List.of()))
                    .holes(Arrays.asList(null, Arrays.asList("x", null))));
                """))
        .containsExactly(
            "{\"address\":{\"city\":\"Graz\",\"geo\":{\"lat\":47.07}},"
                + "\"holes\":[null,[\"x\",null]],\"matrix\":[[1,2],[]],"
                + "\"products\":[{\"sku\":\"a\"},{\"dims\":{\"h\":null,\"w\":1},\"sku\":\"b\"}]}");
  }

  @Test
  void formatsAreJavaTypesAndGoOverTheWireAsText() {
    Plans plan =
        plan("Shop")
            .track(
                "Paid",
                required("a", string(StringFormat.DATE_TIME)),
                required("b", string(StringFormat.DATE)),
                required("c", string(StringFormat.TIME)),
                required("d", string(StringFormat.DURATION)),
                required("e", string(StringFormat.UUID)),
                required("f", string(StringFormat.URI)),
                required("g", string(StringFormat.EMAIL)),
                required("h", decimal()));
    assertThat(
            properties(
                plan,
                """
                user.trackPaid(e -> e
                    .a(Instant.parse("2026-02-03T04:05:06Z"))
                    .b(LocalDate.parse("2026-02-03"))
                    .c(OffsetTime.parse("04:05+01:00"))
                    .d(Duration.ofMinutes(90))
                    .e(UUID.fromString("0b7e9e1e-5a5e-4a7f-8f0a-1d2c3b4a5968"))
                    .f(URI.create("https://acme.test/a?b=c"))
                    .g("ada@example.com")
                    .h(new BigDecimal("12345678901234567890.10")));
                """))
        .containsExactly(
            "{\"a\":\"2026-02-03T04:05:06Z\",\"b\":\"2026-02-03\",\"c\":\"04:05:00+01:00\","
                + "\"d\":\"PT1H30M\",\"e\":\"0b7e9e1e-5a5e-4a7f-8f0a-1d2c3b4a5968\","
                + "\"f\":\"https://acme.test/a?b=c\",\"g\":\"ada@example.com\","
                + "\"h\":12345678901234567890.10}");
  }

  @Test
  void namesAndValuesGoOverTheWireByteForByte() {
    String hostile = "a\"b\\u0041\n\t\r\u2028\0 $T*/ ü 🎉 ${x} %s";
    Plans plan =
        plan("Shop")
            .track(
                hostile,
                required(hostile, string()),
                required("class", enumeration("", "a b", "A-C", "$L", "*/", "\"", "🎉", "1st")));
    RecordingClient client = client();
    GeneratedCode.of(plan.build())
        .run(
            client,
            """
            for (%1$s.ClassType each : %1$s.ClassType.values()) {
              user.track(%1$s.builder().%2$s("x").class_(each).build());
            }
            """
                .formatted(
                    JavaNames.eventType(Event.Kind.TRACK, hostile), JavaNames.member(hostile)));
    assertThat(client.json()).hasSize(8);
    assertThat(
            client.json().stream()
                .map(JSON::readTree)
                .peek(
                    message -> {
                      assertThat(message.get("event").stringValue()).isEqualTo(hostile);
                      assertThat(message.get("properties").get(hostile).stringValue())
                          .isEqualTo("x");
                    })
                .map(message -> message.get("properties").get("class").stringValue()))
        .containsExactlyInAnyOrder("", "a b", "A-C", "$L", "*/", "\"", "🎉", "1st");
  }

  @Test
  void untypedValuesAreTakenAsSnapshots() {
    Plans plan =
        plan("Shop")
            .track(
                "Seen",
                required("any", any()),
                nullable("maybe", any()),
                optional("map", anyObject()),
                optional("anys", listOfNullable(any())),
                optional("maps", list(anyObject())));
    assertThat(
            properties(
                plan,
                """
                Map<String, Object> map = new TreeMap<>(Map.of("k", new ArrayList<>(List.of(1))));
                List<Object> anys = new ArrayList<>(Arrays.asList(1, null, "x", map));
                Seen.Properties seen = Seen.builder().any(map).maybe(anys).map(map).anys(anys)
                    .maps(new ArrayList<>(List.of(map))).build();
                map.put("late", true);
                anys.clear();
                user.track(seen);
                """))
        .containsExactly(
            "{\"any\":{\"k\":[1]},\"anys\":[1,null,\"x\",{\"k\":[1]}],\"map\":{\"k\":[1]},"
                + "\"maps\":[{\"k\":[1]}],\"maybe\":[1,null,\"x\",{\"k\":[1]}]}");
  }

  @Test
  void aBuilderUsedAgainChangesNothingThatItHasBuilt() {
    Plans plan =
        plan("Shop")
            .track("Paid", required("id", string()), nullable("tags", list(list(string()))));
    assertThat(
            properties(
                plan,
                """
                List<String> inner = new ArrayList<>(List.of("a"));
                List<List<String>> tags = new ArrayList<>(List.of(inner));
                Paid.Ready builder = Paid.builder().id("1").tags(tags);
                Paid.Properties first = builder.build();
                inner.add("late");
                tags.add(List.of());
                Paid.Properties second = builder.tags(List.of()).build();
                user.track(first);
                user.track(second);
                if (first.equals(second) || !first.equals(
                    Paid.builder().id("1").tags(List.of(List.of("a"))).build())) {
                  throw new IllegalStateException(first + " " + second);
                }
                """))
        .containsExactly("{\"id\":\"1\",\"tags\":[[\"a\"]]}", "{\"id\":\"1\",\"tags\":[]}");
  }

  @Test
  void everyCallOfAPlanIsSent() {
    Plans plan =
        plan("Shop")
            .track("Signed Out")
            .track("Seen", optional("a", string()))
            .event(Event.Kind.PAGE, "Home", required("path", string()))
            .event(Event.Kind.SCREEN, "Cart")
            .user(optional("email", string(StringFormat.EMAIL)))
            .group(required("plan", enumeration("free", "business")));
    RecordingClient client = client();
    GeneratedCode.of(plan.build())
        .run(
            client,
            """
            user.trackSignedOut();
            user.trackSeen();
            user.pageHome(p -> p.path("/"));
            user.screenCart();
            user.identify();
            user.identify(t -> t.email("ada@example.com"));
            user.identify(ShopUser.traits().email("eve@example.com").build());
            user.group("g-1", t -> t.plan(ShopGroup.Plan.FREE));
            user.group("g-2", new ShopGroup.Traits(ShopGroup.Plan.BUSINESS));
            user.alias("a-1");
            analytics.forAnonymous("a-7").with(MessageOptions.none().messageId("m-1"))
                .trackSignedOut();
            analytics.forUser("u-2", "a-8").trackSignedOut();
            """);
    List<JsonNode> sent = client.json().stream().map(JSON::readTree).toList();
    assertThat(sent)
        .extracting(
            message ->
                text(message, "type")
                    + " "
                    + text(message, "event")
                    + text(message, "name")
                    + text(message, "groupId")
                    + text(message, "previousId")
                    + " "
                    + message.path("properties").toString()
                    + message.path("traits").toString()
                    + " "
                    + text(message, "userId")
                    + text(message, "anonymousId"))
        .containsExactly(
            "track Signed Out {} u-1",
            "track Seen {} u-1",
            "page Home {\"path\":\"/\"} u-1",
            "screen Cart {} u-1",
            "identify  {} u-1",
            "identify  {\"email\":\"ada@example.com\"} u-1",
            "identify  {\"email\":\"eve@example.com\"} u-1",
            "group g-1 {\"plan\":\"free\"} u-1",
            "group g-2 {\"plan\":\"business\"} u-1",
            "alias a-1  u-1",
            "track Signed Out {} a-7",
            "track Signed Out {} u-2a-8");
    assertThat(text(sent.get(10), "messageId")).isEqualTo("m-1");
  }

  @Test
  void aRequiredContextIsAskedForByEveryEntry() {
    Plans plan =
        plan("Shop")
            .track("Seen")
            .context(required("userAgent", string()), optional("ip", string()));
    RecordingClient client = client();
    GeneratedCode.of(plan.build())
        .runClass(
            client,
            """
            ShopAnalytics analytics = ShopAnalytics.create(client);
            analytics.forUser("u", c -> c.userAgent("x").ip("::1")).trackSeen();
            analytics.forAnonymous("a", ShopContext.builder().userAgent("y").build()).trackSeen();
            """);
    assertThat(client.json().stream().map(JSON::readTree))
        .extracting(
            message ->
                text(message.get("context"), "userAgent") + text(message.get("context"), "ip"))
        .containsExactly("x::1", "y");
  }

  @Test
  void aNullInPlaceOfAnEventATraitOrAContextIsReportedAndHarmsNobody() {
    Plans plan =
        plan("Shop")
            .track("Paid", optional("a", string()))
            .user(optional("email", string()))
            .context(optional("ip", string()));
    RecordingClient client =
        RecordingClient.builder()
            .ignoreStaleBuild()
            .violationPolicy(ViolationPolicy.LOG_AND_SEND)
            .build();
    GeneratedCode.of(plan.build())
        .run(
            client,
            """
            user.track(null);
            user.trackPaid((Paid.Properties) null);
            user.identify((ShopUser.Traits) null);
            analytics.forUser("u", (ShopContext.Properties) null).trackPaid();
            analytics.forUser(null).trackPaid();
            user.trackPaid(e -> null);
            user.trackPaid(e -> { throw new IllegalStateException(); });
            user.with(null).trackPaid();
            """);
    assertThat(client.violations())
        .extracting(violation -> violation.kind() + " " + violation.call())
        .containsExactly(
            "REQUIRED_MISSING track",
            "REQUIRED_MISSING Paid",
            "REQUIRED_MISSING identify",
            "REQUIRED_MISSING context",
            "ID_MISSING Paid",
            "BUILDER_FAILED Paid",
            "BUILDER_FAILED Paid");
    assertThat(client.json()).hasSize(4);
  }

  private static List<String> properties(Plans plan, String statements) {
    RecordingClient client = client();
    GeneratedCode.of(plan.build()).run(client, statements);
    return client.json().stream()
        .map(json -> JSON.readTree(json).get("properties").toString())
        .toList();
  }

  private static RecordingClient client() {
    return RecordingClient.builder().ignoreStaleBuild().build();
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }
}
