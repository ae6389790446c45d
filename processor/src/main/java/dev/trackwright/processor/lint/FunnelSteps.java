package dev.trackwright.processor.lint;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.DidYouMean;
import dev.trackwright.processor.plan.Event;
import dev.trackwright.processor.plan.Funnel;
import dev.trackwright.processor.plan.TrackingPlan;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A funnel over an event that nobody sends is empty for ever. */
final class FunnelSteps implements LintRule {

  @Override
  public void check(TrackingPlan plan, Diagnostics diagnostics) {
    Set<String> events =
        plan.events().stream()
            .filter(event -> event.kind() == Event.Kind.TRACK)
            .map(Event::name)
            .collect(Collectors.toCollection(TreeSet::new));
    for (Funnel funnel : plan.funnels()) {
      for (String step : funnel.steps()) {
        if (!events.contains(step)) {
          diagnostics.report(
              DiagnosticId.FUNNEL_STEP_UNKNOWN,
              funnel.span(),
              funnel.name(),
              step,
              DidYouMean.guess(step, events));
        }
      }
    }
  }
}
