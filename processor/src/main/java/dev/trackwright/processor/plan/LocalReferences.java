package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.CappedList;
import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.DidYouMean;
import dev.trackwright.processor.diagnostics.SourceSpan;
import dev.trackwright.processor.source.Node;
import dev.trackwright.processor.source.NodeText;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * References within one vendor schema. A definition that Java needs a class for becomes a type of
 * the whole plan; a scalar, and what is referred to without a name, is read in place, within a
 * budget, unless it holds itself.
 */
final class LocalReferences implements References {

  private static final Set<String> PLACES = Set.of("$defs", "definitions");

  private final Node.ObjectNode root;
  private final Subject owner;
  private final Definitions definitions;
  private final Pointers pointers;
  private final Diagnostics diagnostics;
  private final IdentityHashMap<Node.ObjectNode, Boolean> holdingThemselves =
      new IdentityHashMap<>();
  private final Deque<Node> following = new ArrayDeque<>();

  /**
   * References into one schema.
   *
   * @param root what {@code #} means
   * @param owner whose schema it is
   * @param definitions of the whole plan
   */
  LocalReferences(
      Node.ObjectNode root, Subject owner, Definitions definitions, Diagnostics diagnostics) {
    this.root = root;
    this.owner = owner;
    this.definitions = definitions;
    this.pointers = new Pointers(root);
    this.diagnostics = diagnostics;
  }

  /** Whose schema it is. */
  Subject owner() {
    return owner;
  }

  @Override
  public Optional<Node> find(String ref) {
    return pointers.find(ref);
  }

  @Override
  public Typed follow(String ref, SourceSpan span, Subject subject, SchemaReader reader) {
    Typed anything = Typed.of(new PropertyType.AnyType(List.of(), span));
    Optional<Node> found = find(ref);
    if (found.isEmpty()) {
      reportMissing(ref, span, subject);
      return anything;
    }
    Node target = found.get();
    if (target instanceof Node.ObjectNode schema && isShared(ref, schema)) {
      return definitions.refer(name(ref), schema, this, span, reader);
    }
    if (following.stream().anyMatch(node -> node == target)) {
      TypeCircles.report(List.of(ref), span, diagnostics);
      return anything;
    }
    if (following.size() >= Budget.DEEPEST || !budget().spend(target)) {
      Budget.report(root.span(), subject, diagnostics);
      return anything;
    }
    following.push(target);
    Typed typed = reader.read(target, KeywordCheck.Position.TYPE, subject);
    following.pop();
    return typed;
  }

  /** Whether a type of the plan stands for it. */
  private boolean isShared(String ref, Node.ObjectNode schema) {
    if (Composition.reference(schema).isPresent()) {
      return false;
    }
    boolean definition =
        JsonPointer.tokens(ref)
            .filter(steps -> steps.size() == 2 && PLACES.contains(steps.get(0)))
            .isPresent();
    return (definition && !isScalar(schema))
        || holdingThemselves.computeIfAbsent(schema, this::holdsItself);
  }

  private static boolean isScalar(Node.ObjectNode schema) {
    Set<String> composed =
        Set.of("oneOf", "anyOf", "allOf", "if", "enum", "properties", "items", "$ref");
    if (composed.stream().anyMatch(schema::has)) {
      return false;
    }
    Optional<Node> type = schema.get("type");
    List<Node> named =
        type.orElse(null) instanceof Node.ArrayNode list ? list.items() : type.stream().toList();
    long types = named.stream().filter(name -> !TypeDecision.isNullType(name)).count();
    boolean plain =
        named.stream()
            .noneMatch(
                name ->
                    name instanceof Node.StringNode text
                        && Set.of("object", "array").contains(text.value()));
    return types <= 1 && plain;
  }

  private boolean holdsItself(Node.ObjectNode start) {
    Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Node.ObjectNode> left = new ArrayDeque<>(List.of(start));
    while (!left.isEmpty() && !seen.contains(start)) {
      for (Node.ObjectNode schema : Subschemas.below(left.pop())) {
        target(schema).filter(seen::add).ifPresent(left::push);
      }
    }
    return seen.contains(start);
  }

  /** What the reference of a schema leads to, by its name; nothing where it has none. */
  Map<String, Node.ObjectNode> named(Node.ObjectNode schema) {
    Optional<Node> ref = Drafts.today(schema).get("$ref");
    return target(schema)
        .map(there -> Map.of(name(NodeText.of(ref.orElseThrow())), there))
        .orElse(Map.of());
  }

  /** What the reference of a schema leads to. */
  private Optional<Node.ObjectNode> target(Node.ObjectNode schema) {
    return Drafts.today(schema)
        .get("$ref")
        .filter(ref -> ref instanceof Node.StringNode)
        .flatMap(ref -> find(((Node.StringNode) ref).value()))
        .filter(node -> node instanceof Node.ObjectNode)
        .map(node -> (Node.ObjectNode) node);
  }

  @Override
  public void reportMissing(String ref, SourceSpan span, Subject subject) {
    if (!ref.startsWith("#")) {
      diagnostics.report(DiagnosticId.REFERENCE_NOT_LOCAL, span, subject, ref);
      return;
    }
    Set<String> known = new TreeSet<>();
    for (String place : PLACES) {
      Schemas.mapping(root, place).keySet().forEach(name -> known.add("#/" + place + "/" + name));
    }
    diagnostics.report(
        DiagnosticId.REFERENCE_UNKNOWN,
        span,
        subject,
        ref,
        DidYouMean.guess(ref, known),
        CappedList.of(known));
  }

  @Override
  public String name(String ref) {
    List<String> steps = JsonPointer.tokens(ref).orElseGet(() -> List.of(lastOf(ref)));
    Set<String> keywords = new HashSet<>(PLACES);
    Keyword.all().forEach(keyword -> keywords.add(keyword.name()));
    if (steps.size() == 2 && PLACES.contains(steps.get(0))) {
      return steps.get(1);
    }
    Optional<String> title =
        find(ref)
            .filter(node -> node instanceof Node.ObjectNode)
            .flatMap(node -> Schemas.title((Node.ObjectNode) node));
    if (title.isPresent()) {
      return title.get();
    }
    for (int i = steps.size() - 1; i >= 0; i--) {
      if (!keywords.contains(steps.get(i)) && !steps.get(i).matches("[0-9]*")) {
        return steps.get(i);
      }
    }
    return "Schema of " + owner.owner().replaceFirst("^[a-z ]+\"(.*)\"$", "$1");
  }

  /** The anchor, or the last step of a URI. */
  private static String lastOf(String ref) {
    String path = ref.endsWith("#") ? ref.substring(0, ref.length() - 1) : ref;
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('#')) + 1);
  }

  @Override
  public boolean siblingsCount() {
    return !(root.get("$schema").orElse(null) instanceof Node.StringNode dialect
        && dialect.value().matches(".*draft-0[3467].*"));
  }

  @Override
  public Budget budget() {
    return definitions.budget();
  }
}
