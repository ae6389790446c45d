package dev.trackwright.processor.lint;

import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.plan.TrackingPlan;
import java.util.List;

/**
 * The room between reading and naming: asks every rule about the plan. Rules know neither each
 * other nor the file's format; the price is that each walks the plan anew.
 */
public final class Linter {

  private static final List<LintRule> RULES =
      List.of(
          new BlankEdges(),
          new ControlCharacters(),
          new LongNames(),
          new FunnelSteps(),
          new Replacements());

  private Linter() {}

  /** Reports what the rules find. */
  public static void lint(TrackingPlan plan, Diagnostics diagnostics) {
    RULES.forEach(rule -> rule.check(plan, diagnostics));
  }
}
