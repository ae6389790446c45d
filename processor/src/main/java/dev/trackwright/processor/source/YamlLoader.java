package dev.trackwright.processor.source;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.SourceSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * YAML text becomes nodes. It reads the events of the YAML engine rather than Jackson's tokens,
 * because those hide the anchors of scalars, the quotes of keys and the place of a syntax error;
 * aliases and merge keys are resolved here, within a budget.
 */
final class YamlLoader {

  /** How many nodes aliases may add: far more than a plan repeats, far less than a bomb. */
  private static final int ALIAS_BUDGET = 100_000;

  private static final String CORE = "tag:yaml.org,2002:";
  private static final Set<String> SCALAR_TAGS = Set.of("int", "float", "bool", "null");

  private final YamlEvents events;
  private final Diagnostics diagnostics;
  private final NodeFactory nodes;
  private final Map<Anchor, Anchored> anchors = new HashMap<>();
  private int made;
  private int madeByAliases;
  private int deepest;

  /** A value that aliases may repeat, with what that costs. */
  private record Anchored(Node node, int size, int depth) {}

  private YamlLoader(YamlEvents events, Diagnostics diagnostics) {
    this.events = events;
    this.diagnostics = diagnostics;
    this.nodes = new NodeFactory(diagnostics);
  }

  /** The root of each document of a text; none where it holds comments alone. */
  static List<Node> load(String text, Lines lines, Diagnostics diagnostics) throws Unreadable {
    YamlEvents events = new YamlEvents(text, lines, diagnostics);
    return new YamlLoader(events, diagnostics).documents();
  }

  private List<Node> documents() throws Unreadable {
    List<Node> roots = new ArrayList<>();
    while (events.hasNext()) {
      if (events.next().getEventId() == Event.ID.DocumentStart) {
        anchors.clear(); // an anchor means nothing in another document
        roots.add(value(events.next(), 1));
      }
    }
    return roots;
  }

  private Node value(Event event, int depth) throws Unreadable {
    if (event instanceof AliasEvent alias) {
      return resolve(alias, depth);
    }
    int before = made;
    int deepestBefore = deepest;
    deepest = depth;
    Node node = own((NodeEvent) event, depth);
    int below = deepest - depth;
    deepest = Math.max(deepest, deepestBefore);
    Optional<Anchor> anchor = ((NodeEvent) event).getAnchor();
    if (anchor.isPresent()) {
      anchors.put(anchor.get(), new Anchored(node, made - before, below));
    }
    return node;
  }

  private Node own(NodeEvent event, int depth) throws Unreadable {
    SourceSpan span = events.start(event);
    made++;
    if (event instanceof ScalarEvent scalar) {
      return scalar(scalar, span);
    }
    nodes.checkDepth(depth, span);
    boolean mapping = event instanceof MappingStartEvent;
    ((CollectionStartEvent) event)
        .getTag()
        .filter(tag -> !tag.equals("!") && !tag.equals(CORE + (mapping ? "map" : "seq")))
        .ifPresent(tag -> diagnostics.report(DiagnosticId.YAML_TAG_UNKNOWN, span, tag));
    if (mapping) {
      return mapping(span, depth);
    }
    List<Node> items = new ArrayList<>();
    for (Event e = events.next(); e.getEventId() != Event.ID.SequenceEnd; e = events.next()) {
      items.add(value(e, depth + 1));
    }
    return new Node.ArrayNode(items, span);
  }

  private Node mapping(SourceSpan span, int depth) throws Unreadable {
    Map<String, Node.Member> members = new LinkedHashMap<>();
    List<Node> merged = new ArrayList<>();
    for (Event e = events.next(); e.getEventId() != Event.ID.MappingEnd; e = events.next()) {
      SourceSpan keySpan = events.start(e);
      if (e instanceof ScalarEvent scalar && scalar.isPlain() && scalar.getValue().equals("<<")) {
        merged.add(value(events.next(), depth + 1));
        continue;
      }
      String key = key(e, keySpan, depth);
      Node value = value(events.next(), depth + 1);
      nodes.add(members, new Node.Member(key, keySpan, value));
    }
    for (Node from : merged) {
      merge(from, members);
    }
    return new Node.ObjectNode(members, span);
  }

  /** A key's text; anything else that YAML allows as a key is reported and rendered as text. */
  private String key(Event event, SourceSpan span, int depth) throws Unreadable {
    boolean untagged = event instanceof ScalarEvent scalar && scalar.getTag().isEmpty();
    boolean plain = event instanceof ScalarEvent scalar && scalar.isPlain();
    if (untagged && plain && !YamlScalars.isText(((ScalarEvent) event).getValue())) {
      String text = ((ScalarEvent) event).getValue();
      diagnostics.report(DiagnosticId.KEY_NOT_TEXT, span, text.isEmpty() ? "(nothing)" : text);
      return text;
    }
    Node key = value(event, depth + 1);
    if (key instanceof Node.StringNode text) {
      return text.value();
    }
    diagnostics.report(DiagnosticId.KEY_NOT_TEXT, span, NodeText.of(key));
    return NodeText.of(key);
  }

  /** {@code <<}: the members of other mappings, where there is none of that key yet. */
  private void merge(Node from, Map<String, Node.Member> members) {
    if (from instanceof Node.ObjectNode object) {
      object.members().forEach(members::putIfAbsent);
    } else if (from instanceof Node.ArrayNode list
        && list.items().stream().allMatch(item -> item instanceof Node.ObjectNode)) {
      list.items().forEach(item -> merge(item, members));
    } else {
      diagnostics.report(DiagnosticId.YAML_MERGE_INVALID, from.span(), from.kind());
    }
  }

  private Node scalar(ScalarEvent event, SourceSpan span) {
    String text = event.getValue();
    String tag = event.getTag().orElse(event.isPlain() ? "" : "!");
    if (tag.isEmpty()) {
      return YamlScalars.plain(text, span, nodes);
    }
    if (tag.startsWith(CORE) && SCALAR_TAGS.contains(tag.substring(CORE.length()))) {
      return YamlScalars.plain(text, span, nodes);
    }
    if (!tag.equals("!") && !tag.equals(CORE + "str")) {
      diagnostics.report(DiagnosticId.YAML_TAG_UNKNOWN, span, tag);
    }
    return new Node.StringNode(nodes.text(text, span), span);
  }

  private Node resolve(AliasEvent alias, int depth) throws Unreadable {
    SourceSpan span = events.start(alias);
    Anchored anchored = anchors.get(alias.getAlias());
    if (anchored == null) {
      diagnostics.report(DiagnosticId.YAML_ALIAS_UNKNOWN, span, alias.getAlias().getValue());
      return new Node.NullNode(span);
    }
    made += anchored.size();
    madeByAliases += anchored.size();
    if (madeByAliases > ALIAS_BUDGET) {
      diagnostics.report(DiagnosticId.YAML_ALIAS_BUDGET, span, ALIAS_BUDGET);
      throw new Unreadable();
    }
    nodes.checkDepth(depth + anchored.depth(), span);
    deepest = Math.max(deepest, depth + anchored.depth());
    return anchored.node();
  }
}
