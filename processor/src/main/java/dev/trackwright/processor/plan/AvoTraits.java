package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.SourceSpan;
import dev.trackwright.processor.source.Node;
import dev.trackwright.processor.source.NodeText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Puts together what Avo's events say of users or groups, for which there is one call. An event may
 * pin a trait to some of its values, so the values of all events are taken; what contradicts
 * otherwise is reported, and what only some events set is optional.
 */
final class AvoTraits {

  private static final Set<String> VALUES = Set.of("enum", "const");

  /** What may differ from event to event without the values being others. */
  private static final Set<String> REMARKS =
      Set.of(
          "description",
          "title",
          "id",
          "$id",
          "$comment",
          "index",
          "nameMapping",
          "isSystemProperty",
          "pii",
          "sensitive",
          "labels",
          "customFields",
          "example",
          "examples");

  private final CallRule.Type type;
  private final Diagnostics diagnostics;
  private final List<Node.ObjectNode> schemas = new ArrayList<>();

  AvoTraits(CallRule.Type type, Diagnostics diagnostics) {
    this.type = type;
    this.diagnostics = diagnostics;
  }

  /** Takes what one event says. */
  void add(Node.ObjectNode schema) {
    if (MessageSchema.saysSomething(schema)) {
      schemas.add(schema);
    }
  }

  /** The rule over the call, if any event says something. */
  Optional<CallRule> rule() {
    if (schemas.isEmpty()) {
      return Optional.empty();
    }
    Node.ObjectNode traits = schemas.size() == 1 ? schemas.get(0) : merged();
    Node.ObjectNode fields =
        new Node.ObjectNode(
            Map.of("traits", new Node.Member("traits", traits.span(), traits)), traits.span());
    Node.ObjectNode message =
        new Node.ObjectNode(
            Map.of("properties", new Node.Member("properties", traits.span(), fields)),
            traits.span());
    return Optional.of(
        new CallRule(
            type,
            "",
            Edition.NONE,
            false,
            Remarks.NONE,
            CallRule.Place.TRAITS,
            message,
            false,
            traits.span()));
  }

  private Node.ObjectNode merged() {
    SourceSpan span = schemas.get(0).span();
    Map<String, Node.Member> properties = new LinkedHashMap<>();
    Map<String, Integer> requirers = new HashMap<>();
    Map<String, Node> required = new TreeMap<>();
    for (Node.ObjectNode schema : schemas) {
      Members members = new Members(schema, type.subject(""), diagnostics);
      members
          .mapping("properties")
          .ifPresent(own -> own.members().values().forEach(trait -> merge(trait, properties)));
      for (Node name : members.list("required").map(Node.ArrayNode::items).orElse(List.of())) {
        requirers.merge(NodeText.of(name), 1, Integer::sum);
        required.putIfAbsent(NodeText.of(name), name);
      }
      schema.members().values().forEach(this::reportOther);
    }
    required.keySet().removeIf(name -> requirers.getOrDefault(name, 0) < schemas.size());
    Map<String, Node.Member> members = new LinkedHashMap<>();
    members.put(
        "properties", new Node.Member("properties", span, new Node.ObjectNode(properties, span)));
    members.put(
        "required",
        new Node.Member(
            "required", span, new Node.ArrayNode(List.copyOf(required.values()), span)));
    return new Node.ObjectNode(members, span);
  }

  private void reportOther(Node.Member keyword) {
    boolean read =
        REMARKS.contains(keyword.key())
            || Set.of("type", "properties", "required", "additionalProperties", "$schema")
                .contains(keyword.key());
    if (!read) {
      diagnostics.report(
          DiagnosticId.KEYWORD_NOT_EXPRESSED,
          keyword.keySpan(),
          type.subject(""),
          keyword.key(),
          "one event alone says so");
    }
  }

  private void merge(Node.Member trait, Map<String, Node.Member> traits) {
    Node.Member first = traits.putIfAbsent(trait.key(), trait);
    if (first == null) {
      return;
    }
    if (!(first.value() instanceof Node.ObjectNode one)
        || !(trait.value() instanceof Node.ObjectNode other)
        || !alike(without(one, VALUES), without(other, VALUES))) {
      diagnostics.report(
          DiagnosticId.TRAIT_CONTRADICTS,
          trait.keySpan(),
          type == CallRule.Type.IDENTIFY ? "user" : "group",
          trait.key(),
          first.keySpan());
      return;
    }
    traits.put(
        trait.key(), new Node.Member(first.key(), first.keySpan(), withValuesOf(one, other)));
  }

  private static Node.ObjectNode withValuesOf(Node.ObjectNode one, Node.ObjectNode other) {
    Map<String, Node.Member> members = new LinkedHashMap<>(without(one, VALUES).members());
    Optional<List<Node>> mine = values(one);
    Optional<List<Node>> others = values(other);
    if (mine.isPresent() && others.isPresent()) {
      Map<String, Node> all = new LinkedHashMap<>();
      mine.get().forEach(value -> all.putIfAbsent(value.kind() + NodeText.of(value), value));
      others.get().forEach(value -> all.putIfAbsent(value.kind() + NodeText.of(value), value));
      Node list = new Node.ArrayNode(List.copyOf(all.values()), one.span());
      members.put("enum", new Node.Member("enum", one.span(), list));
    }
    return new Node.ObjectNode(members, one.span());
  }

  /** The values that a schema names; empty where it takes any. */
  private static Optional<List<Node>> values(Node.ObjectNode schema) {
    if (schema.get("enum").orElse(null) instanceof Node.ArrayNode list) {
      return Optional.of(list.items());
    }
    return schema.get("const").map(List::of);
  }

  private static Node.ObjectNode without(Node.ObjectNode schema, Set<String> keys) {
    Map<String, Node.Member> rest = new LinkedHashMap<>(schema.members());
    rest.keySet().removeAll(keys);
    return new Node.ObjectNode(rest, schema.span());
  }

  /** Whether two schemas let the same values pass, as far as can be told from their text. */
  private static boolean alike(Node one, Node other) {
    if (one instanceof Node.ObjectNode a && other instanceof Node.ObjectNode b) {
      Map<String, Node.Member> mine = without(a, REMARKS).members();
      Map<String, Node.Member> others = without(b, REMARKS).members();
      return mine.keySet().equals(others.keySet())
          && mine.keySet().stream().allMatch(key -> alike(value(mine, key), value(others, key)));
    }
    if (one instanceof Node.ArrayNode a && other instanceof Node.ArrayNode b) {
      List<Node> mine = a.items();
      List<Node> others = b.items();
      return mine.size() == others.size()
          && IntStream.range(0, mine.size()).allMatch(i -> alike(mine.get(i), others.get(i)));
    }
    return one.kind().equals(other.kind()) && NodeText.of(one).equals(NodeText.of(other));
  }

  private static Node value(Map<String, Node.Member> members, String key) {
    Node.Member member = members.get(key);
    if (member == null) {
      throw new IllegalStateException("no member " + key);
    }
    return member.value();
  }
}
