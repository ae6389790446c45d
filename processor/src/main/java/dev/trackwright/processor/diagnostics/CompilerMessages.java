package dev.trackwright.processor.diagnostics;

import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The one door to the compiler's messages. A message is carried by the annotated element, since a
 * compiler knows no place in a plan; the text carries the plan's own place.
 */
public final class CompilerMessages {

  private final Messager messager;

  /** Speaks through {@code messager}. */
  public CompilerMessages(Messager messager) {
    this.messager = messager;
  }

  /**
   * Tells all that was collected, in the order of the places.
   *
   * @param silenced ids of warnings and notes that are left out; errors cannot be
   * @param element what carries the messages, or null for the compilation as a whole
   * @param mirror the annotation on {@code element}
   */
  public void tell(
      Diagnostics diagnostics,
      Set<String> silenced,
      @Nullable Element element,
      @Nullable AnnotationMirror mirror) {
    for (Diagnostic diagnostic : diagnostics.sorted()) {
      Severity severity = diagnostic.id().severity();
      if (severity != Severity.ERROR && silenced.contains(diagnostic.id().id())) {
        continue;
      }
      Kind kind =
          switch (severity) {
            case ERROR -> Kind.ERROR;
            case WARNING -> Kind.WARNING;
            case NOTE -> Kind.NOTE;
          };
      messager.printMessage(kind, text(diagnostic), element, mirror);
    }
  }

  private static String text(Diagnostic diagnostic) {
    DiagnosticId id = diagnostic.id();
    return id.severity() == Severity.WARNING
        ? diagnostic.render() + " To silence it: @TrackingPlan(silence = \"" + id.id() + "\")."
        : diagnostic.render();
  }
}
