package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.CappedList;
import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.DidYouMean;
import dev.trackwright.processor.source.Node;
import dev.trackwright.processor.source.NodeText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/** Reads the native format's events, pages and screens, and the traits, which have their shape. */
final class NativeEvents {

  /** What a schema may say of what an event or traits carry. */
  static final Set<String> PAYLOAD_KEYS =
      Set.of(
          "properties",
          "required",
          "additionalProperties",
          "unevaluatedProperties",
          "patternProperties",
          "propertyNames",
          "minProperties",
          "maxProperties",
          "dependencies",
          "dependentRequired",
          "dependentSchemas",
          "oneOf",
          "anyOf",
          "allOf",
          "not",
          "if",
          "then",
          "else",
          "discriminator",
          "$ref");

  static final Set<String> TRAIT_KEYS =
      with(
          PAYLOAD_KEYS,
          "version",
          "description",
          "why",
          "when",
          "owner",
          "labels",
          "example",
          "examples",
          "section",
          "$comment");

  static final Set<String> CONTEXT_KEYS = without(TRAIT_KEYS, "section");

  static final Set<String> EVENT_KEYS =
      with(
          CONTEXT_KEYS,
          "status",
          "replacedBy",
          "javaName",
          "category",
          "tags",
          "sources",
          "destinations");

  private final SchemaReader schemas;
  private final Diagnostics diagnostics;

  NativeEvents(SchemaReader schemas, Diagnostics diagnostics) {
    this.schemas = schemas;
    this.diagnostics = diagnostics;
  }

  private static Set<String> with(Set<String> keys, String... more) {
    Set<String> all = new HashSet<>(keys);
    all.addAll(List.of(more));
    return Set.copyOf(all);
  }

  private static Set<String> without(Set<String> keys, String key) {
    Set<String> rest = new HashSet<>(keys);
    rest.remove(key);
    return Set.copyOf(rest);
  }

  /** The events under one of the plan's keys, by name. */
  List<Event> read(Event.Kind kind, Optional<Node.ObjectNode> named) {
    List<Event> events = new ArrayList<>();
    String word = kind == Event.Kind.TRACK ? "event" : kind.name().toLowerCase(Locale.ROOT);
    for (Node.Member member : named.map(Node.ObjectNode::members).orElse(Map.of()).values()) {
      boolean any = member.key().isEmpty() && kind != Event.Kind.TRACK;
      if (member.key().isBlank() && !any) {
        diagnostics.report(DiagnosticId.NAME_EMPTY, member.keySpan(), "One " + word);
        continue;
      }
      Subject subject = Subject.of(any ? "any " + word : word + " \"" + member.key() + "\"");
      Node.ObjectNode body = body(member, subject);
      new Members(body, subject, diagnostics).onlyKnow(EVENT_KEYS);
      events.add(event(kind, member, body, subject));
    }
    events.sort(Comparator.comparing(Event::name));
    return events;
  }

  private Event event(Event.Kind kind, Node.Member member, Node.ObjectNode body, Subject subject) {
    return new Event(
        kind,
        member.key(),
        version(body, subject),
        DocsReader.ofEvent(body, subject, diagnostics),
        grouping(body, subject),
        status(body, subject),
        new Members(body, subject, diagnostics).text("javaName"),
        properties(body, subject),
        member.keySpan());
  }

  /** The traits of somebody. */
  Traits traits(Node.Member member, String owner) {
    Subject subject = Subject.of(owner);
    Node.ObjectNode body = body(member, subject);
    new Members(body, subject, diagnostics).onlyKnow(TRAIT_KEYS);
    return traits(member, body, section(body, subject), subject);
  }

  /** What every call carries. */
  Traits context(Node.Member member, String owner) {
    Subject subject = Subject.of(owner);
    Node.ObjectNode body = body(member, subject);
    new Members(body, subject, diagnostics).onlyKnow(CONTEXT_KEYS);
    return traits(member, body, Traits.Section.TRAITS, subject);
  }

  private Traits traits(
      Node.Member member, Node.ObjectNode body, Traits.Section section, Subject subject) {
    return new Traits(
        version(body, subject),
        DocsReader.ofEvent(body, subject, diagnostics),
        section,
        properties(body, subject),
        member.keySpan());
  }

  private PropertyType.PayloadType properties(Node.ObjectNode body, Subject subject) {
    return schemas.payload(Schemas.only(body, PAYLOAD_KEYS), subject);
  }

  private OptionalLong version(Node.ObjectNode body, Subject subject) {
    Optional<Node> version = body.get("version");
    if (version.orElse(null) instanceof Node.NumberNode number) {
      try {
        return OptionalLong.of(number.value().longValueExact());
      } catch (ArithmeticException noLong) {
        // Falls through to the report.
      }
    }
    version.ifPresent(
        node ->
            diagnostics.report(
                DiagnosticId.KEYWORD_INVALID,
                node.span(),
                subject,
                "version",
                NodeText.of(node),
                "a whole number"));
    return OptionalLong.empty();
  }

  private Grouping grouping(Node.ObjectNode body, Subject subject) {
    return Grouping.of(
        texts(body, "category", subject),
        texts(body, "tags", subject),
        texts(body, "sources", subject),
        texts(body, "destinations", subject));
  }

  /** One text, or a list of texts. */
  private List<String> texts(Node.ObjectNode body, String key, Subject subject) {
    if (!(body.get(key).orElse(null) instanceof Node.ArrayNode list)) {
      return new Members(body, subject, diagnostics).text(key).stream().toList();
    }
    List<String> texts = new ArrayList<>();
    for (Node item : list.items()) {
      if (item instanceof Node.ObjectNode || item instanceof Node.ArrayNode) {
        diagnostics.report(
            DiagnosticId.WRONG_KIND,
            item.span(),
            "\"" + key + "\" of " + subject.owner(),
            "text or a list of texts",
            item.kind());
      } else {
        texts.add(NodeText.of(item));
      }
    }
    return texts;
  }

  private Traits.Section section(Node.ObjectNode body, Subject subject) {
    Map<String, Traits.Section> known = new TreeMap<>();
    for (Traits.Section section : Traits.Section.values()) {
      known.put(section.name().toLowerCase(Locale.ROOT).replace('_', '.'), section);
    }
    Optional<String> text = new Members(body, subject, diagnostics).text("section");
    if (text.isEmpty() || known.containsKey(text.get())) {
      return text.map(known::get).orElse(Traits.Section.TRAITS);
    }
    diagnostics.report(
        DiagnosticId.UNKNOWN_VALUE,
        body.get("section").orElseThrow().span(),
        "The section of " + subject.owner(),
        text.get(),
        DidYouMean.guess(text.get(), known.keySet()),
        CappedList.of(known.keySet()));
    return Traits.Section.TRAITS;
  }

  /** An event may be nothing but its name. */
  private Node.ObjectNode body(Node.Member member, Subject subject) {
    if (member.value() instanceof Node.ObjectNode body) {
      return body;
    }
    if (!(member.value() instanceof Node.NullNode)) {
      diagnostics.report(
          DiagnosticId.WRONG_KIND,
          member.value().span(),
          subject,
          "a mapping such as {why: …, properties: …}",
          member.value().kind());
    }
    return new Node.ObjectNode(Map.of(), member.value().span());
  }

  private Event.Status status(Node.ObjectNode body, Subject subject) {
    Optional<String> text = new Members(body, subject, diagnostics).text("status");
    if (text.isEmpty()) {
      return Event.Status.ACTIVE;
    }
    List<String> known = new ArrayList<>();
    for (Event.Status status : Event.Status.values()) {
      String word = status.name().toLowerCase(Locale.ROOT);
      if (word.equals(text.get())) {
        return status;
      }
      known.add(word);
    }
    diagnostics.report(
        DiagnosticId.UNKNOWN_VALUE,
        body.get("status").orElseThrow().span(),
        "The status of " + subject.owner(),
        text.get(),
        DidYouMean.guess(text.get(), known),
        CappedList.of(known));
    return Event.Status.ACTIVE;
  }
}
