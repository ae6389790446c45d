package dev.trackwright.processor.convert;

import dev.trackwright.processor.plan.Property;
import dev.trackwright.processor.plan.PropertyType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A type of the model as the keys of a schema: first what names the type, then what narrows and
 * fills it, so that a property reads from the important to the rest.
 */
final class SchemaKeys {

  private static final String ANY = "any";
  private static final String OBJECT = "object";
  private static final String DECIMAL = "BigDecimal";

  private SchemaKeys() {}

  /** All keys of a type. */
  static Keys of(PropertyType type) {
    return head(type).all(rest(type));
  }

  /** A type with null, where a type stands without a property: items, values. */
  static Yaml.Mapping orNull(PropertyType type, boolean nullable) {
    return head(type, nullable).all(rest(type)).compact();
  }

  /**
   * The keys that name the type, null among its values or not. A rule that does not count null in
   * would do so beside the flag, so that null is a type there.
   */
  static Keys head(PropertyType type, boolean nullable) {
    Keys keys = head(type);
    if (!nullable || ConstraintKeys.letNullPass(type.constraints())) {
      return keys.flag("nullable", nullable);
    }
    if (type instanceof PropertyType.ObjectType) {
      return keys.put("type", orNull(OBJECT));
    }
    if (keys.get("type") instanceof Yaml.Text name && !name.value().equals(ANY)) {
      return keys.put("type", orNull(name.value()));
    }
    return keys.flag("nullable", true);
  }

  private static Yaml orNull(String type) {
    return Yaml.Sequence.ofTexts(List.of(type, "null"));
  }

  /** The keys that name the type. */
  static Keys head(PropertyType type) {
    Keys keys = new Keys();
    if (type instanceof PropertyType.StringType string) {
      keys.text("type", "string").text("format", string.format().map(f -> f.keyword()));
      keys.text("javaType", string.javaType());
    } else if (type instanceof PropertyType.IntegerType) {
      keys.text("type", "integer");
    } else if (type instanceof PropertyType.NumberType number) {
      keys.text("type", "number");
      keys.text("javaType", Optional.of(DECIMAL).filter(t -> number.decimal()));
    } else if (type instanceof PropertyType.BooleanType) {
      keys.text("type", "boolean");
    } else if (type instanceof PropertyType.EnumType values) {
      keys.put("enum", new Yaml.Sequence(values.values().stream().map(SchemaKeys::value).toList()));
      keys.text("javaType", values.javaType());
    } else if (type instanceof PropertyType.ConstantType constant) {
      keys.put("const", Values.of(constant.value()));
    } else if (type instanceof PropertyType.ArrayType) {
      keys.text("type", "array");
    } else if (type instanceof PropertyType.ObjectType object) {
      keys.text("type", Optional.of(OBJECT).filter(t -> object.properties().isEmpty()));
    } else if (type instanceof PropertyType.MapType || type instanceof PropertyType.AnyObjectType) {
      keys.text("type", OBJECT);
    } else if (type instanceof PropertyType.ReferenceType reference) {
      keys.text("$ref", reference.name());
    } else if (type instanceof PropertyType.AnyType) {
      keys.text("type", ANY);
    }
    return keys;
  }

  /** The keys that narrow and fill the type. */
  static Keys rest(PropertyType type) {
    boolean alternatives =
        type instanceof PropertyType.VariantsType || type instanceof PropertyType.UnionType;
    Keys keys =
        alternatives
            ? ConstraintKeys.besideAlternatives(type.constraints())
            : ConstraintKeys.of(type.constraints());
    if (type instanceof PropertyType.ArrayType array && !isAnything(array)) {
      keys.put("items", orNull(array.items(), array.nullableItems()));
    } else if (type instanceof PropertyType.ObjectType object) {
      return object(object, Yaml.Layout.COMPACT);
    } else if (type instanceof PropertyType.MapType map) {
      keys.put("additionalProperties", orNull(map.values(), map.nullableValues()));
    } else if (type instanceof PropertyType.VariantsType variants) {
      List<Yaml> each = new ArrayList<>();
      variants.variants().forEach(variant -> each.add(variant(variant)));
      keys.text("discriminator", variants.discriminator());
      boolean told = isTold(variants) || isExclusive(variants);
      keys.put(told ? "oneOf" : "anyOf", new Yaml.Sequence(each));
    } else if (type instanceof PropertyType.UnionType union) {
      List<Yaml> each = new ArrayList<>();
      union.alternatives().forEach(alternative -> each.add(alternative(alternative)));
      keys.put(isExclusive(union) ? "oneOf" : "anyOf", new Yaml.Sequence(each));
    }
    return keys;
  }

  /** The keys of an object beside its type. */
  static Keys object(PropertyType.ObjectType object, Yaml.Layout layout) {
    Keys keys = ConstraintKeys.of(object.constraints());
    Keys properties = new Keys();
    for (Property property : object.properties()) {
      properties.put(property.name(), NativeWriter.property(property));
    }
    keys.mapping("properties", properties, layout);
    if (object.additional() == PropertyType.Additional.Unsaid.NONE) {
      keys.put("additionalProperties", Yaml.Plain.FALSE);
    } else if (object.additional() instanceof PropertyType.Additional.Of others) {
      keys.put("additionalProperties", values(others.type(), others.nullable()));
    }
    return keys;
  }

  private static Yaml values(PropertyType type, boolean nullable) {
    boolean anything =
        nullable && type instanceof PropertyType.AnyType any && any.constraints().isEmpty();
    return anything ? Yaml.Plain.TRUE : orNull(type, nullable);
  }

  /** So a list reads of which nothing is said. */
  private static boolean isAnything(PropertyType.ArrayType array) {
    return array.nullableItems()
        && array.items() instanceof PropertyType.AnyType any
        && any.constraints().isEmpty();
  }

  private static boolean isExclusive(PropertyType type) {
    return type.constraints().stream().anyMatch(ConstraintKeys::isExclusive);
  }

  /** Whether a property that is always there tells which one it is, so that no two can fit. */
  private static boolean isTold(PropertyType.VariantsType variants) {
    return variants.discriminator().isPresent()
        && variants.variants().stream()
            .allMatch(
                variant ->
                    variant.object().properties().stream()
                        .anyMatch(
                            property ->
                                property.required()
                                    && property.name().equals(variants.discriminator().get())));
  }

  private static Yaml variant(PropertyType.Variant variant) {
    Keys keys = new Keys().text("title", variant.name()).text("javaName", variant.javaName());
    return keys.all(DocsKeys.of(variant.docs()))
        .all(object(variant.object(), Yaml.Layout.COMPACT))
        .compact();
  }

  private static Yaml alternative(PropertyType.Alternative alternative) {
    Keys keys = new Keys();
    boolean named =
        alternative.type() instanceof PropertyType.ReferenceType reference
            && reference.name().equals(alternative.name());
    if (!named) {
      keys.text("title", alternative.name());
    }
    return keys.all(head(alternative.type()))
        .text("javaName", alternative.javaName())
        .all(DocsKeys.of(alternative.docs()))
        .all(rest(alternative.type()))
        .compact();
  }

  private static Yaml value(PropertyType.EnumValue value) {
    Yaml written = Values.of(value.value());
    if (value.javaName().isEmpty() && value.description().isEmpty()) {
      return written;
    }
    return new Keys()
        .put("value", written)
        .text("javaName", value.javaName())
        .text("description", value.description())
        .compact();
  }
}
