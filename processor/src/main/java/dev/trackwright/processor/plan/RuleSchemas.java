package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.SourceSpan;
import dev.trackwright.processor.source.Node;
import dev.trackwright.processor.source.NodeText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes a schema as the runtime evaluates it: references replaced by what they lead to, remarks
 * left out, everything in the words of one draft. What is invalid in it is reported, as it would be
 * on a property.
 */
final class RuleSchemas {

  /** What the runtime does not evaluate. */
  private static final Set<String> NOT_EVALUATED =
      Set.of("unevaluatedProperties", "unevaluatedItems");

  /** What the schema around a property, or nobody, reads. */
  private static final Set<String> READ_ELSEWHERE = Set.of("nullable", "discriminator");

  private static final int DEEPEST = 60;

  private final References references;
  private final TypeDecision types;
  private final KeywordCheck keywords;
  private final ConstraintReader constraints;
  private final Dialect dialect;
  private final Deque<Node> following = new ArrayDeque<>();
  private final List<String> problems = new ArrayList<>();
  private int depth;

  RuleSchemas(
      Dialect dialect, References references, KeywordCheck keywords, Diagnostics diagnostics) {
    this.dialect = dialect;
    this.references = references;
    this.types = new TypeDecision(dialect, diagnostics);
    this.keywords = keywords;
    this.constraints = new ConstraintReader(diagnostics);
  }

  /**
   * What has become of a schema.
   *
   * @param schema as the runtime evaluates it
   * @param problem why it cannot be evaluated
   */
  record Outcome(Node schema, Optional<String> problem) {}

  Outcome canonical(Node.ObjectNode schema, Subject subject) {
    problems.clear();
    Node written = write(schema, subject);
    return new Outcome(written, problems.stream().findFirst());
  }

  private Node write(Node node, Subject subject) {
    if (node instanceof Node.NullNode) {
      return new Node.BooleanNode(true, node.span());
    }
    if (!(node instanceof Node.ObjectNode written)) {
      return node;
    }
    if (depth >= DEEPEST || !references.budget().spend(node)) {
      problems.add("it is nested too deeply to be checked");
      return Schemas.nothing(node.span());
    }
    depth++;
    Node.ObjectNode schema =
        Drafts.today(dialect == Dialect.VENDOR ? VendorBlanks.removed(written) : written);
    Node result = schema.get("$ref").isPresent() ? referred(schema, subject) : own(schema, subject);
    depth--;
    return result;
  }

  private Node referred(Node.ObjectNode schema, Subject subject) {
    Node ref = schema.get("$ref").orElseThrow();
    Optional<Node> target = references.find(NodeText.of(ref));
    if (target.isEmpty()) {
      references.reportMissing(NodeText.of(ref), ref.span(), subject);
      return Schemas.nothing(ref.span());
    }
    Node there = target.get();
    if (following.stream().anyMatch(node -> node == there)) {
      problems.add("it holds itself, and rules are finite");
      return Schemas.nothing(ref.span());
    }
    following.push(there);
    Node inlined = write(there, subject);
    following.pop();
    Node.ObjectNode rest = Schemas.without(schema, Set.of("$ref"));
    if (!references.siblingsCount()) {
      return inlined;
    }
    Node siblings = own(rest, subject);
    boolean alone = Schemas.letsAllPass(siblings);
    Node both =
        alone
            ? inlined
            : Schemas.of(
                "allOf", ref.span(), new Node.ArrayNode(List.of(inlined, siblings), ref.span()));
    return saysNullable(schema) && alone ? orNull(both) : both;
  }

  private Node own(Node.ObjectNode schema, Subject subject) {
    check(schema, subject);
    Map<String, Node.Member> members = new LinkedHashMap<>();
    for (Node.Member member : schema.members().values()) {
      String key = member.key();
      boolean evaluated =
          Schemas.narrows(key)
              && !READ_ELSEWHERE.contains(key)
              && !(member.value() instanceof Node.NullNode && !key.equals("const"));
      if (evaluated && !key.equals("required")) {
        keyword(schema, member, subject)
            .ifPresent(value -> members.put(key, new Node.Member(key, member.keySpan(), value)));
      }
    }
    required(schema)
        .ifPresent(
            names -> members.put("required", new Node.Member("required", schema.span(), names)));
    evaluateTheRest(members);
    if (saysNullable(schema) && !members.containsKey("type")) {
      return orNull(new Node.ObjectNode(members, schema.span()));
    }
    return new Node.ObjectNode(members, schema.span());
  }

  private void check(Node.ObjectNode schema, Subject subject) {
    keywords.checkRule(schema, subject);
    constraints.ofString(schema, subject);
    constraints.ofNumber(schema, subject, JsonType.NUMBER);
    constraints.ofArray(schema, subject);
    constraints.checkCounts(schema, subject);
    for (Node.Member pattern : Schemas.mapping(schema, "patternProperties").values()) {
      constraints.checkPattern(pattern.key(), pattern.keySpan(), subject);
    }
  }

  private Optional<Node> keyword(Node.ObjectNode schema, Node.Member member, Subject subject) {
    Node value = member.value();
    return switch (member.key()) {
      case "type" -> type(schema, subject);
      case "enum" -> values(value);
      case "format" ->
          StringFormat.of(NodeText.of(value)).isPresent() ? Optional.of(value) : Optional.empty();
      case "pattern" -> Optional.of(value).filter(pattern -> pattern instanceof Node.StringNode);
      case "exclusiveMinimum", "exclusiveMaximum" ->
          Optional.of(value).filter(bound -> bound instanceof Node.NumberNode);
      case "properties" -> properties(value, subject);
      default -> {
        Node.ObjectNode one = new Node.ObjectNode(Map.of(member.key(), member), schema.span());
        Node.ObjectNode written = Subschemas.mapped(one, node -> write(node, subject));
        yield written.member(member.key()).map(Node.Member::value); // null too, of a const
      }
    };
  }

  private Optional<Node> properties(Node value, Subject subject) {
    if (!(value instanceof Node.ObjectNode named)) {
      return Optional.empty();
    }
    Map<String, Node.Member> written = new LinkedHashMap<>();
    for (Node.Member property : named.members().values()) {
      Node schema = write(property.value(), subject.property(property.key()));
      written.put(property.key(), new Node.Member(property.key(), property.keySpan(), schema));
    }
    return Optional.of(new Node.ObjectNode(written, named.span()));
  }

  private Optional<Node> type(Node.ObjectNode schema, Subject subject) {
    Node type = schema.member("type").orElseThrow().value();
    if (Composition.isOnlyNull(Schemas.of("type", type.span(), type))) {
      return Optional.of(new Node.StringNode("null", type.span()));
    }
    List<Node> names = new ArrayList<>();
    for (JsonType one : types.decide(schema, subject).types()) {
      if (one == JsonType.ANY) {
        return Optional.empty();
      }
      names.add(new Node.StringNode(one.keyword(), type.span()));
    }
    boolean orNull =
        saysNullable(schema)
            || (type instanceof Node.ArrayNode list
                && list.items().stream().anyMatch(TypeDecision::isNullType));
    if (orNull) {
      names.add(new Node.StringNode("null", type.span()));
    }
    return Optional.of(names.size() == 1 ? names.get(0) : new Node.ArrayNode(names, type.span()));
  }

  private Optional<Node> values(Node value) {
    if (!(value instanceof Node.ArrayNode list) || list.items().isEmpty()) {
      return Optional.empty();
    }
    List<Node> values = list.items().stream().map(item -> EnumReader.value(item, dialect)).toList();
    return Optional.of(new Node.ArrayNode(values, list.span()));
  }

  /** The list, with the properties that say so themselves. */
  private Optional<Node> required(Node.ObjectNode schema) {
    Set<String> names = new LinkedHashSet<>();
    Schemas.list(schema, "required").stream()
        .filter(name -> name instanceof Node.StringNode)
        .forEach(name -> names.add(NodeText.of(name)));
    for (Node.Member property : Schemas.mapping(schema, "properties").values()) {
      if (property.value() instanceof Node.ObjectNode own
          && own.get("required").orElse(null) instanceof Node.BooleanNode flag
          && flag.value()) {
        names.add(property.key());
      }
    }
    List<Node> nodes = new ArrayList<>();
    names.forEach(name -> nodes.add(new Node.StringNode(name, schema.span())));
    return nodes.isEmpty()
        ? Optional.empty()
        : Optional.of(new Node.ArrayNode(nodes, schema.span()));
  }

  /** Where nothing else looks into properties, what is not evaluated is merely additional. */
  private void evaluateTheRest(Map<String, Node.Member> members) {
    Node.Member further = members.get("unevaluatedProperties");
    Set<String> inPlace = Set.of("allOf", "anyOf", "oneOf", "if", "not", "dependentSchemas");
    if (further != null && members.keySet().stream().noneMatch(inPlace::contains)) {
      members.remove("unevaluatedProperties");
      members.putIfAbsent(
          "additionalProperties",
          new Node.Member("additionalProperties", further.keySpan(), further.value()));
    }
    members.keySet().stream()
        .filter(NOT_EVALUATED::contains)
        .findFirst()
        .ifPresent(keyword -> problems.add("\"" + keyword + "\" in it is not evaluated"));
  }

  private static boolean saysNullable(Node.ObjectNode schema) {
    return schema.get("nullable").orElse(null) instanceof Node.BooleanNode flag && flag.value();
  }

  /** Told so that what the schema finds is handed on, as {@code anyOf} would not. */
  private static Node orNull(Node schema) {
    SourceSpan span = schema.span();
    Node isNull = Schemas.of("type", span, new Node.StringNode("null", span));
    return Schemas.with(Schemas.of("if", span, isNull), "else", schema);
  }
}
