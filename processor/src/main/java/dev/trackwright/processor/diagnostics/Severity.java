package dev.trackwright.processor.diagnostics;

/** What a diagnostic does to the build. */
public enum Severity {
  /** The build fails. */
  ERROR,
  /** The build goes on; {@code -Werror} makes it fail. */
  WARNING,
  /** Said once, changes nothing. */
  NOTE
}
