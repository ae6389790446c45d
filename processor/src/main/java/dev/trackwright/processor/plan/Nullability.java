package dev.trackwright.processor.plan;

import dev.trackwright.processor.source.Node;
import dev.trackwright.processor.source.NodeText;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out whether a schema lets null pass, without reading it: a reference must know it of the
 * type that it leads to, which may lead back to it.
 */
final class Nullability {

  private static final List<String> CHOICES = List.of("oneOf", "anyOf");

  private final Flattening flattening;
  private final References references;

  Nullability(Flattening flattening, References references) {
    this.flattening = flattening;
    this.references = references;
  }

  boolean admitsNull(Node.ObjectNode start) {
    Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Node.ObjectNode> left = new ArrayDeque<>(List.of(start));
    while (!left.isEmpty()) {
      Node.ObjectNode written = left.pop();
      if (!seen.add(written)) {
        continue;
      }
      Node.ObjectNode schema = flattening.flat(written, Subject.of("it"));
      if (TypeDecision.saysNullable(schema)) {
        return true;
      }
      if (schema.has("type")) {
        continue;
      }
      Optional<Node> target = schema.get("$ref").flatMap(r -> references.find(NodeText.of(r)));
      target.ifPresent(node -> push(node, left));
      for (String keyword : CHOICES) {
        for (Node part : Schemas.list(schema, keyword)) {
          if (Composition.isOnlyNull(part)) {
            return true;
          }
          push(part, left);
        }
      }
    }
    return false;
  }

  private static void push(Node node, Deque<Node.ObjectNode> left) {
    if (node instanceof Node.ObjectNode schema) {
      left.push(schema);
    }
  }
}
