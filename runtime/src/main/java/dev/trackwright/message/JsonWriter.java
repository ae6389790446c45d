package dev.trackwright.message;

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
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Where payloads write themselves to. It is small and ours, so that generated code names no JSON
 * library and the library behind it can change.
 *
 * <p>No method throws for the value it is given: unpaired surrogates become U+FFFD; NaN, the
 * infinities, and what is nested more than 200 levels deep become null. A writer belongs to one
 * thread, and to the call that was given it.
 */
public interface JsonWriter {

  /**
   * Begins a member of the object that is being written.
   *
   * @param key the member's name; write exactly one value next
   */
  void key(JsonKey key);

  /**
   * Begins a member whose name no plan fixes.
   *
   * @param name the member's name; write exactly one value next
   */
  void key(String name);

  /**
   * Writes a string.
   *
   * @param value the text; null is JSON null
   */
  void value(@Nullable String value);

  /**
   * Writes a whole number.
   *
   * @param value all 64 bits of it
   */
  void value(long value);

  /**
   * Writes a number.
   *
   * @param value NaN and the infinities are written as null, as {@code JSON.stringify} does
   */
  void value(double value);

  /**
   * Writes true or false.
   *
   * @param value which of the two
   */
  void value(boolean value);

  /**
   * Writes a whole number.
   *
   * @param value null is JSON null
   */
  default void value(@Nullable Long value) {
    if (value == null) {
      value((String) null);
    } else {
      value(value.longValue());
    }
  }

  /**
   * Writes a number.
   *
   * @param value null, NaN and the infinities are JSON null
   */
  default void value(@Nullable Double value) {
    if (value == null) {
      value((String) null);
    } else {
      value(value.doubleValue());
    }
  }

  /**
   * Writes true or false.
   *
   * @param value null is JSON null
   */
  default void value(@Nullable Boolean value) {
    if (value == null) {
      value((String) null);
    } else {
      value(value.booleanValue());
    }
  }

  /**
   * Writes a number with all its digits, with an exponent where its scale asks for one.
   *
   * @param value null is JSON null
   */
  void value(@Nullable BigDecimal value);

  /**
   * Writes an RFC 3339 date-time in UTC.
   *
   * @param value null is JSON null
   */
  default void value(@Nullable Instant value) {
    value(value == null ? null : JsonTime.dateTime(value));
  }

  /**
   * Writes an RFC 3339 full-date.
   *
   * @param value null is JSON null
   */
  default void value(@Nullable LocalDate value) {
    value(value == null ? null : JsonTime.date(value));
  }

  /**
   * Writes an RFC 3339 full-time, always with seconds. An offset with seconds, which RFC 3339
   * cannot express, is cut to minutes and the time moved with it, so that the instant stays.
   *
   * @param value null is JSON null
   */
  default void value(@Nullable OffsetTime value) {
    value(value == null ? null : JsonTime.time(value));
  }

  /**
   * Writes a duration as RFC 3339, appendix A, has it: {@code PT1H0M5S}. A fraction of a second and
   * a sign, which only ISO 8601 knows, are written rather than lost.
   *
   * @param value null is JSON null
   */
  default void value(@Nullable Duration value) {
    value(value == null ? null : JsonTime.duration(value));
  }

  /**
   * Writes a UUID in lower case.
   *
   * @param value null is JSON null
   */
  default void value(@Nullable UUID value) {
    value(value == null ? null : value.toString());
  }

  /**
   * Writes a URI, in ASCII as RFC 3986 asks.
   *
   * @param value null is JSON null
   */
  default void value(@Nullable URI value) {
    value(value == null ? null : JsonText.uri(value));
  }

  /**
   * Writes a value that writes itself; a {@link Payload} is framed as an object.
   *
   * @param value null is JSON null
   */
  void value(@Nullable JsonValue value);

  /**
   * Writes an array.
   *
   * @param items the items; a null list is JSON null
   * @param writeItem writes exactly one value for the item it is given, which may be null
   * @param <T> what the items are
   */
  <T extends @Nullable Object> void array(
      @Nullable List<T> items, BiConsumer<JsonWriter, T> writeItem);

  /**
   * Writes an object whose names no plan fixes.
   *
   * @param map names and values, written in the map's own order, a null name never; a null map is
   *     JSON null
   * @param writeValue writes exactly one value for the one it is given, which may be null
   * @param <V> what the values are
   */
  <V extends @Nullable Object> void map(
      @Nullable Map<String, V> map, BiConsumer<JsonWriter, V> writeValue);

  /**
   * Writes members beside the planned ones into the object that is being written.
   *
   * @param map names and values, written in the map's own order, a null name never; null is none
   * @param planned names that are left out, since the plan's own properties have them
   * @param writeValue writes exactly one value for the one it is given, which may be null
   * @param <V> what the values are
   */
  default <V extends @Nullable Object> void extra(
      @Nullable Map<String, V> map, Set<String> planned, BiConsumer<JsonWriter, V> writeValue) {
    if (map == null) {
      return;
    }
    for (Map.Entry<String, V> member : map.entrySet()) {
      if (member.getKey() != null && !planned.contains(member.getKey())) {
        key(member.getKey());
        writeValue.accept(this, member.getValue());
      }
    }
  }

  /**
   * Writes a value of any type: texts, numbers, booleans, null, maps, iterables, arrays, dates and
   * times, UUIDs, URIs, enums, optionals and {@link JsonValue}s as what they are, all else by its
   * {@code toString()}.
   *
   * @param value what {@link Values#any} has made a snapshot of; anything else is written as it
   *     stands at this moment
   */
  void any(@Nullable Object value);
}
