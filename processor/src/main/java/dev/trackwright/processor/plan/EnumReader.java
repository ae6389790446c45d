package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.SourceSpan;
import dev.trackwright.processor.source.Node;
import dev.trackwright.processor.source.NodeText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads {@code enum}, beside a type that has been decided. Only texts become an enum; other values
 * leave the type as it is, with a warning, because Java's enums are no numbers.
 */
final class EnumReader {

  private static final Set<String> VALUE_KEYS = Set.of("value", "javaName", "description");

  private final Dialect dialect;
  private final Diagnostics diagnostics;

  EnumReader(Dialect dialect, Diagnostics diagnostics) {
    this.dialect = dialect;
    this.diagnostics = diagnostics;
  }

  /** The enum's type; empty where the values are no texts and the decided type must do. */
  Optional<PropertyType> read(Node.ObjectNode schema, JsonType type, Subject subject) {
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
    List<Node> values =
        list.items().stream().filter(item -> !(item instanceof Node.NullNode)).toList();
    if (values.isEmpty()) {
      diagnostics.report(DiagnosticId.ENUM_EMPTY, keyword.span(), subject);
      return Optional.empty();
    }
    Optional<Node> noText = values.stream().filter(value -> !isText(value)).findFirst();
    if (noText.isPresent()) {
      rejectAll(noText.get(), values, type, subject);
      return Optional.empty();
    }
    if (type != JsonType.STRING && type != JsonType.ANY) {
      contradicts(values.get(0), type, subject);
    }
    return Optional.of(
        new PropertyType.EnumType(
            distinct(values, subject), Optional.empty(), List.of(), keyword.span()));
  }

  private boolean isText(Node value) {
    return value instanceof Node.StringNode
        || (dialect == Dialect.NATIVE
            && value instanceof Node.ObjectNode object
            && object.get("value").orElse(null) instanceof Node.StringNode);
  }

  private void rejectAll(Node noText, List<Node> values, JsonType type, Subject subject) {
    Optional<Node> stranger = values.stream().filter(value -> !fits(value, type)).findFirst();
    if (type != JsonType.ANY && stranger.isPresent()) {
      contradicts(stranger.get(), type, subject);
    } else {
      String any = type == JsonType.ANY ? "value" : type.keyword();
      diagnostics.report(DiagnosticId.ENUM_NOT_TEXT, noText.span(), subject, noText.kind(), any);
    }
  }

  private static boolean fits(Node value, JsonType type) {
    Optional<JsonType> own = TypeDecision.typeOf(value);
    return own.equals(Optional.of(type))
        || (type == JsonType.NUMBER && own.equals(Optional.of(JsonType.INTEGER)));
  }

  private void contradicts(Node value, JsonType type, Subject subject) {
    diagnostics.report(
        DiagnosticId.VALUE_CONTRADICTS_TYPE,
        value.span(),
        subject,
        type.keyword(),
        "enum",
        NodeText.of(value));
  }

  private List<PropertyType.EnumValue> distinct(List<Node> values, Subject subject) {
    Map<String, PropertyType.EnumValue> distinct = new LinkedHashMap<>();
    for (Node value : values) {
      PropertyType.EnumValue read = value(value, subject);
      PropertyType.EnumValue first = distinct.putIfAbsent(read.value().text(), read);
      if (first != null) {
        SourceSpan again = value.span();
        diagnostics.report(
            DiagnosticId.ENUM_VALUE_TWICE, again, subject, read.value().text(), first.span());
      }
    }
    return List.copyOf(distinct.values());
  }

  private PropertyType.EnumValue value(Node value, Subject subject) {
    if (value instanceof Node.ObjectNode object) {
      Members members = new Members(object, "An enum value of " + subject.owner(), diagnostics);
      members.onlyKnow(VALUE_KEYS);
      String text = NodeText.of(object.get("value").orElseThrow());
      return new PropertyType.EnumValue(
          new Literal.Text(text),
          members.text("javaName"),
          members.text("description"),
          value.span());
    }
    return new PropertyType.EnumValue(
        new Literal.Text(NodeText.of(value)), Optional.empty(), Optional.empty(), value.span());
  }
}
