package dev.trackwright.processor.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON Schema as those ask who make values of it: references followed, {@code allOf} merged. It
 * may be too generous, because whatever is made is held against the schema itself by a validator.
 */
final class SchemaView {

  private final JsonNode root;

  SchemaView(JsonNode root) {
    this.root = root;
  }

  /** The schema with what it refers to and all of its {@code allOf} parts in one. */
  ObjectNode flat(JsonNode schema) {
    return flat(schema, 0);
  }

  private ObjectNode flat(JsonNode schema, int depth) {
    ObjectNode flat = Json.MAPPER.createObjectNode();
    if (!schema.isObject() || depth > 40) {
      return flat;
    }
    flat.setAll((ObjectNode) schema.deepCopy());
    flat.remove("$ref");
    flat.remove("allOf");
    if (schema.has("$ref")) {
      merge(flat, flat(target(schema.get("$ref").stringValue()), depth + 1));
    }
    for (JsonNode part : schema.path("allOf")) {
      ObjectNode inner = flat(part, depth + 1);
      if (inner.has("if")) {
        flat.withArray("ifs").add(inner.deepCopy());
        List.of("if", "then", "else").forEach(inner::remove);
      }
      merge(flat, inner);
    }
    if (schema.has("if")) {
      flat.withArray("ifs").add(schema.deepCopy());
    }
    for (String choice : List.of("anyOf", "oneOf")) {
      List<JsonNode> some = new ArrayList<>();
      flat.path(choice).forEach(some::add);
      boolean orNull = some.removeIf(SchemaView::isNullOnly);
      if (orNull && some.size() == 1) {
        flat.remove(choice);
        merge(flat, flat(some.get(0), depth + 1));
        flat.put(OR_NULL, true);
      }
    }
    return flat;
  }

  private static final String OR_NULL = "x-or-null";

  static boolean isNullOnly(JsonNode schema) {
    return schema.size() == 1 && schema.path("type").asString("").equals("null");
  }

  JsonNode target(String reference) {
    if (reference.equals("#")) {
      return root;
    }
    String pointer =
        java.net.URLDecoder.decode(
            reference.substring(1).replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8);
    JsonNode target = root.at(pointer);
    if (target.isMissingNode()) {
      throw new IllegalArgumentException("no target of " + reference);
    }
    return target;
  }

  /** What {@code first} and {@code second} say, both, as well as it can be said in one. */
  static void merge(ObjectNode first, ObjectNode second) {
    second
        .propertyStream()
        .forEach(
            e -> {
              String key = e.getKey();
              JsonNode theirs = e.getValue();
              JsonNode ours = first.get(key);
              if (ours == null) {
                first.set(key, theirs);
              } else if (key.equals("properties")) {
                theirs.propertyStream().forEach(p -> both((ObjectNode) ours, p));
              } else if (key.equals("required") || key.equals("ifs") || key.equals("examples")) {
                ((ArrayNode) ours).addAll((ArrayNode) theirs);
              } else if (key.equals("enum") || key.equals("type")) {
                first.set(key, common(ours, theirs));
              } else if (Set.of("minimum", "minLength", "minItems", "exclusiveMinimum")
                  .contains(key)) {
                if (theirs.decimalValue().compareTo(ours.decimalValue()) > 0) {
                  first.set(key, theirs);
                }
              } else if (Set.of("maximum", "maxLength", "maxItems", "exclusiveMaximum")
                  .contains(key)) {
                if (theirs.decimalValue().compareTo(ours.decimalValue()) < 0) {
                  first.set(key, theirs);
                }
              }
            });
  }

  private static void both(ObjectNode properties, Map.Entry<String, JsonNode> other) {
    JsonNode ours = properties.get(other.getKey());
    if (ours == null) {
      properties.set(other.getKey(), other.getValue());
    } else {
      ObjectNode both = Json.MAPPER.createObjectNode();
      both.putArray("allOf").add(ours).add(other.getValue());
      properties.set(other.getKey(), both);
    }
  }

  private static JsonNode common(JsonNode ours, JsonNode theirs) {
    List<JsonNode> other = list(theirs);
    ArrayNode common = Json.MAPPER.createArrayNode();
    for (JsonNode value : list(ours)) {
      boolean integer = value.isString() && value.stringValue().equals("integer");
      if (other.contains(value)
          || (integer && other.stream().anyMatch(o -> o.asString("").equals("number")))) {
        common.add(value);
      }
    }
    return common.isEmpty() ? ours : common;
  }

  static List<JsonNode> list(JsonNode value) {
    List<JsonNode> list = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(list::add);
    } else {
      list.add(value);
    }
    return list;
  }

  /** The described properties, sorted as Java sorts names. */
  Map<String, JsonNode> properties(ObjectNode flat) {
    Map<String, JsonNode> properties = new TreeMap<>();
    flat.path("properties").propertyStream().forEach(e -> properties.put(e.getKey(), e.getValue()));
    for (String name : required(flat)) {
      properties.computeIfAbsent(name, n -> Json.MAPPER.createObjectNode());
    }
    return properties;
  }

  Set<String> required(ObjectNode flat) {
    Set<String> required = new TreeSet<>();
    if (flat.path("required").isArray()) {
      flat.get("required").forEach(name -> required.add(name.stringValue()));
    }
    return required;
  }

  /** The types that a value may have, null apart; told from the keywords where none is said. */
  List<String> types(ObjectNode flat) {
    List<String> types = new ArrayList<>();
    if (flat.has("type")) {
      list(flat.get("type")).forEach(type -> types.add(type.stringValue()));
      types.remove("null");
      return types;
    }
    Map<String, List<String>> told =
        Map.of(
            "object",
                List.of("properties", "additionalProperties", "required", "patternProperties"),
            "array", List.of("items", "minItems", "maxItems", "uniqueItems", "contains"),
            "string", List.of("format", "pattern", "minLength", "maxLength"),
            "number",
                List.of(
                    "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"));
    new TreeMap<>(told)
        .forEach(
            (type, keywords) -> {
              if (types.isEmpty() && keywords.stream().anyMatch(flat::has)) {
                types.add(type);
              }
            });
    return types;
  }

  /** Whether null is said to be a value. */
  boolean saysNull(ObjectNode flat) {
    return flat.has(OR_NULL)
        || list(flat.path("type")).stream().anyMatch(t -> t.asString("").equals("null"))
        || (!flat.has("type") && list(flat.path("enum")).stream().anyMatch(JsonNode::isNull));
  }

  /** The branches of {@code anyOf} and {@code oneOf}; empty where there is neither. */
  List<JsonNode> branches(ObjectNode flat) {
    List<JsonNode> branches = new ArrayList<>();
    flat.path("anyOf").forEach(branches::add);
    flat.path("oneOf").forEach(branches::add);
    return branches;
  }

  /** The schemas of which a value keeps to one or more, each whole; the one itself among them. */
  List<ObjectNode> alternatives(JsonNode schema) {
    List<ObjectNode> all = new ArrayList<>();
    alternatives(flat(schema), all);
    return all;
  }

  private void alternatives(ObjectNode flat, List<ObjectNode> all) {
    for (JsonNode branch : branches(flat)) {
      alternatives(branch(flat, branch), all);
    }
    ObjectNode base = flat.deepCopy();
    List.of("ifs", "if", "then", "else").forEach(base::remove);
    for (JsonNode condition : flat.path("ifs")) {
      for (String part : List.of("then", "else")) {
        if (condition.path(part).isObject()) {
          ObjectNode whole = flat(condition.get(part));
          ObjectNode test = flat(condition.get("if"));
          if (part.equals("then") && test.has("properties")) {
            ObjectNode narrow = Json.MAPPER.createObjectNode();
            narrow.set("properties", test.get("properties"));
            merge(whole, narrow);
          }
          merge(whole, base.deepCopy());
          alternatives(whole, all);
        }
      }
    }
    all.add(base);
  }

  /** The one value that a schema allows; missing where there are several. */
  JsonNode only(JsonNode schema) {
    ObjectNode flat = flat(schema);
    boolean one = flat.path("enum").size() == 1 && !flat.get("enum").get(0).isNull();
    return one ? flat.get("enum").get(0) : flat.path("const");
  }

  /** The whole schema of one branch: with what stands beside the choice. */
  ObjectNode branch(ObjectNode flat, JsonNode branch) {
    ObjectNode beside = flat.deepCopy();
    beside.remove("anyOf");
    beside.remove("oneOf");
    ObjectNode whole = flat(branch);
    merge(whole, beside);
    return whole;
  }

  JsonNode root() {
    return root;
  }
}
