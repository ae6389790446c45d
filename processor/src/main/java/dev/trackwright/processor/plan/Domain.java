package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.SourceSpan;
import dev.trackwright.processor.source.Node;
import dev.trackwright.processor.source.NodeText;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What values a property can have that tells variants apart.
 *
 * @param property which
 * @param known all of them; empty where the plan does not list them
 * @param required whether it is always there
 * @param span where it is described
 */
record Domain(String property, Optional<Set<Literal>> known, boolean required, SourceSpan span) {

  static Domain of(Node.ObjectNode base, String property, Flattening flattening, Subject subject) {
    Optional<Node.Member> described =
        Optional.ofNullable(Schemas.mapping(base, "properties").get(property));
    boolean listed =
        Schemas.list(base, "required").stream()
            .anyMatch(name -> NodeText.of(name).equals(property));
    SourceSpan span = described.map(Node.Member::keySpan).orElse(base.span());
    if (!(described.map(Node.Member::value).orElse(null) instanceof Node.ObjectNode written)) {
      return new Domain(property, Optional.empty(), listed, span);
    }
    boolean flagged =
        written.get("required").orElse(null) instanceof Node.BooleanNode flag && flag.value();
    Node.ObjectNode schema = flattening.inlined(written, subject.property(property));
    return new Domain(property, known(schema), listed || flagged, span);
  }

  private static Optional<Set<Literal>> known(Node.ObjectNode schema) {
    if (schema.get("type").map(NodeText::of).filter("boolean"::equals).isPresent()
        && !schema.has("enum")
        && !schema.has("const")) {
      return Optional.of(Set.of(new Literal.Flag(true), new Literal.Flag(false)));
    }
    return Match.literals(schema);
  }

  /** The values that each have a case of their own, asked for or not: true and false. */
  Set<Literal> always() {
    Set<Literal> flags = Set.of(new Literal.Flag(true), new Literal.Flag(false));
    return known.filter(flags::equals).orElse(Set.of());
  }

  boolean admits(Literal value) {
    return known.map(values -> values.contains(value)).orElse(true);
  }

  boolean admitsOthersThan(Set<Literal> mentioned) {
    return known.map(values -> !mentioned.containsAll(values)).orElse(true);
  }

  /**
   * A schema that narrows the property to what is in one case.
   *
   * @param values those asked for
   * @param others whether it takes all values that no case asks for
   * @param absent whether it need not be there
   * @param elsewhere the values that other cases take
   */
  Node.ObjectNode narrowed(
      Set<Literal> values, boolean others, boolean absent, Set<Literal> elsewhere) {
    Map<String, Node.Member> members = new LinkedHashMap<>();
    Node.Member named = new Node.Member(property, span, value(values, others, elsewhere));
    members.put(
        "properties",
        new Node.Member("properties", span, new Node.ObjectNode(Map.of(property, named), span)));
    if (!absent) {
      Node names = new Node.ArrayNode(List.of(new Node.StringNode(property, span)), span);
      members.put("required", new Node.Member("required", span, names));
    }
    return new Node.ObjectNode(members, span);
  }

  private Node value(Set<Literal> values, boolean others, Set<Literal> elsewhere) {
    if (!others) {
      return values.isEmpty() ? new Node.BooleanNode(false, span) : oneOf(values);
    }
    if (known.isPresent()) {
      Set<Literal> left = new TreeSet<>(known.get());
      left.removeAll(elsewhere);
      return oneOf(left);
    }
    return elsewhere.isEmpty()
        ? Schemas.nothing(span)
        : Schemas.of("not", span, Schemas.of("enum", span, list(elsewhere)));
  }

  private Node oneOf(Set<Literal> values) {
    return values.size() == 1
        ? Schemas.of("const", span, node(values.iterator().next()))
        : Schemas.of("enum", span, list(values));
  }

  private Node list(Set<Literal> values) {
    return new Node.ArrayNode(new TreeSet<>(values).stream().map(this::node).toList(), span);
  }

  private Node node(Literal value) {
    if (value instanceof Literal.Numeric numeric) {
      BigDecimal number = numeric.value();
      return new Node.NumberNode(number, numeric.text(), span);
    }
    return value instanceof Literal.Flag flag
        ? new Node.BooleanNode(flag.value(), span)
        : new Node.StringNode(value.text(), span);
  }
}
