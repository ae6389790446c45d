package dev.trackwright.processor.plan;

import java.util.ArrayList;
import java.util.List;

/** A type that has been read, with other constraints. */
final class Constrained {

  private Constrained() {}

  /** The type with further constraints, after its own. */
  static PropertyType with(PropertyType type, List<Constraint> more) {
    if (more.isEmpty()) {
      return type;
    }
    List<Constraint> all = new ArrayList<>(type.constraints());
    all.addAll(more);
    return exactly(type, all);
  }

  /** The payload with further constraints, after its own. */
  static PropertyType.PayloadType payload(PropertyType.PayloadType type, List<Constraint> more) {
    List<Constraint> all = new ArrayList<>(type.constraints());
    all.addAll(more);
    return exactly(type, all);
  }

  /** The type without any. */
  static PropertyType bare(PropertyType type) {
    return exactly(type, List.of());
  }

  private static PropertyType exactly(PropertyType type, List<Constraint> all) {
    if (type instanceof PropertyType.PayloadType payload) {
      return exactly(payload, all);
    }
    if (type instanceof PropertyType.StringType t) {
      return new PropertyType.StringType(t.format(), t.javaType(), all, t.span());
    }
    if (type instanceof PropertyType.IntegerType t) {
      return new PropertyType.IntegerType(all, t.span());
    }
    if (type instanceof PropertyType.NumberType t) {
      return new PropertyType.NumberType(t.decimal(), all, t.span());
    }
    if (type instanceof PropertyType.BooleanType t) {
      return new PropertyType.BooleanType(all, t.span());
    }
    if (type instanceof PropertyType.EnumType t) {
      return new PropertyType.EnumType(t.values(), t.javaType(), all, t.span());
    }
    if (type instanceof PropertyType.ConstantType t) {
      return new PropertyType.ConstantType(t.value(), all, t.span());
    }
    if (type instanceof PropertyType.ArrayType t) {
      return new PropertyType.ArrayType(t.items(), t.nullableItems(), all, t.span());
    }
    if (type instanceof PropertyType.UnionType t) {
      return new PropertyType.UnionType(t.alternatives(), all, t.span());
    }
    if (type instanceof PropertyType.ReferenceType t) {
      return new PropertyType.ReferenceType(t.name(), all, t.span());
    }
    if (type instanceof PropertyType.MapType t) {
      return new PropertyType.MapType(t.values(), t.nullableValues(), all, t.span());
    }
    return type instanceof PropertyType.AnyObjectType
        ? new PropertyType.AnyObjectType(all, type.span())
        : new PropertyType.AnyType(all, type.span());
  }

  private static PropertyType.PayloadType exactly(
      PropertyType.PayloadType type, List<Constraint> all) {
    if (type instanceof PropertyType.ObjectType t) {
      return new PropertyType.ObjectType(t.properties(), t.additional(), all, t.span());
    }
    PropertyType.VariantsType t = (PropertyType.VariantsType) type;
    return new PropertyType.VariantsType(t.discriminator(), t.variants(), all, t.span());
  }
}
