package dev.trackwright.processor.cli;

import dev.trackwright.processor.diagnostics.Diagnostic;
import dev.trackwright.processor.diagnostics.Severity;
import dev.trackwright.processor.plan.TrackingPlan;
import java.util.List;
import java.util.Optional;

/**
 * What there is to tell of one plan.
 *
 * @param inputs as the user has named them
 * @param plan what could be read of it
 * @param diagnostics all of them, by place
 * @param losses what the written plan does not hold; those that stand among the diagnostics too
 * @param output the file that was written
 */
record PlanResult(
    List<String> inputs,
    Optional<TrackingPlan> plan,
    List<Diagnostic> diagnostics,
    List<Diagnostic> losses,
    Optional<String> output) {

  /** Copies the lists. */
  PlanResult {
    inputs = List.copyOf(inputs);
    diagnostics = List.copyOf(diagnostics);
    losses = List.copyOf(losses);
  }

  boolean hasErrors() {
    return count(Severity.ERROR) > 0;
  }

  long count(Severity severity) {
    return diagnostics.stream().filter(d -> d.id().severity() == severity).count();
  }

  /** The exit code that this plan alone would have. */
  int exit() {
    boolean unreachable = diagnostics.stream().anyMatch(d -> Inputs.FAILURES.contains(d.id()));
    if (unreachable) {
      return Main.FAILED;
    }
    return hasErrors() ? Main.PLAN_HAS_ERRORS : Main.GOOD;
  }
}
