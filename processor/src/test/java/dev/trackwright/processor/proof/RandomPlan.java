package dev.trackwright.processor.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes native plans of everything that the format can say, with names that nobody would choose.
 * Each name ends in a word of its own, so that no two of them meet in one Java name: what is made
 * has nothing to complain of, and whatever is said of it is a finding.
 */
final class RandomPlan {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final List<String> HOSTILE =
      List.of(
          "class",
          "String",
          "Object",
          "Override",
          "record",
          "getClass",
          "builder",
          "Ready",
          "Properties",
          "value",
          "check",
          "writeTo",
          "1st",
          "\ud83c\udf89",
          "$L",
          "\\u000a",
          "*/",
          "{@code",
          "\"q\"",
          "a/b~c",
          "\u00e9",
          "e\u0301",
          "\u05e2\u05d1",
          "\u200b",
          "\ud835\udc9c",
          "null",
          "true",
          "%s",
          "snake_case",
          "camelCase",
          "x-y",
          "<b>",
          "additional properties",
          "Needs Ready",
          "List",
          "Math",
          "name",
          "EVENT");

  private static final List<String> WORDS =
      List.of(
          "alpha",
          "bravo",
          "charlie",
          "delta",
          "echo",
          "foxtrot",
          "golf",
          "hotel",
          "india",
          "juliett",
          "kilo",
          "lima",
          "mike",
          "november",
          "oscar",
          "papa",
          "quebec",
          "romeo",
          "sierra",
          "tango",
          "uniform",
          "victor",
          "whiskey",
          "xray",
          "yankee",
          "zulu");

  /** Patterns that have the same meaning in Java and in JSON Schema, each with texts that match. */
  private static final List<List<String>> PATTERNS =
      List.of(
          List.of("^[A-Z]{2}[0-9]+", "AB1", "XY42z"),
          List.of("b", "abc", "b"),
          List.of("^[a-z$]+$", "abc", "$"),
          List.of("\\*/|//", "*/", "a//b"),
          List.of("^(a|b)*c", "c", "abc"));

  private final Random random;
  private final List<String> types = new ArrayList<>();

  RandomPlan(Random random) {
    this.random = random;
  }

  /** A plan of one to three events and whatever goes with them. */
  JsonNode plan() {
    ObjectNode plan = NODES.objectNode();
    plan.put("plan", "Random");
    ObjectNode shared = NODES.objectNode();
    for (int i = random.nextInt(3); i > 0; i--) {
      String name = name(i);
      JsonNode type = schema(1); // before it has a name, so that no circle comes to be
      shared.set(name, type);
      types.add(name);
    }
    ObjectNode events = plan.putObject("events");
    for (int i = random.nextInt(3); i >= 0; i--) {
      events.set(name(10 + i), payload());
    }
    if (random.nextInt(3) == 0) {
      plan.putObject("pages").set(name(20), payload());
    }
    if (random.nextInt(3) == 0) {
      plan.putObject("traits").set("user", payload());
    }
    if (!shared.isEmpty()) {
      plan.set("types", shared);
    }
    return plan;
  }

  private String name(int word) {
    return pick(HOSTILE) + " " + WORDS.get(word);
  }

  private ObjectNode payload() {
    ObjectNode payload = NODES.objectNode();
    properties(payload, 0);
    return payload;
  }

  private void properties(ObjectNode object, int depth) {
    ObjectNode properties = object.putObject("properties");
    for (int i = random.nextInt(depth == 0 ? 7 : 3); i > 0; i--) {
      ObjectNode property = schema(depth + 1);
      if (random.nextInt(3) == 0) {
        property.put("required", true);
      }
      if (random.nextInt(3) == 0) {
        property.put("nullable", true);
      }
      properties.set(name(i + depth * 8), property);
    }
    switch (random.nextInt(6)) {
      case 0 -> object.put("additionalProperties", false);
      case 1 -> object.put("additionalProperties", true);
      case 2 -> object.set("additionalProperties", schema(depth + 2));
      default -> object.remove("additionalProperties");
    }
    List<String> names = List.copyOf(properties.propertyNames());
    if (names.size() > 1 && random.nextInt(4) == 0) {
      object.putObject("dependentRequired").putArray(names.get(0)).add(names.get(1));
    }
  }

  private ObjectNode schema(int depth) {
    ObjectNode schema = NODES.objectNode();
    switch (random.nextInt(depth > 2 ? 7 : 13)) {
      case 0, 1 -> text(schema);
      case 2 -> whole(schema);
      case 3 -> number(schema);
      case 4 -> schema.put("type", "boolean");
      case 5 -> values(schema);
      case 6 -> schema.set("const", literal(random.nextInt(4)));
      case 7 -> schema.put("type", "any");
      case 8 -> properties(schema.put("type", "object"), depth);
      case 9 -> list(schema, depth);
      case 10 -> map(schema, depth);
      case 11 -> choice(schema, depth);
      default -> {
        if (types.isEmpty()) {
          text(schema);
        } else {
          schema.put("$ref", pick(types));
        }
      }
    }
    return schema;
  }

  private void text(ObjectNode schema) {
    schema.put("type", "string");
    switch (random.nextInt(5)) {
      case 0 -> {
        List<String> pattern = pick(PATTERNS);
        schema.put("pattern", pattern.get(0));
        schema.putArray("examples").add(pattern.get(1)).add(pattern.get(2));
      }
      case 1 ->
          schema.put(
              "format",
              pick(List.of("date-time", "date", "time", "uuid", "uri", "email", "ipv4", "ipv6")));
      case 2 -> schema.put("minLength", random.nextInt(5)).put("maxLength", 5 + random.nextInt(9));
      case 3 -> schema.putObject("not").put("const", pick(List.of("", "a", "null")));
      default -> schema.remove("format");
    }
  }

  private void whole(ObjectNode schema) {
    schema.put("type", "integer");
    if (random.nextBoolean()) {
      schema.put("minimum", random.nextInt(100) - 50);
    }
    if (random.nextBoolean()) {
      schema.put("exclusiveMaximum", 60 + random.nextInt(100));
    }
    if (random.nextInt(4) == 0) {
      schema.put("multipleOf", 1 + random.nextInt(5));
    }
  }

  private void number(ObjectNode schema) {
    schema.put("type", "number");
    if (random.nextBoolean()) {
      schema.put("javaType", "BigDecimal");
    }
    if (random.nextBoolean()) {
      schema.put("minimum", BigDecimal.valueOf(random.nextInt(1000) - 500, 1));
    }
    if (random.nextBoolean()) {
      schema.put("maximum", BigDecimal.valueOf(600 + random.nextInt(1000), 1));
    }
    if (random.nextInt(4) == 0) {
      schema.put("multipleOf", new BigDecimal(pick(List.of("0.5", "0.25", "2", "0.1"))));
    }
  }

  private void values(ObjectNode schema) {
    ArrayNode values = schema.putArray("enum");
    int kind = random.nextInt(4);
    for (int i = random.nextInt(4); i >= 0; i--) {
      values.add(
          switch (kind) {
            case 0 -> NODES.numberNode(i * 7 - 3);
            case 1 -> i % 2 == 0 ? NODES.numberNode(i) : NODES.stringNode(name(i));
            default -> NODES.stringNode(name(i));
          });
    }
  }

  private JsonNode literal(int kind) {
    return switch (kind) {
      case 0 -> NODES.numberNode(random.nextInt(100));
      case 1 -> NODES.booleanNode(random.nextBoolean());
      case 2 -> NODES.numberNode(BigDecimal.valueOf(random.nextInt(1000) * 2L + 1, 1));
      default -> NODES.stringNode(pick(HOSTILE));
    };
  }

  private void list(ObjectNode schema, int depth) {
    schema.put("type", "array");
    ObjectNode items = schema(depth + 1);
    if (random.nextInt(3) == 0) {
      items.put("nullable", true);
    }
    schema.set("items", items);
    if (random.nextInt(3) == 0) {
      schema.put("minItems", random.nextInt(2));
    }
    if (random.nextInt(3) == 0) {
      schema.put("maxItems", 2 + random.nextInt(3));
    }
    if (random.nextInt(3) == 0) {
      schema.put("uniqueItems", true);
      schema.remove("minItems");
    }
  }

  private void map(ObjectNode schema, int depth) {
    schema.put("type", "object");
    if (random.nextBoolean()) {
      ObjectNode values = schema(depth + 1);
      if (random.nextInt(3) == 0) {
        values.put("nullable", true);
      }
      schema.set("additionalProperties", values);
    }
    if (random.nextInt(3) == 0) {
      schema.put("maxProperties", 3 + random.nextInt(3));
    }
  }

  private void choice(ObjectNode schema, int depth) {
    ArrayNode branches = schema.putArray("anyOf");
    text(branches.addObject().put("title", "Text"));
    whole(branches.addObject().put("title", "Whole"));
    if (random.nextBoolean()) {
      branches.addObject().put("title", "Flag").put("type", "boolean");
    }
    if (random.nextBoolean() && depth < 2) {
      properties(branches.addObject().put("title", "Thing").put("type", "object"), depth + 1);
    }
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** The same plan as RudderStack's catalog or Segment would keep it, as far as they have it. */
  static JsonNode asVendor(JsonNode plan, boolean rudderstack) {
    ObjectNode vendor = NODES.objectNode();
    vendor.put("name", "Random");
    ArrayNode events = vendor.putArray("events");
    for (PlannedCall call : PlanAsJsonSchema.read(plan)) {
      if (call.kind() == PlannedCall.Kind.TRACK) {
        ObjectNode event = events.addObject();
        event.put("name", call.name());
        if (rudderstack) {
          event.put("id", "ev_" + events.size()).put("eventType", "track");
          event.put("identitySection", "properties");
        }
        ObjectNode rules = event.putObject("rules");
        rules.put(
            "$schema",
            rudderstack
                ? "https://json-schema.org/draft/2019-09/schema"
                : "http://json-schema.org/draft-07/schema#");
        rules.put("type", "object");
        ObjectNode payload = (ObjectNode) call.schema().deepCopy();
        payload.remove("$schema");
        rules.set("$defs", payload.remove("$defs"));
        if (!rudderstack) {
          withoutDependentRequired(payload);
          withoutDependentRequired(rules.get("$defs"));
        }
        rules.putObject("properties").set("properties", payload);
      }
    }
    return vendor;
  }

  /** Draft 7 does not know the keyword. */
  private static void withoutDependentRequired(JsonNode schema) {
    if (schema instanceof ObjectNode object) {
      object.remove("dependentRequired");
    }
    schema.forEach(RandomPlan::withoutDependentRequired);
  }
}
