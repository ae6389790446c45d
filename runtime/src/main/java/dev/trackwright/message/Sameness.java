package dev.trackwright.message;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether values are the same in JSON, where 1 and 1.0 are; for checks of constants and lists. */
final class Sameness {

  private Sameness() {}

  static boolean same(Object left, Object right) {
    return left.equals(right) || canonical(left).equals(canonical(right));
  }

  static boolean allDiffer(List<?> items) {
    Set<@Nullable Object> seen = new HashSet<>();
    for (Object item : items) {
      if (!seen.add(item == null ? null : canonical(item))) {
        return false;
      }
    }
    return true;
  }

  /** An object that equals those of the same JSON. */
  private static Object canonical(Object value) {
    if (value instanceof Number number) {
      return Numbers.canonical(number);
    } else if (value instanceof WireEnum constant) {
      return constant.wireValue();
    } else if (value instanceof List<?> list) {
      List<@Nullable Object> items = new ArrayList<>(list.size());
      for (Object item : list) {
        items.add(item == null ? null : canonical(item));
      }
      return items;
    } else if (value instanceof Map<?, ?> map) {
      Map<Object, @Nullable Object> members = new HashMap<>();
      map.forEach((key, member) -> members.put(key, member == null ? null : canonical(member)));
      return members;
    }
    Object text = Values.any(value); // dates, times and ids become their text
    return text == null ? value : text;
  }
}
