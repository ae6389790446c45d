package dev.trackwright.processor.cli;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Maps, lists, texts and whole numbers as indented JSON: all that a report is made of. */
final class JsonText {

  private static final String STEP = "  ";

  private JsonText() {}

  static String of(Map<String, @Nullable Object> document) {
    StringBuilder out = new StringBuilder();
    value(document, "", out);
    return out.toString();
  }

  private static void value(@Nullable Object value, String indent, StringBuilder out) {
    if (value instanceof Map<?, ?> members) {
      object(members, indent, out);
    } else if (value instanceof List<?> items) {
      list(items, indent, out);
    } else if (value instanceof String text) {
      text(text, out);
    } else {
      out.append(value);
    }
  }

  private static void object(Map<?, ?> members, String indent, StringBuilder out) {
    out.append('{');
    for (Iterator<? extends Map.Entry<?, ?>> all = members.entrySet().iterator(); all.hasNext(); ) {
      Map.Entry<?, ?> member = all.next();
      out.append('\n').append(indent).append(STEP);
      text(String.valueOf(member.getKey()), out);
      out.append(": ");
      value(member.getValue(), indent + STEP, out);
      out.append(all.hasNext() ? "," : "\n" + indent);
    }
    out.append('}');
  }

  private static void list(List<?> items, String indent, StringBuilder out) {
    out.append('[');
    for (Iterator<?> all = items.iterator(); all.hasNext(); ) {
      out.append('\n').append(indent).append(STEP);
      value(all.next(), indent + STEP, out);
      out.append(all.hasNext() ? "," : "\n" + indent);
    }
    out.append(']');
  }

  /** In characters that no terminal acts upon, for a report may well be looked at. */
  private static void text(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || c > '~') {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
