package dev.trackwright.processor.proof;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes values that a JSON Schema allows. It guesses, and the validator decides: what is handed out
 * has passed, and a schema for which nothing passes is an error of the plan or of this class.
 */
final class SchemaValues {

  /** How much is set. */
  enum Fill {
    /** What is required. */
    MINIMAL,
    /** Everything. */
    FULL,
    /** Everything, and null wherever it is allowed. */
    NULLS,
    /** As it comes. */
    RANDOM
  }

  private static final int TRIES = 400;
  private static final int DEEPEST = 4;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final List<String> TEXTS =
      List.of(
          "",
          "a",
          "null",
          "true",
          "0",
          "\"quoted\"",
          "back\\slash",
          "line\nbreak\r\ttab",
          "\u0000\u0007\u001f",
          "\u2028\u2029",
          "\u00fc\u00df\u0130",
          "e\u0301",
          "\u202eltr\u202c",
          "\u200b",
          "\ud83c\udf89",
          "\ud83d\udc69\u200d\ud83d\udcbb",
          "</script><!--",
          "*/ {@code",
          "$1 %s ${x}",
          "a longer text, of some more characters than most bounds ask for");

  private static final Map<String, List<String>> FORMATS =
      Map.ofEntries(
          Map.entry(
              "date-time",
              List.of(
                  "2026-02-03T04:05:06Z",
                  "1970-01-01T00:00:00Z",
                  "2024-02-29T23:59:59.123456789Z")),
          Map.entry("date", List.of("2026-02-03", "2024-02-29", "0001-01-01", "9999-12-31")),
          Map.entry("time", List.of("04:05:06Z", "23:59:59+01:00", "00:00:00.5-11:30")),
          Map.entry("duration", List.of("PT1H30M", "PT0S", "PT36H", "PT1M1S")),
          Map.entry(
              "uuid",
              List.of(
                  "0b7e9e1e-5a5e-4a7f-8f0a-1d2c3b4a5968", "00000000-0000-0000-0000-000000000000")),
          Map.entry("uri", List.of("https://acme.test/a?b=c#d", "urn:isbn:0451450523", "a:b")),
          Map.entry("email", List.of("ada@example.com", "a.b+c@sub.example.org")),
          Map.entry("hostname", List.of("example.com", "a-b.c1", "localhost")),
          Map.entry("ipv4", List.of("127.0.0.1", "255.255.255.255")),
          Map.entry("ipv6", List.of("::1", "2001:db8::ff00:42:8329")));

  private final SchemaView view;
  private final Validator validator;
  private final Random random;
  private final boolean closed;

  /**
   * @param schema a whole one
   */
  SchemaValues(JsonNode schema, Random random) {
    this(schema, random, false);
  }

  /**
   * @param closed whether objects never get keys that are not described, whatever is allowed
   */
  SchemaValues(JsonNode schema, Random random, boolean closed) {
    this.view = new SchemaView(schema);
    this.validator = Validator.of(schema);
    this.random = random;
    this.closed = closed;
  }

  /** A value that the schema allows. */
  JsonNode value(Fill fill) {
    JsonNode last = NODES.nullNode();
    for (int i = 0; i < TRIES; i++) {
      last = make(view.root(), i < TRIES / 2 ? fill : Fill.RANDOM, 0);
      if (validator.valid(last)) {
        return last;
      }
    }
    throw new AssertionError(
        "no value found for " + view.root() + "; " + last + ": " + validator.errors(last));
  }

  private JsonNode make(JsonNode schema, Fill fill, int depth) {
    if (!schema.isObject()) {
      return anything(depth);
    }
    ObjectNode flat = view.flat(schema);
    if (flat.has("const")) {
      return flat.get("const");
    }
    boolean orNull = view.saysNull(flat);
    boolean chance = fill == Fill.NULLS || (fill == Fill.RANDOM && random.nextInt(3) == 0);
    if (orNull && (chance || depth > DEEPEST)) {
      return NODES.nullNode();
    }
    List<JsonNode> branches = view.branches(flat);
    if (!branches.isEmpty()) {
      JsonNode branch = pick(branches);
      if (fill == Fill.NULLS) {
        branch =
            branches.stream().filter(b -> view.saysNull(view.flat(b))).findFirst().orElse(branch);
      }
      return make(view.branch(flat, branch), fill, depth);
    }
    if (flat.has("enum")) {
      List<JsonNode> values = SchemaView.list(flat.get("enum"));
      List<JsonNode> some = values.stream().filter(v -> !v.isNull()).toList();
      return some.isEmpty() || (fill == Fill.NULLS && some.size() < values.size())
          ? NODES.nullNode()
          : pick(some);
    }
    boolean hard = flat.has("pattern");
    if (flat.path("examples").isArray() && (hard || random.nextInt(4) == 0)) {
      return pick(SchemaView.list(flat.get("examples")));
    }
    List<String> types = view.types(flat);
    if (types.isEmpty()) {
      return orNull ? NODES.nullNode() : anything(depth);
    }
    return switch (pick(types)) {
      case "string" -> text(flat);
      case "integer" -> integer(flat);
      case "number" -> number(flat);
      case "boolean" -> NODES.booleanNode(random.nextBoolean());
      case "array" -> array(flat, fill, depth);
      case "object" -> object(flat, fill, depth);
      default -> anything(depth);
    };
  }

  private JsonNode text(ObjectNode flat) {
    if (FORMATS.containsKey(flat.path("format").asString(""))) {
      return NODES.stringNode(pick(Json.in(FORMATS, flat.get("format").stringValue())));
    }
    int least = flat.path("minLength").asInt(0);
    int most = flat.path("maxLength").asInt(Integer.MAX_VALUE);
    StringBuilder text = new StringBuilder(pick(TEXTS));
    while (text.codePointCount(0, text.length()) < least) {
      text.append(pick(TEXTS)).append('x');
    }
    int length = text.codePointCount(0, text.length());
    int end = length <= most ? text.length() : text.offsetByCodePoints(0, most);
    return NODES.stringNode(text.substring(0, end));
  }

  private JsonNode integer(ObjectNode flat) {
    BigDecimal value = bounded(flat, true);
    BigInteger whole = value.toBigInteger();
    return NODES.numberNode(whole.bitLength() < 64 ? whole : BigInteger.valueOf(random.nextLong()));
  }

  private JsonNode number(ObjectNode flat) {
    return NODES.numberNode(bounded(flat, false));
  }

  private BigDecimal bounded(ObjectNode flat, boolean whole) {
    @Nullable BigDecimal least = bound(flat, "minimum", "exclusiveMinimum");
    @Nullable BigDecimal most = bound(flat, "maximum", "exclusiveMaximum");
    List<BigDecimal> some = new ArrayList<>();
    some.addAll(
        List.of(
            BigDecimal.ZERO,
            BigDecimal.ONE,
            BigDecimal.ONE.negate(),
            BigDecimal.valueOf(random.nextInt(2000) - 1000)));
    if (whole) {
      some.addAll(
          List.of(
              BigDecimal.valueOf(Long.MAX_VALUE),
              BigDecimal.valueOf(Long.MIN_VALUE),
              BigDecimal.valueOf(9007199254740993L),
              BigDecimal.valueOf(random.nextLong())));
    } else {
      some.addAll(
          List.of(
              new BigDecimal("0.1"),
              new BigDecimal("-2.5E-7"),
              new BigDecimal("9223372036854775808"),
              new BigDecimal("1E+300"),
              BigDecimal.valueOf(random.nextInt(100_000), 2)));
    }
    BigDecimal step = whole ? BigDecimal.ONE : new BigDecimal("0.5");
    if (least != null) {
      some = new ArrayList<>(List.of(least, least.add(step), least.add(step.add(step))));
    }
    if (most != null) {
      if (least == null) {
        some.clear();
      }
      some.addAll(List.of(most, most.subtract(step)));
    }
    if (least != null && most != null) {
      some.add(least.add(most).divide(BigDecimal.valueOf(2)));
    }
    BigDecimal value = pick(some);
    if (flat.has("multipleOf")) {
      BigDecimal divisor = flat.get("multipleOf").decimalValue();
      BigDecimal times = value.divide(divisor, 0, RoundingMode.FLOOR);
      value = times.add(BigDecimal.valueOf(random.nextInt(2))).multiply(divisor);
      if (value.precision() > 15 && !whole) {
        value = divisor.multiply(BigDecimal.valueOf(random.nextInt(50)));
      }
      if (most != null && value.compareTo(most) >= 0) {
        value =
            most.divide(divisor, 0, RoundingMode.CEILING)
                .subtract(BigDecimal.ONE)
                .multiply(divisor);
      } else if (least != null && value.compareTo(least) <= 0) {
        value = least.divide(divisor, 0, RoundingMode.FLOOR).add(BigDecimal.ONE).multiply(divisor);
      }
    }
    return whole ? value.setScale(0, RoundingMode.FLOOR) : value;
  }

  private static @Nullable BigDecimal bound(ObjectNode flat, String open, String exclusive) {
    if (flat.path(open).isNumber()) {
      return flat.get(open).decimalValue();
    }
    return flat.path(exclusive).isNumber() ? flat.get(exclusive).decimalValue() : null;
  }

  private JsonNode array(ObjectNode flat, Fill fill, int depth) {
    int least = flat.path("minItems").asInt(0);
    int most = Math.max(least, Math.min(flat.path("maxItems").asInt(least + 3), least + 3));
    int count =
        fill == Fill.MINIMAL || depth > DEEPEST ? least : least + random.nextInt(most - least + 1);
    ArrayNode items = NODES.arrayNode();
    JsonNode each = flat.path("items");
    JsonNode first = each.isArray() ? each : flat.path("prefixItems");
    for (int i = 0; items.size() < count && i < count * 30; i++) {
      JsonNode schema = each.isArray() ? NODES.objectNode() : each;
      if (items.size() < first.size()) {
        schema = first.get(items.size());
      } else if (flat.has("contains") && random.nextInt(2) == 0) {
        schema = flat.get("contains");
      }
      Fill how = fill == Fill.NULLS && i % 2 == 0 ? Fill.RANDOM : fill;
      JsonNode item = make(schema, how, depth + 1);
      if (!flat.path("uniqueItems").asBoolean(false)
          || items.valueStream().noneMatch(item::equals)) {
        items.add(item);
      }
    }
    return items;
  }

  private JsonNode object(ObjectNode flat, Fill fill, int depth) {
    ObjectNode object = NODES.objectNode();
    properties(flat, object, fill, depth);
    for (JsonNode condition : flat.path("ifs")) {
      ObjectNode test = Json.MAPPER.createObjectNode();
      test.put("$schema", view.root().path("$schema").asString(DRAFT_7));
      test.set(
          "$defs",
          view.root().path("$defs").isObject() ? view.root().get("$defs") : test.objectNode());
      test.putArray("allOf").add(condition.get("if"));
      JsonNode branch = condition.path(new Validator(test).valid(object) ? "then" : "else");
      if (branch.isObject()) {
        properties(view.flat(branch), object, fill, depth);
      }
    }
    extra(flat, object, fill, depth);
    return object;
  }

  private static final String DRAFT_7 = "http://json-schema.org/draft-07/schema#";

  private void properties(ObjectNode flat, ObjectNode object, Fill fill, int depth) {
    Set<String> required = view.required(flat);
    view.properties(flat)
        .forEach(
            (name, schema) -> {
              boolean wanted =
                  switch (fill) {
                    case MINIMAL -> false;
                    case FULL, NULLS -> depth <= DEEPEST;
                    case RANDOM -> depth <= DEEPEST && random.nextBoolean();
                  };
              if (!schema.isBoolean() || schema.booleanValue()) {
                if (required.contains(name) || wanted) {
                  object.set(name, make(schema, fill, depth + 1));
                }
              }
            });
  }

  private void extra(ObjectNode flat, ObjectNode object, Fill fill, int depth) {
    JsonNode extra = flat.path("additionalProperties");
    boolean offered = extra.isObject() || extra.asBoolean(false);
    boolean open = depth > 0 && !flat.has("properties") && !extra.isBoolean();
    int least = flat.path("minProperties").asInt(0);
    if (closed || (!offered && !open) || (fill == Fill.MINIMAL && object.size() >= least)) {
      return;
    }
    int most = flat.path("maxProperties").asInt(Integer.MAX_VALUE);
    for (int i = 0; i < 3 || object.size() < least; i++) {
      if (object.size() < most && depth <= DEEPEST) {
        JsonNode patterns = flat.path("patternProperties");
        boolean named = patterns.isEmpty() || random.nextBoolean();
        String name = named ? pick(List.of("extra", "x-1", "\u00fc \"", "class", "k")) + i : "";
        if (flat.has("propertyNames")) {
          name = make(flat.get("propertyNames"), Fill.RANDOM, depth + 1).asString("k" + i);
        }
        JsonNode schema = extra.isObject() ? extra : NODES.objectNode();
        if (!object.has(name)) {
          object.set(name, make(schema, fill, depth + 1));
        }
      }
      if (i > 50) {
        return;
      }
    }
  }

  /** Any JSON but null, for which {@code nullable} or a type must speak. */
  private JsonNode anything(int depth) {
    return switch (random.nextInt(depth > DEEPEST ? 5 : 7)) {
      case 0 -> NODES.booleanNode(random.nextBoolean());
      case 1 -> NODES.numberNode(BigInteger.valueOf(random.nextLong()));
      case 2 -> NODES.numberNode(BigDecimal.valueOf(random.nextInt(1_000_000), 3));
      case 3, 4 -> NODES.stringNode(pick(TEXTS));
      case 5 -> NODES.arrayNode().add(anything(depth + 1)).addNull().add(anything(depth + 1));
      default -> NODES.objectNode().set(pick(TEXTS), anything(depth + 1));
    };
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
