package dev.trackwright.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.trackwright.processor.code.FieldCode;
import dev.trackwright.processor.code.TypeId;
import dev.trackwright.processor.code.ValueType;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The names that JavaPoet knows the decided types by. */
final class JavaTypes {

  private static final TypeName ANY_OBJECT =
      ParameterizedTypeName.get(
          ClassName.get(Map.class),
          ClassName.get(String.class),
          ClassName.OBJECT.annotated(RuntimeTypes.NULLABLE));

  private JavaTypes() {}

  static ClassName of(TypeId type) {
    List<String> names = type.simpleNames();
    return ClassName.get(
        type.packageName(), names.get(0), names.subList(1, names.size()).toArray(String[]::new));
  }

  /** The type of a record component, an accessor and a builder's field. */
  static TypeName component(FieldCode field) {
    return switch (field.occurrence()) {
      case REQUIRED -> plain(field.type());
      case OPTIONAL, REQUIRED_NULLABLE -> nullable(boxed(field.type()));
      case THREE_STATES -> ParameterizedTypeName.get(RuntimeTypes.PRESENCE, boxed(field.type()));
    };
  }

  /** The type of the parameter of a setter. */
  static TypeName parameter(FieldCode field) {
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
    return type == ValueType.Untyped.OBJECT ? ANY_OBJECT : ClassName.OBJECT;
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

  private static TypeName nullable(TypeName type) {
    return type.annotated(RuntimeTypes.NULLABLE);
  }
}
