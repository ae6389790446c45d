package dev.trackwright.processor.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds out which shared types have a value that ends. It begins with those that need no other and
 * goes on to those that need only what has an end, so that its time does not grow with the length
 * of a chain.
 */
final class Finiteness {

  private final Map<String, SharedType> types;
  private final Map<String, List<String>> users = new HashMap<>();
  private final Set<String> finite = new HashSet<>();

  Finiteness(Map<String, SharedType> types) {
    this.types = types;
    Deque<String> left = new ArrayDeque<>(types.keySet());
    types.forEach(
        (name, type) ->
            referred(type.type())
                .forEach(
                    other -> users.computeIfAbsent(other, key -> new ArrayList<>()).add(name)));
    while (!left.isEmpty()) {
      String name = left.pop();
      SharedType type = types.get(name);
      if (type != null && !finite.contains(name) && (type.nullable() || ends(type.type()))) {
        finite.add(name);
        left.addAll(users.getOrDefault(name, List.of()));
      }
    }
  }

  /** The types without a value that ends. */
  Set<String> infinite() {
    Set<String> infinite = new TreeSet<>(types.keySet());
    infinite.removeAll(finite);
    return infinite;
  }

  /** The types that every value of this one holds, among those that do not end. */
  Set<String> needed(PropertyType type) {
    Set<String> needed = new TreeSet<>();
    if (type instanceof PropertyType.ReferenceType reference) {
      needed.add(reference.name());
    } else if (type instanceof PropertyType.ArrayType array && !ends(array)) {
      needed.addAll(needed(array.items()));
    } else if (type instanceof PropertyType.ObjectType object) {
      object.properties().stream()
          .filter(property -> property.required() && !property.nullable())
          .forEach(property -> needed.addAll(needed(property.type())));
    } else if (type instanceof PropertyType.UnionType
        || type instanceof PropertyType.VariantsType) {
      type.parts().forEach(part -> needed.addAll(needed(part)));
    }
    needed.removeAll(finite);
    return needed;
  }

  private boolean ends(PropertyType type) {
    if (type instanceof PropertyType.ReferenceType reference) {
      return finite.contains(reference.name()) || !types.containsKey(reference.name());
    }
    if (type instanceof PropertyType.ArrayType array) {
      return array.nullableItems()
          || array.constraints().stream().noneMatch(c -> c instanceof Constraint.MinItems)
          || ends(array.items());
    }
    if (type instanceof PropertyType.ObjectType object) {
      return object.properties().stream()
          .filter(property -> property.required() && !property.nullable())
          .allMatch(property -> ends(property.type()));
    }
    if (type instanceof PropertyType.UnionType || type instanceof PropertyType.VariantsType) {
      return type.parts().stream().anyMatch(this::ends);
    }
    return true;
  }

  private static Set<String> referred(PropertyType start) {
    Set<String> names = new TreeSet<>();
    Deque<PropertyType> left = new ArrayDeque<>(List.of(start));
    while (!left.isEmpty()) {
      PropertyType next = left.pop();
      if (next instanceof PropertyType.ReferenceType reference) {
        names.add(reference.name());
      }
      next.parts().forEach(left::push);
    }
    return names;
  }
}
