package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.source.Node;
import dev.trackwright.processor.source.NodeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads what a plan tells people. A title without a description is the description; beside one it
 * becomes a label, so that nothing is lost.
 */
final class DocsReader {

  private DocsReader() {}

  /** Of a property or a shared type. */
  static Docs ofSchema(Node.ObjectNode schema, Object subject, Diagnostics diagnostics) {
    Members members = new Members(schema, subject, diagnostics);
    Optional<String> description = members.prose("description");
    Optional<String> title = members.prose("title");
    SortedMap<String, String> labels = new TreeMap<>();
    if (description.isPresent()) {
      title.filter(t -> !description.get().equals(t)).ifPresent(t -> labels.put("title", t));
    }
    Docs said = said(schema);
    labels.putAll(said.labels());
    return new Docs(
        description.or(() -> title),
        said.why(),
        said.when(),
        said.owner(),
        said.examples(),
        labels,
        said.replacedBy());
  }

  /** Of a variant or an alternative, whose title is its name. */
  static Docs ofAlternative(Node.ObjectNode schema, Object subject, Diagnostics diagnostics) {
    return ofSchema(Schemas.without(schema, Set.of("title")), subject, diagnostics);
  }

  /** Of an event, a page, a screen or traits of the native format. */
  static Docs ofEvent(Node.ObjectNode event, Object subject, Diagnostics diagnostics) {
    Members members = new Members(event, subject, diagnostics);
    List.of("why", "when", "owner", "replacedBy").forEach(members::text);
    members.mapping("labels");
    Docs said = said(event);
    return new Docs(
        members.prose("description"),
        said.why(),
        said.when(),
        said.owner(),
        said.examples(),
        said.labels(),
        said.replacedBy());
  }

  /** What stands under our own keys; another kind of value is a vendor's own, or reported. */
  private static Docs said(Node.ObjectNode schema) {
    return new Docs(
        Optional.empty(),
        line(schema, "why"),
        line(schema, "when"),
        line(schema, "owner"),
        examples(schema),
        schema.get("labels").orElse(null) instanceof Node.ObjectNode named
            ? labels(named)
            : new TreeMap<>(),
        scalar(schema, "replacedBy"));
  }

  private static Optional<String> line(Node.ObjectNode schema, String key) {
    return scalar(schema, key).map(String::strip);
  }

  /** To the letter, for the name of an event may begin or end with a blank. */
  private static Optional<String> scalar(Node.ObjectNode schema, String key) {
    return schema
        .get(key)
        .filter(node -> !(node instanceof Node.ObjectNode) && !(node instanceof Node.ArrayNode))
        .map(NodeText::of)
        .filter(text -> !text.isBlank());
  }

  /** Labels by key; a value that is no scalar is kept as JSON. */
  static SortedMap<String, String> labels(Node.ObjectNode labels) {
    SortedMap<String, String> read = new TreeMap<>();
    labels.members().forEach((key, member) -> read.put(key, NodeText.of(member.value())));
    return read;
  }

  private static List<String> examples(Node.ObjectNode schema) {
    List<String> examples = new ArrayList<>();
    schema.get("example").map(NodeText::of).ifPresent(examples::add);
    schema
        .get("examples")
        .ifPresent(
            several -> {
              if (several instanceof Node.ArrayNode list) {
                list.items().forEach(item -> examples.add(NodeText.of(item)));
              } else {
                examples.add(NodeText.of(several));
              }
            });
    return examples;
  }
}
