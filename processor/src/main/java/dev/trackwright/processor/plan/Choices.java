package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.source.Node;
import dev.trackwright.processor.source.NodeText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads {@code oneOf} and {@code anyOf} as variants, where the alternatives describe objects: with
 * what stands beside them, each is an object of its own. Alternatives that only require properties
 * are left to a rule, for a class for each would not differ.
 */
final class Choices {

  private static final List<String> KEYWORDS = List.of("oneOf", "anyOf");

  private final Flattening flattening;
  private final TypeDecision types;
  private final References references;
  private final Diagnostics diagnostics;

  Choices(
      Flattening flattening, TypeDecision types, References references, Diagnostics diagnostics) {
    this.flattening = flattening;
    this.types = types;
    this.references = references;
    this.diagnostics = diagnostics;
  }

  /** The keyword of the alternatives that a schema has, if they are some. */
  static Optional<String> keyword(Node.ObjectNode schema) {
    return KEYWORDS.stream().filter(key -> !Schemas.list(schema, key).isEmpty()).findFirst();
  }

  /** The alternatives of a schema that are not null alone. */
  static List<Node> alternatives(Node.ObjectNode schema, String keyword) {
    return Schemas.list(schema, keyword).stream()
        .filter(part -> !Composition.isOnlyNull(part) && !Schemas.letsNothingPass(part))
        .toList();
  }

  /**
   * The variants; empty where the alternatives are something else.
   *
   * @param payload whether it must be an object, so that a reference is written out
   */
  Optional<Cases> cases(Node.ObjectNode schema, boolean payload, Subject subject) {
    Optional<String> keyword = keyword(schema);
    return keyword.flatMap(key -> cases(schema, key, payload, subject));
  }

  private Optional<Cases> cases(
      Node.ObjectNode schema, String keyword, boolean payload, Subject subject) {
    List<Node> parts = alternatives(schema, keyword);
    Node.ObjectNode base = Schemas.without(schema, Set.of(keyword, "discriminator", "nullable"));
    boolean beside =
        payload
            || base.members().keySet().stream().anyMatch(this::saysShape)
            || isToldFromOutside(schema, parts, subject);
    if (!parts.stream().allMatch(part -> part instanceof Node.ObjectNode)
        || (!beside && parts.stream().anyMatch(Choices::isReference))) {
      return Optional.empty();
    }
    List<Draft> drafts = new ArrayList<>();
    for (Node part : parts) {
      if (!references.budget().spend(base)) {
        Budget.report(base.span(), subject, diagnostics);
        return Optional.empty();
      }
      Node.ObjectNode written = (Node.ObjectNode) part;
      Node.ObjectNode own = flattening.inlined(written, subject);
      Node.ObjectNode whole = flattening.merged(base, List.of(own), subject);
      drafts.add(new Draft(written, own, whole));
    }
    boolean objects =
        drafts.stream()
            .allMatch(
                d -> types.decide(d.whole(), subject).types().equals(Set.of(JsonType.OBJECT)));
    boolean described =
        beside
            ? drafts.stream().anyMatch(draft -> draft.own().has("properties"))
            : drafts.stream().allMatch(draft -> draft.own().has("properties"));
    return objects && described
        ? Optional.of(named(schema, keyword, base, drafts, subject))
        : Optional.empty();
  }

  /** Whether OpenAPI's discriminator says more than the alternatives do. */
  private boolean isToldFromOutside(Node.ObjectNode schema, List<Node> parts, Subject subject) {
    Optional<String> property = propertyName(schema);
    return property.isPresent()
        && parts.stream().allMatch(Choices::isReference)
        && parts.stream()
            .map(part -> flattening.inlined((Node.ObjectNode) part, subject))
            .anyMatch(part -> values(part, property.get(), subject).isEmpty());
  }

  private record Draft(Node.ObjectNode written, Node.ObjectNode own, Node.ObjectNode whole) {}

  private boolean saysShape(String key) {
    return key.equals("properties") || key.equals("additionalProperties");
  }

  private static boolean isReference(Node part) {
    return part instanceof Node.ObjectNode schema && Composition.reference(schema).isPresent();
  }

  private Cases named(
      Node.ObjectNode schema,
      String keyword,
      Node.ObjectNode base,
      List<Draft> written,
      Subject subject) {
    List<Draft> drafts = discriminated(schema, written, subject);
    Optional<String> discriminator = discriminator(schema, drafts, subject);
    List<Cases.Case> cases = new ArrayList<>();
    for (Draft draft : drafts) {
      Set<Literal> values =
          discriminator.map(d -> values(draft.whole(), d, subject)).orElse(Set.of());
      Node.ObjectNode whole = draft.whole();
      if (discriminator.isPresent() && values.size() == 1) {
        Domain domain = Domain.of(whole, discriminator.get(), flattening, subject);
        whole =
            flattening.merged(
                whole,
                List.of(domain.narrowed(values, false, !domain.required(), Set.of())),
                subject);
      }
      String name = name(draft, base, values);
      cases.add(new Cases.Case(name, draft.written(), whole, draft.written().span()));
    }
    boolean told =
        discriminator.isPresent()
            && drafts.stream()
                .allMatch(
                    d -> Domain.of(d.whole(), discriminator.get(), flattening, subject).required());
    Optional<String> exclusive =
        keyword.equals("oneOf") && !told ? Optional.of(keyword) : Optional.empty();
    return new Cases(discriminator, Cases.named(cases, subject, diagnostics), exclusive);
  }

  /** With the value that OpenAPI's discriminator gives an alternative, where it has none. */
  private List<Draft> discriminated(Node.ObjectNode schema, List<Draft> drafts, Subject subject) {
    Optional<String> property = propertyName(schema);
    if (property.isEmpty()) {
      return drafts;
    }
    List<Draft> told = new ArrayList<>();
    for (Draft draft : drafts) {
      Optional<String> ref = Composition.reference(draft.written());
      if (ref.isEmpty() || !values(draft.whole(), property.get(), subject).isEmpty()) {
        told.add(draft);
        continue;
      }
      Literal value = new Literal.Text(mapped(schema, ref.get()));
      Domain domain = Domain.of(draft.whole(), property.get(), flattening, subject);
      Node narrowed = domain.narrowed(Set.of(value), false, false, Set.of());
      told.add(
          new Draft(
              draft.written(),
              draft.own(),
              flattening.merged(draft.whole(), List.of(narrowed), subject)));
    }
    return told;
  }

  /** OpenAPI: the key of the mapping that leads to the schema, else the schema's name. */
  private String mapped(Node.ObjectNode schema, String ref) {
    if (schema.get("discriminator").orElse(null) instanceof Node.ObjectNode said) {
      for (Node.Member member : Schemas.mapping(said, "mapping").values()) {
        String target = NodeText.of(member.value());
        if (target.equals(ref) || references.name(target).equals(references.name(ref))) {
          return member.key();
        }
      }
    }
    return references.name(ref);
  }

  /** OpenAPI's mapping, or in a plan of ours the name alone. */
  private static Optional<String> propertyName(Node.ObjectNode schema) {
    Optional<Node> said = schema.get("discriminator");
    if (said.orElse(null) instanceof Node.ObjectNode mapping) {
      said = mapping.get("propertyName");
    }
    return said.orElse(null) instanceof Node.StringNode name
        ? Optional.of(name.value())
        : Optional.empty();
  }

  /** The property by whose values the alternatives can be told apart; a constant goes first. */
  private Optional<String> discriminator(
      Node.ObjectNode schema, List<Draft> drafts, Subject subject) {
    Set<String> names =
        new TreeSet<>(Schemas.mapping(drafts.get(0).whole(), "properties").keySet());
    drafts.forEach(d -> names.retainAll(Schemas.mapping(d.whole(), "properties").keySet()));
    Map<String, Integer> telling = new LinkedHashMap<>();
    for (String name : names) {
      tellingValues(drafts, name, subject).ifPresent(count -> telling.put(name, count));
    }
    Optional<String> said = propertyName(schema).filter(telling::containsKey);
    return said.or(
        () -> telling.entrySet().stream().min(Map.Entry.comparingByValue()).map(Map.Entry::getKey));
  }

  /**
   * How many values of a property tell the alternatives apart; empty where they do not. One of them
   * may be for all values that the others do not take.
   */
  private Optional<Integer> tellingValues(List<Draft> drafts, String property, Subject subject) {
    Set<Literal> all = new HashSet<>();
    Optional<Set<Literal>> elsewhere = Optional.empty();
    int count = 0;
    for (Draft draft : drafts) {
      Set<Literal> values = values(draft.whole(), property, subject);
      if (values.isEmpty() && elsewhere.isEmpty()) {
        elsewhere = described(draft.whole(), property, subject).flatMap(Match::excluded);
        if (elsewhere.isPresent()) {
          continue;
        }
      }
      if (values.isEmpty()) {
        return Optional.empty();
      }
      count += values.size();
      all.addAll(values);
    }
    boolean apart =
        count > 0 && all.size() == count && elsewhere.map(not -> not.containsAll(all)).orElse(true);
    return apart ? Optional.of(count) : Optional.empty();
  }

  private Set<Literal> values(Node.ObjectNode whole, String property, Subject subject) {
    return described(whole, property, subject).flatMap(Match::literals).orElse(Set.of());
  }

  private Optional<Node.ObjectNode> described(
      Node.ObjectNode whole, String property, Subject subject) {
    Node.Member member = Schemas.mapping(whole, "properties").get(property);
    return member != null && member.value() instanceof Node.ObjectNode written
        ? Optional.of(flattening.inlined(written, subject.property(property)))
        : Optional.empty();
  }

  private String name(Draft draft, Node.ObjectNode base, Set<Literal> values) {
    Optional<String> told =
        Schemas.title(draft.written())
            .or(() -> Composition.reference(draft.written()).map(references::name));
    if (told.isPresent()) {
      return told.get();
    }
    if (!values.isEmpty()) {
      return Schemas.joined(values.stream().map(Literal::text).toList(), " or ");
    }
    return propertyNames(draft.own(), base).orElse(JsonType.OBJECT.word());
  }

  /** The names of what only this alternative describes, or requires. */
  static Optional<String> propertyNames(Node.ObjectNode own, Node.ObjectNode base) {
    Set<String> names = new TreeSet<>(Schemas.mapping(own, "properties").keySet());
    names.removeAll(Schemas.mapping(base, "properties").keySet());
    if (names.isEmpty()) {
      Schemas.list(own, "required").forEach(name -> names.add(NodeText.of(name)));
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(Schemas.joined(names, " and "));
  }
}
