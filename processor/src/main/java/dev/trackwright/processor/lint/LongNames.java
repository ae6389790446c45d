package dev.trackwright.processor.lint;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.plan.TrackingPlan;

/** Receivers store names in columns and labels of limited length. */
final class LongNames implements LintRule {

  /** The shortest limit that a common receiver sets, in characters. */
  private static final int LONGEST = 255;

  @Override
  public void check(TrackingPlan plan, Diagnostics diagnostics) {
    for (PlannedNames.PlannedName name : PlannedNames.of(plan)) {
      int length = name.text().codePointCount(0, name.text().length());
      if (length > LONGEST) {
        diagnostics.report(
            DiagnosticId.NAME_TOO_LONG, name.span(), name.subject(), length, LONGEST);
      }
    }
  }
}
