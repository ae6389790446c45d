package dev.trackwright.processor.source;

import java.util.Iterator;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * A node as people read it: text as it is, everything else as compact JSON. Used for examples and
 * messages, so a long one is cut.
 */
public final class NodeText {

  private static final int LONGEST = 2_000;

  private NodeText() {}

  /** Text of a scalar, or compact JSON. */
  public static String of(Node node) {
    if (node instanceof Node.StringNode text) {
      return text.value();
    }
    StringBuilder out = new StringBuilder();
    append(node, out);
    return out.toString();
  }

  private static void append(Node node, StringBuilder out) {
    if (out.length() > LONGEST) {
      return;
    }
    if (node instanceof Node.StringNode text) {
      quote(text.value(), out);
    } else if (node instanceof Node.NumberNode number) {
      out.append(number.literal());
    } else if (node instanceof Node.BooleanNode flag) {
      out.append(flag.value());
    } else if (node instanceof Node.NullNode) {
      out.append("null");
    } else if (node instanceof Node.ArrayNode list) {
      array(list, out);
    } else if (node instanceof Node.ObjectNode object) {
      object(object, out);
    }
  }

  private static void array(Node.ArrayNode list, StringBuilder out) {
    out.append('[');
    for (Iterator<Node> items = list.items().iterator(); items.hasNext(); ) {
      if (cut(out)) {
        break;
      }
      append(items.next(), out);
      out.append(items.hasNext() ? "," : "");
    }
    out.append(']');
  }

  private static void object(Node.ObjectNode object, StringBuilder out) {
    out.append('{');
    for (Iterator<Node.Member> members = object.members().values().iterator();
        members.hasNext(); ) {
      if (cut(out)) {
        break;
      }
      Node.Member member = members.next();
      quote(member.key(), out);
      out.append(':');
      append(member.value(), out);
      out.append(members.hasNext() ? "," : "");
    }
    out.append('}');
  }

  private static boolean cut(StringBuilder out) {
    if (out.length() > LONGEST) {
      out.append('…');
      return true;
    }
    return false;
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"').append(JsonStringEncoder.getInstance().quoteAsCharArray(text)).append('"');
  }
}
