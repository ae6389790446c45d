package dev.trackwright.processor.plan;

import dev.trackwright.processor.source.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What tells vendors' JSON files apart. The vendors have copied each other's shapes, so formats are
 * told by keys that only one of them has, here and in one place.
 */
final class VendorMarks {

  private static final List<String> OF_CATALOG_EVENTS =
      List.of("eventType", "identitySection", "categoryId");
  private static final List<String> OF_CATALOGS = List.of("creationType", "config", "workspaceId");
  private static final List<String> WHOLE_CALLS = List.of("global", "group", "identify");
  private static final Pattern SEVERAL_NUMBERS = Pattern.compile("[0-9]+-[0-9]+-[0-9]+");

  private VendorMarks() {}

  /** Events in a list at the top; with a plan's key it is a native plan that is wrong there. */
  static boolean hasListedEvents(Node.ObjectNode root) {
    return !root.has("plan") && root.get("events").orElse(null) instanceof Node.ArrayNode;
  }

  /** Events in a list, or whole calls, inside of {@code rules}. */
  static boolean hasCallRules(Node.ObjectNode root) {
    Optional<Node.ObjectNode> rules = rules(root);
    return rules.isPresent()
        && (rules.get().get("events").orElse(null) instanceof Node.ArrayNode
            || WHOLE_CALLS.stream().anyMatch(rules.get()::has));
  }

  /** RudderStack's rules in a list at the top. */
  static boolean isListedCatalog(Node.ObjectNode root) {
    return hasListedEvents(root)
        && (OF_CATALOGS.stream().anyMatch(root::has) || hasCatalogEvents(events(root)));
  }

  /** RudderStack's rules in a list inside of {@code rules}. */
  static boolean isNestedCatalog(Node.ObjectNode root) {
    boolean ofCatalog =
        OF_CATALOGS.stream().anyMatch(root::has)
            || hasCatalogEvents(nestedEvents(root))
            || (root.has("version") && !isRudderStackApi(root));
    return hasCallRules(root) && ofCatalog;
  }

  private static boolean hasCatalogEvents(List<Node.ObjectNode> events) {
    return OF_CATALOG_EVENTS.stream().anyMatch(key -> anyHas(events, key));
  }

  static boolean isRudderStackApi(Node.ObjectNode root) {
    return (root.has("version") && isNamedLikeApi(root)) || hasSeveralNumbers(root);
  }

  static boolean isAvo(Node.ObjectNode root) {
    return hasListedEvents(root) && anyHas(events(root), "actions");
  }

  private static boolean isNamedLikeApi(Node.ObjectNode root) {
    return root.has("display_name")
        || (root.get("name").orElse(null) instanceof Node.StringNode name
            && name.value().startsWith("workspaces/"));
  }

  private static boolean hasSeveralNumbers(Node.ObjectNode root) {
    return nestedEvents(root).stream()
        .anyMatch(
            event ->
                event.get("version").orElse(null) instanceof Node.StringNode version
                    && SEVERAL_NUMBERS.matcher(version.value()).matches());
  }

  private static boolean anyHas(List<Node.ObjectNode> events, String key) {
    return events.stream().anyMatch(event -> event.has(key));
  }

  private static List<Node.ObjectNode> events(Node.ObjectNode holder) {
    return holder.get("events").orElse(null) instanceof Node.ArrayNode list
        ? list.items().stream()
            .filter(item -> item instanceof Node.ObjectNode)
            .map(item -> (Node.ObjectNode) item)
            .toList()
        : List.of();
  }

  private static List<Node.ObjectNode> nestedEvents(Node.ObjectNode root) {
    return events(rules(root).orElseGet(() -> new Node.ObjectNode(Map.of(), root.span())));
  }

  private static Optional<Node.ObjectNode> rules(Node.ObjectNode root) {
    return root.get("rules")
        .filter(rules -> rules instanceof Node.ObjectNode)
        .map(rules -> (Node.ObjectNode) rules);
  }
}
