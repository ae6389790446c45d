package dev.trackwright.processor.plan;

import java.util.ArrayList;
import java.util.List;

/** What a type says, as text without places, its constraints apart; for tests. */
final class Shapes {

  private Shapes() {}

  /** The type without its constraints and those of what is in it. */
  static String of(PropertyType type) {
    return type.getClass().getSimpleName() + details(type);
  }

  /** All constraints in a type, without places. */
  static List<String> constraints(PropertyType type) {
    List<String> all = new ArrayList<>();
    for (Constraint constraint : type.constraints()) {
      all.add(constraint.toString().replaceAll(", span=.*", ""));
    }
    type.parts().forEach(part -> all.addAll(constraints(part)));
    return all;
  }

  private static String details(PropertyType type) {
    if (type instanceof PropertyType.StringType text) {
      return text.format() + " " + text.javaType();
    }
    if (type instanceof PropertyType.EnumType values) {
      return values.values().stream().map(PropertyType.EnumValue::value).toList()
          + " "
          + values.javaType();
    }
    if (type instanceof PropertyType.ConstantType constant) {
      return constant.value().toString();
    }
    if (type instanceof PropertyType.ReferenceType reference) {
      return reference.name();
    }
    if (type instanceof PropertyType.ArrayType array) {
      return " of " + of(array.items()) + array.nullableItems();
    }
    if (type instanceof PropertyType.MapType map) {
      return " of " + of(map.values()) + map.nullableValues();
    }
    if (type instanceof PropertyType.UnionType union) {
      return union.alternatives().stream().map(one -> one.name() + " " + of(one.type())).toList()
          + "";
    }
    if (type instanceof PropertyType.VariantsType variants) {
      return variants.discriminator().toString()
          + variants.variants().stream().map(v -> v.name() + " " + of(v.object())).toList();
    }
    return type instanceof PropertyType.ObjectType object ? members(object) : "";
  }

  private static String members(PropertyType.ObjectType object) {
    List<String> members = new ArrayList<>();
    for (Property property : object.properties()) {
      members.add(
          property.name()
              + (property.required() ? "! " : " ")
              + (property.nullable() ? "? " : "")
              + of(property.type()));
    }
    members.add(
        object.additional() instanceof PropertyType.Additional.Of more
            ? "* " + of(more.type()) + more.nullable()
            : object.additional().toString());
    return members.toString();
  }
}
