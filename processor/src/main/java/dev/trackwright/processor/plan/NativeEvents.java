package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.CappedList;
import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.DidYouMean;
import dev.trackwright.processor.source.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Reads the native format's events, pages and screens, and the traits, which have their shape. */
final class NativeEvents {

  static final Set<String> TRAIT_KEYS =
      Set.of(
          "description",
          "why",
          "when",
          "owner",
          "labels",
          "example",
          "examples",
          "properties",
          "required",
          "additionalProperties",
          "$comment");

  static final Set<String> EVENT_KEYS = withEventKeys();

  private final SchemaReader schemas;
  private final Diagnostics diagnostics;

  NativeEvents(SchemaReader schemas, Diagnostics diagnostics) {
    this.schemas = schemas;
    this.diagnostics = diagnostics;
  }

  private static Set<String> withEventKeys() {
    Set<String> keys = new HashSet<>(TRAIT_KEYS);
    keys.addAll(Set.of("status", "replacedBy", "javaName"));
    return Set.copyOf(keys);
  }

  /** The events under one of the plan's keys, by name. */
  List<Event> read(Event.Kind kind, Optional<Node.ObjectNode> named) {
    List<Event> events = new ArrayList<>();
    String word = kind == Event.Kind.TRACK ? "event" : kind.name().toLowerCase(Locale.ROOT);
    for (Node.Member member : named.map(Node.ObjectNode::members).orElse(Map.of()).values()) {
      if (member.key().isBlank()) {
        diagnostics.report(DiagnosticId.NAME_EMPTY, member.keySpan(), "One " + word);
        continue;
      }
      Subject subject = Subject.of(word + " \"" + member.key() + "\"");
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
        OptionalLong.empty(),
        DocsReader.ofEvent(body, subject, diagnostics),
        Grouping.NONE,
        status(body, subject),
        new Members(body, subject, diagnostics).text("javaName"),
        properties(body, subject),
        member.keySpan());
  }

  /** The traits of somebody, or what every call carries. */
  Traits traits(Node.Member member, String owner) {
    Subject subject = Subject.of(owner);
    Node.ObjectNode body = body(member, subject);
    new Members(body, subject, diagnostics).onlyKnow(TRAIT_KEYS);
    return new Traits(
        OptionalLong.empty(),
        DocsReader.ofEvent(body, subject, diagnostics),
        Traits.Section.TRAITS,
        properties(body, subject),
        member.keySpan());
  }

  private PropertyType.ObjectType properties(Node.ObjectNode body, Subject subject) {
    ObjectReader objects = new ObjectReader(schemas, diagnostics);
    return objects.finish(objects.parts(body, subject), subject);
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
