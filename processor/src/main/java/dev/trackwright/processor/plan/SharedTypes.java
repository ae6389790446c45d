package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.source.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads what a native plan names under {@code types} and {@code $defs}. */
final class SharedTypes {

  private final Diagnostics diagnostics;

  SharedTypes(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** The named schemas of both places, by name. */
  Map<String, Node.Member> collect(Members root) {
    Map<String, Node.Member> named = new TreeMap<>();
    for (String place : List.of("types", "$defs")) {
      root.mapping(place).ifPresent(types -> add(types.members().values(), named));
    }
    return named;
  }

  private void add(Collection<Node.Member> types, Map<String, Node.Member> named) {
    for (Node.Member type : types) {
      if (type.key().isBlank()) {
        diagnostics.report(DiagnosticId.NAME_EMPTY, type.keySpan(), "A type");
        continue;
      }
      Node.Member first = named.putIfAbsent(type.key(), type);
      if (first != null) {
        diagnostics.report(
            DiagnosticId.TYPE_NAME_TWICE, type.keySpan(), type.key(), first.keySpan());
      }
    }
  }

  /** The types by name, without those that only refer to another, and without circles. */
  List<SharedType> read(
      Map<String, Node.Member> named, NamedReferences references, SchemaReader reader) {
    List<SharedType> types = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Node.Member member : named.values()) {
      SharedType type = type(member, reader);
      if (references.alias(member).isEmpty()) {
        types.add(type);
      } else {
        reportCircle(member, references, seen);
      }
    }
    return TypeCircles.broken(types, diagnostics);
  }

  private SharedType type(Node.Member member, SchemaReader reader) {
    Subject subject = Subject.of("type \"" + member.key() + "\"");
    Typed typed = reader.read(member.value(), KeywordCheck.Position.TYPE, subject);
    Node.ObjectNode schema =
        member.value() instanceof Node.ObjectNode object
            ? object
            : new Node.ObjectNode(Map.of(), member.value().span());
    return new SharedType(
        member.key(),
        DocsReader.ofSchema(schema, subject, diagnostics),
        new Members(schema, subject, diagnostics).text("javaName"),
        typed.type(),
        typed.nullable(),
        member.keySpan());
  }

  /** Names that lead to each other and never to a type; each is looked at once. */
  private void reportCircle(Node.Member start, NamedReferences references, Set<String> seen) {
    List<Node.Member> path = new ArrayList<>();
    Optional<Node.Member> here = Optional.of(start);
    while (here.isPresent() && seen.add(here.get().key())) {
      path.add(here.get());
      here = references.alias(here.get());
    }
    int first = here.map(path::indexOf).orElse(-1);
    if (first >= 0) {
      TypeCircles.report(
          path.subList(first, path.size()).stream().map(Node.Member::key).toList(),
          path.get(first).keySpan(),
          diagnostics);
    }
  }
}
