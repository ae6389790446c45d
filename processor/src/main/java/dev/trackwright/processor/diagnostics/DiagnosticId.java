package dev.trackwright.processor.diagnostics;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue of everything that Trackwright says to a user. The constant's name in kebab case is
 * the id that stands in brackets; the template names what is wrong and its cure.
 */
public enum DiagnosticId {
  // source: finding the file, reading its text

  // plan: what a reader cannot take from a file

  // lint: rules over a plan that could be read

  // naming
  JAVA_NAME_CLASH(
      Severity.ERROR,
      "Two names of the plan meet in one Java name.",
      "%s and %s would both become %s (%s). %s"),

  JAVA_NAME_ILLEGAL(
      Severity.ERROR,
      "A Java name that the plan or the annotation asks for is not possible.",
      "The Java name \"%s\" of %s cannot be used: %s. %s would do."),

  JAVA_NAME_TOO_LONG(
      Severity.ERROR,
      "A class file would have a name that file systems refuse.",
      "%s would become the class file %s, more than 255 bytes. %s");

  private final Severity severity;
  private final String summary;
  private final String template;

  DiagnosticId(Severity severity, String summary, String template) {
    this.severity = severity;
    this.summary = summary;
    this.template = template;
  }

  /** The id that stands in brackets, such as {@code java-name-clash}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What it does to the build. */
  public Severity severity() {
    return severity;
  }

  /** The line that the documentation has for it. */
  public String summary() {
    return summary;
  }

  /** The template of its text, for the documentation. */
  public String template() {
    return template;
  }

  /**
   * The diagnostic at a place of the plan.
   *
   * @param span the place, or null where there is none (no file was found, say)
   * @param arguments for the template, in its order; plan text is made safe for a terminal
   */
  public Diagnostic at(@Nullable SourceSpan span, Object... arguments) {
    Object[] safe = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      safe[i] = TerminalText.safe(String.valueOf(arguments[i]));
    }
    return new Diagnostic(this, span, String.format(Locale.ROOT, template, safe));
  }
}
