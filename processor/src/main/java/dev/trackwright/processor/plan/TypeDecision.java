package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.DidYouMean;
import dev.trackwright.processor.diagnostics.SourceSpan;
import dev.trackwright.processor.source.Node;
import dev.trackwright.processor.source.NodeText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides of which types a schema is. Where the schema says none, its other keywords tell; JSON
 * Schema would let values of other types pass there, which nobody means.
 */
final class TypeDecision {

  private static final Map<String, String> OTHER_LANGUAGES =
      Map.ofEntries(
          Map.entry("int", "integer"),
          Map.entry("long", "integer"),
          Map.entry("float", "number"),
          Map.entry("double", "number"),
          Map.entry("decimal", "number"),
          Map.entry("bool", "boolean"),
          Map.entry("text", "string"),
          Map.entry("str", "string"),
          Map.entry("list", "array"),
          Map.entry("map", "object"),
          Map.entry("dict", "object"));

  private static final List<String> TYPES =
      List.of("string", "integer", "number", "boolean", "array", "object", "any", "null");

  private final Dialect dialect;
  private final Diagnostics diagnostics;

  TypeDecision(Dialect dialect, Diagnostics diagnostics) {
    this.dialect = dialect;
    this.diagnostics = diagnostics;
  }

  /**
   * The outcome.
   *
   * @param types which; any is alone, and so is number, of which every integer is one
   * @param said whether the schema says it, or at least lets it be told from its keywords
   * @param span the place that decides
   */
  record Decided(Set<JsonType> types, boolean said, SourceSpan span) {
    /** The type, where there is one; any type, where there are several. */
    JsonType one() {
      return types.size() == 1 ? types.iterator().next() : JsonType.ANY;
    }
  }

  Decided decide(Node.ObjectNode schema, Subject subject) {
    Optional<Node> type = schema.get("type");
    if (type.isEmpty()) {
      return infer(schema);
    }
    List<Node> named =
        type.get() instanceof Node.ArrayNode list ? list.items() : List.of(type.get());
    Set<JsonType> types = EnumSet.noneOf(JsonType.class);
    boolean orNull = false;
    boolean unknown = named.isEmpty();
    if (unknown) {
      diagnostics.report(
          DiagnosticId.KEYWORD_INVALID,
          type.get().span(),
          subject,
          "type",
          NodeText.of(type.get()),
          "a type or a list of types");
    }
    for (Node name : named) {
      if (isNullType(name)) {
        orNull = true;
      } else {
        Optional<JsonType> known = known(name);
        known.ifPresentOrElse(types::add, () -> unknown(name, subject));
        unknown |= known.isEmpty();
      }
    }
    if (types.isEmpty() && orNull && !unknown) {
      diagnostics.report(DiagnosticId.TYPE_NULL_ONLY, type.get().span(), subject);
    }
    return new Decided(settled(types, unknown, schema), true, type.get().span());
  }

  private static Set<JsonType> settled(
      Set<JsonType> types, boolean unknown, Node.ObjectNode schema) {
    if (types.contains(JsonType.NUMBER)) {
      types.remove(JsonType.INTEGER);
    }
    if (unknown && types.contains(JsonType.STRING) && onlyTexts(schema)) {
      return EnumSet.of(JsonType.STRING);
    }
    boolean any = unknown || types.isEmpty() || types.contains(JsonType.ANY);
    return any ? EnumSet.of(JsonType.ANY) : types;
  }

  private static Optional<JsonType> known(Node name) {
    return name instanceof Node.StringNode text ? JsonType.of(text.value()) : Optional.empty();
  }

  private void unknown(Node name, Subject subject) {
    String text = NodeText.of(name);
    String hint =
        Optional.ofNullable(OTHER_LANGUAGES.get(text))
            .map(meant -> "Did you mean \"" + meant + "\"? ")
            .orElseGet(
                () ->
                    text.startsWith("date") || text.equals("time")
                        ? "A point in time is \"type: string\" with \"format: date-time\". "
                        : DidYouMean.hint(text, TYPES));
    diagnostics.report(DiagnosticId.TYPE_UNKNOWN, name.span(), subject, text, hint);
  }

  private Decided infer(Node.ObjectNode schema) {
    List<Node> values = new ArrayList<>();
    Schemas.list(schema, "enum").forEach(item -> values.add(EnumReader.value(item, dialect)));
    schema.get("const").ifPresent(values::add);
    Set<JsonType> types = EnumSet.noneOf(JsonType.class);
    values.forEach(value -> typeOf(value).ifPresent(types::add));
    if (types.contains(JsonType.NUMBER)) {
      types.remove(JsonType.INTEGER);
    }
    if (!types.isEmpty()) {
      JsonType one = types.size() == 1 ? types.iterator().next() : JsonType.ANY;
      return new Decided(EnumSet.of(one), true, schema.span());
    }
    for (JsonType type : JsonType.values()) {
      for (String keyword : type.keywords()) {
        if (schema.get(keyword).isPresent() && type != JsonType.INTEGER) {
          return new Decided(EnumSet.of(type), true, schema.span());
        }
      }
    }
    boolean object = schema.get("required").orElse(null) instanceof Node.ArrayNode;
    return new Decided(EnumSet.of(object ? JsonType.OBJECT : JsonType.ANY), object, schema.span());
  }

  /** The type of a value in an enum or const. */
  static Optional<JsonType> typeOf(Node value) {
    if (value instanceof Node.StringNode) {
      return Optional.of(JsonType.STRING);
    }
    if (value instanceof Node.NumberNode number) {
      boolean whole = number.value().stripTrailingZeros().scale() <= 0;
      return Optional.of(whole ? JsonType.INTEGER : JsonType.NUMBER);
    }
    if (value instanceof Node.BooleanNode) {
      return Optional.of(JsonType.BOOLEAN);
    }
    if (value instanceof Node.ObjectNode) {
      return Optional.of(JsonType.OBJECT);
    }
    return value instanceof Node.ArrayNode ? Optional.of(JsonType.ARRAY) : Optional.empty();
  }

  /** Whether a schema says that null is among its values, in any of the ways there are. */
  static boolean saysNullable(Node.ObjectNode schema) {
    boolean flagged =
        schema.get("nullable").orElse(null) instanceof Node.BooleanNode flag && flag.value();
    boolean typed =
        schema.member("type").map(Node.Member::value).filter(TypeDecision::allowsNull).isPresent();
    boolean listed =
        schema.get("enum").orElse(null) instanceof Node.ArrayNode list
            && list.items().stream().anyMatch(item -> item instanceof Node.NullNode);
    return flagged || typed || listed;
  }

  private static boolean allowsNull(Node type) {
    return type instanceof Node.ArrayNode list
        ? list.items().stream().anyMatch(TypeDecision::isNullType)
        : type instanceof Node.StringNode && isNullType(type);
  }

  /** {@code "null"}, or YAML's {@code null} where the quotes were forgotten. */
  static boolean isNullType(Node name) {
    return name instanceof Node.NullNode
        || (name instanceof Node.StringNode text && text.value().equals("null"));
  }

  private static boolean onlyTexts(Node.ObjectNode schema) {
    return schema.get("enum").orElse(null) instanceof Node.ArrayNode list
        && list.items().stream()
            .allMatch(
                item ->
                    item instanceof Node.NullNode
                        || typeOf(item).equals(Optional.of(JsonType.STRING)));
  }
}
