package dev.trackwright.processor.plan;

import dev.trackwright.processor.source.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sees through {@code oneOf}, {@code anyOf} and {@code allOf} where they say no more than one
 * schema, or one schema or null: the ways in which generated schemas write a nullable reference.
 */
final class Composition {

  private static final List<String> KEYWORDS = List.of("oneOf", "anyOf", "allOf");

  /** What speaks of the place where a schema stands, not of its values. */
  private static final Set<String> OF_THE_PLACE = Set.of("nullable", "required");

  private Composition() {}

  /** The schema that {@code outer} stands for, with what {@code outer} tells people. */
  static Node.ObjectNode seenThrough(Node.ObjectNode outer) {
    Node.ObjectNode here = outer;
    Optional<Node.ObjectNode> inner = single(here);
    while (inner.isPresent()) {
      here = inner.get();
      inner = single(here);
    }
    return here;
  }

  /** The text of the reference that a schema is, if it is nothing else. */
  static Optional<String> reference(Node.ObjectNode schema) {
    Node.ObjectNode here = Drafts.today(seenThrough(schema));
    boolean plain =
        here.members().keySet().stream()
            .noneMatch(
                key -> !key.equals("$ref") && !OF_THE_PLACE.contains(key) && Schemas.narrows(key));
    return plain && here.get("$ref").orElse(null) instanceof Node.StringNode ref
        ? Optional.of(ref.value())
        : Optional.empty();
  }

  private static Optional<Node.ObjectNode> single(Node.ObjectNode outer) {
    List<String> narrowing =
        outer.members().keySet().stream()
            .filter(key -> Schemas.narrows(key) && !isOfThePlace(key, outer))
            .toList();
    if (narrowing.size() != 1 || !KEYWORDS.contains(narrowing.get(0))) {
      return Optional.empty();
    }
    String keyword = narrowing.get(0);
    boolean choice = !keyword.equals("allOf");
    List<Node> parts = Schemas.list(outer, keyword);
    List<Node> saying = parts.stream().filter(part -> !isIdle(part, choice)).toList();
    if (saying.size() != 1 || !(saying.get(0) instanceof Node.ObjectNode schema)) {
      return Optional.empty();
    }
    Map<String, Node.Member> members = new LinkedHashMap<>(outer.members());
    members.remove(keyword);
    add(members, schema);
    for (Node part : choice ? List.<Node>of() : parts) {
      if (part instanceof Node.ObjectNode remarks && part != schema) {
        add(members, remarks);
      }
    }
    Node.ObjectNode seen = new Node.ObjectNode(members, schema.span());
    boolean orNull = choice && parts.stream().anyMatch(Composition::isOnlyNull);
    return Optional.of(
        orNull ? Schemas.with(seen, "nullable", new Node.BooleanNode(true, outer.span())) : seen);
  }

  private static void add(Map<String, Node.Member> members, Node.ObjectNode more) {
    Node.Member nullable = members.get("nullable");
    more.members().forEach(members::putIfAbsent);
    if (nullable != null && more.has("nullable")) {
      List<Node> both = new ArrayList<>(List.of(nullable.value()));
      more.get("nullable").ifPresent(both::add);
      both.stream()
          .filter(node -> node instanceof Node.BooleanNode flag && flag.value())
          .findFirst()
          .ifPresent(
              yes -> members.put("nullable", new Node.Member("nullable", nullable.keySpan(), yes)));
    }
  }

  /** A list of names is the object's own word, a flag the property's. */
  private static boolean isOfThePlace(String key, Node.ObjectNode schema) {
    return OF_THE_PLACE.contains(key) && !(schema.get(key).orElse(null) instanceof Node.ArrayNode);
  }

  private static boolean isIdle(Node part, boolean choice) {
    return choice
        ? isOnlyNull(part)
        : part instanceof Node.ObjectNode schema && Schemas.onlyRemarks(schema);
  }

  /** Whether an alternative is null and nothing else. */
  static boolean isOnlyNull(Node part) {
    if (!(part instanceof Node.ObjectNode schema)) {
      return false;
    }
    List<String> narrowing = schema.members().keySet().stream().filter(Schemas::narrows).toList();
    return narrowing.size() == 1
        && (schema.member("type").filter(m -> isNullAlone(m.value())).isPresent()
            || schema.member("const").filter(m -> m.value() instanceof Node.NullNode).isPresent()
            || (!Schemas.list(schema, "enum").isEmpty()
                && Schemas.list(schema, "enum").stream()
                    .allMatch(item -> item instanceof Node.NullNode)));
  }

  private static boolean isNullAlone(Node type) {
    return type instanceof Node.ArrayNode list
        ? list.items().size() == 1 && TypeDecision.isNullType(list.items().get(0))
        : TypeDecision.isNullType(type);
  }
}
