package dev.trackwright.message;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Copies maps of values of a plan's Java types, for {@link Values}. A map is the caller's own code
 * and may throw, or change meanwhile: what was read until then is kept, and the rest is noted as a
 * flaw.
 */
final class MapCopy {

  private MapCopy() {}

  /** The map with its values as they are. */
  @SuppressWarnings("unchecked") // an unmodifiable map of some V's is one of V's
  static <V extends @Nullable Object> FrozenMap<V> of(Map<String, ? extends V> map) {
    return map instanceof FrozenMap ? (FrozenMap<V>) map : of(map, UnaryOperator.identity());
  }

  /** The map with copies of its values. */
  static <V extends @Nullable Object> FrozenMap<V> of(
      Map<String, ? extends V> map, UnaryOperator<V> copyValue) {
    Map<String, V> copy = new LinkedHashMap<>();
    EnumSet<ViolationKind> flaws = EnumSet.noneOf(ViolationKind.class);
    if (map instanceof FrozenMap<?> frozen) {
      flaws.addAll(frozen.flaws());
    }
    try {
      for (Map.Entry<String, ? extends V> member : map.entrySet()) {
        String key = member.getKey();
        V value = member.getValue();
        if (key == null) {
          flaws.add(ViolationKind.UNPLANNED_PROPERTY);
        } else {
          copy.put(WellFormed.text(key), value == null ? value : copyValue.apply(value));
        }
      }
    } catch (RuntimeException | StackOverflowError e) {
      flaws.add(ViolationKind.UNREADABLE);
    }
    return FrozenMap.typed(copy, flaws);
  }
}
