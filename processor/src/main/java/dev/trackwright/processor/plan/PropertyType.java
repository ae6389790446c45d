package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.SourceSpan;
import java.util.List;
import java.util.Optional;

/** What values a property takes. Whether null is among them is said where the type is used. */
public sealed interface PropertyType {

  /** The place that decides the type. */
  SourceSpan span();

  /** Text, narrowed by a format where the plan says so. */
  record StringType(Optional<StringFormat> format, List<Constraint> constraints, SourceSpan span)
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

  /** One of these texts; at least one, no two alike, in the plan's order. */
  record EnumType(List<EnumValue> values, SourceSpan span) implements PropertyType {
    /** Copies the list. */
    public EnumType {
      values = List.copyOf(values);
    }
  }

  /**
   * One text of an {@link EnumType}.
   *
   * @param value as it goes over the wire
   * @param javaName the plan's or the annotation's own choice of a Java name
   * @param description what it is, for people
   * @param span its place
   */
  record EnumValue(
      String value, Optional<String> javaName, Optional<String> description, SourceSpan span) {
    /** Without a description. */
    public EnumValue(String value, Optional<String> javaName, SourceSpan span) {
      this(value, javaName, Optional.empty(), span);
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
  }

  /** An object with these properties, sorted by name, and no others. */
  record ObjectType(List<Property> properties, SourceSpan span) implements PropertyType {
    /** Copies the list. */
    public ObjectType {
      properties = List.copyOf(properties);
    }
  }

  /** A {@link SharedType} of the plan, which is there: a reader reports what is not. */
  record ReferenceType(String name, SourceSpan span) implements PropertyType {}

  /** A JSON object of which the plan says nothing more. */
  record AnyObjectType(SourceSpan span) implements PropertyType {}

  /** Any JSON value, null apart. */
  record AnyType(SourceSpan span) implements PropertyType {}
}
