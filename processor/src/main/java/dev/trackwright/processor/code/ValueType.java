package dev.trackwright.processor.code;

/** The Java type of a value, null apart. */
public sealed interface ValueType {

  /** A type of the JDK that goes over the wire as it is. */
  enum Scalar implements ValueType {
    /** {@link String}. */
    TEXT,
    /** {@code long}, {@link Long} where null is a value. */
    LONG,
    /** {@code double}, {@link Double} where null is a value. */
    DOUBLE,
    /** {@link java.math.BigDecimal}. */
    DECIMAL,
    /** {@code boolean}, {@link Boolean} where null is a value. */
    BOOLEAN,
    /** {@link java.time.Instant}. */
    INSTANT,
    /** {@link java.time.LocalDate}. */
    DATE,
    /** {@link java.time.OffsetTime}. */
    TIME,
    /** {@link java.time.Duration}. */
    DURATION,
    /** {@link java.util.UUID}. */
    UUID,
    /** {@link java.net.URI}. */
    URI;

    /** Whether a value that is always there is a primitive. */
    public boolean primitive() {
      return this == LONG || this == DOUBLE || this == BOOLEAN;
    }
  }

  /** What is typed only as far as JSON goes; copied when it is taken. */
  enum Untyped implements ValueType {
    /** {@code Map<String, @Nullable Object>}. */
    OBJECT,
    /** {@link Object}. */
    ANY
  }

  /** A generated enum. */
  record EnumRef(TypeId type) implements ValueType {}

  /**
   * A generated record, or the class that stands in for it.
   *
   * @param type the data itself, such as {@code Product.Value}
   */
  record ObjectRef(TypeId type) implements ValueType {}

  /**
   * A {@link java.util.List}, copied when it is taken.
   *
   * @param item what it holds
   * @param nullableItems whether null is among them
   */
  record ListOf(ValueType item, boolean nullableItems) implements ValueType {}

  /**
   * A {@link java.util.Map} from names to values, copied when it is taken.
   *
   * @param value what it holds
   * @param nullableValues whether null is among them
   */
  record MapOf(ValueType value, boolean nullableValues) implements ValueType {}

  /** A map that stands for members of the object around it: empty where nothing is given. */
  record ExtraOf(ValueType value, boolean nullableValues) implements ValueType {}

  /** A generated sealed interface over the types that a value can be of. */
  record UnionRef(TypeId type) implements ValueType {}

  /**
   * A value that the plan gives; what is left to say is whether it is sent: a {@code boolean}.
   *
   * @param value as Java has it
   * @param constant the {@link ConstantCode} with it, for what is no literal of Java; else empty
   */
  record Fixed(WireValue value, String constant) implements ValueType {}

  /**
   * A class of the application's own, whose {@code toString} is the text.
   *
   * @param javaType the qualified name
   */
  record OwnText(String javaType) implements ValueType {}

  /**
   * An enum of the application's own.
   *
   * @param javaType the qualified name
   * @param wire the {@link WireCode} that says what its constants are on the wire
   * @param kind of its values there
   */
  record OwnEnum(String javaType, TypeId wire, WireValue.Kind kind) implements ValueType {}

  /** Whether the application's own types are in it, at any depth. */
  default boolean ownInside() {
    if (this instanceof ListOf list) {
      return list.item().ownInside();
    }
    if (this instanceof MapOf map) {
      return map.value().ownInside();
    }
    return this instanceof OwnText || this instanceof OwnEnum;
  }
}
