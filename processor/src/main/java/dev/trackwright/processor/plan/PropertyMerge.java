package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.source.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Merges what two schemas say of the properties of an object. What one of them says of further
 * properties holds for those that only the other describes, as JSON Schema has it.
 */
final class PropertyMerge {

  /** What it merges. */
  static final Set<String> KEYWORDS =
      Set.of("properties", "required", "additionalProperties", "unevaluatedProperties");

  private final Subject subject;
  private final Diagnostics diagnostics;

  PropertyMerge(Subject subject, Diagnostics diagnostics) {
    this.subject = subject;
    this.diagnostics = diagnostics;
  }

  /** Puts its keywords into the merged schema. */
  void into(Map<String, Node.Member> merged, Node.ObjectNode one, Node.ObjectNode other) {
    properties(merged, one, other);
    required(merged, one, other);
    further(merged, one, other);
  }

  /** Both mappings; of a name in both, both must fit. */
  static Node.ObjectNode byName(Node.ObjectNode one, Node.ObjectNode other) {
    Map<String, Node.Member> all = new LinkedHashMap<>(one.members());
    other.members().forEach((name, theirs) -> all.merge(name, theirs, PropertyMerge::both));
    return new Node.ObjectNode(all, one.span());
  }

  private static Node.Member both(Node.Member mine, Node.Member theirs) {
    if (Schemas.letsAllPass(theirs.value()) || theirs.value() instanceof Node.NullNode) {
      return mine;
    }
    if (Schemas.letsAllPass(mine.value())
        || mine.value() instanceof Node.NullNode
        || Schemas.letsNothingPass(theirs.value())) {
      return theirs;
    }
    if (Schemas.letsNothingPass(mine.value())) {
      return mine;
    }
    Node value = Schemas.both(mine.value(), theirs.value());
    boolean required = saysRequired(mine.value()) || saysRequired(theirs.value());
    if (required && value instanceof Node.ObjectNode schema) {
      value = Schemas.with(schema, "required", new Node.BooleanNode(true, mine.keySpan()));
    }
    return new Node.Member(mine.key(), mine.keySpan(), value);
  }

  private static boolean saysRequired(Node schema) {
    return schema instanceof Node.ObjectNode object
        && object.get("required").orElse(null) instanceof Node.BooleanNode flag
        && flag.value();
  }

  private void properties(
      Map<String, Node.Member> merged, Node.ObjectNode one, Node.ObjectNode other) {
    Optional<Node.ObjectNode> mine = described(one);
    Optional<Node.ObjectNode> theirs = described(other);
    if (mine.isEmpty() && theirs.isEmpty()) {
      return;
    }
    Node.ObjectNode a = mine.orElseGet(() -> Schemas.nothing(one.span()));
    Node.ObjectNode b = theirs.orElseGet(() -> Schemas.nothing(other.span()));
    Node.ObjectNode all = byName(admitted(a, b, other, one), admitted(b, a, one, other));
    Node.Member first = one.member("properties").or(() -> other.member("properties")).orElseThrow();
    merged.put("properties", new Node.Member("properties", first.keySpan(), all));
  }

  /**
   * What one schema says by patterns of names, where the other describes properties that it does
   * not: only the runtime can tell which of them a pattern matches.
   */
  static Optional<Node> byPattern(Node.ObjectNode one, Node.ObjectNode other) {
    Set<String> unknown = new HashSet<>(Schemas.mapping(other, "properties").keySet());
    unknown.removeAll(Schemas.mapping(one, "properties").keySet());
    boolean says =
        one.has("patternProperties")
            && one.get("additionalProperties").filter(f -> !Schemas.letsAllPass(f)).isPresent();
    if (!says || unknown.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Node.Member> known = new LinkedHashMap<>();
    for (Node.Member own : Schemas.mapping(one, "properties").values()) {
      Node any = new Node.BooleanNode(true, own.keySpan());
      known.put(own.key(), new Node.Member(own.key(), own.keySpan(), any));
    }
    Node.ObjectNode left = Schemas.only(one, Set.of("patternProperties", "additionalProperties"));
    return Optional.of(Schemas.with(left, "properties", new Node.ObjectNode(known, one.span())));
  }

  private static Optional<Node.ObjectNode> described(Node.ObjectNode schema) {
    return schema
        .get("properties")
        .filter(node -> node instanceof Node.ObjectNode)
        .map(node -> (Node.ObjectNode) node);
  }

  /** Properties of one, with what the other says of properties that it does not describe. */
  private Node.ObjectNode admitted(
      Node.ObjectNode own, Node.ObjectNode known, Node.ObjectNode other, Node.ObjectNode self) {
    Optional<Node.Member> others = other.member("additionalProperties");
    if (others.isEmpty()
        || others.get().value() instanceof Node.NullNode
        || Schemas.letsAllPass(others.get().value())
        || other.has("patternProperties")) {
      return own;
    }
    Map<String, Node.Member> admitted = new LinkedHashMap<>();
    for (Node.Member property : own.members().values()) {
      if (known.members().containsKey(property.key())) {
        admitted.put(property.key(), property);
      } else if (!Schemas.letsNothingPass(others.get().value())) {
        admitted.put(property.key(), both(property, others.get()));
      } else {
        shutOut(property, others.get(), self);
      }
    }
    return new Node.ObjectNode(admitted, own.span());
  }

  private void shutOut(Node.Member property, Node.Member closed, Node.ObjectNode self) {
    boolean required =
        saysRequired(property.value())
            || Schemas.list(self, "required").stream()
                .anyMatch(
                    name ->
                        name instanceof Node.StringNode text
                            && text.value().equals(property.key()));
    diagnostics.report(
        required ? DiagnosticId.BOUNDS_CONTRADICT : DiagnosticId.PROPERTY_SHUT_OUT,
        property.keySpan(),
        subject,
        required
            ? "the required property \""
                + property.key()
                + "\" and additionalProperties false at "
                + closed.value().span()
            : property.key(),
        closed.value().span());
  }

  /** A flag speaks of the schema's own property and stays with it, lists are added up. */
  private static void required(
      Map<String, Node.Member> merged, Node.ObjectNode one, Node.ObjectNode other) {
    List<Node> names = new ArrayList<>(Schemas.list(one, "required"));
    names.addAll(Schemas.list(other, "required"));
    if (!names.isEmpty()) {
      Node.Member first =
          one.get("required").orElse(null) instanceof Node.ArrayNode
              ? one.member("required").orElseThrow()
              : other.member("required").orElseThrow();
      merged.put(
          "required",
          new Node.Member(
              "required", first.keySpan(), new Node.ArrayNode(names, first.value().span())));
    }
  }

  private static void further(
      Map<String, Node.Member> merged, Node.ObjectNode one, Node.ObjectNode other) {
    for (String keyword : List.of("additionalProperties", "unevaluatedProperties")) {
      Optional<Node.Member> mine = one.member(keyword);
      Optional<Node.Member> theirs = other.member(keyword);
      if (mine.isPresent() && theirs.isPresent()) {
        merged.put(keyword, both(mine.get(), theirs.get()));
      }
    }
  }
}
