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
    if (root.get("version").orElse(null) instanceof Node.StringNode version
        && version.value().startsWith("rudder/")) {
      return Optional.of("a RudderStack YAML project");
    }
    return Optional.empty();
  }
}
