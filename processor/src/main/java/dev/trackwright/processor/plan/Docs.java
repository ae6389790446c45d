package dev.trackwright.processor.plan;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a plan tells people. Never code: it may hold anything.
 *
 * @param description what it is
 * @param why the question that it answers
 * @param when the moment at which it happens
 * @param owner who answers for it
 * @param examples values as the plan writes them
 * @param labels the vendor's or the team's own marks, by key
 * @param replacedBy the name of what stands in for a deprecated one
 */
public record Docs(
    Optional<String> description,
    Optional<String> why,
    Optional<String> when,
    Optional<String> owner,
    List<String> examples,
    SortedMap<String, String> labels,
    Optional<String> replacedBy) {

  /** Nothing said. */
  public static final Docs NONE =
      new Docs(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          new TreeMap<>(),
          Optional.empty());

  /** Copies the collections. */
  public Docs {
    examples = List.copyOf(examples);
    labels = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(labels));
  }
}
