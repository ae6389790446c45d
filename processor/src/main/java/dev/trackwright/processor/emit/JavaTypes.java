package dev.trackwright.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.trackwright.processor.code.FieldCode;
import dev.trackwright.processor.code.TypeId;
import dev.trackwright.processor.code.ValueType;
import dev.trackwright.processor.code.WireValue;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The names that JavaPoet knows the decided types by. */
final class JavaTypes {

  private static final TypeName ANY_OBJECT =
      ParameterizedTypeName.get(
          ClassName.get(Map.class),
          ClassName.get(String.class),
          ClassName.OBJECT.annotated(RuntimeTypes.NULLABLE));

  static final TypeName SET_OF_STRINGS =
      ParameterizedTypeName.get(ClassName.get(Set.class), ClassName.get(String.class));

  private JavaTypes() {}

  static ClassName of(TypeId type) {
    List<String> names = type.simpleNames();
    return ClassName.get(
        type.packageName(), names.get(0), names.subList(1, names.size()).toArray(String[]::new));
  }

  /** The type of a record component, an accessor and a builder's field. */
  static TypeName component(FieldCode field) {
    if (field.primitive() && field.type() instanceof ValueType.Fixed) {
      return TypeName.BOOLEAN;
    }
    return switch (field.occurrence()) {
      case REQUIRED -> plain(field.type());
      case OPTIONAL, REQUIRED_NULLABLE -> nullable(boxed(field.type()));
      case THREE_STATES -> ParameterizedTypeName.get(RuntimeTypes.PRESENCE, boxed(field.type()));
    };
  }

  /** The type of the parameter of a setter. */
  static TypeName parameter(FieldCode field) {
    if (field.type() instanceof ValueType.Fixed) {
      return nullable(ClassName.get(Void.class));
    }
    return field.occurrence().takesNull() ? nullable(boxed(field.type())) : plain(field.type());
  }

  static TypeName plain(ValueType type) {
    TypeName boxed = boxed(type);
    return boxed.isBoxedPrimitive() ? boxed.unbox() : boxed;
  }

  private static TypeName boxed(ValueType type) {
    if (type instanceof ValueType.Scalar scalar) {
      return ClassName.get(scalar(scalar));
    }
    if (type instanceof ValueType.EnumRef reference) {
      return of(reference.type());
    }
    if (type instanceof ValueType.ObjectRef reference) {
      return of(reference.type());
    }
    if (type instanceof ValueType.ListOf list) {
      TypeName item = boxed(list.item());
      return ParameterizedTypeName.get(
          ClassName.get(List.class), list.nullableItems() ? nullable(item) : item);
    }
    if (type instanceof ValueType.MapOf map) {
      return map(map.value(), map.nullableValues());
    }
    if (type instanceof ValueType.ExtraOf extra) {
      return map(extra.value(), extra.nullableValues());
    }
    if (type instanceof ValueType.UnionRef reference) {
      return of(reference.type());
    }
    if (type instanceof ValueType.OwnText text) {
      return own(text.javaType());
    }
    if (type instanceof ValueType.OwnEnum own) {
      return own(own.javaType());
    }
    if (type instanceof ValueType.Fixed) {
      return ClassName.get(Boolean.class);
    }
    return type == ValueType.Untyped.OBJECT ? ANY_OBJECT : ClassName.OBJECT;
  }

  private static TypeName map(ValueType value, boolean nullable) {
    TypeName boxed = boxed(value);
    return ParameterizedTypeName.get(
        ClassName.get(Map.class), ClassName.get(String.class), nullable ? nullable(boxed) : boxed);
  }

  /**
   * A type of the application. What is around it may be a package or a class: an import does not
   * tell them apart.
   */
  static ClassName own(String qualifiedName) {
    int dot = qualifiedName.lastIndexOf('.');
    return ClassName.get(
        dot < 0 ? "" : qualifiedName.substring(0, dot), qualifiedName.substring(dot + 1));
  }

  /** The type that values of an enum have on the wire. */
  static TypeName kind(WireValue.Kind kind) {
    return switch (kind) {
      case TEXT -> ClassName.get(String.class);
      case WHOLE -> ClassName.get(Long.class);
      case DECIMAL -> ClassName.get(BigDecimal.class);
      case FLAG -> ClassName.get(Boolean.class);
      case MIXED -> ClassName.OBJECT;
    };
  }

  private static Class<?> scalar(ValueType.Scalar scalar) {
    return switch (scalar) {
      case TEXT -> String.class;
      case LONG -> Long.class;
      case DOUBLE -> Double.class;
      case DECIMAL -> BigDecimal.class;
      case BOOLEAN -> Boolean.class;
      case INSTANT -> Instant.class;
      case DATE -> LocalDate.class;
      case TIME -> OffsetTime.class;
      case DURATION -> Duration.class;
      case UUID -> UUID.class;
      case URI -> URI.class;
    };
  }

  static TypeName nullable(TypeName type) {
    return type.annotated(RuntimeTypes.NULLABLE);
  }
}
