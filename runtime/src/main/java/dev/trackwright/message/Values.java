package dev.trackwright.message;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Snapshots that payloads take of what they are given, so that nothing that the caller changes
 * afterwards can reach the wire. A snapshot of a snapshot is the same object.
 */
public final class Values {

  private Values() {}

  /**
   * Copies a list of immutable items.
   *
   * @param list may be null and may hold nulls
   * @param <T> what the items are
   * @return an unmodifiable copy, or null for null
   */
  @SuppressWarnings("unchecked") // toArray gives the items of a List<T>
  public static <T extends @Nullable Object> @Nullable List<T> list(
      @Nullable List<? extends T> list) {
    if (list == null || list instanceof FrozenList) {
      return (List<T>) list;
    }
    return FrozenList.typed((T[]) list.toArray());
  }

  /**
   * Copies a list and its items, for lists of lists.
   *
   * @param list may be null and may hold nulls
   * @param copyItem gives an immutable copy of an item; not called for null
   * @param <T> what the items are
   * @return an unmodifiable copy, or null for null
   */
  @SuppressWarnings("unchecked") // toArray gives the items of a List<T>
  public static <T extends @Nullable Object> @Nullable List<T> list(
      @Nullable List<? extends T> list, UnaryOperator<T> copyItem) {
    if (list == null) {
      return null;
    }
    T[] items = (T[]) list.toArray();
    for (int i = 0; i < items.length; i++) {
      if (items[i] != null) {
        items[i] = copyItem.apply(items[i]);
      }
    }
    return FrozenList.typed(items);
  }

  /**
   * Copies a map of immutable values.
   *
   * @param map may be null and may hold nulls; a null key is left out, which {@link
   *     Checker#entries} reports
   * @param <V> what the values are
   * @return an unmodifiable copy in the map's own order, or null for null
   */
  public static <V extends @Nullable Object> @Nullable Map<String, V> map(
      @Nullable Map<String, ? extends V> map) {
    return map == null ? null : MapCopy.of(map);
  }

  /**
   * Copies a map and its values, for maps of lists, maps, or values of any type.
   *
   * @param map may be null and may hold nulls; a null key is left out, which {@link
   *     Checker#entries} reports
   * @param copyValue gives an immutable copy of a value; not called for null
   * @param <V> what the values are
   * @return an unmodifiable copy in the map's own order, or null for null
   */
  public static <V extends @Nullable Object> @Nullable Map<String, V> map(
      @Nullable Map<String, ? extends V> map, UnaryOperator<V> copyValue) {
    return map == null ? null : MapCopy.of(map, copyValue);
  }

  /**
   * Copies the properties that a payload has beside the planned ones.
   *
   * @param map as for {@link #map(Map)}
   * @param <V> what the values are
   * @return an unmodifiable copy in the map's own order, the empty map for null
   */
  public static <V extends @Nullable Object> Map<String, V> extra(
      @Nullable Map<String, ? extends V> map) {
    return map == null ? Map.of() : MapCopy.of(map);
  }

  /**
   * Copies the properties that a payload has beside the planned ones, and their values.
   *
   * @param map as for {@link #map(Map, UnaryOperator)}
   * @param copyValue gives an immutable copy of a value; not called for null
   * @param <V> what the values are
   * @return an unmodifiable copy in the map's own order, the empty map for null
   */
  public static <V extends @Nullable Object> Map<String, V> extra(
      @Nullable Map<String, ? extends V> map, UnaryOperator<V> copyValue) {
    return map == null ? Map.of() : MapCopy.of(map, copyValue);
  }

  /**
   * The text of a value of the application's own type, which must be immutable: its {@code
   * toString()} stands on the wire.
   *
   * <p>Never throws; {@link Checker#readable} reports where there is no text.
   *
   * @param value may be null
   * @return the text; null for null, and where {@code toString()} throws or gives null
   */
  public static @Nullable String text(@Nullable Object value) {
    if (value == null || value instanceof String) {
      return (String) value;
    }
    try {
      return value.toString();
    } catch (RuntimeException | StackOverflowError e) {
      return null; // the value's own code, which is reported
    }
  }

  /**
   * The texts of a list of values of the application's own type.
   *
   * @param values may be null and may hold nulls
   * @return {@link #text} of each, or null for null
   */
  public static @Nullable List<@Nullable String> texts(@Nullable List<?> values) {
    if (values == null) {
      return null;
    }
    @Nullable String[] texts = new @Nullable String[values.size()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = text(values.get(i));
    }
    return FrozenList.typed(texts);
  }

  /**
   * Copies a value of any type into JSON terms: texts, numbers, booleans, null, {@link JsonValue}s,
   * and unmodifiable lists and maps of these. Dates, times, UUIDs, URIs and enums become the text
   * that they have in JSON, and everything else the text that its {@code toString()} gives.
   *
   * <p>Never throws. NaN and the infinities, what is nested more than 100 levels deep or contains
   * itself, what comes after 32,768 values, and what throws when it is read, becomes null; {@link
   * Checker#any} reports it.
   *
   * @param value any value, null included
   * @return an immutable snapshot
   */
  public static @Nullable Object any(@Nullable Object value) {
    if (Snapshot.isFrozen(value)) {
      return value;
    }
    Snapshot snapshot = new Snapshot();
    Object copy = snapshot.of(value);
    return copy == null && !snapshot.flaws().isEmpty() ? new Flawed(snapshot.flaws()) : copy;
  }

  /**
   * Copies a map into JSON terms, as {@link #any}, in the map's own order.
   *
   * @param map may be null; keys that are no strings become their text
   * @return an unmodifiable snapshot, or null for null
   */
  @SuppressWarnings("unchecked") // a map in JSON terms is one of Objects
  public static @Nullable Map<String, @Nullable Object> object(@Nullable Map<String, ?> map) {
    if (map == null || Frozen.inJsonTerms(map)) {
      return (FrozenMap<@Nullable Object>) map;
    }
    Snapshot snapshot = new Snapshot();
    return snapshot.of(map) instanceof FrozenMap<?> copy
        ? (FrozenMap<@Nullable Object>) copy
        : FrozenMap.json(Map.of(), snapshot.flaws());
  }

  /**
   * Reads what a payload writes.
   *
   * @param payload what to read
   * @return an unmodifiable map in JSON terms, in the order of writing
   */
  public static Map<String, @Nullable Object> members(Payload payload) {
    return TreeJsonWriter.members(payload);
  }

  /** Stands where nothing of a value could be taken over. */
  private record Flawed(EnumSet<ViolationKind> flaws) implements Frozen, JsonValue {
    @Override
    public void writeTo(JsonWriter out) {
      out.value((String) null);
    }

    @Override
    public boolean inJsonTerms() {
      return true;
    }

    /** No word of the value, which could not be read. */
    @Override
    public String toString() {
      return "(unreadable)";
    }
  }
}
