package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What values a property takes. Whether null is among them is said where the type is used. */
public sealed interface PropertyType {

  /** The place that decides the type. */
  SourceSpan span();

  /** What the values must satisfy beyond their type; all of it. */
  List<Constraint> constraints();

  /** The types of its items, values, properties or alternatives; a reference has none. */
  default List<PropertyType> parts() {
    return List.of();
  }

  /** What a call may carry: an object, or one of several. */
  sealed interface PayloadType extends PropertyType permits ObjectType, VariantsType {}

  /**
   * Text, narrowed by a format where the plan says so.
   *
   * @param format what the text says
   * @param javaType the qualified name of the application's own type, whose {@code toString} is the
   *     text
   */
  record StringType(
      Optional<StringFormat> format,
      Optional<String> javaType,
      List<Constraint> constraints,
      SourceSpan span)
      implements PropertyType {
    /** Copies the list. */
    public StringType {
      constraints = List.copyOf(constraints);
    }
  }

  /** A whole number of 64 bits. */
  record IntegerType(List<Constraint> constraints, SourceSpan span) implements PropertyType {
    /** Copies the list. */
    public IntegerType {
      constraints = List.copyOf(constraints);
    }
  }

  /**
   * Any JSON number.
   *
   * @param decimal whether it is to be exact: a {@link java.math.BigDecimal}, not a double
   */
  record NumberType(boolean decimal, List<Constraint> constraints, SourceSpan span)
      implements PropertyType {
    /** Copies the list. */
    public NumberType {
      constraints = List.copyOf(constraints);
    }
  }

  /** True or false. */
  record BooleanType(List<Constraint> constraints, SourceSpan span) implements PropertyType {
    /** Copies the list. */
    public BooleanType {
      constraints = List.copyOf(constraints);
    }
  }

  /**
   * One of these values; at least one, no two alike, in the plan's order.
   *
   * @param values texts, numbers, true and false, in any mixture
   * @param javaType the qualified name of the application's own enum, whose constants stand for
   *     them
   */
  record EnumType(
      List<EnumValue> values,
      Optional<String> javaType,
      List<Constraint> constraints,
      SourceSpan span)
      implements PropertyType {
    /** Copies the lists. */
    public EnumType {
      values = List.copyOf(values);
      constraints = List.copyOf(constraints);
    }
  }

  /**
   * One value of an {@link EnumType}.
   *
   * @param value as it goes over the wire
   * @param javaName the plan's or the annotation's own choice of a Java name
   * @param description what it is, for people
   * @param span its place
   */
  record EnumValue(
      Literal value, Optional<String> javaName, Optional<String> description, SourceSpan span) {}

  /** This one value; nobody has to say it. */
  record ConstantType(Literal value, List<Constraint> constraints, SourceSpan span)
      implements PropertyType {
    /** Copies the list. */
    public ConstantType {
      constraints = List.copyOf(constraints);
    }
  }

  /**
   * Items of one type.
   *
   * @param items their type
   * @param nullableItems whether null is among them
   */
  record ArrayType(
      PropertyType items, boolean nullableItems, List<Constraint> constraints, SourceSpan span)
      implements PropertyType {
    /** Copies the list. */
    public ArrayType {
      constraints = List.copyOf(constraints);
    }

    @Override
    public List<PropertyType> parts() {
      return List.of(items);
    }
  }

  /**
   * An object with these properties, sorted by name.
   *
   * @param additional what else may be in it
   */
  record ObjectType(
      List<Property> properties,
      Additional additional,
      List<Constraint> constraints,
      SourceSpan span)
      implements PayloadType {
    /** Copies the lists. */
    public ObjectType {
      properties = List.copyOf(properties);
      constraints = List.copyOf(constraints);
    }

    @Override
    public List<PropertyType> parts() {
      List<PropertyType> parts = new ArrayList<>();
      properties.forEach(property -> parts.add(property.type()));
      if (additional instanceof Additional.Of more) {
        parts.add(more.type());
      }
      return parts;
    }
  }

  /** What an object may hold beside its planned properties. */
  sealed interface Additional {

    /** What cannot be described further. */
    enum Unsaid implements Additional {
      /** The plan does not say, so nothing else can be set. */
      UNSAID,
      /** The plan says that there is nothing else. */
      NONE
    }

    /**
     * Values of one type, under any name.
     *
     * @param nullable whether null is among them
     */
    record Of(PropertyType type, boolean nullable, SourceSpan span) implements Additional {}
  }

  /**
   * One of several objects, each of them whole; at least two, sorted by name.
   *
   * @param discriminator the property whose value tells them apart, where there is one. In each
   *     variant it takes only the values of that variant.
   */
  record VariantsType(
      Optional<String> discriminator,
      List<Variant> variants,
      List<Constraint> constraints,
      SourceSpan span)
      implements PayloadType {
    /** Copies the lists. */
    public VariantsType {
      variants = List.copyOf(variants);
      constraints = List.copyOf(constraints);
    }

    @Override
    public List<PropertyType> parts() {
      return variants.stream().<PropertyType>map(Variant::object).toList();
    }
  }

  /**
   * One of the objects of a {@link VariantsType}.
   *
   * @param name unique among them; depends on nothing but what the plan says of this one
   * @param javaName the plan's or the annotation's own choice of a Java name
   * @param docs for people
   * @param object with what all of them have in common
   * @param span its place
   */
  record Variant(
      String name, Optional<String> javaName, Docs docs, ObjectType object, SourceSpan span) {}

  /** A value of one of several types; at least two, sorted by name, none of them a union itself. */
  record UnionType(List<Alternative> alternatives, List<Constraint> constraints, SourceSpan span)
      implements PropertyType {
    /** Copies the lists. */
    public UnionType {
      alternatives = List.copyOf(alternatives);
      constraints = List.copyOf(constraints);
    }

    @Override
    public List<PropertyType> parts() {
      return alternatives.stream().map(Alternative::type).toList();
    }
  }

  /**
   * One of the types of a {@link UnionType}.
   *
   * @param name unique among them; depends on nothing but what the plan says of this one
   * @param javaName the plan's or the annotation's own choice of a Java name
   * @param docs for people
   * @param type its values, null apart
   * @param span its place
   */
  record Alternative(
      String name, Optional<String> javaName, Docs docs, PropertyType type, SourceSpan span) {}

  /** A {@link SharedType} of the plan, which is there: a reader reports what is not. */
  record ReferenceType(String name, List<Constraint> constraints, SourceSpan span)
      implements PropertyType {
    /** Copies the list. */
    public ReferenceType {
      constraints = List.copyOf(constraints);
    }
  }

  /**
   * An object of which the plan describes the values and not the names.
   *
   * @param values their type
   * @param nullableValues whether null is among them
   */
  record MapType(
      PropertyType values, boolean nullableValues, List<Constraint> constraints, SourceSpan span)
      implements PropertyType {
    /** Copies the list. */
    public MapType {
      constraints = List.copyOf(constraints);
    }

    @Override
    public List<PropertyType> parts() {
      return List.of(values);
    }
  }

  /** A JSON object of which the plan says nothing more. */
  record AnyObjectType(List<Constraint> constraints, SourceSpan span) implements PropertyType {
    /** Copies the list. */
    public AnyObjectType {
      constraints = List.copyOf(constraints);
    }
  }

  /** Any JSON value, null apart. */
  record AnyType(List<Constraint> constraints, SourceSpan span) implements PropertyType {
    /** Copies the list. */
    public AnyType {
      constraints = List.copyOf(constraints);
    }
  }
}
