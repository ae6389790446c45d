package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.SourceSpan;
import dev.trackwright.processor.source.CanonicalJson;
import dev.trackwright.processor.source.Node;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The definitions of a vendor's plan, in which every event has a schema with definitions of its
 * own: equal ones of one name are one type of the plan. Unequal ones of one name are an error,
 * because a Java name must not depend on what else the plan holds.
 */
final class Definitions {

  private final boolean decimalNumbers;
  private final Diagnostics diagnostics;
  private final Budget budget = new Budget();
  private final Map<String, Definition> byName = new TreeMap<>();
  private final Set<String> types = new TreeSet<>();
  private final Set<Node> declared = Collections.newSetFromMap(new IdentityHashMap<>());

  private record Definition(
      String name, Node.ObjectNode schema, LocalReferences home, String form) {
    boolean goesBefore(Definition other) {
      return home.owner().owner().compareTo(other.home.owner().owner()) < 0;
    }
  }

  Definitions(boolean decimalNumbers, Diagnostics diagnostics) {
    this.decimalNumbers = decimalNumbers;
    this.diagnostics = diagnostics;
  }

  /** References into one of the plan's schemas. */
  References of(Node.ObjectNode root, Subject owner) {
    return new LocalReferences(root, owner, this, diagnostics);
  }

  Budget budget() {
    return budget;
  }

  /** A reference to a definition, which thereby is a type of the plan. */
  Typed refer(
      String name,
      Node.ObjectNode schema,
      LocalReferences home,
      SourceSpan span,
      SchemaReader reader) {
    declare(name, schema, home);
    PropertyType type = new PropertyType.ReferenceType(name, List.of(), span);
    return new Typed(type, reader.admitsNull(schema), false);
  }

  /** The definition, and what it refers to, all of which must be what other schemas mean too. */
  private void declare(String start, Node.ObjectNode schema, LocalReferences home) {
    Deque<Definition> left = new ArrayDeque<>(List.of(definition(start, schema, home)));
    while (!left.isEmpty()) {
      Definition own = left.pop();
      if (!declared.add(own.schema())) {
        continue;
      }
      compare(own);
      for (Node.ObjectNode below : Subschemas.below(own.schema())) {
        home.named(below).forEach((name, there) -> left.push(definition(name, there, home)));
      }
    }
    types.add(start);
  }

  private static Definition definition(String name, Node.ObjectNode schema, LocalReferences home) {
    return new Definition(name, schema, home, CanonicalJson.of(Subschemas.bare(schema)));
  }

  private void compare(Definition own) {
    Definition first = byName.putIfAbsent(own.name(), own);
    if (first != null && !first.form().equals(own.form())) {
      diagnostics.report(
          DiagnosticId.TYPE_NAME_AMBIGUOUS,
          own.schema().span(),
          own.home().owner(),
          own.name(),
          first.home().owner().owner(),
          first.schema().span());
    } else if (first != null && own.goesBefore(first)) {
      byName.put(own.name(), own);
    }
  }

  /** The types that have been referred to, by name; call it when everything else is read. */
  List<SharedType> read() {
    Map<String, SharedType> read = new TreeMap<>();
    while (read.size() < types.size()) {
      for (String name : List.copyOf(types)) {
        if (!read.containsKey(name)) {
          read.put(name, type(Objects.requireNonNull(byName.get(name))));
        }
      }
    }
    return TypeCircles.broken(List.copyOf(read.values()), diagnostics);
  }

  private SharedType type(Definition definition) {
    Subject subject = Subject.of("type \"" + definition.name() + "\"");
    SchemaReader reader =
        new SchemaReader(Dialect.VENDOR, decimalNumbers, definition.home(), diagnostics);
    Node.ObjectNode schema = definition.schema();
    Typed typed = reader.read(schema, KeywordCheck.Position.TYPE, subject);
    return new SharedType(
        definition.name(),
        DocsReader.ofSchema(schema, subject, diagnostics),
        Optional.empty(),
        typed.type(),
        typed.nullable(),
        schema.span());
  }
}
