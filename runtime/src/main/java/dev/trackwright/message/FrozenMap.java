package dev.trackwright.message;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An unmodifiable map that a payload keeps, in the order of the map it was copied from. It has a
 * type of its own, not a JDK wrapper, so that a map that was copied once is known and not copied
 * again.
 */
final class FrozenMap<V extends @Nullable Object> extends AbstractMap<String, V> implements Frozen {

  private final Map<String, V> members;
  private final EnumSet<ViolationKind> flaws;
  private final boolean inJsonTerms;

  /** Kept once it was asked for; threads that race for it find the same. 0 is not known yet. */
  private int weight;

  private FrozenMap(Map<String, V> members, EnumSet<ViolationKind> flaws, boolean inJsonTerms) {
    this.members = Collections.unmodifiableMap(members);
    this.flaws = flaws;
    this.inJsonTerms = inJsonTerms;
  }

  /** Keeps a map of values of the plan's Java types, which must be nobody else's. */
  static <V extends @Nullable Object> FrozenMap<V> typed(
      Map<String, V> members, EnumSet<ViolationKind> flaws) {
    return new FrozenMap<>(members, flaws, false);
  }

  /** Keeps a map in JSON terms, which must be nobody else's. */
  static FrozenMap<@Nullable Object> json(
      Map<String, @Nullable Object> members, EnumSet<ViolationKind> flaws) {
    return new FrozenMap<>(members, flaws, true);
  }

  @Override
  public Set<Map.Entry<String, V>> entrySet() {
    return members.entrySet();
  }

  @Override
  public @Nullable V get(@Nullable Object key) {
    return members.get(key);
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return members.containsKey(key);
  }

  /** What it holds on the heap, as {@link Weight} has it; looked into only once. */
  int weight() {
    int known = weight;
    if (known == 0) {
      known = (int) Math.min(Weight.ofMembers(this), Integer.MAX_VALUE);
      weight = known;
    }
    return known;
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
