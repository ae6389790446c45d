package dev.trackwright.processor.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * The name of a property in a spreadsheet, which may lead into objects and lists: {@code a.b},
 * {@code list.$}, {@code list.$.a} or {@code list[].a}. A backslash makes a dot part of a name.
 */
final class PropertyPath {

  /** The step from a list to its items. */
  static final String ITEMS = "$";

  private PropertyPath() {}

  /** The steps; one alone for a name that is no path. */
  static List<String> steps(String name) {
    List<String> steps = new ArrayList<>();
    StringBuilder step = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '\\' && i + 1 < name.length() && name.charAt(i + 1) == '.') {
        step.append('.');
        i++;
      } else if (c == '.') {
        add(steps, step.toString());
        step.setLength(0);
      } else {
        step.append(c);
      }
    }
    add(steps, step.toString());
    boolean path = steps.stream().noneMatch(String::isBlank) && !steps.get(0).equals(ITEMS);
    return path ? steps : List.of(name);
  }

  private static void add(List<String> steps, String step) {
    boolean items = step.endsWith("[]") && step.length() > 2;
    steps.add(items ? step.substring(0, step.length() - 2) : step);
    if (items) {
      steps.add(ITEMS);
    }
  }
}
