package dev.trackwright.processor.plan;

import dev.trackwright.processor.source.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a schema of an older draft, or of ours, in the words of the newest, so that no reader
 * knows two spellings. Only the schema itself is rewritten, not those within it.
 */
final class Drafts {

  private Drafts() {}

  /** The same schema in today's words. */
  static Node.ObjectNode today(Node.ObjectNode schema) {
    Map<String, Node.Member> members = new LinkedHashMap<>(schema.members());
    exclusive(members, "exclusiveMinimum", "minimum");
    exclusive(members, "exclusiveMaximum", "maximum");
    tuple(members);
    rename(members, "$recursiveRef", "$ref");
    rename(members, "$dynamicRef", "$ref");
    return members.equals(schema.members()) ? schema : new Node.ObjectNode(members, schema.span());
  }

  /** Draft 04: {@code exclusiveMinimum: true} beside a minimum. */
  private static void exclusive(
      Map<String, Node.Member> members, String exclusive, String inclusive) {
    Node.Member flag = members.get(exclusive);
    Node.Member bound = members.get(inclusive);
    if (flag == null || !(flag.value() instanceof Node.BooleanNode set)) {
      return;
    }
    if (!set.value()) {
      members.remove(exclusive);
    } else if (bound != null && bound.value() instanceof Node.NumberNode) {
      members.remove(inclusive);
      members.put(exclusive, new Node.Member(exclusive, flag.keySpan(), bound.value()));
    }
  }

  /** Before 2020-12: {@code items} as a list, and {@code additionalItems} for the rest. */
  private static void tuple(Map<String, Node.Member> members) {
    Node.Member items = members.get("items");
    if (items == null
        || !(items.value() instanceof Node.ArrayNode)
        || members.containsKey("prefixItems")) {
      return;
    }
    members.remove("items");
    members.put("prefixItems", new Node.Member("prefixItems", items.keySpan(), items.value()));
    rename(members, "additionalItems", "items");
  }

  private static void rename(Map<String, Node.Member> members, String old, String today) {
    Node.Member member = members.get(old);
    if (member != null && !members.containsKey(today)) {
      members.remove(old);
      members.put(today, new Node.Member(today, member.keySpan(), member.value()));
    }
  }

  /** The spellings that {@link #today} replaces. */
  static List<String> replaced() {
    return List.of("$recursiveRef", "$dynamicRef", "additionalItems");
  }
}
