package dev.trackwright.processor.source;

import dev.trackwright.processor.diagnostics.SourceSpan;
import java.util.regex.Pattern;

/**
 * Decides what a plain YAML scalar means, by the core schema of YAML 1.2: {@code yes} is text and
 * {@code 012} is twelve. Written here rather than taken from a parser, because every parser at hand
 * resolves by rules of its own.
 *
 * @see <a href="https://yaml.org/spec/1.2.2/#103-core-schema">YAML 1.2.2, core schema</a>
 */
final class YamlScalars {

  private static final Pattern NULL = Pattern.compile("|~|null|Null|NULL");
  private static final Pattern TRUE = Pattern.compile("true|True|TRUE");
  private static final Pattern FALSE = Pattern.compile("false|False|FALSE");
  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
  private static final Pattern OCTAL = Pattern.compile("0o[0-7]+");
  private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9a-fA-F]+");
  private static final Pattern NOT_FINITE =
      Pattern.compile("[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");

  private YamlScalars() {}

  /** What {@code text}, written without quotes, stands for. */
  static Node plain(String text, SourceSpan span, NodeFactory nodes) {
    if (surelyText(text)) {
      return new Node.StringNode(nodes.text(text, span), span);
    }
    if (NULL.matcher(text).matches()) {
      return new Node.NullNode(span);
    }
    if (TRUE.matcher(text).matches()) {
      return new Node.BooleanNode(true, span);
    }
    if (FALSE.matcher(text).matches()) {
      return new Node.BooleanNode(false, span);
    }
    if (DECIMAL.matcher(text).matches()) {
      return nodes.number(text, span);
    }
    if (OCTAL.matcher(text).matches()) {
      return nodes.number(text, text.substring(2), 8, span);
    }
    if (HEXADECIMAL.matcher(text).matches()) {
      return nodes.number(text, text.substring(2), 16, span);
    }
    if (NOT_FINITE.matcher(text).matches()) {
      return nodes.outOfRange(text, span);
    }
    return new Node.StringNode(nodes.text(text, span), span);
  }

  /** Most scalars of a plan, without trying any expression: nothing else begins like that. */
  private static boolean surelyText(String text) {
    return !text.isEmpty() && "+-.0123456789~nNtTfF".indexOf(text.charAt(0)) < 0;
  }

  /** Whether {@code text}, written without quotes, is text. */
  static boolean isText(String text) {
    return surelyText(text)
        || !(NULL.matcher(text).matches()
            || TRUE.matcher(text).matches()
            || FALSE.matcher(text).matches()
            || DECIMAL.matcher(text).matches()
            || OCTAL.matcher(text).matches()
            || HEXADECIMAL.matcher(text).matches()
            || NOT_FINITE.matcher(text).matches());
  }
}
