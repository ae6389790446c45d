package dev.trackwright.processor.plan;

import dev.trackwright.processor.source.Node;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Removes keywords that a vendor's editor left empty, such as {@code "pattern": ""}. They are
 * fields of a form that nobody filled in; in a plan of ours they would be reported.
 */
final class VendorBlanks {

  private VendorBlanks() {}

  /** The same schema, or one without such keywords. */
  static Node.ObjectNode removed(Node.ObjectNode schema) {
    if (schema.members().values().stream().noneMatch(VendorBlanks::isBlank)) {
      return schema;
    }
    Map<String, Node.Member> filled = new LinkedHashMap<>(schema.members());
    filled.values().removeIf(VendorBlanks::isBlank);
    return new Node.ObjectNode(filled, schema.span());
  }

  private static boolean isBlank(Node.Member member) {
    boolean empty =
        member.value() instanceof Node.NullNode
            || (member.value() instanceof Node.StringNode text && text.value().isEmpty());
    return empty && isKeyword(member.key());
  }

  /** Not {@code const}, where null and nothing are values. */
  private static boolean isKeyword(String key) {
    for (JsonType type : JsonType.values()) {
      if (type.keywords().contains(key)) {
        return true;
      }
    }
    return key.equals("type") || key.equals("enum");
  }
}
