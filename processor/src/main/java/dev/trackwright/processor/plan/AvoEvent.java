package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.SourceSpan;
import dev.trackwright.processor.source.Node;
import dev.trackwright.processor.source.NodeText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One event of Avo's export. Its parts are rewritten as JSON Schema that says the same, so that
 * what reads other vendors' rules reads it too.
 */
final class AvoEvent {

  private static final Set<String> TRAIT_PARTS =
      Set.of("userProperties", "groupProperties", "groups");

  private final Node.ObjectNode event;
  private final Members members;
  private final Subject subject;
  private final Diagnostics diagnostics;
  private final AvoActions actions;
  private final Grouping grouping;
  private final AvoNames names;
  private final String name;

  /**
   * An event.
   *
   * @param event with a name
   */
  AvoEvent(Node.ObjectNode event, Diagnostics diagnostics) {
    this.event = event;
    this.diagnostics = diagnostics;
    String own = EventNames.text(event.get("name").orElseThrow());
    this.subject = CallRule.Type.TRACK.subject(own);
    this.members = new Members(event, subject, diagnostics);
    this.actions = AvoActions.of(members.list("actions"), subject, diagnostics);
    this.grouping = grouping();
    this.names = new AvoNames(destinationIds(), diagnostics);
    this.name = names.wireName(own, event, subject);
  }

  /** As it goes over the wire. */
  String name() {
    return name;
  }

  /** One for each call that sends the event. */
  List<CallRule> rules() {
    reportUnreadParts();
    List<CallRule> rules = new ArrayList<>();
    Optional<Node.ObjectNode> properties = part("properties");
    if (actions.track()) {
      rules.add(rule(CallRule.Type.TRACK, properties));
    }
    if (actions.page()) {
      rules.add(rule(CallRule.Type.PAGE, properties));
    }
    boolean carries = properties.filter(MessageSchema::saysSomething).isPresent();
    if (rules.isEmpty() && (carries || !actions.identity())) {
      diagnostics.report(
          DiagnosticId.EVENT_WITHOUT_CALL, span(), subject, String.join(", ", actions.words()));
    }
    return rules;
  }

  /** What the event says of one part of what it sends, as JSON Schema. */
  Optional<Node.ObjectNode> part(String key) {
    return parts()
        .get(key)
        .filter(part -> part instanceof Node.ObjectNode)
        .map(part -> new AvoSchema(names, diagnostics).rewritten((Node.ObjectNode) part, subject));
  }

  private CallRule rule(CallRule.Type type, Optional<Node.ObjectNode> properties) {
    Map<String, Node.Member> message = new LinkedHashMap<>(rulesNode().members());
    message.remove("required");
    message.remove("properties");
    properties.ifPresent(
        schema -> {
          Node.Member part = new Node.Member("properties", schema.span(), schema);
          Node.ObjectNode fields = new Node.ObjectNode(Map.of("properties", part), schema.span());
          message.put("properties", new Node.Member("properties", schema.span(), fields));
        });
    return new CallRule(
        type,
        name,
        Edition.NONE,
        false,
        new Remarks(members.prose("description"), when(), labels(), grouping),
        CallRule.Place.TRAITS,
        new Node.ObjectNode(message, rulesNode().span()),
        false,
        span());
  }

  private SourceSpan span() {
    return event.get("name").orElseThrow().span();
  }

  private Node.ObjectNode rulesNode() {
    return members.mapping("rules").orElseGet(() -> new Node.ObjectNode(Map.of(), event.span()));
  }

  private Node.ObjectNode parts() {
    return new Members(rulesNode(), subject, diagnostics)
        .mapping("properties")
        .orElseGet(() -> new Node.ObjectNode(Map.of(), event.span()));
  }

  private void reportUnreadParts() {
    for (Node.Member part : parts().members().values()) {
      boolean read = part.key().equals("properties") || TRAIT_PARTS.contains(part.key());
      if (read && !(part.value() instanceof Node.ObjectNode)) {
        new Members(parts(), subject, diagnostics).mapping(part.key());
      } else if (!read && MessageSchema.saysSomething(part.value())) {
        diagnostics.report(
            DiagnosticId.RULE_PART_NOT_EXPRESSED, part.keySpan(), subject, part.key(), "TRACK");
      }
    }
  }

  private Optional<String> when() {
    String triggers =
        texts("triggers", List.of("description", "name")).stream()
            .collect(Collectors.joining("\n"));
    return Optional.of(triggers.strip()).filter(text -> !text.isEmpty());
  }

  private SortedMap<String, String> labels() {
    SortedMap<String, String> labels = new TreeMap<>();
    labels.putAll(AvoSchema.customFields(event));
    if (actions.words().size() > 1) {
      labels.put("actions", String.join(", ", actions.words()));
    }
    if (event.get("pii").orElse(null) instanceof Node.ObjectNode pii) {
      AvoSchema.piiTypes(pii, "containsPii", "piiTypes").ifPresent(t -> labels.put("pii", t));
    }
    return labels;
  }

  private Grouping grouping() {
    List<String> byName = List.of("name", "id");
    List<String> destinations = new ArrayList<>();
    for (Node.ObjectNode source : sources()) {
      destinations.addAll(texts(new Members(source, subject, diagnostics), "destinations", byName));
    }
    return Grouping.of(
        texts("categories", byName), texts("tags", byName), texts("sources", byName), destinations);
  }

  private Set<String> destinationIds() {
    return sources().stream()
        .flatMap(
            source ->
                texts(new Members(source, subject, diagnostics), "destinations", List.of("id"))
                    .stream())
        .collect(Collectors.toSet());
  }

  private List<Node.ObjectNode> sources() {
    return members.list("sources").stream()
        .flatMap(list -> list.items().stream())
        .filter(item -> item instanceof Node.ObjectNode)
        .map(item -> (Node.ObjectNode) item)
        .toList();
  }

  private List<String> texts(String key, List<String> best) {
    return texts(members, key, best);
  }

  /** The items of a list, each by the first of these keys that it has where it is a mapping. */
  private static List<String> texts(Members members, String key, List<String> best) {
    List<String> texts = new ArrayList<>();
    for (Node item : members.list(key).map(Node.ArrayNode::items).orElse(List.of())) {
      Optional<Node> named =
          item instanceof Node.ObjectNode object
              ? best.stream().flatMap(k -> object.get(k).stream()).findFirst()
              : Optional.empty();
      String text = NodeText.of(named.orElse(item));
      if (!text.isBlank() && !(item instanceof Node.NullNode)) {
        texts.add(text);
      }
    }
    return texts;
  }
}
