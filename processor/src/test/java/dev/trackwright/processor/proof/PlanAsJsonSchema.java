package dev.trackwright.processor.proof;

import dev.trackwright.processor.proof.PlannedCall.Kind;
import dev.trackwright.processor.proof.PlannedCall.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The second reader of native plans: what each call may carry, as JSON Schema 2020-12. It knows the
 * documentation and nothing of the processor; what is ours in a schema is said in JSON Schema's
 * words, and the rest is handed on as it is.
 */
final class PlanAsJsonSchema {

  private static final Set<String> OURS =
      Set.of(
          "sensitive",
          "deprecated",
          "javaName",
          "javaType",
          "example",
          "examples",
          "description",
          "title",
          "why",
          "when",
          "owner",
          "labels",
          "status",
          "replacedBy",
          "category",
          "tags",
          "sources",
          "destinations",
          "section",
          "version",
          "discriminator",
          "required",
          "nullable");

  private static final Set<String> NAMED =
      Set.of("properties", "patternProperties", "dependentSchemas");

  private static final Set<String> LISTS = Set.of("oneOf", "anyOf", "allOf", "prefixItems");

  private static final Set<String> SCHEMAS =
      Set.of(
          "items",
          "not",
          "if",
          "then",
          "else",
          "contains",
          "additionalProperties",
          "unevaluatedProperties",
          "unevaluatedItems",
          "propertyNames");

  /** Rules: in them nothing is told from other keys, they are JSON Schema to the letter. */
  private static final Set<String> LITERAL =
      Set.of("not", "if", "then", "else", "contains", "propertyNames");

  private boolean inRule;

  private final Map<String, String> definitions = new LinkedHashMap<>();
  private final ObjectNode defs = Json.MAPPER.createObjectNode();

  private PlanAsJsonSchema() {}

  /** The calls of a native plan. */
  static List<PlannedCall> read(JsonNode plan) {
    return new PlanAsJsonSchema().calls(plan);
  }

  private List<PlannedCall> calls(JsonNode plan) {
    for (String section : List.of("types", "$defs")) {
      plan.path(section)
          .propertyNames()
          .forEach(name -> definitions.put(name, "t" + definitions.size()));
    }
    for (String section : List.of("types", "$defs")) {
      plan.path(section)
          .propertyStream()
          .forEach(e -> defs.set(definitions.get(e.getKey()), schema(e.getValue())));
    }
    List<PlannedCall> calls = new ArrayList<>();
    named(plan, "events", Kind.TRACK, calls);
    named(plan, "pages", Kind.PAGE, calls);
    named(plan, "screens", Kind.SCREEN, calls);
    traits(plan.at("/traits/user"), Kind.IDENTIFY, calls);
    traits(plan.at("/traits/group"), Kind.GROUP, calls);
    traits(plan.path("context"), Kind.CONTEXT, calls);
    return calls;
  }

  private void named(JsonNode plan, String section, Kind kind, List<PlannedCall> calls) {
    plan.path(section)
        .propertyStream()
        .forEach(
            event ->
                calls.add(
                    new PlannedCall(
                        kind,
                        event.getKey(),
                        version(event.getValue()),
                        Section.PROPERTIES,
                        payload(event.getValue()))));
  }

  private void traits(JsonNode body, Kind kind, List<PlannedCall> calls) {
    if (body.isMissingNode()) {
      return;
    }
    Section section =
        switch (body.path("section").asString(kind == Kind.CONTEXT ? "context" : "traits")) {
          case "context" -> Section.CONTEXT;
          case "context.traits" -> Section.CONTEXT_TRAITS;
          case "properties" -> Section.PROPERTIES;
          default -> Section.TRAITS;
        };
    calls.add(new PlannedCall(kind, "", version(body), section, payload(body)));
  }

  private static @Nullable Integer version(JsonNode body) {
    return body.has("version") ? body.get("version").intValue() : null;
  }

  private JsonNode payload(JsonNode body) {
    ObjectNode schema = Json.MAPPER.createObjectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("type", "object");
    if (body.isObject()) {
      schema.setAll((ObjectNode) schema(body));
    }
    schema.set("$defs", defs);
    return schema;
  }

  /** A schema of ours in JSON Schema's words. */
  private JsonNode schema(JsonNode ours) {
    ObjectNode schema = Json.MAPPER.createObjectNode();
    if (ours.isBoolean()) {
      return ours;
    }
    ours.propertyStream()
        .forEach(
            member -> {
              String key = member.getKey();
              if (!OURS.contains(key) && !key.startsWith("x-")) {
                schema.set(key, keyword(key, member.getValue()));
              }
            });
    exclusive(schema, "exclusiveMinimum", "minimum");
    exclusive(schema, "exclusiveMaximum", "maximum");
    required(ours, schema);
    examples(ours, schema);
    if (!inRule) {
      told(schema);
    }
    boolean any = schema.path("type").asString("").equals("any");
    if (any) {
      schema.remove("type");
    }
    if (ours.path("nullable").asBoolean(false)) {
      return any ? schema : orNull(schema);
    }
    if (any) {
      schema.withArray("allOf").addObject().putObject("not").put("type", "null"); // null apart
    }
    return schema;
  }

  private JsonNode keyword(String key, JsonNode value) {
    if (key.equals("$ref")) {
      String name = value.stringValue().replaceFirst("^#/(types|\\$defs)/", "");
      String there = definitions.containsKey(name) ? name : unescaped(name);
      return Json.MAPPER.getNodeFactory().stringNode("#/$defs/" + definitions.get(there));
    }
    if (key.equals("type") && value.isArray()) {
      ArrayNode types = Json.MAPPER.createArrayNode();
      value.forEach(type -> types.add(type.isNull() ? "null" : type.stringValue()));
      return types; // YAML's null without quotes is meant as the type
    }
    if (key.equals("enum") && value.isArray()) {
      ArrayNode values = Json.MAPPER.createArrayNode();
      value.forEach(item -> values.add(item.isObject() ? item.get("value") : item));
      return values;
    }
    if (key.equals("dependentSchemas") && !inRule) {
      return literal(() -> keyword(key, value));
    }
    if (NAMED.contains(key) && value.isObject()) {
      ObjectNode named = Json.MAPPER.createObjectNode();
      value.propertyStream().forEach(e -> named.set(e.getKey(), schema(e.getValue())));
      return named;
    }
    if ((LISTS.contains(key) || key.equals("items")) && value.isArray()) {
      ArrayNode list = Json.MAPPER.createArrayNode();
      value.forEach(item -> list.add(schema(item)));
      return list;
    }
    if (LITERAL.contains(key)) {
      return literal(() -> schema(value));
    }
    return SCHEMAS.contains(key) ? schema(value) : value;
  }

  private JsonNode literal(java.util.function.Supplier<JsonNode> rule) {
    boolean outer = inRule;
    inRule = true;
    JsonNode schema = rule.get();
    inRule = outer;
    return schema;
  }

  private static String unescaped(String pointer) {
    return java.net.URLDecoder.decode(
            pointer.replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8)
        .replace("~1", "/")
        .replace("~0", "~");
  }

  /** Draft 4's flag beside the bound. */
  private static void exclusive(ObjectNode schema, String flag, String bound) {
    JsonNode value = schema.get(flag);
    if (value != null && value.isBoolean()) {
      schema.remove(flag);
      if (value.booleanValue() && schema.has(bound)) {
        schema.set(flag, schema.get(bound));
        schema.remove(bound);
      }
    }
  }

  private static void required(JsonNode ours, ObjectNode schema) {
    ArrayNode required = Json.MAPPER.createArrayNode();
    ours.path("properties")
        .propertyStream()
        .filter(e -> e.getValue().path("required").isBoolean())
        .filter(e -> e.getValue().path("required").booleanValue())
        .forEach(e -> required.add(e.getKey()));
    if (ours.path("required").isArray()) {
      ours.path("required").forEach(required::add);
    }
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
  }

  private static void examples(JsonNode ours, ObjectNode schema) {
    ArrayNode examples = Json.MAPPER.createArrayNode();
    if (ours.has("example")) {
      examples.add(ours.get("example"));
    }
    ours.path("examples").forEach(examples::add);
    if (!examples.isEmpty()) {
      schema.set("examples", examples);
    }
  }

  /** "Told from the other keys where it is missing." */
  private static void told(ObjectNode schema) {
    boolean open =
        List.of("type", "$ref", "enum", "const", "oneOf", "anyOf", "allOf").stream()
            .noneMatch(schema::has);
    List<String> types = open ? new SchemaView(schema).types(schema) : List.of();
    if (!types.isEmpty()) {
      schema.put("type", types.get(0));
    }
  }

  private static JsonNode orNull(ObjectNode schema) {
    boolean simple =
        List.of("$ref", "oneOf", "anyOf", "allOf", "not", "if", "const").stream()
            .noneMatch(schema::has);
    if (!simple || !(schema.has("type") || schema.has("enum"))) {
      ObjectNode either = Json.MAPPER.createObjectNode();
      either.putArray("anyOf").add(schema).addObject().put("type", "null");
      return either;
    }
    if (schema.has("type")) {
      ArrayNode types = Json.MAPPER.createArrayNode();
      if (schema.get("type").isArray()) {
        types.addAll((ArrayNode) schema.get("type"));
      } else {
        types.add(schema.get("type"));
      }
      types.add("null");
      schema.set("type", types);
    }
    if (schema.has("enum")) {
      schema.set("enum", ((ArrayNode) schema.get("enum").deepCopy()).addNull());
    }
    return schema;
  }
}
