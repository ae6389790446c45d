package dev.trackwright.processor.convert;

import dev.trackwright.processor.plan.Literal;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Scalars of the model as YAML has them: numbers and flags stay what they are. */
final class Values {

  /** Numbers that every reader writes back as they stood. */
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,15})(\\.[0-9]{1,15})?");

  private static final int LONGEST_PLAIN = 40;

  private Values() {}

  static Yaml of(Literal literal) {
    if (literal instanceof Literal.Text text) {
      return new Yaml.Text(text.value());
    }
    if (literal instanceof Literal.Flag flag) {
      return flag.value() ? Yaml.Plain.TRUE : Yaml.Plain.FALSE;
    }
    // A literal has no scale of its own to keep: 10 is 10, not 1E+1.
    String digits = literal.text();
    return digits.length() <= LONGEST_PLAIN
        ? new Yaml.Plain(digits)
        : number(((Literal.Numeric) literal).value());
  }

  static Yaml number(long value) {
    return new Yaml.Plain(Long.toString(value));
  }

  /** A number in the form that keeps its digits, so that it comes back with the same scale. */
  static Yaml number(BigDecimal value) {
    boolean plain = value.scale() >= 0 && value.toPlainString().length() <= LONGEST_PLAIN;
    return new Yaml.Plain(plain ? value.toPlainString() : value.toString());
  }

  /**
   * Text that a plan may hold as a number or a flag, such as a version or an example. A reader
   * makes the same text of it either way.
   */
  static Yaml asWritten(String text) {
    boolean scalar = NUMBER.matcher(text).matches() || text.equals("true") || text.equals("false");
    return scalar ? new Yaml.Plain(text) : new Yaml.Text(text);
  }
}
