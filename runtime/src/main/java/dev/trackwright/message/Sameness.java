package dev.trackwright.message;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether values are the same in JSON, where 1 and 1.0 are; for checks of constants and lists. */
final class Sameness {

  private Sameness() {}

  static boolean same(Object left, Object right) {
    return left.equals(right) || Objects.equals(JsonTree.of(left), JsonTree.of(right));
  }

  static boolean allDiffer(List<?> items) {
    Set<@Nullable Object> seen = new HashSet<>();
    for (Object item : items) {
      if (!seen.add(JsonTree.of(item))) {
        return false;
      }
    }
    return true;
  }
}
