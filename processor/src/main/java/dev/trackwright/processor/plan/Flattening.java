package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.SourceSpan;
import dev.trackwright.processor.source.Node;
import dev.trackwright.processor.source.NodeText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes one schema of a schema with {@code allOf}, before its type is decided: afterwards {@code
 * allOf} holds only what one schema cannot say, and a schema with {@code $ref} says nothing else
 * that needs its shape.
 */
final class Flattening {

  /** What changes which Java type a schema has, so that it cannot stand beside a reference. */
  private static final Set<String> SHAPE =
      Set.of(
          "type",
          "enum",
          "const",
          "properties",
          "additionalProperties",
          "unevaluatedProperties",
          "items",
          "prefixItems",
          "oneOf",
          "anyOf",
          "allOf",
          "if",
          "format");

  private final Dialect dialect;
  private final References references;
  private final Diagnostics diagnostics;
  private final IdentityHashMap<Node.ObjectNode, Node.ObjectNode> flat = new IdentityHashMap<>();
  private final Deque<Node> following = new ArrayDeque<>();

  Flattening(Dialect dialect, References references, Diagnostics diagnostics) {
    this.dialect = dialect;
    this.references = references;
    this.diagnostics = diagnostics;
  }

  /** The same, with another place for what is wrong. */
  Flattening reporting(Diagnostics elsewhere) {
    return new Flattening(dialect, references, elsewhere);
  }

  /** The one schema; a reference stays one. */
  Node.ObjectNode flat(Node.ObjectNode written, Subject subject) {
    Node.ObjectNode known = flat.get(written);
    if (known != null) {
      return known;
    }
    Node.ObjectNode here = dialect == Dialect.VENDOR ? VendorBlanks.removed(written) : written;
    here = Drafts.today(Composition.seenThrough(here));
    Node.ObjectNode siblings = Schemas.without(here, Set.of("$ref"));
    boolean reference = here.get("$ref").isPresent();
    if (reference && references.siblingsCount() && changesShape(here, siblings)) {
      Node first = Schemas.only(here, Set.of("$ref"));
      List<Node> parts = new ArrayList<>(List.of(first));
      parts.addAll(Schemas.list(siblings, "allOf"));
      here = merged(Schemas.without(siblings, Set.of("allOf")), parts, subject);
    } else if (!reference && here.get("allOf").orElse(null) instanceof Node.ArrayNode parts) {
      here = merged(Schemas.without(here, Set.of("allOf")), parts.items(), subject);
    }
    flat.put(written, here);
    flat.put(here, here);
    return here;
  }

  /** The one schema, with what it refers to in place of the reference. */
  Node.ObjectNode inlined(Node.ObjectNode written, Subject subject) {
    Node.ObjectNode here = flat(written, subject);
    Optional<Node> ref = here.get("$ref");
    if (ref.isEmpty()) {
      return here;
    }
    Node.ObjectNode siblings = Schemas.without(here, Set.of("$ref"));
    Optional<Node.ObjectNode> target = target(ref.get(), subject);
    if (target.isEmpty()) {
      return siblings;
    }
    boolean alone = !references.siblingsCount() || Schemas.onlyRemarks(siblings);
    Node.ObjectNode own =
        alone
            ? Schemas.without(
                siblings, siblings.members().keySet().stream().filter(Schemas::narrows).toList())
            : siblings;
    return new SchemaMerge(subject, diagnostics).both(withNull(own), withNull(target.get()));
  }

  private boolean changesShape(Node.ObjectNode here, Node.ObjectNode siblings) {
    Set<String> shape = new HashSet<>(siblings.members().keySet());
    shape.retainAll(SHAPE);
    if (siblings.get("required").orElse(null) instanceof Node.ArrayNode) {
      shape.add("required");
    }
    if (shape.equals(Set.of("type")) && namesItsType(here)) {
      return false;
    }
    return !shape.isEmpty();
  }

  /** Whether the type beside a reference is the one that it leads to has anyway. */
  private boolean namesItsType(Node.ObjectNode here) {
    String own = NodeText.of(here.get("type").orElseThrow());
    return references
        .find(NodeText.of(here.get("$ref").orElseThrow()))
        .filter(node -> node instanceof Node.ObjectNode)
        .map(node -> (Node.ObjectNode) node)
        .filter(target -> !target.has("$ref"))
        .flatMap(target -> target.get("type").or(() -> inferred(target)))
        .filter(type -> NodeText.of(type).equals(own))
        .isPresent();
  }

  private Optional<Node> inferred(Node.ObjectNode target) {
    TypeDecision.Decided decided =
        new TypeDecision(dialect, new Diagnostics()).decide(target, Subject.of("it"));
    return Optional.of(new Node.StringNode(decided.one().keyword(), target.span()));
  }

  /** One schema for a schema and further ones, which may be references. */
  Node.ObjectNode merged(Node.ObjectNode base, List<Node> parts, Subject subject) {
    Node.ObjectNode merged = withNull(base);
    SchemaMerge merge = new SchemaMerge(subject, diagnostics);
    for (Node part : parts) {
      if (part instanceof Node.ObjectNode schema) {
        merged = merge.both(merged, closed(withNull(inlined(schema, subject))));
      } else if (Schemas.letsNothingPass(part)) {
        diagnostics.report(
            DiagnosticId.BOUNDS_CONTRADICT, part.span(), subject, "a schema that is false");
      } else if (!Schemas.letsAllPass(part)) {
        diagnostics.report(
            DiagnosticId.KEYWORD_INVALID,
            part.span(),
            subject,
            "allOf",
            NodeText.of(part),
            "a list of schemas");
      }
    }
    return merged;
  }

  /** What a part says of unevaluated properties it says of those that it does not describe. */
  private static Node.ObjectNode closed(Node.ObjectNode part) {
    Optional<Node> unevaluated = part.get("unevaluatedProperties");
    if (unevaluated.isEmpty()) {
      return part;
    }
    Node.ObjectNode rest = Schemas.without(part, Set.of("unevaluatedProperties"));
    return rest.has("additionalProperties")
        ? rest
        : Schemas.with(rest, "additionalProperties", unevaluated.get());
  }

  /** With null among the types, where a flag says so of a schema with types. */
  private static Node.ObjectNode withNull(Node.ObjectNode schema) {
    Optional<Node> type = schema.get("type");
    boolean flagged =
        schema.get("nullable").orElse(null) instanceof Node.BooleanNode flag && flag.value();
    if (!flagged || type.isEmpty()) {
      return schema;
    }
    SourceSpan span = type.get().span();
    List<Node> types = new ArrayList<>();
    types.addAll(type.get() instanceof Node.ArrayNode list ? list.items() : List.of(type.get()));
    types.add(new Node.StringNode("null", span));
    return Schemas.with(
        Schemas.without(schema, Set.of("nullable")), "type", new Node.ArrayNode(types, span));
  }

  private Optional<Node.ObjectNode> target(Node ref, Subject subject) {
    Optional<Node> target = references.find(NodeText.of(ref));
    if (!(target.orElse(null) instanceof Node.ObjectNode schema)) {
      if (target.isEmpty()) {
        references.reportMissing(NodeText.of(ref), ref.span(), subject);
      }
      return Optional.empty();
    }
    if (following.stream().anyMatch(node -> node == schema)) {
      TypeCircles.report(List.of(references.name(NodeText.of(ref))), ref.span(), diagnostics);
      return Optional.empty();
    }
    if (following.size() >= Budget.DEEPEST || !references.budget().spend(schema)) {
      Budget.report(ref.span(), subject, diagnostics);
      return Optional.empty();
    }
    following.push(schema);
    Node.ObjectNode inlined = inlined(schema, subject);
    following.pop();
    return Optional.of(
        Schemas.without(inlined, Set.of("title", "javaName", "$defs", "definitions")));
  }
}
