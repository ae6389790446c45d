package dev.trackwright.processor.lint;

import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.plan.TrackingPlan;

/** One thing to ask of a plan. Stateless; how grave its finding is, the catalogue says. */
interface LintRule {

  /** Reports what {@code plan} has of it. */
  void check(TrackingPlan plan, Diagnostics diagnostics);
}
