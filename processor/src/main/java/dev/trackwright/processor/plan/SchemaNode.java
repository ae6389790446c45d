package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.SourceSpan;
import dev.trackwright.processor.source.Cell;
import dev.trackwright.processor.source.Node;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Builds the mapping that a plan in our own format would have, from cells. Every value keeps its
 * cell's place, so that whatever is wrong with it is told there.
 */
final class SchemaNode {

  private static final Pattern NUMBER =
      Pattern.compile("[-+]?([0-9]{1,40}(\\.[0-9]{0,40})?|\\.[0-9]{1,40})([eE][-+]?[0-9]{1,2})?");

  private final SourceSpan span;
  private final Map<String, Node.Member> members = new LinkedHashMap<>();

  SchemaNode(SourceSpan span) {
    this.span = span;
  }

  SchemaNode put(String key, Node value) {
    members.putIfAbsent(key, new Node.Member(key, value.span(), value));
    return this;
  }

  SchemaNode put(String key, SourceSpan keySpan, Node value) {
    members.putIfAbsent(key, new Node.Member(key, keySpan, value));
    return this;
  }

  SchemaNode putText(String key, String text, SourceSpan at) {
    return put(key, new Node.StringNode(text, at));
  }

  SchemaNode putFlag(String key, SourceSpan at) {
    return put(key, new Node.BooleanNode(true, at));
  }

  /** What another one has and this one does not. */
  SchemaNode putAll(SchemaNode other) {
    other.members.forEach(members::putIfAbsent);
    return this;
  }

  boolean has(String key) {
    return members.containsKey(key);
  }

  boolean isEmpty() {
    return members.isEmpty();
  }

  Node.ObjectNode build() {
    return new Node.ObjectNode(members, span);
  }

  /** A cell's number, or its text where it is none. */
  static Node number(Cell cell) {
    return number(cell.text().strip(), cell.span());
  }

  /** A value as one of these types would write it; text where it fits none of them. */
  static Node value(String text, List<String> types, SourceSpan span) {
    boolean texts = types.isEmpty() || types.contains("string");
    if (text.equals("null") && !texts) {
      return new Node.NullNode(span);
    }
    if (types.contains("integer") || types.contains("number")) {
      Node number = number(text, span);
      if (number instanceof Node.NumberNode) {
        return number;
      }
    }
    Optional<Boolean> flag =
        types.contains("boolean") && !texts ? SheetWords.ticked(text) : Optional.empty();
    return flag.isPresent()
        ? new Node.BooleanNode(flag.get(), span)
        : new Node.StringNode(text, span);
  }

  static Node list(List<Node> values, SourceSpan span) {
    return new Node.ArrayNode(values, span);
  }

  private static Node number(String text, SourceSpan span) {
    return NUMBER.matcher(text).matches()
        ? new Node.NumberNode(new BigDecimal(text), text, span)
        : new Node.StringNode(text, span);
  }
}
