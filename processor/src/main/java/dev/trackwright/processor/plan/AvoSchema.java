package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.source.Node;
import dev.trackwright.processor.source.NodeText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Rewrites a schema of Avo's export: properties under the names that go over the wire, personal
 * data marked as ours is, custom fields as labels.
 */
final class AvoSchema {

  private static final List<String> ALTERNATIVES = List.of("oneOf", "anyOf", "allOf");

  private final AvoNames names;
  private final Diagnostics diagnostics;

  AvoSchema(AvoNames names, Diagnostics diagnostics) {
    this.names = names;
    this.diagnostics = diagnostics;
  }

  /** The same schema in the words that other vendors use. */
  Node.ObjectNode rewritten(Node.ObjectNode schema, Subject subject) {
    Map<String, Node.Member> members = new LinkedHashMap<>(schema.members());
    Map<String, String> renamed = new HashMap<>();
    replace(members, "properties", node -> properties(node, renamed, subject));
    replace(members, "required", node -> required(node, renamed));
    replace(members, "items", node -> inner(node, subject.items()));
    for (String keyword : ALTERNATIVES) {
      replace(members, keyword, node -> inner(node, subject));
    }
    remarks(schema, members);
    return new Node.ObjectNode(members, schema.span());
  }

  private interface Rewriting {
    Node of(Node node);
  }

  private static void replace(Map<String, Node.Member> members, String key, Rewriting rewriting) {
    members.computeIfPresent(
        key, (k, m) -> new Node.Member(k, m.keySpan(), rewriting.of(m.value())));
  }

  private Node properties(Node node, Map<String, String> renamed, Subject subject) {
    if (!(node instanceof Node.ObjectNode properties)) {
      return node;
    }
    Map<String, Node.Member> rewritten = new LinkedHashMap<>();
    for (Node.Member property : properties.members().values()) {
      Subject of = subject.property(property.key());
      String name = property.key();
      Node value = property.value();
      if (value instanceof Node.ObjectNode schema) {
        name = names.wireName(property.key(), schema, of);
        value = rewritten(schema, of);
      }
      renamed.put(property.key(), name);
      Node.Member first =
          rewritten.putIfAbsent(name, new Node.Member(name, property.keySpan(), value));
      if (first != null) {
        diagnostics.report(DiagnosticId.DUPLICATE_KEY, property.keySpan(), name, first.keySpan());
      }
    }
    return new Node.ObjectNode(rewritten, properties.span());
  }

  private static Node required(Node node, Map<String, String> renamed) {
    if (!(node instanceof Node.ArrayNode list)) {
      return node;
    }
    List<Node> wire = new ArrayList<>();
    for (Node name : list.items()) {
      wire.add(
          name instanceof Node.StringNode text
              ? new Node.StringNode(renamed.getOrDefault(text.value(), text.value()), text.span())
              : name);
    }
    return new Node.ArrayNode(wire, list.span());
  }

  private Node inner(Node node, Subject subject) {
    if (node instanceof Node.ObjectNode schema) {
      return rewritten(schema, subject);
    }
    if (node instanceof Node.ArrayNode list) {
      return new Node.ArrayNode(
          list.items().stream().map(item -> inner(item, subject)).toList(), list.span());
    }
    return node;
  }

  private static void remarks(Node.ObjectNode schema, Map<String, Node.Member> members) {
    SortedMap<String, String> labels = customFields(schema);
    if (schema.get("pii").orElse(null) instanceof Node.ObjectNode pii) {
      piiTypes(pii, "isPii", "piiType").ifPresent(types -> labels.put("pii", types));
      pii.get("isPii")
          .filter(is -> is instanceof Node.BooleanNode flag && flag.value())
          .ifPresent(is -> members.put("sensitive", new Node.Member("sensitive", is.span(), is)));
    }
    if (!labels.isEmpty()) {
      Map<String, Node.Member> named = new LinkedHashMap<>();
      labels.forEach(
          (key, value) ->
              named.put(
                  key,
                  new Node.Member(key, schema.span(), new Node.StringNode(value, schema.span()))));
      Node.ObjectNode node = new Node.ObjectNode(named, schema.span());
      members.put("labels", new Node.Member("labels", schema.span(), node));
    }
  }

  /** What kind of personal data something is, if it is. */
  static Optional<String> piiTypes(Node.ObjectNode pii, String flag, String types) {
    boolean is = pii.get(flag).orElse(null) instanceof Node.BooleanNode value && value.value();
    String text =
        pii.get(types).orElse(null) instanceof Node.ArrayNode list
            ? list.items().stream().map(NodeText::of).collect(Collectors.joining(", "))
            : pii.get(types).map(NodeText::of).orElse("");
    return is ? Optional.of(text.isBlank() ? "yes" : text) : Optional.empty();
  }

  /** The team's own fields, by name. */
  static SortedMap<String, String> customFields(Node.ObjectNode holder) {
    SortedMap<String, String> fields = new TreeMap<>();
    Node written = holder.get("customFields").orElse(null);
    if (written instanceof Node.ObjectNode byName) {
      fields.putAll(DocsReader.labels(byName));
    } else if (written instanceof Node.ArrayNode list) {
      for (Node item : list.items()) {
        if (item instanceof Node.ObjectNode field) {
          Optional<Node> name = field.get("name").or(() -> field.get("key"));
          String key = name.map(NodeText::of).orElse("customField");
          fields.merge(
              key,
              field.get("value").map(NodeText::of).orElse(""),
              (one, other) -> one + ", " + other);
        }
      }
    }
    return fields;
  }
}
