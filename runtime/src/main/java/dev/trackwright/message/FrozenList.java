package dev.trackwright.message;

import java.util.AbstractList;
import java.util.EnumSet;
import java.util.RandomAccess;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An unmodifiable list that a payload keeps. It has a type of its own, not a JDK wrapper, so that a
 * list that was copied once is known and not copied again.
 */
final class FrozenList<T extends @Nullable Object> extends AbstractList<T>
    implements RandomAccess, Frozen {

  private final T[] items;
  private final EnumSet<ViolationKind> flaws;

  /** Keeps the array, which must be nobody else's. */
  FrozenList(T[] items, EnumSet<ViolationKind> flaws) {
    this.items = items;
    this.flaws = flaws;
  }

  @Override
  public T get(int index) {
    return items[index];
  }

  @Override
  public int size() {
    return items.length;
  }

  @Override
  public Set<ViolationKind> flaws() {
    return flaws;
  }
}
