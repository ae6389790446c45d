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
final class FrozenMap extends AbstractMap<String, @Nullable Object> implements Frozen {

  private final Map<String, @Nullable Object> members;
  private final EnumSet<ViolationKind> flaws;

  /** Keeps the map, which must be nobody else's. */
  FrozenMap(Map<String, @Nullable Object> members, EnumSet<ViolationKind> flaws) {
    this.members = Collections.unmodifiableMap(members);
    this.flaws = flaws;
  }

  @Override
  public Set<Map.Entry<String, @Nullable Object>> entrySet() {
    return members.entrySet();
  }

  @Override
  public @Nullable Object get(@Nullable Object key) {
    return members.get(key);
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return members.containsKey(key);
  }

  @Override
  public Set<ViolationKind> flaws() {
    return flaws;
  }
}
