package dev.trackwright;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A property that is both optional and nullable: it can be absent, null or a value, and the wire
 * tells the three apart.
 *
 * @param <T> the value
 */
public sealed interface Presence<T> {

  /**
   * Nothing is sent.
   *
   * @param <T> the value
   * @return the same object each time
   */
  @SuppressWarnings("unchecked") // it holds no T
  static <T> Presence<T> absent() {
    return (Presence<T>) Absent.ABSENT;
  }

  /**
   * JSON null is sent.
   *
   * @param <T> the value
   * @return the same object each time
   */
  @SuppressWarnings("unchecked") // it holds no T
  static <T> Presence<T> ofNull() {
    return (Presence<T>) Null.NULL;
  }

  /**
   * A value is sent.
   *
   * @param value not null
   * @param <T> the value
   * @return the presence of this value
   */
  static <T> Presence<T> of(T value) {
    return ofNullable(value);
  }

  /**
   * A value is sent, or JSON null.
   *
   * @param value null is JSON null
   * @param <T> the value
   * @return the presence of this value or of null; never absent
   */
  static <T> Presence<T> ofNullable(@Nullable T value) {
    return value == null ? ofNull() : new Value<>(value);
  }

  /**
   * For constructors of payloads: a null reference means absent.
   *
   * @param presence may be null
   * @param <T> the value
   * @return not null
   */
  static <T> Presence<T> orAbsent(@Nullable Presence<T> presence) {
    return presence == null ? absent() : presence;
  }

  /**
   * For constructors of payloads: a null reference means absent, and a value is copied.
   *
   * @param presence may be null
   * @param copy gives an immutable copy of the value
   * @param <T> the value
   * @return not null
   */
  static <T> Presence<T> orAbsent(@Nullable Presence<T> presence, UnaryOperator<@Nullable T> copy) {
    if (presence instanceof Value<T> value) {
      return ofNullable(copy.apply(value.value()));
    }
    return orAbsent(presence);
  }

  /**
   * Whether nothing is sent.
   *
   * @return true for {@link #absent()} only
   */
  default boolean isAbsent() {
    return this == Absent.ABSENT;
  }

  /**
   * Whether JSON null is sent.
   *
   * @return true for {@link #ofNull()} only
   */
  default boolean isNull() {
    return this == Null.NULL;
  }

  /**
   * The value, where there is one.
   *
   * @return null for both absent and null
   */
  default @Nullable T orNull() {
    return this instanceof Value<T> value ? value.value() : null;
  }

  /** Nothing is sent. */
  enum Absent implements Presence<Object> {
    /** The only one. */
    ABSENT;

    @Override
    public String toString() {
      return "absent";
    }
  }

  /** JSON null is sent. */
  enum Null implements Presence<Object> {
    /** The only one. */
    NULL;

    @Override
    public String toString() {
      return "null";
    }
  }

  /**
   * A value is sent.
   *
   * @param value not null
   * @param <T> the value
   */
  record Value<T>(T value) implements Presence<T> {
    @Override
    public String toString() {
      return String.valueOf(value);
    }
  }
}
