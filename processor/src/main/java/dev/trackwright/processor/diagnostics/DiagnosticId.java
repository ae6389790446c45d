package dev.trackwright.processor.diagnostics;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue of everything that Trackwright says to a user. The constant's name in kebab case is
 * the id that stands in brackets; the template names what is wrong and its cure.
 */
public enum DiagnosticId {
  // shell: options, the annotation, writing
  OPTION_UNKNOWN(
      Severity.ERROR,
      "An option that begins with trackwright. is none of ours.",
      "There is no option -A%s. There is: %s."),
  OPTION_INVALID(
      Severity.ERROR,
      "An option's value cannot be used.",
      "-A%s=%s names no folder. Give an absolute path of a folder that exists."),
  SILENCE_UNKNOWN(
      Severity.ERROR,
      "@TrackingPlan(silence = …) names something that cannot be silenced.",
      "\"%s\" in @TrackingPlan(silence) is the id of no warning. Take the id that stands in"
          + " brackets in front of the warning, or remove it."),
  CLIENT_TWICE(
      Severity.ERROR,
      "Two annotations would generate the same client.",
      "%s is generated for another @TrackingPlan already. Give one of them a name of its own with"
          + " @TrackingPlan(name = …), or put them into different packages."),
  TYPE_EXISTS(
      Severity.ERROR,
      "A generated type has the name of a type that is there already.",
      "%s cannot be generated: a type of that name is there already. Rename or move that type, or"
          + " give the planned one a javaName, or put @TrackingPlan on a package of its own."),
  WRITE_FAILED(
      Severity.ERROR,
      "The compiler could not write a generated file.",
      "%s cannot be written: %s. Look for a full disk or a folder that is closed to writing."),
  INTERNAL_ERROR(
      Severity.ERROR,
      "Trackwright itself has failed.",
      "Trackwright has failed on %s, which is a bug of ours. Please report it with this trace: %s"),

  // source: finding the file, reading its text
  PLAN_NOT_FOUND(
      Severity.ERROR,
      "The plan's file is nowhere.",
      "The plan \"%s\" was not found. Looked in: %s. Correct the path in @TrackingPlan, or name the"
          + " folder with -Atrackwright.root=<absolute folder>."),
  PLAN_UNREADABLE(
      Severity.ERROR,
      "What stands at the plan's path is no readable file.",
      "The plan %s cannot be read: %s. Put a readable file there, or correct the path in"
          + " @TrackingPlan."),

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
      "%s would become the class file %s, more than 255 bytes. %s"),

  RENAME_UNKNOWN(
      Severity.ERROR,
      "A rename on the annotation names something that the plan does not have.",
      "%s: the plan has no %s \"%s\" there. %sCorrect the entry or remove it."),

  RENAME_UNCLEAR(
      Severity.ERROR,
      "A rename on the annotation does not say what it renames, or to what.",
      "%s cannot be applied. %s"),

  // code: limits of Java
  TOO_MANY_PROPERTIES(
      Severity.ERROR,
      "An event or object has more properties than one Java class can hold.",
      "The %s has %s properties; one Java class can hold %s. Group some of them into an object."),

  TOO_MANY_VALUES(
      Severity.ERROR,
      "An enum has more values than one Java enum can hold.",
      "The %s has %s values; one Java enum can hold %s. Make it a string, with a pattern."),
  ;

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

  /** Whether {@code @TrackingPlan(silence = …)} may name it: whether it is no error. */
  public boolean canBeSilenced() {
    return severity != Severity.ERROR;
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
