package dev.trackwright.processor.convert;

import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.plan.Constraint;
import dev.trackwright.processor.plan.Literal;
import dev.trackwright.processor.source.Node;
import dev.trackwright.processor.source.NodeLoader;
import dev.trackwright.processor.source.PlanText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the JSON of a rule, so that it can be written as YAML of the plan around it. */
final class RuleText {

  private RuleText() {}

  private static final Yaml NULL_ALONE = new Keys().text("type", "null").compact();

  /**
   * The schema of a rule as it stands beside a type. A rule on what is flagged as nullable is held
   * in the {@code else} of a question for null, which the flag says.
   */
  static Yaml.Mapping of(Constraint.Rule rule) {
    Yaml.Mapping schema = read(rule.schema());
    return withoutNull(schema, rule.keyword()).orElse(schema);
  }

  /** Whether the rule is of that form. */
  static boolean letsNullPass(Constraint.Rule rule) {
    return withoutNull(read(rule.schema()), rule.keyword()).isPresent();
  }

  /** Only where the keyword that made the rule is within, not where the plan asks so itself. */
  private static Optional<Yaml.Mapping> withoutNull(Yaml.Mapping schema, String keyword) {
    boolean alone = schema.members().keySet().equals(Set.of("if", "else"));
    return alone
            && NULL_ALONE.equals(schema.members().get("if"))
            && schema.members().get("else") instanceof Yaml.Mapping left
            && left.members().containsKey(keyword)
        ? Optional.of(left)
        : Optional.empty();
  }

  /**
   * The schema's members.
   *
   * @throws IllegalStateException where it is no JSON object: the model promises one
   */
  private static Yaml.Mapping read(String json) {
    PlanText text = new PlanText("rule.json", json.getBytes(StandardCharsets.UTF_8));
    return NodeLoader.load(text, new Diagnostics())
        .filter(roots -> roots.size() == 1 && roots.get(0) instanceof Node.ObjectNode)
        .map(roots -> (Yaml.Mapping) of(roots.get(0)))
        .orElseThrow(() -> new IllegalStateException("no schema: " + json));
  }

  private static Yaml of(Node node) {
    if (node instanceof Node.ObjectNode object) {
      Keys keys = new Keys();
      object.members().forEach((key, member) -> keys.put(key, of(member.value())));
      return keys.compact();
    }
    if (node instanceof Node.ArrayNode list) {
      List<Yaml> items = new ArrayList<>();
      list.items().forEach(item -> items.add(of(item)));
      return new Yaml.Sequence(items);
    }
    if (node instanceof Node.StringNode text) {
      return new Yaml.Text(text.value());
    }
    if (node instanceof Node.NumberNode number) {
      return Values.of(new Literal.Numeric(number.value()));
    }
    if (node instanceof Node.BooleanNode flag) {
      return flag.value() ? Yaml.Plain.TRUE : Yaml.Plain.FALSE;
    }
    return Yaml.Plain.NULL;
  }
}
