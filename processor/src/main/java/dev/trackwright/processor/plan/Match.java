package dev.trackwright.processor.plan;

import dev.trackwright.processor.source.Node;
import dev.trackwright.processor.source.NodeText;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A condition that asks for the value of one property.
 *
 * @param property which
 * @param values those that it asks for
 * @param negated whether it asks for any other value
 * @param demands whether the property must be there for it to fit
 */
record Match(String property, Set<Literal> values, boolean negated, boolean demands) {

  private static final Set<String> OF_THE_OBJECT = Set.of("type", "properties", "required");

  boolean fits(Literal value) {
    return values.contains(value) != negated;
  }

  /** JSON Schema lets everything pass of a property that is not there. */
  boolean fitsAbsence() {
    return !demands;
  }

  /** The condition in an {@code if}; empty where it asks for something else. */
  static Optional<Match> of(Node.ObjectNode asked, Flattening flattening, Subject subject) {
    Node.ObjectNode schema = flattening.inlined(asked, subject);
    Map<String, Node.Member> properties = Schemas.mapping(schema, "properties");
    boolean plain =
        schema.members().keySet().stream()
            .filter(Schemas::narrows)
            .allMatch(OF_THE_OBJECT::contains);
    if (!plain || properties.size() != 1) {
      return Optional.empty();
    }
    Node.Member property = properties.values().iterator().next();
    boolean onlyIt =
        Schemas.list(schema, "required").stream()
            .allMatch(name -> NodeText.of(name).equals(property.key()));
    if (!onlyIt || !(property.value() instanceof Node.ObjectNode value)) {
      return Optional.empty();
    }
    boolean demands =
        !Schemas.list(schema, "required").isEmpty()
            || (value.get("required").orElse(null) instanceof Node.BooleanNode flag
                && flag.value());
    return values(value, property.key(), demands, flattening, subject);
  }

  private static Optional<Match> values(
      Node.ObjectNode schema,
      String property,
      boolean demands,
      Flattening flattening,
      Subject subject) {
    Node.ObjectNode value = flattening.inlined(schema, subject);
    if (asksOnly(value, Set.of("not"))) {
      return excluded(value).map(values -> new Match(property, values, true, demands));
    }
    return asksOnly(value, Set.of("enum", "const"))
        ? literals(value).map(values -> new Match(property, values, false, demands))
        : Optional.empty();
  }

  /** All scalars that a schema refuses by name; empty where it refuses others instead. */
  static Optional<Set<Literal>> excluded(Node.ObjectNode schema) {
    return schema.get("not").orElse(null) instanceof Node.ObjectNode not
            && asksOnly(not, Set.of("enum", "const"))
        ? literals(not)
        : Optional.empty();
  }

  private static boolean asksOnly(Node.ObjectNode value, Set<String> keywords) {
    return value.members().keySet().stream()
        .filter(Schemas::narrows)
        .allMatch(key -> keywords.contains(key) || key.equals("type") || key.equals("required"));
  }

  /** All scalars that a schema lists; empty where it lists none, or something else too. */
  static Optional<Set<Literal>> literals(Node.ObjectNode schema) {
    Set<Literal> literals = new TreeSet<>();
    Optional<Node> constant = schema.get("const");
    for (Node item : constant.map(java.util.List::of).orElse(Schemas.list(schema, "enum"))) {
      Optional<Literal> literal = EnumReader.literal(EnumReader.value(item, Dialect.NATIVE));
      if (literal.isPresent()) {
        literals.add(literal.get());
      } else if (!(item instanceof Node.NullNode)) {
        return Optional.empty();
      }
    }
    return literals.isEmpty() ? Optional.empty() : Optional.of(literals);
  }
}
