package dev.trackwright.processor.diagnostics;

import org.jspecify.annotations.Nullable;

/**
 * One thing to tell the user.
 *
 * @param id which entry of the catalogue
 * @param span where in the plan, or null where no place can be named
 * @param text subject, what is wrong and the cure, without id and place
 */
public record Diagnostic(DiagnosticId id, @Nullable SourceSpan span, String text) {

  /** {@code [id] text (path:line:col)}, as the user reads it. */
  public String render() {
    return "[" + id.id() + "] " + text + (span == null ? "" : " (" + span + ")");
  }
}
