package dev.trackwright.processor.cli;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.source.NamedPlan;
import dev.trackwright.processor.source.PlanText;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the files that the user has named on the command line. */
final class Inputs {

  /** What is no fault of a plan: nothing can be said of it. */
  static final Set<DiagnosticId> FAILURES =
      Set.of(
          DiagnosticId.INPUT_NOT_FOUND, DiagnosticId.INPUT_UNREADABLE, DiagnosticId.OUTPUT_FAILED);

  private Inputs() {}

  /**
   * The files of one plan, sorted by path where one argument stands for several.
   *
   * @return nothing where one of them cannot be read, which is reported
   */
  static List<PlanText> read(List<String> inputs, Path folder, Diagnostics diagnostics) {
    List<PlanText> texts = new ArrayList<>();
    for (String input : inputs) {
      try {
        texts.addAll(NamedPlan.read(input, folder));
      } catch (NoSuchFileException e) {
        diagnostics.report(DiagnosticId.INPUT_NOT_FOUND, null, input);
      } catch (IOException | IllegalArgumentException | SecurityException e) {
        diagnostics.report(
            DiagnosticId.INPUT_UNREADABLE,
            null,
            input,
            e.getClass().getSimpleName() + ": " + e.getMessage());
      }
    }
    return diagnostics.hasErrors() ? List.of() : texts;
  }
}
