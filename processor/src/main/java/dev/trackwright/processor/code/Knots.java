package dev.trackwright.processor.code;

import dev.trackwright.processor.plan.Docs;
import dev.trackwright.processor.plan.PropertyType;
import dev.trackwright.processor.plan.SharedType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the shared types that Java cannot write out: lists and maps of themselves. Each becomes a
 * union of one alternative, because a sealed interface has a name that it can be called by inside;
 * the price is a wrapper around every level.
 */
final class Knots {

  private final Map<String, SharedType> shared = new HashMap<>();

  private Knots(List<SharedType> types) {
    types.forEach(type -> shared.put(type.name(), type));
  }

  /** Those of {@code types}, as unions. */
  static List<SharedType> of(List<SharedType> types) {
    Knots knots = new Knots(types);
    return types.stream().filter(knots::isKnot).map(Knots::union).toList();
  }

  private boolean isKnot(SharedType start) {
    Set<String> passed = new HashSet<>();
    Optional<SharedType> next = Optional.of(start);
    while (next.isPresent() && passed.add(next.get().name())) {
      next = held(next.get().type());
    }
    return next.isPresent() && next.get().name().equals(start.name());
  }

  /** The shared type that a list or map, or one of those in another, is of. */
  private Optional<SharedType> held(PropertyType type) {
    if (type instanceof PropertyType.ArrayType array) {
      return held(array.items());
    }
    if (type instanceof PropertyType.MapType map) {
      return held(map.values());
    }
    return type instanceof PropertyType.ReferenceType reference
        ? Optional.ofNullable(shared.get(reference.name()))
        : Optional.empty();
  }

  private static SharedType union(SharedType type) {
    String name = type.type() instanceof PropertyType.ArrayType ? "List" : "Map";
    PropertyType.Alternative only =
        new PropertyType.Alternative(
            name, Optional.empty(), Docs.NONE, type.type(), type.type().span());
    return new SharedType(
        type.name(),
        type.docs(),
        type.javaName(),
        new PropertyType.UnionType(List.of(only), List.of(), type.type().span()),
        type.nullable(),
        type.span());
  }
}
