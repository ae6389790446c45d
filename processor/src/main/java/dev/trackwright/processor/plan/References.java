package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.SourceSpan;
import dev.trackwright.processor.source.Node;
import java.util.Optional;

/** What {@code $ref} leads to; a format decides whether that is a shared type or a copy. */
interface References {

  /**
   * Follows a reference.
   *
   * @param ref its text
   * @param span its place
   * @param subject who refers
   * @param reader for schemas that are read in place
   * @return any type, where it leads nowhere, which is reported
   */
  Typed follow(String ref, SourceSpan span, Subject subject, SchemaReader reader);

  /** The schema that a reference leads to, one step; nothing is reported. */
  Optional<Node> find(String ref);

  /** Reports a reference that leads nowhere. */
  void reportMissing(String ref, SourceSpan span, Subject subject);

  /** What the reference calls the schema that it leads to. */
  String name(String ref);

  /** Whether what stands beside {@code $ref} counts; before draft 2019-09 it does not. */
  boolean siblingsCount();

  /** What copies of schemas are paid from. */
  Budget budget();
}
