package dev.trackwright.processor.plan;

import dev.trackwright.processor.source.Node;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Knows of what kind a keyword's value must be, for those that hold schemas or names. */
final class KeywordShape {

  private KeywordShape() {}

  /** What the value must be, where it is something else. */
  static Optional<String> problem(Node.Member member) {
    Node value = member.value();
    if (value instanceof Node.NullNode) {
      return Optional.empty();
    }
    return switch (member.key()) {
      case "not",
          "if",
          "then",
          "else",
          "contains",
          "propertyNames",
          "additionalItems",
          "unevaluatedItems",
          "additionalProperties",
          "unevaluatedProperties",
          "items" ->
          unless(isSchema(value), "a schema, true or false");
      case "oneOf", "anyOf", "allOf", "prefixItems" ->
          unless(isList(value, KeywordShape::isSchema), "a list of schemas");
      case "properties", "patternProperties", "dependentSchemas" ->
          unless(isMapping(value, KeywordShape::isSchemaOrNothing), "a mapping to schemas");
      case "dependencies" ->
          unless(
              isMapping(value, entry -> isSchema(entry) || isNames(entry)),
              "a mapping to schemas or lists of property names");
      case "dependentRequired" ->
          unless(isMapping(value, KeywordShape::isNames), "a mapping to lists of property names");
      case "required" ->
          unless(
              value instanceof Node.BooleanNode || isNames(value),
              "true, false or a list of property names");
      case "discriminator" ->
          unless(
              value instanceof Node.StringNode
                  || (value instanceof Node.ObjectNode mapping
                      && mapping.get("propertyName").orElse(null) instanceof Node.StringNode),
              "the name of a property, or {propertyName: …}");
      case "enum" -> unless(isList(value, item -> true), "a list of values");
      default -> Optional.empty();
    };
  }

  private static Optional<String> unless(boolean fits, String expected) {
    return fits ? Optional.empty() : Optional.of(expected);
  }

  private static boolean isSchema(Node node) {
    return node instanceof Node.ObjectNode || node instanceof Node.BooleanNode;
  }

  private static boolean isSchemaOrNothing(Node node) {
    return isSchema(node) || node instanceof Node.NullNode;
  }

  private static boolean isNames(Node node) {
    return node instanceof Node.ArrayNode list
        && list.items().stream().allMatch(item -> item instanceof Node.StringNode);
  }

  private static boolean isList(Node node, Predicate<Node> each) {
    List<Node> items = node instanceof Node.ArrayNode list ? list.items() : List.of();
    return !items.isEmpty() && items.stream().allMatch(each);
  }

  private static boolean isMapping(Node node, Predicate<Node> each) {
    return node instanceof Node.ObjectNode mapping
        && mapping.members().values().stream().allMatch(member -> each.test(member.value()));
  }
}
