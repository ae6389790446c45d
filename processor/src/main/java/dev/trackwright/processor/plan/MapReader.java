package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.SourceSpan;
import dev.trackwright.processor.source.Node;
import dev.trackwright.processor.source.NodeText;
import java.util.List;
import java.util.Optional;

/**
 * Reads what an object may hold beside the properties that are described, and objects of which
 * nothing but that is. Names that a pattern describes can be set as further ones of any type, and a
 * rule sees to their values.
 */
final class MapReader {

  private final SchemaReader schemas;
  private final Diagnostics diagnostics;

  MapReader(SchemaReader schemas, Diagnostics diagnostics) {
    this.schemas = schemas;
    this.diagnostics = diagnostics;
  }

  /** The map that an object is of which only the values are described. */
  Optional<PropertyType> map(Node.ObjectNode schema, Subject subject) {
    if (!Schemas.mapping(schema, "properties").isEmpty()
        || !Schemas.list(schema, "required").isEmpty()) {
      return Optional.empty();
    }
    Optional<Node> values = further(schema).map(Node.Member::value);
    if (isOnePattern(schema)) {
      Node.Member pattern = Schemas.mapping(schema, "patternProperties").values().iterator().next();
      return Optional.of(map(pattern.value(), pattern.keySpan(), schema, subject));
    }
    boolean described =
        values.filter(v -> v instanceof Node.ObjectNode && !Schemas.letsAllPass(v)).isPresent();
    return described && !schema.has("patternProperties")
        ? Optional.of(map(values.orElseThrow(), schema.span(), schema, subject))
        : Optional.empty();
  }

  /** Whether a pattern describes all that may be in an object, so that it is a map. */
  static boolean isOnePattern(Node.ObjectNode schema) {
    boolean open =
        further(schema).filter(more -> !Schemas.letsNothingPass(more.value())).isPresent();
    return !open
        && Schemas.mapping(schema, "patternProperties").size() == 1
        && Schemas.mapping(schema, "properties").isEmpty()
        && Schemas.list(schema, "required").isEmpty()
        && !Schemas.letsNothingPass(
            Schemas.mapping(schema, "patternProperties").values().iterator().next().value());
  }

  private PropertyType map(Node values, SourceSpan span, Node.ObjectNode schema, Subject subject) {
    Typed typed = schemas.read(values, KeywordCheck.Position.ITEMS, subject.property("*"));
    PropertyType map =
        new PropertyType.MapType(typed.type(), typed.nullable(), List.of(), schema.span());
    if (!isOnePattern(schema)) {
      return map;
    }
    Node.Member pattern = Schemas.mapping(schema, "patternProperties").values().iterator().next();
    Node.ObjectNode names =
        Schemas.of(
            "propertyNames",
            span,
            Schemas.of("pattern", span, new Node.StringNode(pattern.key(), span)));
    return Constrained.with(map, schemas.rules(names, subject));
  }

  /** What an object may hold beside its properties. */
  PropertyType.Additional additional(Node.ObjectNode schema, Subject subject) {
    Optional<Node.Member> further = further(schema);
    boolean patterns = !Schemas.mapping(schema, "patternProperties").isEmpty();
    if (patterns) {
      SourceSpan span = schema.member("patternProperties").orElseThrow().keySpan();
      further.ifPresent(member -> check(member, subject));
      return new PropertyType.Additional.Of(new PropertyType.AnyType(List.of(), span), true, span);
    }
    if (further.isEmpty()) {
      return PropertyType.Additional.Unsaid.UNSAID;
    }
    Node value = further.get().value();
    if (Schemas.letsNothingPass(value)) {
      return PropertyType.Additional.Unsaid.NONE;
    }
    if (!check(further.get(), subject)) {
      return PropertyType.Additional.Unsaid.UNSAID;
    }
    if (Schemas.letsAllPass(value)) {
      return new PropertyType.Additional.Of(
          new PropertyType.AnyType(List.of(), value.span()), true, value.span());
    }
    Typed typed = schemas.read(value, KeywordCheck.Position.ITEMS, subject.property("*"));
    return new PropertyType.Additional.Of(typed.type(), typed.nullable(), value.span());
  }

  private boolean check(Node.Member further, Subject subject) {
    Optional<String> problem = KeywordShape.problem(further);
    problem.ifPresent(
        expected ->
            diagnostics.report(
                DiagnosticId.KEYWORD_INVALID,
                further.value().span(),
                subject,
                further.key(),
                NodeText.of(further.value()),
                expected));
    return problem.isEmpty();
  }

  /** The keyword that decides; {@code additionalProperties} leaves nothing unevaluated. */
  static Optional<Node.Member> further(Node.ObjectNode schema) {
    return List.of("additionalProperties", "unevaluatedProperties").stream()
        .map(keyword -> schema.member(keyword))
        .flatMap(Optional::stream)
        .filter(member -> !(member.value() instanceof Node.NullNode))
        .findFirst();
  }
}
