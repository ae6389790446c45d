package dev.trackwright.processor.plan;

import dev.trackwright.processor.source.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what a {@code $ref} names within one document: by JSON Pointer, by anchor, or by the {@code
 * $id} of a schema in it. The names are gathered once, when the first is asked for.
 */
final class Pointers {

  private static final List<String> IDS = List.of("$id", "id");
  private static final List<String> ANCHORS = List.of("$anchor", "$dynamicAnchor");

  private final Node.ObjectNode root;
  private final Map<String, Node.ObjectNode> named = new HashMap<>();
  private boolean gathered;

  Pointers(Node.ObjectNode root) {
    this.root = root;
  }

  Optional<Node> find(String ref) {
    Optional<List<String>> steps = JsonPointer.tokens(ref);
    if (steps.isPresent()) {
      return walk(root, steps.get());
    }
    gather();
    Optional<Node> exact = Optional.ofNullable(named.get(ref));
    int hash = ref.indexOf('#');
    if (exact.isPresent() || hash < 0) {
      return exact;
    }
    return Optional.ofNullable(named.get(ref.substring(0, hash)))
        .flatMap(base -> new Pointers(base).find(ref.substring(hash)));
  }

  private void gather() {
    if (gathered) {
      return;
    }
    gathered = true;
    for (Node.ObjectNode schema : Subschemas.below(root)) {
      for (String keyword : IDS) {
        text(schema, keyword).ifPresent(id -> named.putIfAbsent(id, schema));
      }
      for (String keyword : ANCHORS) {
        text(schema, keyword).ifPresent(anchor -> named.putIfAbsent("#" + anchor, schema));
      }
    }
  }

  private static Optional<String> text(Node.ObjectNode schema, String keyword) {
    return schema.get(keyword).orElse(null) instanceof Node.StringNode text
        ? Optional.of(text.value())
        : Optional.empty();
  }

  /** Goes step by step, from any node. */
  static Optional<Node> walk(Node start, List<String> steps) {
    Optional<Node> here = Optional.of(start);
    for (String step : steps) {
      here = here.flatMap(node -> step(node, step));
    }
    return here;
  }

  private static Optional<Node> step(Node node, String token) {
    if (node instanceof Node.ObjectNode object) {
      return object.get(token);
    }
    if (node instanceof Node.ArrayNode list && token.matches("[0-9]{1,6}")) {
      int index = Integer.parseInt(token);
      return index < list.items().size() ? Optional.of(list.items().get(index)) : Optional.empty();
    }
    return Optional.empty();
  }
}
