package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.CappedList;
import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.SourceSpan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds shared types that hold themselves, reports each circle, and cuts it, so that every later
 * room may walk types without looking out. It walks with a stack of its own: a chain may be long.
 */
final class TypeCircles {

  private final Map<String, SharedType> types = new TreeMap<>();
  private final Map<String, Iterator<String>> open = new HashMap<>();
  private final List<String> path = new ArrayList<>();
  private final Set<String> done = new HashSet<>();
  private final Set<String> cut = new HashSet<>();
  private final Diagnostics diagnostics;

  private TypeCircles(List<SharedType> types, Diagnostics diagnostics) {
    types.forEach(type -> this.types.put(type.name(), type));
    this.diagnostics = diagnostics;
  }

  /** The same types, where one of each circle has become any object. */
  static List<SharedType> broken(List<SharedType> types, Diagnostics diagnostics) {
    TypeCircles circles = new TypeCircles(types, diagnostics);
    circles.types.keySet().forEach(circles::walk);
    return types.stream()
        .map(type -> circles.cut.contains(type.name()) ? anyObject(type) : type)
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

  private void walk(String start) {
    enter(start);
    while (!path.isEmpty()) {
      String here = path.get(path.size() - 1);
      Iterator<String> next = open.getOrDefault(here, List.<String>of().iterator());
      if (!next.hasNext()) {
        path.remove(path.size() - 1);
        open.remove(here);
        done.add(here);
        continue;
      }
      String there = next.next();
      if (open.containsKey(there)) {
        SharedType type = types.get(there);
        if (type != null && cut.add(there)) {
          report(path.subList(path.indexOf(there), path.size()), type.span(), diagnostics);
        }
      } else {
        enter(there);
      }
    }
  }

  private void enter(String name) {
    SharedType type = types.get(name);
    if (type != null && !done.contains(name)) {
      path.add(name);
      open.put(name, referred(type.type()).iterator());
    }
  }

  private static Set<String> referred(PropertyType type) {
    Set<String> names = new TreeSet<>();
    Deque<PropertyType> left = new ArrayDeque<>(List.of(type));
    while (!left.isEmpty()) {
      PropertyType next = left.pop();
      if (next instanceof PropertyType.ReferenceType reference) {
        names.add(reference.name());
      } else if (next instanceof PropertyType.ArrayType array) {
        left.push(array.items());
      } else if (next instanceof PropertyType.ObjectType object) {
        object.properties().forEach(property -> left.push(property.type()));
      }
    }
    return names;
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
