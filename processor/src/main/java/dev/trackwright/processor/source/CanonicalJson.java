package dev.trackwright.processor.source;

import java.math.BigDecimal;
import java.util.TreeMap;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * A node as JSON of which there is but one: keys sorted, numbers without what does not change their
 * value, no blanks. Two nodes that mean the same have the same text, wherever they stand.
 */
public final class CanonicalJson {

  private CanonicalJson() {}

  /** The whole of it, however long. */
  public static String of(Node node) {
    StringBuilder out = new StringBuilder();
    append(node, out);
    return out.toString();
  }

  private static void append(Node node, StringBuilder out) {
    if (node instanceof Node.ObjectNode object) {
      String between = "{";
      for (Node.Member member : new TreeMap<>(object.members()).values()) {
        out.append(between);
        quote(member.key(), out);
        out.append(':');
        append(member.value(), out);
        between = ",";
      }
      out.append(object.members().isEmpty() ? "{}" : "}");
    } else if (node instanceof Node.ArrayNode list) {
      String between = "[";
      for (Node item : list.items()) {
        out.append(between);
        append(item, out);
        between = ",";
      }
      out.append(list.items().isEmpty() ? "[]" : "]");
    } else if (node instanceof Node.StringNode text) {
      quote(text.value(), out);
    } else if (node instanceof Node.NumberNode number) {
      out.append(number(number.value()));
    } else if (node instanceof Node.BooleanNode flag) {
      out.append(flag.value());
    } else {
      out.append("null");
    }
  }

  private static String number(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toString();
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"').append(JsonStringEncoder.getInstance().quoteAsCharArray(text)).append('"');
  }
}
