package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.CappedList;
import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.source.Node;
import dev.trackwright.processor.source.NodeText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads {@code enum} and {@code const}, beside types that have been decided. Lists and objects
 * among the values are left to a rule, because Java's enums and constants hold neither.
 */
final class EnumReader {

  private static final Set<String> VALUE_KEYS = Set.of("value", "javaName", "description");

  private final Dialect dialect;
  private final Diagnostics diagnostics;

  EnumReader(Dialect dialect, Diagnostics diagnostics) {
    this.dialect = dialect;
    this.diagnostics = diagnostics;
  }

  /** The value in an item of an enum, which in the native format may have a name and a text. */
  static Node value(Node item, Dialect dialect) {
    return dialect == Dialect.NATIVE
            && item instanceof Node.ObjectNode object
            && object.has("value")
        ? object.member("value").orElseThrow().value()
        : item;
  }

  /** The scalar that a node holds. */
  static Optional<Literal> literal(Node value) {
    if (value instanceof Node.StringNode text) {
      return Optional.of(new Literal.Text(text.value()));
    }
    if (value instanceof Node.NumberNode number) {
      return Optional.of(new Literal.Numeric(number.value()));
    }
    return value instanceof Node.BooleanNode flag
        ? Optional.of(new Literal.Flag(flag.value()))
        : Optional.empty();
  }

  /** The enum's type; empty where it holds lists or objects, or is reported. */
  Optional<PropertyType.EnumType> read(
      Node.ObjectNode schema, Set<JsonType> types, Subject subject) {
    Node keyword = schema.get("enum").orElseThrow();
    if (!(keyword instanceof Node.ArrayNode list)) {
      diagnostics.report(
          DiagnosticId.KEYWORD_INVALID,
          keyword.span(),
          subject,
          "enum",
          NodeText.of(keyword),
          "a list of values");
      return Optional.empty();
    }
    List<Node> items =
        list.items().stream()
            .filter(item -> !(value(item, dialect) instanceof Node.NullNode))
            .toList();
    if (items.isEmpty()) {
      diagnostics.report(DiagnosticId.ENUM_EMPTY, keyword.span(), subject);
      return Optional.empty();
    }
    items.stream()
        .map(item -> value(item, dialect))
        .filter(value -> !fits(value, types))
        .findFirst()
        .ifPresent(stranger -> contradicts(stranger, types, "enum", subject));
    if (holdsStructures(schema)) {
      return Optional.empty();
    }
    return Optional.of(
        new PropertyType.EnumType(
            distinct(items, subject), Optional.empty(), List.of(), keyword.span()));
  }

  /** Whether lists or objects are among the values. */
  boolean holdsStructures(Node.ObjectNode schema) {
    return Schemas.list(schema, "enum").stream()
        .map(item -> value(item, dialect))
        .anyMatch(value -> literal(value).isEmpty() && !(value instanceof Node.NullNode));
  }

  /** {@code const} of a scalar. */
  Optional<Literal> constant(Node.ObjectNode schema, Set<JsonType> types, Subject subject) {
    Optional<Node> value = schema.get("const");
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (!fits(value.get(), types)) {
      contradicts(value.get(), types, "const", subject);
      return Optional.empty();
    }
    Optional<Literal> literal = literal(value.get());
    List<Node> possible =
        Schemas.list(schema, "enum").stream().map(item -> value(item, dialect)).toList();
    if (!possible.isEmpty()
        && possible.stream().noneMatch(other -> literal(other).equals(literal))
        && literal.isPresent()) {
      diagnostics.report(
          DiagnosticId.BOUNDS_CONTRADICT,
          value.get().span(),
          subject,
          "const "
              + NodeText.of(value.get())
              + " and the enum "
              + CappedList.of(possible.stream().map(NodeText::of).toList()));
    }
    return literal;
  }

  private static boolean fits(Node value, Set<JsonType> types) {
    if (types.contains(JsonType.ANY)) {
      return true;
    }
    Optional<JsonType> own = TypeDecision.typeOf(value);
    return own.filter(types::contains).isPresent()
        || (types.contains(JsonType.NUMBER) && own.equals(Optional.of(JsonType.INTEGER)));
  }

  private void contradicts(Node value, Set<JsonType> types, String keyword, Subject subject) {
    diagnostics.report(
        DiagnosticId.VALUE_CONTRADICTS_TYPE,
        value.span(),
        subject,
        String.join(" or ", types.stream().map(JsonType::keyword).toList()),
        keyword,
        NodeText.of(value));
  }

  private List<PropertyType.EnumValue> distinct(List<Node> items, Subject subject) {
    List<PropertyType.EnumValue> values = new ArrayList<>();
    for (Node item : items) {
      literal(value(item, dialect)).ifPresent(literal -> values.add(value(item, literal, subject)));
    }
    return distinctValues(values, subject);
  }

  /** The values, each once; a second one is reported. */
  List<PropertyType.EnumValue> distinctValues(
      List<PropertyType.EnumValue> values, Subject subject) {
    Map<Literal, PropertyType.EnumValue> distinct = new LinkedHashMap<>();
    for (PropertyType.EnumValue value : values) {
      PropertyType.EnumValue first = distinct.putIfAbsent(value.value(), value);
      if (first != null) {
        diagnostics.report(
            DiagnosticId.ENUM_VALUE_TWICE,
            value.span(),
            subject,
            value.value().text(),
            first.span());
      }
    }
    return List.copyOf(distinct.values());
  }

  private PropertyType.EnumValue value(Node item, Literal literal, Subject subject) {
    if (item instanceof Node.ObjectNode object) {
      Members members = new Members(object, "An enum value of " + subject.owner(), diagnostics);
      members.onlyKnow(VALUE_KEYS);
      return new PropertyType.EnumValue(
          literal, members.text("javaName"), members.prose("description"), item.span());
    }
    return new PropertyType.EnumValue(literal, Optional.empty(), Optional.empty(), item.span());
  }
}
