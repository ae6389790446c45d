package dev.trackwright.processor.plan;

import dev.trackwright.processor.source.Node;
import dev.trackwright.processor.source.NodeText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Finds out whether a schema lets null pass, without reading it: a reference must know it of the
 * type that it leads to, which may lead back to it.
 */
final class Nullability {

  private static final List<String> CHOICES = List.of("oneOf", "anyOf");

  private final Flattening flattening;
  private final References references;

  /**
   * What is known of schemas: a type that many refer to, or that a chain leads to, is asked once.
   */
  private final IdentityHashMap<Node.ObjectNode, Boolean> known = new IdentityHashMap<>();

  Nullability(Flattening flattening, References references) {
    this.flattening = flattening;
    this.references = references;
  }

  boolean admitsNull(Node.ObjectNode start) {
    IdentityHashMap<Node.ObjectNode, Optional<Node.ObjectNode>> from = new IdentityHashMap<>();
    from.put(start, Optional.empty());
    Deque<Node.ObjectNode> left = new ArrayDeque<>(List.of(start));
    while (!left.isEmpty()) {
      Node.ObjectNode written = left.pop();
      Boolean before = known.get(written);
      Node.ObjectNode schema = flattening.flat(written, Subject.of("it"));
      if (before != null ? before : saysSo(schema)) {
        // Whatever has led here lets null pass as well; of what else was seen nothing is known yet.
        for (Optional<Node.ObjectNode> on = Optional.of(written);
            on.isPresent();
            on = from.getOrDefault(on.get(), Optional.empty())) {
          known.put(on.get(), true);
        }
        return true;
      }
      if (before == null && !schema.has("type")) {
        for (Node.ObjectNode next : leadsTo(schema)) {
          if (from.putIfAbsent(next, Optional.of(written)) == null) {
            left.push(next);
          }
        }
      }
    }
    from.keySet().forEach(seen -> known.put(seen, false));
    return false;
  }

  /** Whether a schema itself lets null pass, whatever it refers to. */
  private static boolean saysSo(Node.ObjectNode schema) {
    return TypeDecision.saysNullable(schema)
        || (!schema.has("type")
            && CHOICES.stream()
                .flatMap(keyword -> Schemas.list(schema, keyword).stream())
                .anyMatch(Composition::isOnlyNull));
  }

  private List<Node.ObjectNode> leadsTo(Node.ObjectNode schema) {
    List<Node> all = new ArrayList<>();
    schema.get("$ref").flatMap(r -> references.find(NodeText.of(r))).ifPresent(all::add);
    CHOICES.forEach(keyword -> all.addAll(Schemas.list(schema, keyword)));
    return all.stream()
        .filter(Node.ObjectNode.class::isInstance)
        .map(Node.ObjectNode.class::cast)
        .toList();
  }
}
