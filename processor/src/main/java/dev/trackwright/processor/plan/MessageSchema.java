package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.source.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes a rule's schema apart into the parts of a message. Whether a schema describes the
 * message or the payload alone is told by its properties' names, since the formats do not say; what
 * it describes of other parts is reported.
 */
final class MessageSchema {

  private static final Set<String> PAYLOADS = Set.of("context", "traits", "properties");

  /** The fields of a message beside its payloads; every message has the second line's anyway. */
  private static final Set<String> FIELDS =
      Set.of(
          "userId",
          "anonymousId",
          "groupId",
          "previousId",
          "integrations",
          "category",
          "channel",
          "messageId",
          "timestamp",
          "originalTimestamp",
          "sentAt",
          "receivedAt",
          "type",
          "event",
          "name",
          "version");

  private static final Set<String> ALWAYS_SENT =
      Set.of(
          "context",
          "traits",
          "properties",
          "messageId",
          "timestamp",
          "originalTimestamp",
          "sentAt",
          "receivedAt",
          "type",
          "event",
          "name",
          "version");

  /** What says nothing about values, even where it stands. */
  private static final Set<String> IDLE =
      Set.of("type", "description", "title", "id", "$id", "$schema", "labels", "format");

  private final CallRule rule;
  private final Diagnostics diagnostics;

  MessageSchema(CallRule rule, Diagnostics diagnostics) {
    this.rule = rule;
    this.diagnostics = diagnostics;
  }

  /** The schema of one part of the message, if the rule says anything of it. */
  Optional<Node.ObjectNode> part(String name) {
    if (!isWrapped()) {
      boolean own = name.equals(payload());
      return own ? Optional.of(rule.schema()) : Optional.empty();
    }
    return fields()
        .get(name)
        .filter(n -> n instanceof Node.ObjectNode)
        .map(n -> (Node.ObjectNode) n);
  }

  /** The part that such a call carries. */
  String payload() {
    boolean traits =
        rule.type() == CallRule.Type.IDENTIFY || rule.type() == CallRule.Type.GROUP;
    return traits ? "traits" : "properties";
  }

  boolean isWrapped() {
    if (rule.unwrapped()) {
      return false;
    }
    Set<String> names = fields().members().keySet();
    boolean onlyFields =
        names.stream().allMatch(name -> PAYLOADS.contains(name) || FIELDS.contains(name));
    return names.isEmpty()
        || (onlyFields
            && names.stream().anyMatch(PAYLOADS::contains)
            && names.stream().filter(PAYLOADS::contains).allMatch(this::isObjectOrNothing));
  }

  /** Reports parts that nobody reads. */
  void reportTheRest() {
    if (!isWrapped()) {
      return;
    }
    fields().members().values().stream()
        .filter(member -> !isRead(member.key()) && saysSomething(member.value()))
        .forEach(this::report);
    if (rule.schema().get("required").orElse(null) instanceof Node.ArrayNode required) {
      for (Node name : required.items()) {
        if (name instanceof Node.StringNode text && !ALWAYS_SENT.contains(text.value())) {
          report(new Node.Member(text.value(), text.span(), text));
        }
      }
    }
  }

  private boolean isRead(String part) {
    return part.equals(payload())
        || (rule.type() == CallRule.Type.COMMON && PAYLOADS.contains(part));
  }

  private void report(Node.Member member) {
    diagnostics.report(
        DiagnosticId.RULE_PART_NOT_EXPRESSED,
        member.keySpan(),
        rule.subject(),
        member.key(),
        rule.type().name());
  }

  private boolean isObjectOrNothing(String name) {
    Node part = fields().get(name).orElse(null);
    if (part == null) {
      return true;
    }
    if (!(part instanceof Node.ObjectNode schema)) {
      return false;
    }
    return schema.get("type").map(MessageSchema::namesObject).orElse(true);
  }

  private static boolean namesObject(Node type) {
    List<Node> names = type instanceof Node.ArrayNode list ? list.items() : List.of(type);
    return names.stream()
        .anyMatch(name -> name instanceof Node.StringNode text && text.value().equals("object"));
  }

  private static boolean saysSomething(Node node) {
    return node instanceof Node.ObjectNode schema
        && schema.members().values().stream()
            .anyMatch(member -> !IDLE.contains(member.key()) && !isEmpty(member.value()));
  }

  private static boolean isEmpty(Node node) {
    return node instanceof Node.NullNode
        || (node instanceof Node.ObjectNode object && object.members().isEmpty())
        || (node instanceof Node.ArrayNode list && list.items().isEmpty());
  }

  private Node.ObjectNode fields() {
    return rule.schema().get("properties").orElse(null) instanceof Node.ObjectNode fields
        ? fields
        : new Node.ObjectNode(Map.of(), rule.schema().span());
  }
}
