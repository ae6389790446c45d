package dev.trackwright.processor.plan;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Where an event belongs, in the plan's words; what clients for parts of a plan are chosen by.
 *
 * @param categories of the plan
 * @param tags the team's own
 * @param sources that send the event, such as {@code backend}
 * @param destinations that are to receive it
 */
public record Grouping(
    SortedSet<String> categories,
    SortedSet<String> tags,
    SortedSet<String> sources,
    SortedSet<String> destinations) {

  /** Nowhere in particular. */
  public static final Grouping NONE = of(List.of(), List.of(), List.of(), List.of());

  /** Copies the sets. */
  public Grouping {
    categories = Collections.unmodifiableSortedSet(new TreeSet<>(categories));
    tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
    sources = Collections.unmodifiableSortedSet(new TreeSet<>(sources));
    destinations = Collections.unmodifiableSortedSet(new TreeSet<>(destinations));
  }

  /** Sorted, and each once. */
  public static Grouping of(
      List<String> categories, List<String> tags, List<String> sources, List<String> destinations) {
    return new Grouping(
        new TreeSet<>(categories),
        new TreeSet<>(tags),
        new TreeSet<>(sources),
        new TreeSet<>(destinations));
  }
}
