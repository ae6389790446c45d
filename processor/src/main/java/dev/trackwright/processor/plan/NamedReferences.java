package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.CappedList;
import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.DidYouMean;
import dev.trackwright.processor.diagnostics.SourceSpan;
import dev.trackwright.processor.source.Node;
import dev.trackwright.processor.source.NodeText;
import java.util.LinkedHashSet;
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
    Typed nowhere = Typed.of(new PropertyType.AnyType(span));
    Optional<String> name = name(ref);
    if (name.isEmpty() && ref.contains("/")) {
      boolean local = ref.startsWith("#");
      if (!local) {
        diagnostics.report(DiagnosticId.REFERENCE_NOT_LOCAL, span, subject, ref);
        return nowhere;
      }
    }
    String start = name.orElse(ref);
    if (!types.containsKey(start)) {
      diagnostics.report(
          DiagnosticId.REFERENCE_UNKNOWN,
          span,
          subject,
          ref,
          DidYouMean.guess(start, types.keySet()),
          CappedList.of(types.keySet()));
      return nowhere;
    }
    return chain(start, span);
  }

  private Typed chain(String start, SourceSpan span) {
    boolean nullable = false;
    boolean sensitive = false;
    Set<String> seen = new LinkedHashSet<>();
    String name = start;
    while (seen.add(name)) {
      Node.Member member = types.get(name);
      if (member == null || !(member.value() instanceof Node.ObjectNode schema)) {
        break;
      }
      nullable |= TypeDecision.saysNullable(schema) || Composition.orNull(schema);
      sensitive |=
          schema.get("sensitive").orElse(null) instanceof Node.BooleanNode flag && flag.value();
      Optional<String> next = alias(schema);
      if (next.isEmpty()) {
        break;
      }
      name = next.get();
    }
    Node.Member end = types.get(name);
    boolean circle =
        end != null && end.value() instanceof Node.ObjectNode s && alias(s).isPresent();
    PropertyType type =
        circle || end == null
            ? new PropertyType.AnyType(span)
            : new PropertyType.ReferenceType(name, span);
    return new Typed(type, nullable, sensitive);
  }

  /** The type that a type stands for, where it is nothing but a reference to one that exists. */
  Optional<String> alias(Node.ObjectNode schema) {
    return Composition.innermost(schema)
        .get("$ref")
        .map(ref -> name(NodeText.of(ref)).orElse(NodeText.of(ref)))
        .filter(types::containsKey);
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
