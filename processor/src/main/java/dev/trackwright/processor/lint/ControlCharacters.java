package dev.trackwright.processor.lint;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.plan.TrackingPlan;

/** A control character within a name was hardly meant, and many receivers drop it. */
final class ControlCharacters implements LintRule {

  @Override
  public void check(TrackingPlan plan, Diagnostics diagnostics) {
    PlannedNames.of(plan).stream()
        .filter(name -> name.text().codePoints().anyMatch(Character::isISOControl))
        .forEach(
            name ->
                diagnostics.report(
                    DiagnosticId.NAME_CONTROL_CHARACTER, name.span(), name.subject()));
  }
}
