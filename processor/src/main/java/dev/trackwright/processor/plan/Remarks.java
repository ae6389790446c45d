package dev.trackwright.processor.plan;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a vendor's plan says of an event beside its schema.
 *
 * @param description goes before the schema's own
 * @param when the moment at which it happens
 * @param labels the vendor's marks, by key
 * @param grouping what the event belongs to
 */
record Remarks(
    Optional<String> description,
    Optional<String> when,
    SortedMap<String, String> labels,
    Grouping grouping) {

  static final Remarks NONE = of(Optional.empty());

  /** Copies the labels. */
  Remarks {
    labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
  }

  /** A description and nothing else. */
  static Remarks of(Optional<String> description) {
    return new Remarks(description, Optional.empty(), new TreeMap<>(), Grouping.NONE);
  }

  /** What is said of an event in all, for people. */
  Docs with(Docs schema, String eventName) {
    SortedMap<String, String> all = new TreeMap<>(schema.labels());
    all.remove("title", eventName);
    all.putAll(labels);
    return new Docs(
        description.or(() -> schema.description().filter(text -> !text.equals(eventName))),
        Optional.empty(),
        when,
        Optional.empty(),
        schema.examples(),
        all,
        Optional.empty());
  }
}
