package dev.trackwright.processor.convert;

import dev.trackwright.processor.plan.Constraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What narrows a type, as the keywords of a schema. */
final class ConstraintKeys {

  private static final String EXCLUSIVE = "oneOf";

  private ConstraintKeys() {}

  /** Of alternatives: without the rule that exactly one must fit, which their keyword says. */
  static Keys besideAlternatives(List<Constraint> constraints) {
    return of(constraints.stream().filter(constraint -> !isExclusive(constraint)).toList());
  }

  static Keys of(List<Constraint> constraints) {
    Keys keys = new Keys();
    List<Yaml> furtherRules = new ArrayList<>();
    for (Constraint constraint : constraints) {
      if (constraint instanceof Constraint.Rule rule) {
        rule(RuleText.of(rule), keys, furtherRules);
      } else {
        put(constraint, keys);
      }
    }
    if (!furtherRules.isEmpty()) {
      keys.put("allOf", new Yaml.Sequence(furtherRules));
    }
    return keys;
  }

  /** Whether it says that exactly one of several alternatives must fit. */
  static boolean isExclusive(Constraint constraint) {
    return constraint instanceof Constraint.Rule rule && rule.keyword().equals(EXCLUSIVE);
  }

  /** Whether a rule counts null in by itself, as it does on what is flagged as nullable. */
  static boolean letNullPass(List<Constraint> constraints) {
    return constraints.stream()
        .filter(constraint -> constraint instanceof Constraint.Rule)
        .allMatch(rule -> isExclusive(rule) || RuleText.letsNullPass((Constraint.Rule) rule));
  }

  private static void put(Constraint constraint, Keys keys) {
    if (constraint instanceof Constraint.Pattern pattern) {
      keys.text("pattern", pattern.expression());
    } else if (constraint instanceof Constraint.MinLength min) {
      keys.put("minLength", Values.number(min.length()));
    } else if (constraint instanceof Constraint.MaxLength max) {
      keys.put("maxLength", Values.number(max.length()));
    } else if (constraint instanceof Constraint.Minimum min) {
      keys.put(min.exclusive() ? "exclusiveMinimum" : "minimum", Values.number(min.bound()));
    } else if (constraint instanceof Constraint.Maximum max) {
      keys.put(max.exclusive() ? "exclusiveMaximum" : "maximum", Values.number(max.bound()));
    } else if (constraint instanceof Constraint.MultipleOf multiple) {
      keys.put("multipleOf", Values.number(multiple.divisor()));
    } else if (constraint instanceof Constraint.MinItems min) {
      keys.put("minItems", Values.number(min.count()));
    } else if (constraint instanceof Constraint.MaxItems max) {
      keys.put("maxItems", Values.number(max.count()));
    } else if (constraint instanceof Constraint.UniqueItems) {
      keys.put("uniqueItems", Yaml.Plain.TRUE);
    }
  }

  /** A rule's keywords; where one stands there already, a part of its own. */
  private static void rule(Yaml.Mapping schema, Keys keys, List<Yaml> further) {
    if (schema.members().keySet().stream().anyMatch(k -> keys.has(k) || k.equals("allOf"))) {
      further.add(schema);
    } else {
      for (Map.Entry<String, Yaml> keyword : schema.members().entrySet()) {
        keys.put(keyword.getKey(), keyword.getValue());
      }
    }
  }
}
