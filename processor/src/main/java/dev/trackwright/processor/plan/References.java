package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.SourceSpan;

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
}
