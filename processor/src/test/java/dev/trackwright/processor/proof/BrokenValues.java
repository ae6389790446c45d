package dev.trackwright.processor.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Breaks one constraint of a valid value, at every place where there is one. What a validator says
 * of the outcome is not foretold here: some of it may be valid still.
 */
final class BrokenValues {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final SchemaView view;
  private final List<JsonNode> broken = new ArrayList<>();
  private final JsonNode whole;

  private BrokenValues(JsonNode schema, JsonNode whole) {
    this.view = new SchemaView(schema);
    this.whole = whole;
  }

  /** All the ways to break {@code value} that are worth a try; none of them may be left out. */
  static List<JsonNode> of(JsonNode schema, JsonNode value) {
    BrokenValues values = new BrokenValues(schema, value);
    values.at("", schema, value, 0);
    return values.broken;
  }

  private void at(String pointer, JsonNode schema, JsonNode value, int depth) {
    if (!schema.isObject() || depth > 6) {
      return;
    }
    ObjectNode flat = view.flat(schema);
    for (JsonNode branch : view.branches(flat)) {
      at(pointer, view.branch(flat, branch), value, depth + 1);
    }
    if (!pointer.isEmpty()) {
      replace(pointer, NODES.nullNode());
    }
    for (String keyword : List.of("not", "const", "enum")) {
      for (JsonNode each : SchemaView.list(flat.path(keyword))) {
        JsonNode other = keyword.equals("not") ? each.path("const") : each;
        if (!other.isMissingNode()) {
          replace(pointer, keyword.equals("not") ? other : different(other));
        }
        each.path("enum").forEach(denied -> replace(pointer, denied));
      }
    }
    if (value.isString()) {
      text(pointer, flat, value.stringValue());
    } else if (value.isNumber()) {
      number(pointer, flat, value.decimalValue());
    } else if (value instanceof ArrayNode array) {
      array(pointer, flat, array, depth);
    } else if (value instanceof ObjectNode object) {
      object(pointer, flat, object, depth);
    }
  }

  private static JsonNode different(JsonNode value) {
    if (value.isNumber()) {
      return NODES.numberNode(value.decimalValue().add(BigDecimal.ONE).toBigInteger());
    }
    return value.isBoolean()
        ? NODES.booleanNode(!value.booleanValue())
        : NODES.stringNode(value.asString("") + "!");
  }

  private void text(String pointer, ObjectNode flat, String text) {
    if (flat.path("minLength").asInt(0) > 0) {
      int most = flat.get("minLength").intValue() - 1;
      int has = text.codePointCount(0, text.length());
      replace(pointer, text.substring(0, text.offsetByCodePoints(0, Math.min(has, most))));
    }
    if (flat.has("maxLength") && flat.get("maxLength").asInt(5000) < 5000) {
      replace(pointer, text + "\ud83c\udf89".repeat(flat.get("maxLength").intValue() + 1));
    }
    if (flat.has("pattern")) {
      replace(pointer, "");
      replace(pointer, "\u0000 no such thing");
      replace(pointer, "x" + text);
      replace(pointer, text + "\n");
    }
    if (flat.has("format")) {
      List.of("no such format", "", "1.2.3", "a@", "-x.y", "::1::", "2026-02-30", "P", "\u00fc@b.c")
          .forEach(bad -> replace(pointer, bad));
    }
  }

  private void number(String pointer, ObjectNode flat, BigDecimal number) {
    for (String keyword :
        List.of("minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum", "multipleOf")) {
      if (flat.path(keyword).isNumber()) {
        BigDecimal bound = flat.get(keyword).decimalValue();
        BigDecimal half = bound.divide(BigDecimal.valueOf(2));
        for (BigDecimal some :
            List.of(
                bound,
                bound.subtract(BigDecimal.ONE),
                bound.add(BigDecimal.ONE),
                bound.subtract(new BigDecimal("0.5")),
                keyword.equals("multipleOf") ? number.add(half) : number.add(bound))) {
          replace(pointer, some);
        }
      }
    }
    replace(pointer, new BigDecimal("0.25"));
    replace(pointer, BigDecimal.valueOf(Long.MIN_VALUE));
  }

  private void array(String pointer, ObjectNode flat, ArrayNode array, int depth) {
    JsonNode items = flat.path("items");
    for (int i = 0; i < array.size(); i++) {
      JsonNode each = items.isArray() ? items.path(i) : items;
      at(
          pointer + "/" + i,
          i < flat.path("prefixItems").size() ? flat.get("prefixItems").get(i) : each,
          array.get(i),
          depth + 1);
    }
    replace(pointer, NODES.arrayNode());
    if (!array.isEmpty()) {
      ArrayNode more = array.deepCopy();
      for (int i = 0; i <= flat.path("maxItems").asInt(0) && i < 300; i++) {
        more.add(array.get(0));
      }
      replace(pointer, more);
      ArrayNode fewer = array.deepCopy();
      fewer.remove(0);
      replace(pointer, fewer);
    }
  }

  private void object(String pointer, ObjectNode flat, ObjectNode object, int depth) {
    view.properties(flat)
        .forEach(
            (name, schema) -> {
              if (object.has(name)) {
                at(pointer + "/" + escaped(name), schema, object.get(name), depth + 1);
                ObjectNode without = object.deepCopy();
                without.remove(name);
                replace(pointer, without);
              }
            });
    JsonNode extra = flat.path("additionalProperties");
    for (String name : object.propertyNames()) {
      if (!flat.path("properties").has(name)) {
        at(pointer + "/" + escaped(name), extra, object.get(name), depth + 1);
        ObjectNode renamed = object.deepCopy();
        renamed.set("no such name!", renamed.remove(name));
        replace(pointer, renamed);
      }
    }
    ObjectNode more = object.deepCopy();
    for (int i = 0; i <= flat.path("maxProperties").asInt(0) && i < 300; i++) {
      more.set("more " + i, NODES.stringNode("x"));
    }
    replace(pointer, more);
    replace(pointer, NODES.objectNode());
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  private void replace(String pointer, Object value) {
    JsonNode with =
        value instanceof JsonNode node
            ? node
            : value instanceof BigDecimal number ? whole(number) : NODES.stringNode((String) value);
    if (pointer.isEmpty()) {
      if (with.isObject()) {
        broken.add(with);
      }
      return;
    }
    JsonNode copy = whole.deepCopy();
    int slash = pointer.lastIndexOf('/');
    String name = pointer.substring(slash + 1).replace("~1", "/").replace("~0", "~");
    @Nullable JsonNode around = copy.at(pointer.substring(0, slash));
    if (around instanceof ObjectNode object) {
      object.set(name, with);
      broken.add(copy);
    } else if (around instanceof ArrayNode array) {
      array.set(Integer.parseInt(name), with);
      broken.add(copy);
    }
  }

  private static JsonNode whole(BigDecimal number) {
    BigDecimal bare = number.stripTrailingZeros();
    return bare.scale() <= 0
        ? NODES.numberNode(bare.toBigIntegerExact())
        : NODES.numberNode(number);
  }
}
