package dev.trackwright.processor.plan;

import dev.trackwright.processor.source.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Knows which keywords hold schemas, so that a walk through a schema takes neither a property for a
 * keyword nor a constant for a schema.
 */
final class Subschemas {

  private static final Set<String> ONE =
      Set.of(
          "items",
          "additionalItems",
          "unevaluatedItems",
          "contains",
          "additionalProperties",
          "unevaluatedProperties",
          "propertyNames",
          "not",
          "if",
          "then",
          "else");

  private static final Set<String> LIST = Set.of("allOf", "anyOf", "oneOf", "prefixItems", "items");

  private static final Set<String> MAPPING =
      Set.of(
          "properties",
          "patternProperties",
          "dependentSchemas",
          "dependencies",
          "$defs",
          "definitions");

  private Subschemas() {}

  /** The schema with each schema right within it replaced. */
  static Node.ObjectNode mapped(Node.ObjectNode schema, UnaryOperator<Node> change) {
    Map<String, Node.Member> members = new LinkedHashMap<>();
    schema
        .members()
        .forEach(
            (key, member) ->
                members.put(
                    key,
                    new Node.Member(key, member.keySpan(), value(key, member.value(), change))));
    return new Node.ObjectNode(members, schema.span());
  }

  private static Node value(String key, Node value, UnaryOperator<Node> change) {
    if (value instanceof Node.ArrayNode list && LIST.contains(key)) {
      return new Node.ArrayNode(list.items().stream().map(change).toList(), list.span());
    }
    if (value instanceof Node.ObjectNode mapping && MAPPING.contains(key)) {
      Map<String, Node.Member> members = new LinkedHashMap<>();
      for (Node.Member member : mapping.members().values()) {
        Node changed =
            member.value() instanceof Node.ArrayNode names ? names : change.apply(member.value());
        members.put(member.key(), new Node.Member(member.key(), member.keySpan(), changed));
      }
      return new Node.ObjectNode(members, mapping.span());
    }
    return ONE.contains(key) && !(value instanceof Node.ArrayNode) ? change.apply(value) : value;
  }

  /** The schemas right within one. */
  static List<Node.ObjectNode> of(Node.ObjectNode schema) {
    List<Node.ObjectNode> found = new ArrayList<>();
    mapped(
        schema,
        node -> {
          if (node instanceof Node.ObjectNode object) {
            found.add(object);
          }
          return node;
        });
    return found;
  }

  /** The schema and all those within it, each once, without following references. */
  static List<Node.ObjectNode> below(Node.ObjectNode schema) {
    Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Node.ObjectNode> found = new ArrayList<>();
    Deque<Node.ObjectNode> left = new ArrayDeque<>(List.of(schema));
    while (!left.isEmpty()) {
      Node.ObjectNode next = left.pop();
      if (seen.add(next)) {
        found.add(next);
        of(next).forEach(left::push);
      }
    }
    return found;
  }

  /** A schema without what narrows nothing: titles, comments, what is a vendor's own. */
  static Node bare(Node node) {
    if (!(node instanceof Node.ObjectNode schema)) {
      return node;
    }
    List<String> remarks =
        schema.members().keySet().stream().filter(key -> !Schemas.narrows(key)).toList();
    return mapped(Schemas.without(schema, remarks), Subschemas::bare);
  }
}
