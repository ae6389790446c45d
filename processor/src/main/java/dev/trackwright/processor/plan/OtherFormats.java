package dev.trackwright.processor.plan;

import dev.trackwright.processor.source.Node;
import java.util.Optional;

/**
 * Recognises formats that are known and not read yet. They are told apart first, because some of
 * them would pass for one that is read and come out wrong.
 */
final class OtherFormats {

  private OtherFormats() {}

  /** What people call the format, if it is one of these. */
  static Optional<String> title(Node.ObjectNode root) {
    Optional<Node> events = root.get("events").filter(e -> e instanceof Node.ArrayNode);
    Optional<Node> nested =
        root.get("rules")
            .filter(rules -> rules instanceof Node.ObjectNode)
            .flatMap(rules -> ((Node.ObjectNode) rules).get("events"));
    if (anyEventHas(events, "actions")) {
      return Optional.of("an Avo export");
    }
    boolean rudderStack =
        anyEventHas(events, "eventType")
            || anyEventHas(events, "identitySection")
            || anyEventHas(nested, "eventType")
            || (nested.isPresent() && root.has("creationType"));
    return rudderStack ? Optional.of("a RudderStack data catalog") : Optional.empty();
  }

  private static boolean anyEventHas(Optional<Node> events, String key) {
    return events.orElse(null) instanceof Node.ArrayNode list
        && list.items().stream()
            .anyMatch(item -> item instanceof Node.ObjectNode event && event.has(key));
  }
}
