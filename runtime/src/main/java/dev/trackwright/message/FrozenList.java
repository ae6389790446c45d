package dev.trackwright.message;

import java.util.AbstractList;
import java.util.EnumSet;
import java.util.List;
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
  private final boolean inJsonTerms;

  private FrozenList(T[] items, EnumSet<ViolationKind> flaws, boolean inJsonTerms) {
    this.items = items;
    this.flaws = flaws;
    this.inJsonTerms = inJsonTerms;
  }

  /** Keeps an array of values of the plan's Java types, which must be nobody else's. */
  static <T extends @Nullable Object> FrozenList<T> typed(T[] items) {
    return new FrozenList<>(items, EnumSet.noneOf(ViolationKind.class), false);
  }

  /** Keeps items in JSON terms. */
  static FrozenList<@Nullable Object> json(
      List<? extends @Nullable Object> items, EnumSet<ViolationKind> flaws) {
    return new FrozenList<>(items.toArray(), flaws, true);
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

  @Override
  public boolean inJsonTerms() {
    return inJsonTerms;
  }
}
