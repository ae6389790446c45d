package dev.trackwright.processor.plan;

import dev.trackwright.processor.source.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Sees through {@code oneOf}, {@code anyOf} and {@code allOf} where they say no more than one
 * schema, or one schema or null: the ways in which generated schemas write a nullable reference.
 */
final class Composition {

  private static final List<String> KEYWORDS = List.of("oneOf", "anyOf", "allOf");
  private static final Set<String> OWN_TYPE = Set.of("type", "enum", "const", "$ref");

  private Composition() {}

  /**
   * What a trivial composition comes to.
   *
   * @param schema the one schema
   * @param orNull whether null was its alternative
   */
  record Single(Node.ObjectNode schema, boolean orNull) {}

  /** The one schema that {@code outer} stands for. */
  static Optional<Single> single(Node.ObjectNode outer) {
    List<String> present = KEYWORDS.stream().filter(outer::has).toList();
    if (present.size() != 1 || saysMore(outer)) {
      return Optional.empty();
    }
    if (!(outer.get(present.get(0)).orElse(null) instanceof Node.ArrayNode parts)) {
      return Optional.empty();
    }
    boolean choice = !present.get(0).equals("allOf");
    List<Node> rest = parts.items().stream().filter(part -> !(choice && isOnlyNull(part))).toList();
    if (rest.size() == 1 && rest.get(0) instanceof Node.ObjectNode schema) {
      return Optional.of(new Single(schema, rest.size() < parts.items().size()));
    }
    return Optional.empty();
  }

  /** Whether a schema says something of its values beside its alternatives. */
  private static boolean saysMore(Node.ObjectNode outer) {
    boolean more = OWN_TYPE.stream().anyMatch(outer::has);
    for (JsonType type : JsonType.values()) {
      more |= type.keywords().stream().anyMatch(outer::has);
    }
    return more;
  }

  /** What is left when all trivial compositions around a schema are seen through. */
  static Node.ObjectNode innermost(Node.ObjectNode outer) {
    Node.ObjectNode here = outer;
    Optional<Single> single = single(here);
    while (single.isPresent()) {
      here = single.get().schema();
      single = single(here);
    }
    return here;
  }

  /** Whether one of the trivial compositions around a schema lets null pass. */
  static boolean orNull(Node.ObjectNode outer) {
    boolean orNull = false;
    Optional<Single> single = single(outer);
    while (single.isPresent()) {
      orNull |= single.get().orNull() || TypeDecision.saysNullable(single.get().schema());
      single = single(single.get().schema());
    }
    return orNull;
  }

  /** Whether a schema has alternatives of any kind. */
  static boolean isComposed(Node.ObjectNode schema) {
    return KEYWORDS.stream().anyMatch(schema::has) || schema.has("if") || schema.has("not");
  }

  private static boolean isOnlyNull(Node part) {
    return part instanceof Node.ObjectNode schema
        && schema.members().size() == 1
        && schema.member("type").filter(type -> TypeDecision.isNullType(type.value())).isPresent();
  }
}
