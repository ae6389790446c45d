package dev.trackwright.processor.naming;

import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a {@link TypeRename} did not find. Where it went several ways, the one that led farthest is
 * what a user is told of.
 */
final class Misses {

  private int left = Integer.MAX_VALUE;
  private Optional<Wanted> wanted = Optional.empty();
  private Optional<String> unclear = Optional.empty();
  private final SortedSet<String> there = new TreeSet<>();

  /**
   * What is looked for.
   *
   * @param what {@code property}, {@code variant} or {@code value}
   * @param name in the plan
   */
  record Wanted(String what, String name) {}

  /**
   * Notes what was looked for in vain.
   *
   * @param stepsLeft how much of the path was still to go
   * @param names what was there in its place
   */
  void add(int stepsLeft, Wanted what, Collection<String> names) {
    if (stepsLeft < left) {
      left = stepsLeft;
      there.clear();
      unclear = Optional.empty();
      wanted = Optional.of(what);
    }
    if (stepsLeft == left) {
      wanted = wanted.or(() -> Optional.of(what));
      there.addAll(names);
    }
  }

  /** Notes that nothing could be looked for. */
  void unclear(int stepsLeft, String why) {
    if (stepsLeft < left) {
      left = stepsLeft;
      there.clear();
      wanted = Optional.empty();
    }
    if (stepsLeft == left) {
      unclear = Optional.of(why);
    }
  }

  /** Why the entry is not clear, if that is what is wrong. */
  Optional<String> why() {
    return wanted.isPresent() ? Optional.empty() : unclear;
  }

  /** What was looked for. */
  Wanted wanted() {
    return wanted.orElseThrow();
  }

  /** What was there in its place. */
  Collection<String> there() {
    return there;
  }
}
