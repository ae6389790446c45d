package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.source.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    for (Node.Member member : named.values()) {
      Subject subject = Subject.of("type \"" + member.key() + "\"");
      Typed typed = reader.read(member.value(), KeywordCheck.Position.TYPE, subject);
      if (member.value() instanceof Node.ObjectNode schema) {
        if (references.alias(schema).isPresent()) {
          continue;
        }
        types.add(
            new SharedType(
                member.key(),
                DocsReader.ofSchema(schema, subject, diagnostics),
                new Members(schema, subject, diagnostics).text("javaName"),
                typed.type(),
                typed.nullable(),
                member.keySpan()));
      } else {
        types.add(anything(member, typed));
      }
    }
    List<Node.Member> aliases =
        named.values().stream()
            .filter(m -> m.value() instanceof Node.ObjectNode s && references.alias(s).isPresent())
            .toList();
    reportCircles(aliases, named, references);
    return TypeCircles.broken(types, diagnostics);
  }

  /** Types that are nothing but each other's names. */
  private void reportCircles(
      List<Node.Member> aliases, Map<String, Node.Member> named, NamedReferences references) {
    java.util.Set<String> done = new java.util.HashSet<>();
    for (Node.Member alias : aliases) {
      List<String> path = new ArrayList<>();
      Optional<String> name = Optional.of(alias.key());
      while (name.isPresent() && done.add(name.get())) {
        path.add(name.get());
        name =
            Optional.ofNullable(named.get(name.get()))
                .filter(m -> m.value() instanceof Node.ObjectNode)
                .flatMap(m -> references.alias((Node.ObjectNode) m.value()));
      }
      int start = name.map(path::indexOf).orElse(-1);
      if (start >= 0) {
        TypeCircles.report(
            path.subList(start, path.size()),
            java.util.Objects.requireNonNull(named.get(path.get(start))).keySpan(),
            diagnostics);
      }
    }
  }

  private static SharedType anything(Node.Member member, Typed typed) {
    return new SharedType(
        member.key(),
        Docs.NONE,
        Optional.empty(),
        typed.type(),
        typed.nullable(),
        member.keySpan());
  }
}
