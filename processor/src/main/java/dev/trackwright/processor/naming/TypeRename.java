package dev.trackwright.processor.naming;

import dev.trackwright.processor.plan.Property;
import dev.trackwright.processor.plan.PropertyType;
import dev.trackwright.processor.plan.PropertyType.Additional;
import dev.trackwright.processor.plan.PropertyType.Alternative;
import dev.trackwright.processor.plan.PropertyType.ArrayType;
import dev.trackwright.processor.plan.PropertyType.EnumType;
import dev.trackwright.processor.plan.PropertyType.EnumValue;
import dev.trackwright.processor.plan.PropertyType.MapType;
import dev.trackwright.processor.plan.PropertyType.ObjectType;
import dev.trackwright.processor.plan.PropertyType.PayloadType;
import dev.trackwright.processor.plan.PropertyType.ReferenceType;
import dev.trackwright.processor.plan.PropertyType.UnionType;
import dev.trackwright.processor.plan.PropertyType.Variant;
import dev.trackwright.processor.plan.PropertyType.VariantsType;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Follows one {@link Rename} into a type. Items of arrays, values of maps, alternatives and
 * variants have no step of their own: what the path names is renamed wherever it leads, in all
 * variants that have it.
 */
final class TypeRename {

  private final Rename rename;
  private final Misses misses = new Misses();

  TypeRename(Rename rename) {
    this.rename = rename;
  }

  /** Why nothing was renamed, after an empty answer. */
  Misses misses() {
    return misses;
  }

  Optional<PropertyType> in(PropertyType type) {
    return type(type, rename.property());
  }

  Optional<PayloadType> in(PayloadType payload) {
    return payload(payload, rename.property());
  }

  /** The type with what is at {@code path} in it renamed; with an empty path one of its values. */
  private Optional<PropertyType> type(PropertyType type, List<String> path) {
    if (type instanceof ArrayType array) {
      return type(array.items(), path).map(items -> Copies.with(array, items));
    }
    if (type instanceof MapType map) {
      return type(map.values(), path).map(values -> Copies.with(map, values));
    }
    if (type instanceof ReferenceType reference) {
      misses.unclear(
          path.size(),
          "The path leads to a type that is shared; give type = \"" + reference.name() + "\".");
      return Optional.empty();
    }
    if (type instanceof UnionType union) {
      return union(union, path).map(renamed -> renamed);
    }
    if (type instanceof PayloadType payload && (!path.isEmpty() || !rename.variant().isEmpty())) {
      return payload(payload, path).map(renamed -> renamed);
    }
    if (type instanceof EnumType values && path.isEmpty() && rename.variant().isEmpty()) {
      return values(values).map(renamed -> renamed);
    }
    misses.add(path.size(), wanted(path), List.of());
    return Optional.empty();
  }

  private Optional<EnumType> values(EnumType type) {
    List<String> names = type.values().stream().map(value -> value.value().text()).toList();
    Optional<EnumValue> found =
        type.values().stream()
            .filter(value -> value.value().text().equals(rename.value()))
            .findFirst();
    misses.add(0, wanted(List.of()), names);
    return found.map(value -> Copies.with(type, value, rename.to()));
  }

  private Optional<UnionType> union(UnionType union, List<String> path) {
    if (path.isEmpty() && !rename.variant().isEmpty()) {
      return renamed(
              union.alternatives(),
              Alternative::name,
              alternative -> Copies.with(alternative, rename.to()))
          .map(alternatives -> Copies.with(union, alternatives));
    }
    return wherever(
            union.alternatives(),
            alternative -> type(alternative.type(), path).map(t -> Copies.with(alternative, t)))
        .map(alternatives -> Copies.with(union, alternatives));
  }

  private Optional<PayloadType> payload(PayloadType payload, List<String> path) {
    return payload instanceof VariantsType variants
        ? variants(variants, path).map(renamed -> renamed)
        : object((ObjectType) payload, path).map(renamed -> renamed);
  }

  private Optional<VariantsType> variants(VariantsType type, List<String> path) {
    if (path.isEmpty() && !rename.variant().isEmpty()) {
      return renamed(type.variants(), Variant::name, variant -> Copies.with(variant, rename.to()))
          .map(variants -> Copies.with(type, variants));
    }
    return wherever(
            type.variants(),
            variant -> object(variant.object(), path).map(o -> Copies.with(variant, o)))
        .map(variants -> Copies.with(type, variants));
  }

  private Optional<ObjectType> object(ObjectType object, List<String> path) {
    if (path.isEmpty()) {
      if (rename.variant().isEmpty()) {
        misses.unclear(0, "Give the property.");
      } else {
        misses.add(0, wanted(path), List.of());
      }
      return Optional.empty();
    }
    Optional<Property> planned =
        object.properties().stream().filter(p -> p.name().equals(path.get(0))).findFirst();
    if (planned.isPresent()) {
      return property(planned.get(), path.subList(1, path.size()))
          .map(property -> Copies.with(object, property));
    }
    misses.add(
        path.size(), wanted(path), object.properties().stream().map(Property::name).toList());
    return object.additional() instanceof Additional.Of more
        ? type(more.type(), path).map(type -> Copies.with(object, more, type))
        : Optional.empty();
  }

  private Optional<Property> property(Property property, List<String> path) {
    if (path.isEmpty() && rename.value().isEmpty() && rename.variant().isEmpty()) {
      return Optional.of(Copies.with(property, rename.to()));
    }
    return type(property.type(), path).map(type -> Copies.with(property, type));
  }

  /** The list with the one that the entry calls by its name renamed. */
  private <T> Optional<List<T>> renamed(
      List<T> all, Function<T, String> name, Function<T, T> change) {
    misses.add(0, wanted(List.of()), all.stream().map(name).toList());
    return wherever(
        all,
        one ->
            name.apply(one).equals(rename.variant())
                ? Optional.of(change.apply(one))
                : Optional.empty());
  }

  /** The list with all changed that can be; empty where none can. */
  private static <T> Optional<List<T>> wherever(List<T> all, Function<T, Optional<T>> change) {
    List<Optional<T>> changed = all.stream().map(change).toList();
    if (changed.stream().allMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    return Optional.of(
        IntStream.range(0, all.size()).mapToObj(i -> changed.get(i).orElse(all.get(i))).toList());
  }

  /** What is looked for where {@code path} is still to go. */
  private Misses.Wanted wanted(List<String> path) {
    if (!path.isEmpty()) {
      return new Misses.Wanted("property", path.get(0));
    }
    return rename.variant().isEmpty()
        ? new Misses.Wanted("value", rename.value())
        : new Misses.Wanted("variant", rename.variant());
  }
}
