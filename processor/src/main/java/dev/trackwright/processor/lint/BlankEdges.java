package dev.trackwright.processor.lint;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.plan.TrackingPlan;

/** A blank at the edge of a name is seen by nobody and makes another name of it. */
final class BlankEdges implements LintRule {

  @Override
  public void check(TrackingPlan plan, Diagnostics diagnostics) {
    PlannedNames.of(plan).stream()
        .filter(name -> hasBlankEdge(name.text()))
        .forEach(
            name -> diagnostics.report(DiagnosticId.NAME_BLANK_EDGE, name.span(), name.subject()));
  }

  private static boolean hasBlankEdge(String name) {
    return !name.isEmpty()
        && (isBlank(name.codePointAt(0)) || isBlank(name.codePointBefore(name.length())));
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
