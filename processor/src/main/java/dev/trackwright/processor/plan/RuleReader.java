package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.SourceSpan;
import dev.trackwright.processor.source.CanonicalJson;
import dev.trackwright.processor.source.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes rules of the keywords that Java's types cannot say: small schemas that the runtime holds a
 * value against. A rule that would not fit into a constant of a class file is reported instead.
 */
final class RuleReader {

  /** So many characters fit into a constant, however many bytes each takes. */
  private static final int LONGEST = 16_000;

  private static final List<Set<String>> GROUPS =
      List.of(
          Set.of("not"),
          Set.of("oneOf"),
          Set.of("anyOf"),
          Set.of("if", "then", "else"),
          Set.of("propertyNames"),
          Set.of("minProperties"),
          Set.of("maxProperties"),
          Set.of("dependencies"),
          Set.of("dependentRequired"),
          Set.of("dependentSchemas"),
          Set.of("contains", "minContains", "maxContains"));

  /** What speaks of null too. */
  private static final Set<String> OF_ANY_VALUE = Set.of("not", "oneOf", "anyOf", "if");

  private final RuleSchemas schemas;
  private final KeywordCheck keywords;

  RuleReader(RuleSchemas schemas, KeywordCheck keywords) {
    this.schemas = schemas;
    this.keywords = keywords;
  }

  /** The rules of a schema of which everything else has been read; its alternatives included. */
  List<Constraint> of(Node.ObjectNode schema, Subject subject) {
    List<Constraint> rules = new ArrayList<>();
    for (Set<String> group : GROUPS) {
      Node.ObjectNode own = Schemas.only(schema, group);
      lead(own, group)
          .ifPresent(lead -> rule(lead, orNull(own, group, schema), subject).ifPresent(rules::add));
    }
    byPosition(schema, subject, rules);
    byPattern(schema, subject, rules);
    for (Node part : Schemas.list(schema, "allOf")) {
      if (part instanceof Node.ObjectNode left && !left.members().isEmpty()) {
        rule(lead(left), left, subject).ifPresent(rules::add);
      }
    }
    return rules;
  }

  /** The rules of keywords that stand where no type reads them: beside a reference or an enum. */
  List<Constraint> beside(Node.ObjectNode schema, Subject subject) {
    List<Constraint> rules = new ArrayList<>(of(schema, subject));
    rules.addAll(together(schema, ofSomeTypes(), subject));
    return rules;
  }

  /** A rule of what is said of values of some types, where any type is taken. */
  List<Constraint> ofAnyType(Node.ObjectNode schema, Subject subject) {
    return together(schema, ofSomeTypes(), subject);
  }

  private static Set<String> ofSomeTypes() {
    Set<String> names = new LinkedHashSet<>(Set.of("patternProperties", "required"));
    Keyword.all().stream()
        .filter(keyword -> keyword.isOfSomeTypes() && keyword.narrows())
        .map(Keyword::name)
        .forEach(names::add);
    GROUPS.forEach(names::removeAll);
    return names;
  }

  /** One rule of all of these keywords that the schema has. */
  List<Constraint> together(Node.ObjectNode schema, Collection<String> names, Subject subject) {
    Node.ObjectNode own = Schemas.only(schema, names);
    if (own.get("required").orElse(null) instanceof Node.BooleanNode) {
      own = Schemas.without(own, Set.of("required"));
    }
    return own.members().keySet().stream().allMatch("nullable"::equals)
        ? List.of()
        : rule(lead(own), own, subject).stream().toList();
  }

  /** With the flag that lets null pass, which stands beside what might not. */
  private static Node.ObjectNode orNull(
      Node.ObjectNode own, Set<String> group, Node.ObjectNode schema) {
    return Collections.disjoint(group, OF_ANY_VALUE)
        ? own
        : schema.get("nullable").map(flag -> Schemas.with(own, "nullable", flag)).orElse(own);
  }

  /** The member that a group cannot do without; without it, the others are reported elsewhere. */
  private static Optional<Node.Member> lead(Node.ObjectNode own, Set<String> group) {
    if (group.contains("if")) {
      boolean says = own.has("then") || own.has("else");
      return own.member("if").filter(lead -> says);
    }
    return group.contains("contains")
        ? own.member("contains")
        : own.members().values().stream().findFirst();
  }

  /** The member that names the rule, whatever the order in the file. */
  private static Node.Member lead(Node.ObjectNode left) {
    return left.member("if")
        .or(() -> left.member("contains"))
        .or(() -> left.member("prefixItems"))
        .orElseGet(() -> new TreeMap<>(left.members()).firstEntry().getValue());
  }

  private void byPosition(Node.ObjectNode schema, Subject subject, List<Constraint> rules) {
    Optional<Node.Member> first = schema.member("prefixItems");
    if (first.isEmpty()) {
      return;
    }
    Node.ObjectNode own = Schemas.only(schema, Set.of("prefixItems", "items"));
    Optional<Node> rest = schema.get("unevaluatedItems");
    if (rest.isPresent() && !own.has("items")) {
      own = Schemas.with(own, "items", rest.get());
    }
    rule(first.get(), own, subject).ifPresent(rules::add);
  }

  /** What names of further properties decide, unless an object's type says all of it. */
  private void byPattern(Node.ObjectNode schema, Subject subject, List<Constraint> rules) {
    Optional<Node.Member> patterns =
        schema.member("patternProperties").filter(all -> !MapReader.isOnePattern(schema));
    Optional<Node.Member> impossible = impossible(schema);
    if (patterns.isEmpty() && impossible.isEmpty()) {
      return;
    }
    Set<String> group = new LinkedHashSet<>(List.of("patternProperties"));
    Node.ObjectNode own = Schemas.only(schema, group);
    Optional<Node> further = MapReader.further(schema).map(Node.Member::value);
    if (patterns.isPresent() && further.isPresent()) {
      own = Schemas.with(own, "additionalProperties", further.get());
    }
    Map<String, Node.Member> named = new LinkedHashMap<>();
    for (Node.Member property : Schemas.mapping(schema, "properties").values()) {
      boolean never = Schemas.letsNothingPass(property.value());
      if (never || further.isPresent()) {
        Node value = new Node.BooleanNode(!never, property.keySpan());
        named.put(property.key(), new Node.Member(property.key(), property.keySpan(), value));
      }
    }
    if (!named.isEmpty()) {
      own = Schemas.with(own, "properties", new Node.ObjectNode(named, schema.span()));
    }
    rule(patterns.or(() -> impossible).orElseThrow(), own, subject).ifPresent(rules::add);
  }

  /** A property that must not be there, where callers could set it as a further one. */
  private static Optional<Node.Member> impossible(Node.ObjectNode schema) {
    boolean open =
        MapReader.further(schema)
            .filter(further -> !Schemas.letsNothingPass(further.value()))
            .isPresent();
    return Schemas.mapping(schema, "properties").values().stream()
        .filter(property -> open && Schemas.letsNothingPass(property.value()))
        .findFirst();
  }

  private Optional<Constraint> rule(Node.Member lead, Node.ObjectNode schema, Subject subject) {
    RuleSchemas.Outcome outcome = schemas.canonical(schema, subject);
    String json = CanonicalJson.of(outcome.schema());
    if (outcome.problem().isPresent()) {
      keywords.notExpressed(lead, outcome.problem().get(), subject);
      return Optional.empty();
    }
    if (json.length() > LONGEST) {
      keywords.notExpressed(lead, "it is too long to be checked", subject);
      return Optional.empty();
    }
    SourceSpan span = lead.keySpan();
    return Optional.of(new Constraint.Rule(lead.key(), json, span));
  }
}
