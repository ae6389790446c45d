package dev.trackwright.processor.code;

import dev.trackwright.processor.naming.NameTable;
import dev.trackwright.processor.naming.Naming;
import dev.trackwright.processor.naming.PlanName;
import dev.trackwright.processor.plan.Literal;
import dev.trackwright.processor.plan.PropertyType;
import dev.trackwright.processor.plan.SharedType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Decides the Java type of every type of the plan. A shared type that Java needs a class for has
 * one; any other is a name for what it stands for, and is written out where it is used.
 */
final class Types {

  private final Map<String, SharedType> shared = new HashMap<>();
  private final Map<String, TypeId> classes = new LinkedHashMap<>();
  private final Set<String> resolving = new HashSet<>();

  Types(List<SharedType> types, String packageName, Naming naming, NameTable.TypeScope scope) {
    for (SharedType type : types) {
      shared.put(type.name(), type);
      if (inline(type.type()).isPresent()) {
        String name = naming.type(type);
        PlanName subject = PlanName.of(type);
        boolean free = scope.isFree(name);
        scope.claim(name, subject);
        if (free) {
          classes.put(type.name(), TypeId.topLevel(packageName, name));
        }
      }
    }
  }

  /** The class of a shared type that has one of its own. */
  Optional<TypeId> classOf(SharedType type) {
    return Optional.ofNullable(classes.get(type.name()));
  }

  /** What a reference stands for. */
  PropertyType target(PropertyType.ReferenceType reference) {
    SharedType type = shared.get(reference.name());
    if (type == null) {
      throw new IllegalStateException("a reference to what is not there: " + reference.name());
    }
    return type.type();
  }

  /** Whether null is among the values of {@code type} wherever it is used. */
  boolean nullable(PropertyType type) {
    return type instanceof PropertyType.ReferenceType reference
        && shared.containsKey(reference.name())
        && shared.get(reference.name()).nullable();
  }

  /** Whether null is among the items. */
  boolean nullableItems(PropertyType.ArrayType array) {
    return array.nullableItems() || nullable(array.items());
  }

  /**
   * The Java type of {@code type}.
   *
   * @param inline gives the class of an enum or object that has no name in the plan
   */
  ValueType of(PropertyType type, Function<PropertyType, ValueType> inline) {
    if (type instanceof PropertyType.StringType text) {
      return ofText(text);
    }
    if (type instanceof PropertyType.IntegerType) {
      return ValueType.Scalar.LONG;
    }
    if (type instanceof PropertyType.NumberType number) {
      return number.decimal() ? ValueType.Scalar.DECIMAL : ValueType.Scalar.DOUBLE;
    }
    if (type instanceof PropertyType.BooleanType) {
      return ValueType.Scalar.BOOLEAN;
    }
    if (type instanceof PropertyType.ArrayType array) {
      return new ValueType.ListOf(of(array.items(), inline), nullableItems(array));
    }
    if (type instanceof PropertyType.ReferenceType reference) {
      return ofShared(reference);
    }
    if (type instanceof PropertyType.ConstantType constant) {
      return ofLiteral(constant.value());
    }
    if (type instanceof PropertyType.AnyObjectType) {
      return ValueType.Untyped.OBJECT;
    }
    if (type instanceof PropertyType.AnyType) {
      return ValueType.Untyped.ANY;
    }
    return inline.apply(type);
  }

  /** The enum or object without a name in the plan that {@code type} is or is a list of. */
  static Optional<PropertyType> inline(PropertyType type) {
    if (type instanceof PropertyType.ArrayType array) {
      return inline(array.items());
    }
    return type instanceof PropertyType.EnumType || type instanceof PropertyType.ObjectType
        ? Optional.of(type)
        : Optional.empty();
  }

  /** The type that refers to the class {@code type} of an enum or object. */
  static ValueType reference(PropertyType plan, TypeId type) {
    return plan instanceof PropertyType.EnumType
        ? new ValueType.EnumRef(type)
        : new ValueType.ObjectRef(type.member(HolderRequest.VALUE));
  }

  private ValueType ofShared(PropertyType.ReferenceType reference) {
    PropertyType target = target(reference);
    if (!resolving.add(reference.name())) {
      throw new IllegalStateException("a list of itself: " + reference.name());
    }
    try {
      return of(target, plan -> ofClass(reference, plan));
    } finally {
      resolving.remove(reference.name());
    }
  }

  private ValueType ofClass(PropertyType.ReferenceType reference, PropertyType plan) {
    TypeId type = classes.get(reference.name());
    return type == null ? ValueType.Untyped.ANY : reference(plan, type);
  }

  private static ValueType ofLiteral(Literal value) {
    if (value instanceof Literal.Numeric) {
      return ValueType.Scalar.DECIMAL;
    }
    return value instanceof Literal.Flag ? ValueType.Scalar.BOOLEAN : ValueType.Scalar.TEXT;
  }

  private static ValueType ofText(PropertyType.StringType text) {
    if (text.format().isEmpty()) {
      return ValueType.Scalar.TEXT;
    }
    return switch (text.format().get()) {
      case EMAIL, HOSTNAME, IPV4, IPV6 -> ValueType.Scalar.TEXT;
      case DATE_TIME -> ValueType.Scalar.INSTANT;
      case DATE -> ValueType.Scalar.DATE;
      case TIME -> ValueType.Scalar.TIME;
      case DURATION -> ValueType.Scalar.DURATION;
      case UUID -> ValueType.Scalar.UUID;
      case URI -> ValueType.Scalar.URI;
    };
  }
}
