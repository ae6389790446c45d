package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.CappedList;
import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.SourceSpan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Finds shared types that hold themselves and have no finite value, reports each circle, and cuts
 * it. Types that hold themselves through something that may end stay. It walks with a stack of its
 * own: a chain may be long.
 */
final class TypeCircles {

  private final Map<String, SharedType> types = new TreeMap<>();
  private final Diagnostics diagnostics;

  private TypeCircles(List<SharedType> types, Diagnostics diagnostics) {
    types.forEach(type -> this.types.put(type.name(), type));
    this.diagnostics = diagnostics;
  }

  /** The same types, where one of each such circle has become any object. */
  static List<SharedType> broken(List<SharedType> types, Diagnostics diagnostics) {
    TypeCircles circles = new TypeCircles(types, diagnostics);
    Finiteness finiteness = new Finiteness(circles.types);
    Set<String> cut = circles.cut(finiteness::needed, finiteness.infinite());
    return circles.types.values().stream()
        .map(type -> cut.contains(type.name()) ? anyObject(type) : type)
        .toList();
  }

  /** Reports types that lead from one to the next and back to the first. */
  static void report(List<String> circle, SourceSpan span, Diagnostics diagnostics) {
    List<String> steps = new ArrayList<>(circle);
    steps.add(circle.get(0));
    String shown =
        steps.size() <= 8 ? String.join(" -> ", steps) : CappedList.of(circle) + " in a circle";
    diagnostics.report(DiagnosticId.REFERENCE_CYCLE, span, shown);
  }

  /** One type of each circle among the steps from type to type; the circles are reported. */
  private Set<String> cut(Function<PropertyType, Set<String>> steps, Collection<String> starts) {
    Set<String> cut = new LinkedHashSet<>();
    Set<String> done = new HashSet<>();
    for (String start : new TreeSet<>(starts)) {
      Map<String, Deque<String>> open = new HashMap<>();
      List<String> path = new ArrayList<>();
      enter(start, steps, open, path);
      while (!path.isEmpty()) {
        String here = path.get(path.size() - 1);
        Deque<String> next = open.getOrDefault(here, new ArrayDeque<>());
        if (next.isEmpty()) {
          path.remove(path.size() - 1);
          open.remove(here);
          done.add(here);
          continue;
        }
        String there = next.pop();
        SharedType type = types.get(there);
        if (open.containsKey(there)) {
          if (type != null && cut.add(there)) {
            report(path.subList(path.indexOf(there), path.size()), type.span(), diagnostics);
          }
        } else if (!done.contains(there)) {
          enter(there, steps, open, path);
        }
      }
    }
    return cut;
  }

  private void enter(
      String name,
      Function<PropertyType, Set<String>> steps,
      Map<String, Deque<String>> open,
      List<String> path) {
    SharedType type = types.get(name);
    if (type != null) {
      path.add(name);
      open.put(name, new ArrayDeque<>(new TreeSet<>(steps.apply(type.type()))));
    }
  }

  private static SharedType anyObject(SharedType type) {
    return new SharedType(
        type.name(),
        type.docs(),
        type.javaName(),
        new PropertyType.AnyObjectType(List.of(), type.span()),
        type.nullable(),
        type.span());
  }
}
