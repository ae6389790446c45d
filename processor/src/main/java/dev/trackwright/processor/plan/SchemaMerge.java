package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.SourceSpan;
import dev.trackwright.processor.source.Node;
import dev.trackwright.processor.source.NodeText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Merges two schemas into one that lets pass what both do: how {@code allOf}, variants and
 * alternatives are read. What one schema cannot say, a second pattern for instance, is left in its
 * {@code allOf}, which becomes a rule.
 */
final class SchemaMerge {

  private static final Set<String> LARGER =
      Set.of("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties");
  private static final Set<String> SMALLER =
      Set.of("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties");
  private static final Set<String> EITHER =
      Set.of("uniqueItems", "sensitive", "deprecated", "nullable");
  private static final Set<String> SCHEMAS = Set.of("items", "propertyNames");
  private static final Set<String> SCHEMAS_BY_NAME = Set.of("patternProperties");

  /** What only says something together, and is kept together where it cannot be merged. */
  private static final List<Set<String>> GROUPS =
      List.of(
          Set.of("if", "then", "else"),
          Set.of("contains", "minContains", "maxContains"),
          Set.of("prefixItems", "items", "unevaluatedItems"));

  private final Subject subject;
  private final Diagnostics diagnostics;

  SchemaMerge(Subject subject, Diagnostics diagnostics) {
    this.subject = subject;
    this.diagnostics = diagnostics;
  }

  /** One schema for both; where they only tell people something, the first one's word stands. */
  Node.ObjectNode both(Node.ObjectNode one, Node.ObjectNode other) {
    Map<String, Node.Member> merged = new LinkedHashMap<>(one.members());
    List<Node> left = new ArrayList<>(Schemas.list(one, "allOf"));
    left.addAll(Schemas.list(other, "allOf"));
    Node.ObjectNode rest = leaveGroups(one, other, left);
    for (Node.Member theirs : rest.members().values()) {
      Node.Member mine = merged.putIfAbsent(theirs.key(), theirs);
      if (mine != null && !theirs.key().equals("allOf")) {
        merged.put(theirs.key(), merge(mine, theirs, left));
      }
    }
    new PropertyMerge(subject, diagnostics).into(merged, one, other);
    PropertyMerge.byPattern(one, other).ifPresent(left::add);
    PropertyMerge.byPattern(other, one).ifPresent(left::add);
    if (!left.isEmpty()) {
      SourceSpan span = left.get(0).span();
      merged.put("allOf", new Node.Member("allOf", span, new Node.ArrayNode(left, span)));
    }
    return new Node.ObjectNode(merged, one.span());
  }

  /** The other schema without the groups that the first one has too, which are put aside. */
  private static Node.ObjectNode leaveGroups(
      Node.ObjectNode one, Node.ObjectNode other, List<Node> left) {
    Node.ObjectNode rest = other;
    for (Set<String> group : GROUPS) {
      Node.ObjectNode mine = Schemas.only(one, group);
      Node.ObjectNode theirs = Schemas.only(rest, group);
      boolean plain =
          theirs.members().keySet().equals(Set.of("items"))
              && mine.members().keySet().equals(Set.of("items"));
      if (mine.members().isEmpty() || theirs.members().isEmpty() || plain) {
        continue;
      }
      rest = Schemas.without(rest, group);
      if (!Schemas.same(mine, theirs)) {
        left.add(theirs);
      }
    }
    return rest;
  }

  private Node.Member merge(Node.Member mine, Node.Member theirs, List<Node> left) {
    String key = mine.key();
    if (!Schemas.narrows(key) && !EITHER.contains(key)) {
      return mine;
    }
    if (LARGER.contains(key) || SMALLER.contains(key)) {
      return bound(mine, theirs);
    }
    if (EITHER.contains(key)) {
      return mine.value() instanceof Node.BooleanNode flag && flag.value() ? mine : theirs;
    }
    if (PropertyMerge.KEYWORDS.contains(key) || Schemas.same(mine.value(), theirs.value())) {
      return mine;
    }
    if (SCHEMAS.contains(key)) {
      return new Node.Member(key, mine.keySpan(), Schemas.both(mine.value(), theirs.value()));
    }
    if (SCHEMAS_BY_NAME.contains(key)
        && mine.value() instanceof Node.ObjectNode a
        && theirs.value() instanceof Node.ObjectNode b) {
      return new Node.Member(key, mine.keySpan(), PropertyMerge.byName(a, b));
    }
    return switch (key) {
      case "type" -> type(mine, theirs);
      case "enum" -> values(mine, theirs);
      case "const" -> {
        contradict(mine, theirs);
        yield mine;
      }
      default -> {
        left.add(Schemas.of(key, theirs.keySpan(), theirs.value()));
        yield mine;
      }
    };
  }

  private static Node.Member bound(Node.Member mine, Node.Member theirs) {
    if (!(mine.value() instanceof Node.NumberNode a)
        || !(theirs.value() instanceof Node.NumberNode b)) {
      return mine.value() instanceof Node.NumberNode ? theirs : mine;
    }
    int order = a.value().compareTo(b.value());
    boolean larger = LARGER.contains(mine.key());
    return (larger ? order >= 0 : order <= 0) ? mine : theirs;
  }

  private Node.Member type(Node.Member mine, Node.Member theirs) {
    List<Node> both = new ArrayList<>();
    for (Node a : types(mine.value())) {
      for (Node b : types(theirs.value())) {
        narrower(a, b).ifPresent(both::add);
      }
    }
    List<Node> distinct = new ArrayList<>();
    both.stream()
        .filter(name -> distinct.stream().noneMatch(seen -> Schemas.same(seen, name)))
        .forEach(distinct::add);
    if (distinct.isEmpty()) {
      contradict(mine, theirs);
      return mine;
    }
    Node value =
        distinct.size() == 1 ? distinct.get(0) : new Node.ArrayNode(distinct, mine.value().span());
    return new Node.Member("type", mine.keySpan(), value);
  }

  private static List<Node> types(Node type) {
    return type instanceof Node.ArrayNode list ? list.items() : List.of(type);
  }

  private static Optional<Node> narrower(Node a, Node b) {
    String one = NodeText.of(a);
    String other = NodeText.of(b);
    if (one.equals(other) || other.equals("any")) {
      return Optional.of(a);
    }
    if (one.equals("any") || (one.equals("number") && other.equals("integer"))) {
      return Optional.of(b);
    }
    return one.equals("integer") && other.equals("number") ? Optional.of(a) : Optional.empty();
  }

  private Node.Member values(Node.Member mine, Node.Member theirs) {
    if (!(mine.value() instanceof Node.ArrayNode a)
        || !(theirs.value() instanceof Node.ArrayNode b)) {
      return mine.value() instanceof Node.ArrayNode ? theirs : mine;
    }
    List<Node> both =
        a.items().stream()
            .filter(
                value ->
                    b.items().stream()
                        .anyMatch(
                            other ->
                                Schemas.same(
                                    EnumReader.value(value, Dialect.NATIVE),
                                    EnumReader.value(other, Dialect.NATIVE))))
            .toList();
    if (both.isEmpty() && !a.items().isEmpty() && !b.items().isEmpty()) {
      contradict(mine, theirs);
      return mine;
    }
    return new Node.Member("enum", mine.keySpan(), new Node.ArrayNode(both, a.span()));
  }

  private void contradict(Node.Member mine, Node.Member theirs) {
    diagnostics.report(
        DiagnosticId.BOUNDS_CONTRADICT,
        mine.value().span(),
        subject,
        said(mine) + " and " + said(theirs) + " at " + theirs.value().span());
  }

  private static String said(Node.Member member) {
    return member.key() + " " + NodeText.of(member.value());
  }
}
