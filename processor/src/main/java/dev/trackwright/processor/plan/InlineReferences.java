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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * References within one vendor schema, read in place each time. Every rule has definitions of its
 * own and two rules may give one name to different things, so sharing them would make a Java name
 * depend on what else the plan holds; the price is a class for each use, within a budget.
 */
final class InlineReferences implements References {

  private static final int DEEPEST = 30;

  private final Node.ObjectNode root;
  private final Diagnostics diagnostics;
  private final Budget budget;
  private final Deque<String> following = new ArrayDeque<>();

  /** How much all references of one plan may copy, so that many small bombs make no big one. */
  static final class Budget {
    private static final int MOST = 200_000;
    private int spent;

    /** Whether that much more is within the budget. */
    boolean spend(int size) {
      spent = Math.min(MOST + 1, spent + size);
      return spent <= MOST;
    }
  }

  /**
   * References into one schema.
   *
   * @param root what {@code #} means
   * @param budget of the whole plan
   */
  InlineReferences(Node.ObjectNode root, Budget budget, Diagnostics diagnostics) {
    this.root = root;
    this.budget = budget;
    this.diagnostics = diagnostics;
  }

  @Override
  public Typed follow(String ref, SourceSpan span, Subject subject, SchemaReader reader) {
    Typed anything = Typed.of(new PropertyType.AnyType(List.of(), span));
    if (following.contains(ref)) {
      List<String> circle = new ArrayList<>();
      following.descendingIterator().forEachRemaining(circle::add);
      TypeCircles.report(circle.subList(circle.indexOf(ref), circle.size()), span, diagnostics);
      return anything;
    }
    Optional<Node> target = target(ref, span, subject);
    if (target.isEmpty()) {
      return anything;
    }
    if (following.size() >= DEEPEST || !budget.spend(size(target.get()))) {
      diagnostics.report(
          DiagnosticId.REFERENCE_BUDGET, root.span(), subject.owner(), Budget.MOST, DEEPEST);
      return anything;
    }
    following.push(ref);
    Typed typed = reader.read(target.get(), KeywordCheck.Position.PROPERTY, subject);
    following.pop();
    return typed;
  }

  /** The mapping that a payload's schema is, followed where it is a reference. */
  Node.ObjectNode payload(Node.ObjectNode schema, Subject subject) {
    Node.ObjectNode nothing = new Node.ObjectNode(Map.of(), schema.span());
    Set<String> seen = new LinkedHashSet<>();
    Node.ObjectNode here = schema;
    while (here.get("$ref").orElse(null) instanceof Node.StringNode ref) {
      if (!seen.add(ref.value())) {
        TypeCircles.report(List.copyOf(seen), ref.span(), diagnostics);
        return nothing;
      }
      Optional<Node> target = target(ref.value(), ref.span(), subject);
      if (!(target.orElse(null) instanceof Node.ObjectNode next)) {
        return nothing;
      }
      here = next;
    }
    return here;
  }

  private Optional<Node> target(String ref, SourceSpan span, Subject subject) {
    Optional<List<String>> tokens = JsonPointer.tokens(ref);
    if (tokens.isEmpty()) {
      diagnostics.report(DiagnosticId.REFERENCE_NOT_LOCAL, span, subject, ref);
      return Optional.empty();
    }
    Optional<Node> target = Optional.of(root);
    for (String token : tokens.get()) {
      target = target.flatMap(node -> step(node, token));
    }
    if (target.isEmpty()) {
      Set<String> known = definitions();
      diagnostics.report(
          DiagnosticId.REFERENCE_UNKNOWN,
          span,
          subject,
          ref,
          DidYouMean.guess(ref, known),
          CappedList.of(known));
    }
    return target;
  }

  private static Optional<Node> step(Node node, String token) {
    if (node instanceof Node.ObjectNode object) {
      return object.get(token);
    }
    if (node instanceof Node.ArrayNode list && token.matches("[0-9]{1,6}")) {
      int index = Integer.parseInt(token);
      return index < list.items().size() ? Optional.of(list.items().get(index)) : Optional.empty();
    }
    return Optional.empty();
  }

  private Set<String> definitions() {
    Set<String> known = new TreeSet<>();
    for (String place : List.of("definitions", "$defs")) {
      if (root.get(place).orElse(null) instanceof Node.ObjectNode named) {
        named.members().keySet().forEach(name -> known.add("#/" + place + "/" + name));
      }
    }
    return known;
  }

  private static int size(Node start) {
    Deque<Node> left = new ArrayDeque<>(List.of(start));
    int size = 0;
    while (!left.isEmpty() && size <= Budget.MOST) {
      Node next = left.pop();
      size++;
      if (next instanceof Node.ObjectNode object) {
        object.members().values().forEach(member -> left.push(member.value()));
      } else if (next instanceof Node.ArrayNode list) {
        list.items().forEach(left::push);
      }
    }
    return size;
  }
}
