package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.CappedList;
import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.DidYouMean;
import dev.trackwright.processor.diagnostics.SourceSpan;
import dev.trackwright.processor.source.Cell;
import dev.trackwright.processor.source.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Puts what the sheets describe together as the mapping that a plan in our own format would be, so
 * that every rule about plans stands in one place. What bundles and super properties add is copied
 * into each event, within a budget; an event's own row of that name goes before them.
 */
final class SheetPlan {

  /** How many properties of bundles and of every event are copied into all events together. */
  private static final int MOST_COPIES = 200_000;

  /** What the variant is called that is the event as it is. */
  private static final String PLAIN = "Base";

  private static final Map<SheetWords.Kind, String> SECTIONS =
      Map.of(
          SheetWords.Kind.TRACK, "events",
          SheetWords.Kind.PAGE, "pages",
          SheetWords.Kind.SCREEN, "screens");

  private static final Map<SheetColumn, String> GROUPING =
      Map.of(
          SheetColumn.CATEGORY, "category",
          SheetColumn.TAGS, "tags",
          SheetColumn.SOURCES, "sources",
          SheetColumn.DESTINATIONS, "destinations");

  private final SheetEntities entities;
  private final SourceSpan start;
  private final Diagnostics diagnostics;
  private final SheetSchema schemas;
  private final Map<SheetEntity, Map<String, Node.Member>> own = new HashMap<>();
  private int copies;

  SheetPlan(SheetEntities entities, SourceSpan start, Diagnostics diagnostics) {
    this.entities = entities;
    this.start = start;
    this.diagnostics = diagnostics;
    this.schemas = new SheetSchema(diagnostics);
  }

  /** Of each thing the newest version. */
  private List<SheetEntity> newest() {
    Map<SheetEntity.Key, SheetEntity> newest = new LinkedHashMap<>();
    for (SheetEntity entity : entities.all()) {
      SheetEntity.Key any = new SheetEntity.Key(entity.key().kind(), entity.key().name(), "");
      newest.merge(any, entity, (first, next) -> isNewer(next, first) ? next : first);
    }
    return List.copyOf(newest.values());
  }

  private static boolean isNewer(SheetEntity one, SheetEntity other) {
    return version(one).orElse(Long.MIN_VALUE) > version(other).orElse(Long.MIN_VALUE);
  }

  /** The version as a number, where it is one. */
  private static OptionalLong version(SheetEntity entity) {
    String text = entity.key().version();
    return text.matches("[0-9]{1,18}")
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }

  /** The plan as a mapping. */
  Node.ObjectNode build(String name) {
    Map<String, Map<String, Node.Member>> sections = new TreeMap<>();
    Common common = common();
    for (SheetEntity entity : newest()) {
      if (!entity.key().version().isEmpty() && version(entity).isEmpty()) {
        diagnostics.report(
            DiagnosticId.RULE_VERSION_INVALID,
            entity.span(),
            Subject.of(entity.words()),
            entity.key().version());
      }
      String section = SECTIONS.get(entity.key().kind());
      if (section != null) {
        Node.ObjectNode body = event(entity, common.ofEvents());
        sections
            .computeIfAbsent(section, s -> new LinkedHashMap<>())
            .put(entity.key().name(), new Node.Member(entity.key().name(), entity.span(), body));
      }
    }
    SchemaNode root = new SchemaNode(start).putText("plan", name, start);
    sections.forEach((section, events) -> root.put(section, new Node.ObjectNode(events, start)));
    if (!root.has("events")) {
      root.put("events", new Node.ObjectNode(Map.of(), start));
    }
    SchemaNode traits = new SchemaNode(start);
    traits(SheetWords.Kind.USER, common.ofTraits()).ifPresent(t -> traits.put("user", t));
    traits(SheetWords.Kind.GROUP, common.ofTraits()).ifPresent(t -> traits.put("group", t));
    if (!traits.isEmpty()) {
      root.put("traits", traits.build());
    }
    if (!common.ofContext().isEmpty()) {
      root.put("context", withProperties(new SchemaNode(start), common.ofContext()));
    }
    return root.build();
  }

  /** What every call has, by the part of the message in which it goes. */
  private record Common(
      Map<String, Node.Member> ofEvents,
      Map<String, Node.Member> ofTraits,
      Map<String, Node.Member> ofContext) {}

  /** The parts of a message, which a sheet of Segment's may name in front of common properties. */
  private Common common() {
    Map<String, Node.Member> all = new LinkedHashMap<>();
    entities.find(SheetWords.Kind.COMMON, "").ifPresent(entity -> all.putAll(withBundles(entity)));
    Map<String, Node.Member> traits = inner(all.remove("traits"));
    Map<String, Node.Member> context = inner(all.remove("context"));
    inner(all.remove("properties")).forEach(all::putIfAbsent);
    return new Common(all, traits, context);
  }

  private static Map<String, Node.Member> inner(Node.@Nullable Member part) {
    return part != null
            && part.value() instanceof Node.ObjectNode schema
            && schema.get("properties").orElse(null) instanceof Node.ObjectNode inner
        ? inner.members()
        : Map.of();
  }

  private Node.ObjectNode event(SheetEntity entity, Map<String, Node.Member> common) {
    SchemaNode body = documented(entity);
    if (entity.status() != Event.Status.ACTIVE) {
      String status = entity.status().name().toLowerCase(Locale.ROOT);
      body.putText("status", status, entity.span());
    }
    boolean track = entity.key().kind() == SheetWords.Kind.TRACK;
    GROUPING.forEach((column, key) -> list(body, key, entity.values(column), entity.span()));
    Map<String, Node.Member> members = new LinkedHashMap<>(withBundles(entity));
    if (track && spend(common.size())) {
      common.forEach(members::putIfAbsent);
    }
    if (!entity.variants().isEmpty()) {
      body.put("anyOf", variants(entity));
    }
    return withProperties(body, members);
  }

  /** The event as it is and each of its variants, which adds to it or narrows it. */
  private Node variants(SheetEntity entity) {
    List<Node> variants = new ArrayList<>();
    SchemaNode plain = new SchemaNode(entity.span()).putText("title", PLAIN, entity.span());
    variants.add(withProperties(plain, Map.of()));
    entity
        .variants()
        .forEach(
            (name, rows) -> {
              String owner = "variant \"" + name + "\" of " + entity.words();
              SheetTree tree = SheetTree.of(owner, rows, entity.span(), diagnostics);
              SchemaNode variant =
                  new SchemaNode(entity.span()).putText("title", name, entity.span());
              variants.add(withProperties(variant, schemas.properties(tree)));
            });
    return SchemaNode.list(variants, entity.span());
  }

  private Optional<Node> traits(SheetWords.Kind kind, Map<String, Node.Member> common) {
    Optional<SheetEntity> entity =
        newest().stream().filter(e -> e.key().kind() == kind).findFirst();
    if (entity.isEmpty() && common.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Node.Member> members =
        new LinkedHashMap<>(entity.map(this::withBundles).orElse(Map.of()));
    common.forEach(members::putIfAbsent);
    SchemaNode body = entity.map(this::documented).orElseGet(() -> new SchemaNode(start));
    return Optional.of(withProperties(body, members));
  }

  private SchemaNode documented(SheetEntity entity) {
    SchemaNode body = new SchemaNode(entity.span());
    put(body, "description", entity, SheetColumn.EVENT_DESCRIPTION);
    put(body, "why", entity, SheetColumn.WHY);
    put(body, "when", entity, SheetColumn.WHEN);
    put(body, "owner", entity, SheetColumn.OWNER);
    OptionalLong version = version(entity);
    if (version.isPresent()) {
      body.put("version", SchemaNode.number(new Cell(entity.key().version(), entity.span())));
    }
    SchemaNode labels = new SchemaNode(entity.span());
    entity.labels().forEach((key, value) -> labels.putText(key, value, entity.span()));
    entity
        .text(SheetColumn.EVENT_TITLE)
        .filter(title -> !title.equals(entity.key().name()))
        .ifPresent(title -> labels.putText("title", title, entity.span()));
    if (!labels.isEmpty()) {
      body.put("labels", labels.build());
    }
    return body;
  }

  private static void list(SchemaNode body, String key, List<String> texts, SourceSpan span) {
    if (!texts.isEmpty()) {
      List<Node> nodes = new ArrayList<>();
      texts.forEach(text -> nodes.add(new Node.StringNode(text, span)));
      body.put(key, SchemaNode.list(nodes, span));
    }
  }

  private static void put(SchemaNode body, String key, SheetEntity entity, SheetColumn column) {
    entity.text(column).ifPresent(text -> body.putText(key, text, entity.place(column)));
  }

  private static Node.ObjectNode withProperties(
      SchemaNode body, Map<String, Node.Member> properties) {
    Node.ObjectNode node = body.build();
    return properties.isEmpty()
        ? node
        : body.put("properties", new Node.ObjectNode(properties, node.span())).build();
  }

  private Map<String, Node.Member> own(SheetEntity entity) {
    Map<String, Node.Member> known = own.get(entity);
    if (known == null) {
      List<SheetEntity.PropertyRow> rows = new ArrayList<>(entity.properties());
      known = schemas.properties(SheetTree.of(entity.words(), rows, entity.span(), diagnostics));
      own.put(entity, known);
    }
    return known;
  }

  /** Its own properties, and those of the bundles that it has and that these have. */
  private Map<String, Node.Member> withBundles(SheetEntity entity) {
    if (entity.bundles().isEmpty()) {
      return own(entity);
    }
    Map<String, Node.Member> members = new LinkedHashMap<>(own(entity));
    Set<String> seen = new HashSet<>();
    List<Cell> left = new ArrayList<>(entity.bundles());
    for (int i = 0; i < left.size(); i++) {
      Cell cell = left.get(i);
      String name = cell.text().strip();
      if (seen.add(name)) {
        Optional<SheetEntity> bundle = bundle(entity, name, cell.span());
        if (bundle.isPresent() && spend(own(bundle.get()).size())) {
          own(bundle.get()).forEach(members::putIfAbsent);
          left.addAll(bundle.get().bundles());
        }
      }
    }
    return members;
  }

  private Optional<SheetEntity> bundle(SheetEntity entity, String name, SourceSpan span) {
    Map<String, SheetEntity> bundles = new TreeMap<>();
    for (SheetEntity other : entities.all()) {
      if (other.key().kind() == SheetWords.Kind.BUNDLE) {
        bundles.put(other.key().name().strip(), other);
      }
    }
    if (!bundles.containsKey(name)) {
      diagnostics.report(
          DiagnosticId.BUNDLE_UNKNOWN,
          span,
          Subject.of(entity.words()),
          name,
          DidYouMean.guess(name, bundles.keySet()),
          CappedList.of(new TreeSet<>(bundles.keySet())));
    }
    return Optional.ofNullable(bundles.get(name));
  }

  /** Whether that many copies more are within the budget. */
  private boolean spend(int count) {
    int before = copies;
    copies = Math.min(MOST_COPIES + 1, copies + count);
    if (copies > MOST_COPIES && before <= MOST_COPIES) {
      diagnostics.report(
          DiagnosticId.SPREADSHEET_TOO_LARGE,
          start,
          MOST_COPIES + " properties of bundles and of every event, counted in each event");
    }
    return copies <= MOST_COPIES;
  }
}
