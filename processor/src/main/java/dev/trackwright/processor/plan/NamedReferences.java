package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.CappedList;
import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.DidYouMean;
import dev.trackwright.processor.diagnostics.SourceSpan;
import dev.trackwright.processor.source.Node;
import dev.trackwright.processor.source.NodeText;
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

  private final Map<String, Node.Member> types;
  private final Diagnostics diagnostics;

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
    Typed nowhere = Typed.of(new PropertyType.AnyType(List.of(), span));
    Optional<String> name = name(ref);
    if (name.isEmpty() && ref.contains("/") && !ref.startsWith("#")) {
      diagnostics.report(DiagnosticId.REFERENCE_NOT_LOCAL, span, subject, ref);
      return nowhere;
    }
    String start = name.orElse(ref);
    Node.Member type = types.get(start);
    if (type == null) {
      diagnostics.report(
          DiagnosticId.REFERENCE_UNKNOWN,
          span,
          subject,
          ref,
          DidYouMean.guess(start, types.keySet()),
          CappedList.of(types.keySet()));
      return nowhere;
    }
    return chain(type, span);
  }

  /** Goes from name to name until one is a type. */
  private Typed chain(Node.Member start, SourceSpan span) {
    boolean nullable = false;
    boolean sensitive = false;
    Set<String> seen = new HashSet<>();
    Node.Member here = start;
    while (seen.add(here.key())) {
      if (here.value() instanceof Node.ObjectNode schema) {
        nullable |= TypeDecision.saysNullable(schema) || Composition.orNull(schema);
        sensitive |=
            schema.get("sensitive").orElse(null) instanceof Node.BooleanNode flag && flag.value();
      }
      Optional<Node.Member> next = alias(here);
      if (next.isEmpty()) {
        PropertyType type = new PropertyType.ReferenceType(here.key(), List.of(), span);
        return new Typed(type, nullable, sensitive);
      }
      here = next.get();
    }
    // A circle, which is reported where the types are read.
    return new Typed(new PropertyType.AnyType(List.of(), span), nullable, sensitive);
  }

  /** The type that a type stands for, where it is nothing but a reference to one that exists. */
  Optional<Node.Member> alias(Node.Member type) {
    return Optional.of(type.value())
        .filter(value -> value instanceof Node.ObjectNode)
        .flatMap(value -> Composition.innermost((Node.ObjectNode) value).get("$ref"))
        .map(ref -> name(NodeText.of(ref)).orElse(NodeText.of(ref)))
        .flatMap(name -> Optional.ofNullable(types.get(name)));
  }

  /** The name in {@code Currency}, {@code #/types/Currency} or {@code #/$defs/Currency}. */
  private Optional<String> name(String ref) {
    if (types.containsKey(ref)) {
      return Optional.of(ref);
    }
    return JsonPointer.tokens(ref)
        .filter(tokens -> tokens.size() == 2)
        .filter(tokens -> tokens.get(0).equals("types") || tokens.get(0).equals("$defs"))
        .map(tokens -> tokens.get(1));
  }
}
