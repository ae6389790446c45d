package dev.trackwright.processor.convert;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Sets YAML as a person would: a line for each member, short mappings in braces. Written here
 * rather than taken from the YAML engine, whose emitter knows neither when a mapping is short nor
 * where an empty line helps; the price is {@link ScalarText}, and a test that has the engine read
 * every character of it back.
 */
final class YamlPrinter {

  private static final int WIDTH = 110;
  private static final int STEP = 2;

  /** YAML takes no more than 1,024 characters for a key, unless it is announced. */
  private static final int LONGEST_KEY = 1_000;

  private YamlPrinter() {}

  /** The document. */
  static String print(Yaml.Mapping root) {
    StringBuilder out = new StringBuilder();
    if (root.members().isEmpty()) {
      return "{}\n";
    }
    members(root, 0, out);
    return out.toString();
  }

  private static void members(Yaml.Mapping mapping, int indent, StringBuilder out) {
    boolean apart = mapping.layout() == Yaml.Layout.PARAGRAPHS;
    boolean first = true;
    boolean wasLong = false;
    for (Map.Entry<String, Yaml> member : mapping.members().entrySet()) {
      StringBuilder text = new StringBuilder();
      member(member.getKey(), member.getValue(), indent, text);
      boolean isLong = text.indexOf("\n") < text.length() - 1;
      if (apart && !first && (isLong || wasLong)) {
        out.append('\n');
      }
      out.append(" ".repeat(indent)).append(text);
      first = false;
      wasLong = isLong;
    }
  }

  /** A member without its first indentation, up to its line end. */
  private static void member(String key, Yaml value, int indent, StringBuilder out) {
    String name = ScalarText.of(key, false);
    if (name.length() > LONGEST_KEY) {
      out.append("? ").append(name).append('\n').append(" ".repeat(indent));
      name = "";
    }
    out.append(name).append(':');
    value(value, indent, indent + name.length() + 2, out);
  }

  /** A value after its colon, or after the dash of a list. */
  private static void value(Yaml value, int indent, int column, StringBuilder out) {
    if (value instanceof Yaml.Text text && ScalarText.isBlock(text.value())) {
      out.append(" |-\n");
      text.value().lines().forEach(line -> blockLine(line, indent + STEP, out));
      return;
    }
    boolean scalar = value instanceof Yaml.Text || value instanceof Yaml.Plain;
    StringBuilder flow = new StringBuilder();
    if (scalar) {
      out.append(' ').append(scalar(value, false)).append('\n');
    } else if (flow(value, WIDTH - column, flow)) {
      out.append(' ').append(flow).append('\n');
    } else if (value instanceof Yaml.Mapping mapping) {
      out.append('\n');
      members(mapping, indent + STEP, out);
    } else if (value instanceof Yaml.Sequence list) {
      out.append('\n');
      list.items().forEach(item -> item(item, indent + STEP, out));
    }
  }

  private static void blockLine(String line, int indent, StringBuilder out) {
    out.append(line.isEmpty() ? "" : " ".repeat(indent)).append(line).append('\n');
  }

  private static void item(Yaml item, int indent, StringBuilder out) {
    out.append(" ".repeat(indent)).append('-');
    StringBuilder flow = new StringBuilder();
    if (item instanceof Yaml.Mapping mapping && !flow(item, WIDTH - indent - 2, flow)) {
      StringBuilder members = new StringBuilder();
      members(mapping, indent + STEP, members);
      out.append(' ').append(members.substring(indent + STEP));
    } else {
      value(item, indent, indent + 2, out);
    }
  }

  private static String scalar(Yaml value, boolean flow) {
    return value instanceof Yaml.Text text
        ? ScalarText.of(text.value(), flow)
        : ((Yaml.Plain) value).text();
  }

  /** Whether the value goes into so much room on one line, where it then stands. */
  private static boolean flow(Yaml value, int room, StringBuilder out) {
    if (value instanceof Yaml.Mapping mapping) {
      return flow(mapping, room, out);
    }
    if (value instanceof Yaml.Sequence list) {
      return flow(list, room, out);
    }
    if (value instanceof Yaml.Text text && ScalarText.isBlock(text.value())) {
      return false;
    }
    out.append(scalar(value, true));
    return out.length() <= room;
  }

  private static boolean flow(Yaml.Mapping mapping, int room, StringBuilder out) {
    if (mapping.members().isEmpty()) {
      out.append("{}"); // the only form that there is, whatever the room
      return true;
    }
    if (mapping.layout() != Yaml.Layout.COMPACT) {
      return false;
    }
    out.append('{');
    for (Iterator<Map.Entry<String, Yaml>> members = mapping.members().entrySet().iterator();
        members.hasNext(); ) {
      Map.Entry<String, Yaml> member = members.next();
      String key = ScalarText.of(member.getKey(), true);
      if (key.length() > LONGEST_KEY) {
        return false;
      }
      out.append(key).append(": ");
      if (!flow(member.getValue(), room, out)) {
        return false;
      }
      out.append(members.hasNext() ? ", " : "");
    }
    out.append('}');
    return out.length() <= room;
  }

  private static boolean flow(Yaml.Sequence list, int room, StringBuilder out) {
    List<Yaml> items = list.items();
    if (items.isEmpty()) {
      out.append("[]");
      return true;
    }
    out.append('[');
    for (int i = 0; i < items.size(); i++) {
      out.append(i == 0 ? "" : ", ");
      if (!flow(items.get(i), room, out)) {
        return false;
      }
    }
    out.append(']');
    return out.length() <= room;
  }
}
