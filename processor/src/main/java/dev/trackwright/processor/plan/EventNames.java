package dev.trackwright.processor.plan;

import dev.trackwright.processor.source.Node;
import dev.trackwright.processor.source.NodeText;

/** What counts as an event's name in vendors' formats. */
final class EventNames {

  private EventNames() {}

  /** Whether a node names something: text that is not blank. */
  static boolean isName(Node node) {
    return node instanceof Node.StringNode name && !name.value().isBlank();
  }

  static String text(Node node) {
    return NodeText.of(node);
  }
}
