package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.CappedList;
import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.DidYouMean;
import dev.trackwright.processor.diagnostics.SourceSpan;
import dev.trackwright.processor.source.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * References of the native format: by a type's name, or by its place under {@code types} or {@code
 * $defs}. A type that is itself but a reference is another name for what it refers to, so that
 * later rooms never meet a chain.
 */
final class NamedReferences implements References {

  private static final Set<String> PLACES = Set.of("types", "$defs");

  /** Circles are reported where the types are read. */
  private static final End IN_A_CIRCLE = new End(Optional.empty(), false);

  /**
   * Where a chain of names ends.
   *
   * @param name of the type, unless the chain is a circle
   * @param sensitive whether any on the way is
   */
  private record End(Optional<String> name, boolean sensitive) {}

  private final Map<String, Node.Member> types;
  private final Diagnostics diagnostics;
  private final Budget budget = new Budget();
  private final Deque<String> following = new ArrayDeque<>();
  private final Map<String, End> ends = new HashMap<>();

  /**
   * References into these types.
   *
   * @param types by name
   */
  NamedReferences(Map<String, Node.Member> types, Diagnostics diagnostics) {
    this.types = new TreeMap<>(types);
    this.diagnostics = diagnostics;
  }

  @Override
  public Typed follow(String ref, SourceSpan span, Subject subject, SchemaReader reader) {
    Node.Member type = types.get(name(ref));
    if (type != null) {
      return chain(type, span, reader);
    }
    Optional<Node> inner = find(ref);
    Typed anything = Typed.of(new PropertyType.AnyType(List.of(), span));
    if (inner.isEmpty()) {
      reportMissing(ref, span, subject);
      return anything;
    }
    if (following.contains(ref)) {
      TypeCircles.report(List.of(ref), span, diagnostics);
      return anything;
    }
    if (!budget.spend(inner.get())) {
      Budget.report(span, subject, diagnostics);
      return anything;
    }
    following.push(ref);
    Typed typed = reader.read(inner.get(), KeywordCheck.Position.TYPE, subject);
    following.pop();
    return typed;
  }

  @Override
  public Optional<Node> find(String ref) {
    Node.Member type = types.get(name(ref));
    if (type != null) {
      return Optional.of(type.value());
    }
    return JsonPointer.tokens(ref)
        .filter(steps -> steps.size() > 2 && PLACES.contains(steps.get(0)))
        .flatMap(
            steps ->
                Optional.ofNullable(types.get(steps.get(1)))
                    .flatMap(t -> Pointers.walk(t.value(), steps.subList(2, steps.size()))));
  }

  @Override
  public void reportMissing(String ref, SourceSpan span, Subject subject) {
    if (ref.contains("/") && !ref.startsWith("#")) {
      diagnostics.report(DiagnosticId.REFERENCE_NOT_LOCAL, span, subject, ref);
      return;
    }
    diagnostics.report(
        DiagnosticId.REFERENCE_UNKNOWN,
        span,
        subject,
        ref,
        DidYouMean.guess(name(ref), types.keySet()),
        CappedList.of(types.keySet()));
  }

  /** The name in {@code Currency}, {@code #/types/Currency} or {@code #/$defs/Currency}. */
  @Override
  public String name(String ref) {
    if (types.containsKey(ref)) {
      return ref;
    }
    return JsonPointer.tokens(ref)
        .filter(steps -> steps.size() == 2 && PLACES.contains(steps.get(0)))
        .map(steps -> steps.get(1))
        .orElse(ref);
  }

  @Override
  public boolean siblingsCount() {
    return true;
  }

  @Override
  public Budget budget() {
    return budget;
  }

  /** Goes from name to name until one is a type. */
  private Typed chain(Node.Member start, SourceSpan span, SchemaReader reader) {
    boolean nullable = start.value() instanceof Node.ObjectNode first && reader.admitsNull(first);
    End end = end(start);
    PropertyType type =
        end.name().isPresent()
            ? new PropertyType.ReferenceType(end.name().get(), List.of(), span)
            : new PropertyType.AnyType(List.of(), span);
    return new Typed(type, nullable, end.sensitive());
  }

  /** What a name leads to, and all names on the way there, each of which is looked at once. */
  private End end(Node.Member start) {
    List<Node.Member> way = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Optional<Node.Member> here = Optional.of(start);
    while (here.isPresent() && !ends.containsKey(here.get().key()) && seen.add(here.get().key())) {
      way.add(here.get());
      here = alias(here.get());
    }
    End end =
        here.map(known -> ends.getOrDefault(known.key(), IN_A_CIRCLE))
            .orElseGet(() -> new End(Optional.of(way.get(way.size() - 1).key()), false));
    for (int i = way.size() - 1; i >= 0; i--) {
      end = new End(end.name(), end.sensitive() || isSensitive(way.get(i)));
      ends.put(way.get(i).key(), end);
    }
    return end;
  }

  private static boolean isSensitive(Node.Member type) {
    return type.value() instanceof Node.ObjectNode schema
        && schema.get("sensitive").orElse(null) instanceof Node.BooleanNode flag
        && flag.value();
  }

  /** The type that a type stands for, where it is nothing but a reference to one that exists. */
  Optional<Node.Member> alias(Node.Member type) {
    return Optional.of(type.value())
        .filter(value -> value instanceof Node.ObjectNode)
        .flatMap(value -> Composition.reference((Node.ObjectNode) value))
        .flatMap(ref -> Optional.ofNullable(types.get(name(ref))));
  }
}
