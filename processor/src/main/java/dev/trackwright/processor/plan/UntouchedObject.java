package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.source.Node;
import dev.trackwright.processor.source.NodeLoader;
import dev.trackwright.processor.source.NodeText;
import dev.trackwright.processor.source.PlanText;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the room {@code code} whether an object on which nobody has set anything keeps to its own
 * rules. It looks at names and counts alone, so that where a value decides there is no answer
 * rather than a wrong one.
 */
public final class UntouchedObject {

  private static final Optional<Boolean> KEPT = Optional.of(true);
  private static final Optional<Boolean> BROKEN = Optional.of(false);
  private static final Optional<Boolean> OPEN = Optional.empty();

  /** The names of what is sent nevertheless. */
  private final Set<String> names;

  private UntouchedObject(Set<String> names) {
    this.names = names;
  }

  /**
   * Whether one of the constraints is broken for certain.
   *
   * @param constraints of an object
   * @param constant names of the properties that are sent without being set
   */
  public static boolean breaks(Collection<Constraint> constraints, Set<String> constant) {
    UntouchedObject object = new UntouchedObject(Set.copyOf(constant));
    return constraints.stream()
        .filter(constraint -> constraint instanceof Constraint.Rule)
        .map(rule -> object.keeps(schema((Constraint.Rule) rule)))
        .anyMatch(BROKEN::equals);
  }

  private static Node schema(Constraint.Rule rule) {
    PlanText text = new PlanText("rule.json", rule.schema().getBytes(StandardCharsets.UTF_8));
    return NodeLoader.load(text, new Diagnostics())
        .filter(roots -> roots.size() == 1)
        .map(roots -> roots.get(0))
        .orElseThrow(() -> new IllegalStateException("no schema: " + rule.schema()));
  }

  private Optional<Boolean> keeps(Node schema) {
    if (schema instanceof Node.ObjectNode keywords) {
      return all(keywords.members().values().stream().map(one -> keeps(one, keywords)).toList());
    }
    return schema instanceof Node.BooleanNode always ? Optional.of(always.value()) : OPEN;
  }

  private Optional<Boolean> keeps(Node.Member keyword, Node.ObjectNode schema) {
    Node value = keyword.value();
    return switch (keyword.key()) {
      case "type" -> Optional.of(words(value).contains(JsonType.OBJECT.keyword()));
      case "minProperties" -> count(value).map(least -> least.compareTo(own()) <= 0);
      case "maxProperties" -> count(value).map(most -> most.compareTo(own()) >= 0);
      case "required" -> Optional.of(names.containsAll(words(value)));
      case "allOf" -> all(each(Schemas.list(schema, "allOf")));
      case "anyOf" -> any(each(Schemas.list(schema, "anyOf")));
      case "oneOf" -> exactlyOne(each(Schemas.list(schema, "oneOf")));
      case "not" -> not(keeps(value));
      case "if" -> branch(value, schema);
      case "then", "else" -> KEPT; // read with their condition
      case "const", "enum" -> OPEN;
      default -> names.isEmpty() ? KEPT : OPEN; // of members, or of what is no object
    };
  }

  private Optional<Boolean> branch(Node condition, Node.ObjectNode schema) {
    Optional<Boolean> met = schema.get("then").map(this::keeps).orElse(KEPT);
    Optional<Boolean> unmet = schema.get("else").map(this::keeps).orElse(KEPT);
    return keeps(condition).map(is -> is ? met : unmet).orElse(met.equals(unmet) ? met : OPEN);
  }

  private List<Optional<Boolean>> each(List<Node> schemas) {
    return schemas.stream().map(this::keeps).toList();
  }

  private static Optional<Boolean> all(List<Optional<Boolean>> parts) {
    if (parts.contains(BROKEN)) {
      return BROKEN;
    }
    return parts.contains(OPEN) ? OPEN : KEPT;
  }

  private static Optional<Boolean> any(List<Optional<Boolean>> parts) {
    if (parts.contains(KEPT)) {
      return KEPT;
    }
    return parts.contains(OPEN) ? OPEN : BROKEN;
  }

  private static Optional<Boolean> exactlyOne(List<Optional<Boolean>> parts) {
    long kept = parts.stream().filter(KEPT::equals).count();
    if (kept > 1) {
      return BROKEN;
    }
    return parts.contains(OPEN) ? OPEN : Optional.of(kept == 1);
  }

  private static Optional<Boolean> not(Optional<Boolean> part) {
    return part.map(kept -> !kept);
  }

  private BigDecimal own() {
    return BigDecimal.valueOf(names.size());
  }

  private static Optional<BigDecimal> count(Node value) {
    return value instanceof Node.NumberNode number ? Optional.of(number.value()) : Optional.empty();
  }

  private static List<String> words(Node value) {
    List<Node> words = value instanceof Node.ArrayNode list ? list.items() : List.of(value);
    return words.stream().map(NodeText::of).toList();
  }
}
