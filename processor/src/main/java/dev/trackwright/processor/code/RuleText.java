package dev.trackwright.processor.code;

import dev.trackwright.processor.plan.Constraint;
import dev.trackwright.processor.plan.StringFormat;
import java.math.BigDecimal;

/**
 * A constraint as a JSON Schema of one keyword, for values whose Java type has no check of its own
 * for it: JSON Schema itself says what, say, a length means for what is no text.
 */
final class RuleText {

  private RuleText() {}

  static String of(Constraint constraint) {
    if (constraint instanceof Constraint.Rule rule) {
      return rule.schema();
    }
    if (constraint instanceof Constraint.Pattern pattern) {
      return member("pattern", quoted(pattern.expression()));
    }
    if (constraint instanceof Constraint.MinLength least) {
      return member("minLength", Integer.toString(least.length()));
    }
    if (constraint instanceof Constraint.MaxLength most) {
      return member("maxLength", Integer.toString(most.length()));
    }
    if (constraint instanceof Constraint.Minimum least) {
      return number(least.exclusive() ? "exclusiveMinimum" : "minimum", least.bound());
    }
    if (constraint instanceof Constraint.Maximum most) {
      return number(most.exclusive() ? "exclusiveMaximum" : "maximum", most.bound());
    }
    if (constraint instanceof Constraint.MultipleOf multiple) {
      return number("multipleOf", multiple.divisor());
    }
    if (constraint instanceof Constraint.MinItems least) {
      return member("minItems", Integer.toString(least.count()));
    }
    if (constraint instanceof Constraint.MaxItems most) {
      return member("maxItems", Integer.toString(most.count()));
    }
    if (constraint instanceof Constraint.UniqueItems) {
      return member("uniqueItems", "true");
    }
    throw new IllegalStateException("unknown constraint " + constraint);
  }

  static String of(StringFormat format) {
    return member("format", quoted(format.keyword()));
  }

  private static String number(String keyword, BigDecimal value) {
    return member(keyword, value.toString());
  }

  private static String member(String keyword, String json) {
    return "{\"" + keyword + "\":" + json + "}";
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append(String.format("\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }
}
