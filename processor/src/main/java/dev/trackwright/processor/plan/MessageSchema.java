package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.source.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes a rule's schema apart into the parts of a message. Whether a schema describes the message
 * or the payload alone is told by its properties' names, since the formats do not say; what it
 * describes of other parts is reported.
 */
final class MessageSchema {

  private static final String CONTEXT = "context";
  private static final String TRAITS = "traits";
  private static final String PROPERTIES = "properties";

  private static final Set<String> PAYLOADS = Set.of(CONTEXT, TRAITS, PROPERTIES);

  /** The fields of a message beside its payloads; every message has the second list's anyway. */
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
          CONTEXT,
          TRAITS,
          PROPERTIES,
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

  /** What says, as true or false, whether there is more than nothing. */
  private static final Set<String> CLOSED = Set.of("additionalProperties", "unevaluatedProperties");

  /** What would tie parts of a message to each other; each part is read on its own. */
  private static final List<String> OVER_PARTS =
      List.of(
          "allOf",
          "anyOf",
          "oneOf",
          "not",
          "if",
          "dependencies",
          "dependentRequired",
          "dependentSchemas",
          "patternProperties");

  private final CallRule rule;
  private final Diagnostics diagnostics;

  MessageSchema(CallRule rule, Diagnostics diagnostics) {
    this.rule = rule;
    this.diagnostics = diagnostics;
  }

  /** The schema of what such a call carries, if the rule says anything of it. */
  Optional<Node.ObjectNode> payload() {
    return isWrapped() ? at(rule.schema(), section()) : Optional.of(rule.schema());
  }

  /** The schema of what the calls of another rule carry, in this rule for every call. */
  Optional<Node.ObjectNode> common(Traits.Section section) {
    if (isWrapped()) {
      return at(rule.schema(), section);
    }
    return section == Traits.Section.PROPERTIES ? Optional.of(rule.schema()) : Optional.empty();
  }

  /** The schema of the context, in a rule for every call. */
  Optional<Node.ObjectNode> context() {
    return isWrapped() ? field(rule.schema(), CONTEXT) : Optional.empty();
  }

  /** The part of a message that such a call carries. */
  Traits.Section section() {
    return rule.type().hasTraits() ? rule.place().described() : Traits.Section.PROPERTIES;
  }

  /** What a message's schema says of one of the parts that can hold a payload. */
  static Optional<Node.ObjectNode> at(Node.ObjectNode message, Traits.Section section) {
    return switch (section) {
      case PROPERTIES -> field(message, PROPERTIES);
      case TRAITS -> field(message, TRAITS);
      case CONTEXT_TRAITS -> field(message, CONTEXT).flatMap(context -> field(context, TRAITS));
    };
  }

  boolean isWrapped() {
    if (rule.unwrapped()) {
      return false;
    }
    Set<String> names = fields(rule.schema()).members().keySet();
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
    fields(rule.schema()).members().values().stream()
        .filter(member -> !isRead(member.key()) && saysSomething(unread(member)))
        .forEach(this::report);
    if (rule.schema().get("required").orElse(null) instanceof Node.ArrayNode required) {
      for (Node name : required.items()) {
        if (name instanceof Node.StringNode text && !ALWAYS_SENT.contains(text.value())) {
          report(new Node.Member(text.value(), text.span(), text));
        }
      }
    }
    for (String keyword : OVER_PARTS) {
      rule.schema().member(keyword).filter(m -> !isEmpty(m.value())).ifPresent(this::overParts);
    }
  }

  private boolean isRead(String part) {
    return switch (rule.type()) {
      case COMMON -> PAYLOADS.contains(part);
      case ALIAS -> false;
      default ->
          switch (section()) {
            case PROPERTIES -> part.equals(PROPERTIES);
            case TRAITS -> part.equals(TRAITS);
            case CONTEXT_TRAITS -> false;
          };
    };
  }

  /** A part without what is read of it: the traits in the context of identify and group. */
  private Node unread(Node.Member part) {
    boolean inContext =
        rule.type().hasTraits()
            && section() == Traits.Section.CONTEXT_TRAITS
            && part.key().equals(CONTEXT);
    if (!inContext || !(part.value() instanceof Node.ObjectNode context)) {
      return part.value();
    }
    Map<String, Node.Member> rest = new LinkedHashMap<>(context.members());
    rest.computeIfPresent("properties", (key, member) -> without(member));
    rest.computeIfPresent("required", (key, member) -> without(member));
    rest.remove("additionalProperties");
    rest.remove("unevaluatedProperties");
    return new Node.ObjectNode(rest, context.span());
  }

  private static Node.Member without(Node.Member ofContext) {
    Node value = ofContext.value();
    if (value instanceof Node.ObjectNode fields) {
      Map<String, Node.Member> rest = new LinkedHashMap<>(fields.members());
      rest.remove(TRAITS);
      value = new Node.ObjectNode(rest, fields.span());
    } else if (value instanceof Node.ArrayNode names) {
      List<Node> rest =
          names.items().stream()
              .filter(n -> !(n instanceof Node.StringNode text && text.value().equals(TRAITS)))
              .toList();
      value = new Node.ArrayNode(rest, names.span());
    }
    return new Node.Member(ofContext.key(), ofContext.keySpan(), value);
  }

  private void report(Node.Member member) {
    diagnostics.report(
        DiagnosticId.RULE_PART_NOT_EXPRESSED,
        member.keySpan(),
        rule.subject(),
        member.key(),
        rule.type().name());
  }

  private void overParts(Node.Member keyword) {
    diagnostics.report(
        DiagnosticId.KEYWORD_NOT_EXPRESSED,
        keyword.keySpan(),
        rule.subject(),
        keyword.key(),
        "it is about the message as a whole, of which only the parts are checked");
  }

  private boolean isObjectOrNothing(String name) {
    Node part = fields(rule.schema()).get(name).orElse(null);
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

  /** Whether a part's schema is more than the frame that editors make. */
  static boolean saysSomething(Node node) {
    return node instanceof Node.ObjectNode schema
        && schema.members().values().stream()
            .anyMatch(member -> !isIdle(member) && !isEmpty(member.value()));
  }

  private static boolean isIdle(Node.Member member) {
    boolean closes = CLOSED.contains(member.key()) && member.value() instanceof Node.BooleanNode;
    return closes || IDLE.contains(member.key());
  }

  private static boolean isEmpty(Node node) {
    return node instanceof Node.NullNode
        || (node instanceof Node.ObjectNode object && object.members().isEmpty())
        || (node instanceof Node.ArrayNode list && list.items().isEmpty());
  }

  private static Optional<Node.ObjectNode> field(Node.ObjectNode schema, String name) {
    return fields(schema)
        .get(name)
        .filter(n -> n instanceof Node.ObjectNode)
        .map(n -> (Node.ObjectNode) n);
  }

  private static Node.ObjectNode fields(Node.ObjectNode schema) {
    return schema.get("properties").orElse(null) instanceof Node.ObjectNode fields
        ? fields
        : new Node.ObjectNode(Map.of(), schema.span());
  }
}
