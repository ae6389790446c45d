package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.source.Node;
import dev.trackwright.processor.source.NodeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    Optional<String> description = prose(members, "description");
    Optional<String> title = prose(members, "title");
    SortedMap<String, String> labels = new TreeMap<>();
    if (description.isPresent()) {
      title.filter(t -> !description.get().equals(t)).ifPresent(t -> labels.put("title", t));
    }
    if (schema.get("labels").orElse(null) instanceof Node.ObjectNode named) {
      labels.putAll(labels(named));
    }
    return new Docs(
        description.or(() -> title),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        examples(schema),
        labels,
        Optional.empty());
  }

  /** Of an event, a page, a screen or traits of the native format. */
  static Docs ofEvent(Node.ObjectNode event, Object subject, Diagnostics diagnostics) {
    Members members = new Members(event, subject, diagnostics);
    return new Docs(
        prose(members, "description"),
        prose(members, "why"),
        prose(members, "when"),
        prose(members, "owner"),
        examples(event),
        members.mapping("labels").map(DocsReader::labels).orElseGet(TreeMap::new),
        members.text("replacedBy"));
  }

  /** Labels by key; a value that is no scalar is kept as JSON. */
  static SortedMap<String, String> labels(Node.ObjectNode labels) {
    SortedMap<String, String> read = new TreeMap<>();
    labels.members().forEach((key, member) -> read.put(key, NodeText.of(member.value())));
    return read;
  }

  /** Without the line end that YAML's block text has. */
  private static Optional<String> prose(Members members, String key) {
    return members.text(key).map(String::strip);
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
