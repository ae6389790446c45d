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
}
