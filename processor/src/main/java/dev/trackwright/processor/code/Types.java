package dev.trackwright.processor.code;

import dev.trackwright.processor.naming.JavaNames;
import dev.trackwright.processor.naming.NameTable;
import dev.trackwright.processor.naming.Naming;
import dev.trackwright.processor.naming.PlanName;
import dev.trackwright.processor.plan.PropertyType;
import dev.trackwright.processor.plan.SharedType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Decides the Java type of every type of the plan. A shared type that Java needs a class for has
 * one; any other is a name for what it stands for, and is written out where it is used.
 */
final class Types {

  private final Map<String, SharedType> shared = new HashMap<>();
  private final Map<String, TypeId> classes = new LinkedHashMap<>();
  private final SortedMap<String, BoundType> ownTexts = new TreeMap<>();

  Types(List<SharedType> types, String packageName, Naming naming, NameTable.TypeScope scope) {
    types.forEach(type -> shared.put(type.name(), type));
    Knots.of(types).forEach(knot -> shared.put(knot.name(), knot));
    for (SharedType type : types) {
      Optional<PropertyType> own = inline(meant(type));
      if (own.isPresent()) {
        String name = className(naming.type(type), own.get());
        PlanName subject = PlanName.of(type);
        boolean free = scope.isFree(name);
        scope.claim(name, subject);
        if (free) {
          classes.put(type.name(), TypeId.topLevel(packageName, name));
        }
      }
    }
  }

  /** What the class for {@code own} is called where an ordinary one is called {@code name}. */
  static String className(String name, PropertyType own) {
    return own instanceof PropertyType.EnumType values && values.javaType().isPresent()
        ? JavaNames.wireType(name)
        : name;
  }

  /** The class of a shared type that has one of its own. */
  Optional<TypeId> classOf(SharedType type) {
    return Optional.ofNullable(classes.get(type.name()));
  }

  /** What has its own class in a shared type that has one. */
  PropertyType ownOf(SharedType type) {
    return inline(meant(type)).orElseThrow();
  }

  private PropertyType meant(SharedType type) {
    return shared.getOrDefault(type.name(), type).type();
  }

  /** The classes of the application whose texts the plan names, as far as they were met. */
  List<BoundType> ownTexts() {
    return List.copyOf(ownTexts.values());
  }

  /** Whether the class of what a reference stands for was left out, its name being taken. */
  boolean isLeftOut(PropertyType.ReferenceType reference) {
    return inline(target(reference)).isPresent() && !classes.containsKey(reference.name());
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
    if (type instanceof PropertyType.UnionType union) {
      return union.alternatives().stream().anyMatch(one -> nullable(one.type()));
    }
    return type instanceof PropertyType.ReferenceType reference
        && shared.containsKey(reference.name())
        && (shared.get(reference.name()).nullable()
            || (target(reference) instanceof PropertyType.UnionType union && nullable(union)));
  }

  /** Whether null is among the items. */
  boolean nullableItems(PropertyType.ArrayType array) {
    return array.nullableItems() || nullable(array.items());
  }

  /** Whether null is among the values. */
  boolean nullableValues(PropertyType.MapType map) {
    return map.nullableValues() || nullable(map.values());
  }

  /** The one value that {@code type} has, if it has one. */
  Optional<PropertyType.ConstantType> constant(PropertyType type) {
    PropertyType meant =
        type instanceof PropertyType.ReferenceType reference ? target(reference) : type;
    return meant instanceof PropertyType.ConstantType constant
        ? Optional.of(constant)
        : Optional.empty();
  }

  /** Whether a class of the application stands for the text. */
  boolean isOwnText(PropertyType type) {
    PropertyType meant =
        type instanceof PropertyType.ReferenceType reference ? target(reference) : type;
    return meant instanceof PropertyType.StringType text && text.javaType().isPresent();
  }

  /** Whether Java has no type for the format. */
  boolean isText(PropertyType.StringType text) {
    return text.javaType().isPresent() || scalar(text) == ValueType.Scalar.TEXT;
  }

  /**
   * The Java type of {@code type}.
   *
   * @param inline gives the class of what has no name in the plan and needs one in Java
   */
  ValueType of(PropertyType type, Function<PropertyType, ValueType> inline) {
    if (type instanceof PropertyType.StringType text) {
      return text.javaType().isPresent() ? ownText(text) : scalar(text);
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
    if (type instanceof PropertyType.MapType map) {
      return new ValueType.MapOf(of(map.values(), inline), nullableValues(map));
    }
    if (type instanceof PropertyType.ReferenceType reference) {
      return of(target(reference), own -> ofClass(reference, own));
    }
    if (type instanceof PropertyType.ConstantType constant) {
      return scalar(WireValue.of(constant.value()));
    }
    if (type instanceof PropertyType.AnyObjectType) {
      return ValueType.Untyped.OBJECT;
    }
    if (type instanceof PropertyType.AnyType) {
      return ValueType.Untyped.ANY;
    }
    return inline.apply(type);
  }

  /** What needs a class and has no name in the plan: {@code type} itself, or what it holds. */
  static Optional<PropertyType> inline(PropertyType type) {
    if (type instanceof PropertyType.ArrayType array) {
      return inline(array.items());
    }
    if (type instanceof PropertyType.MapType map) {
      return inline(map.values());
    }
    return type instanceof PropertyType.EnumType
            || type instanceof PropertyType.PayloadType
            || type instanceof PropertyType.UnionType
        ? Optional.of(type)
        : Optional.empty();
  }

  /** The type that refers to the class {@code type} of what {@code plan} is. */
  static ValueType reference(PropertyType plan, TypeId type) {
    if (plan instanceof PropertyType.EnumType values) {
      return values.javaType().isEmpty()
          ? new ValueType.EnumRef(type)
          : new ValueType.OwnEnum(values.javaType().get(), type, Enums.kind(values));
    }
    return plan instanceof PropertyType.UnionType
        ? new ValueType.UnionRef(type)
        : new ValueType.ObjectRef(type.member(HolderRequest.VALUE));
  }

  private ValueType ofClass(PropertyType.ReferenceType reference, PropertyType plan) {
    TypeId type = classes.get(reference.name());
    return type == null ? ValueType.Untyped.ANY : reference(plan, type);
  }

  private ValueType ownText(PropertyType.StringType text) {
    String javaType = text.javaType().orElseThrow();
    ownTexts.putIfAbsent(javaType, new BoundType(javaType, List.of(), text.span()));
    return new ValueType.OwnText(javaType);
  }

  private static ValueType scalar(WireValue value) {
    if (value instanceof WireValue.Text) {
      return ValueType.Scalar.TEXT;
    }
    if (value instanceof WireValue.Whole) {
      return ValueType.Scalar.LONG;
    }
    return value instanceof WireValue.Flag ? ValueType.Scalar.BOOLEAN : ValueType.Scalar.DECIMAL;
  }

  private static ValueType.Scalar scalar(PropertyType.StringType text) {
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
