package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.SourceSpan;
import dev.trackwright.processor.source.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reads {@code if}, {@code then} and {@code else} as variants, where the conditions ask for the
 * value of one property: the values for which the same branches hold are one case. That covers
 * chains, default cases and a property that is not there, and needs no order among the conditions.
 */
final class Conditions {

  private static final Set<String> GROUP = Set.of("if", "then", "else");
  private static final String DEFAULT = "Default";

  private final Flattening flattening;
  private final References references;
  private final Diagnostics diagnostics;

  Conditions(Flattening flattening, References references, Diagnostics diagnostics) {
    this.flattening = flattening;
    this.references = references;
    this.diagnostics = diagnostics;
  }

  /** One condition, and what holds where it does and where it does not. */
  private record Condition(Match match, Node.ObjectNode group) {
    Optional<Node> branch(boolean matches) {
      return group.get(matches ? "then" : "else");
    }
  }

  /** What one value of the property, or its absence, is in. */
  private static final class Cell {
    private final Set<Literal> values = new TreeSet<>();
    private boolean others;
    private boolean absent;
  }

  /** The variants; empty where the conditions ask for something else, or make no difference. */
  Optional<Cases> cases(Node.ObjectNode schema, Subject subject) {
    List<Condition> all = conditions(schema, subject);
    Optional<String> discriminator =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    condition -> condition.match().property(), TreeMap::new, Collectors.counting()))
            .entrySet()
            .stream()
            .max(Comparator.comparing(Map.Entry<String, Long>::getValue))
            .map(Map.Entry::getKey);
    return discriminator.flatMap(
        property ->
            cases(
                schema,
                property,
                all.stream()
                    .filter(condition -> condition.match().property().equals(property))
                    .toList(),
                subject));
  }

  private List<Condition> conditions(Node.ObjectNode schema, Subject subject) {
    List<Node.ObjectNode> groups = new ArrayList<>(List.of(Schemas.only(schema, GROUP)));
    for (Node part : Schemas.list(schema, "allOf")) {
      if (part instanceof Node.ObjectNode group && GROUP.containsAll(group.members().keySet())) {
        groups.add(group);
      }
    }
    List<Condition> conditions = new ArrayList<>();
    for (Node.ObjectNode group : groups) {
      if (group.get("if").orElse(null) instanceof Node.ObjectNode asked
          && (group.has("then") || group.has("else"))) {
        Match.of(asked, flattening, subject)
            .ifPresent(match -> conditions.add(new Condition(match, group)));
      }
    }
    return conditions;
  }

  private Optional<Cases> cases(
      Node.ObjectNode schema, String property, List<Condition> conditions, Subject subject) {
    Node.ObjectNode base = without(schema, conditions);
    Domain domain = Domain.of(base, property, flattening, subject);
    Map<List<Boolean>, Cell> cells = cells(conditions, domain);
    if (cells.size() < 2) {
      return Optional.empty();
    }
    Set<Literal> mentioned = mentioned(conditions);
    mentioned.addAll(domain.always());
    List<Cases.Case> cases = new ArrayList<>();
    cells.forEach(
        (matches, cell) -> {
          Set<Literal> elsewhere = new TreeSet<>(mentioned);
          elsewhere.removeAll(cell.values);
          Node.ObjectNode narrowed =
              domain.narrowed(cell.values, cell.others, cell.absent, elsewhere);
          one(base, narrowed, branches(conditions, matches), cell, subject).ifPresent(cases::add);
        });
    List<Cases.Case> named = Cases.named(cases, subject, diagnostics);
    return named.size() < 2
        ? Optional.empty()
        : Optional.of(new Cases(Optional.of(property), named, Optional.empty()));
  }

  private static Node.ObjectNode without(Node.ObjectNode schema, List<Condition> conditions) {
    Set<Node.Member> read = new java.util.HashSet<>();
    conditions.forEach(condition -> read.addAll(condition.group().members().values()));
    Map<String, Node.Member> members = new LinkedHashMap<>(schema.members());
    members.values().removeIf(read::contains);
    List<Node> left =
        Schemas.list(schema, "allOf").stream()
            .filter(part -> conditions.stream().noneMatch(c -> c.group() == part))
            .toList();
    members.computeIfPresent(
        "allOf",
        (key, member) ->
            new Node.Member(
                key, member.keySpan(), new Node.ArrayNode(left, member.value().span())));
    if (left.isEmpty()) {
      members.remove("allOf");
    }
    return new Node.ObjectNode(members, schema.span());
  }

  /** What holds for each value that is asked for, for all others, and without a value. */
  private static Map<List<Boolean>, Cell> cells(List<Condition> conditions, Domain domain) {
    Map<List<Boolean>, Cell> cells = new LinkedHashMap<>();
    Set<Literal> mentioned = mentioned(conditions);
    mentioned.addAll(domain.always());
    for (Literal value : mentioned) {
      if (domain.admits(value)) {
        List<Boolean> matches =
            conditions.stream().map(condition -> condition.match().fits(value)).toList();
        cells.computeIfAbsent(matches, key -> new Cell()).values.add(value);
      }
    }
    if (domain.admitsOthersThan(mentioned)) {
      List<Boolean> matches =
          conditions.stream().map(condition -> condition.match().negated()).toList();
      cells.computeIfAbsent(matches, key -> new Cell()).others = true;
    }
    if (!domain.required()) {
      List<Boolean> matches =
          conditions.stream().map(condition -> condition.match().fitsAbsence()).toList();
      cells.computeIfAbsent(matches, key -> new Cell()).absent = true;
    }
    return cells;
  }

  private static Set<Literal> mentioned(List<Condition> conditions) {
    Set<Literal> mentioned = new TreeSet<>();
    conditions.forEach(condition -> mentioned.addAll(condition.match().values()));
    return mentioned;
  }

  private static List<Node> branches(List<Condition> conditions, List<Boolean> matches) {
    List<Node> branches = new ArrayList<>();
    for (int i = 0; i < conditions.size(); i++) {
      conditions.get(i).branch(matches.get(i)).ifPresent(branches::add);
    }
    return branches;
  }

  /** The case of a cell; none where nothing but absence is in it and the branches contradict. */
  private Optional<Cases.Case> one(
      Node.ObjectNode base,
      Node.ObjectNode narrowed,
      List<Node> branches,
      Cell cell,
      Subject subject) {
    if (!references.budget().spend(base)) {
      Budget.report(base.span(), subject, diagnostics);
      return Optional.empty();
    }
    List<Node> parts = new ArrayList<>(branches);
    parts.add(narrowed);
    if (cell.values.isEmpty() && !cell.others) {
      Diagnostics attempt = new Diagnostics();
      flattening.reporting(attempt).merged(base, parts, subject);
      if (attempt.hasErrors()) {
        return Optional.empty();
      }
    }
    Node.ObjectNode whole = flattening.merged(base, parts, subject);
    Node.ObjectNode own =
        branches.size() == 1 && branches.get(0) instanceof Node.ObjectNode branch
            ? branch
            : Schemas.nothing(whole.span());
    SourceSpan span = branches.isEmpty() ? base.span() : branches.get(0).span();
    return Optional.of(new Cases.Case(name(own, cell), own, whole, span));
  }

  private static String name(Node.ObjectNode own, Cell cell) {
    boolean rest = cell.others || cell.values.isEmpty();
    String otherwise =
        rest ? DEFAULT : Schemas.joined(cell.values.stream().map(Literal::text).toList(), " or ");
    return Schemas.title(own).orElse(otherwise);
  }
}
