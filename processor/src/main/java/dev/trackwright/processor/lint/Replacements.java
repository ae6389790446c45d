package dev.trackwright.processor.lint;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.DidYouMean;
import dev.trackwright.processor.plan.Event;
import dev.trackwright.processor.plan.TrackingPlan;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What stands in for a deprecated event must be another event of the same kind. */
final class Replacements implements LintRule {

  @Override
  public void check(TrackingPlan plan, Diagnostics diagnostics) {
    for (Event event : plan.events()) {
      event
          .docs()
          .replacedBy()
          .ifPresent(replacement -> check(event, replacement, plan, diagnostics));
    }
  }

  private static void check(
      Event event, String replacement, TrackingPlan plan, Diagnostics diagnostics) {
    Set<String> others =
        plan.events().stream()
            .filter(other -> other.kind() == event.kind() && !other.name().equals(event.name()))
            .map(Event::name)
            .collect(Collectors.toCollection(TreeSet::new));
    String subject = PlannedNames.describe(event);
    if (!others.contains(replacement)) {
      diagnostics.report(
          DiagnosticId.REPLACED_BY_UNKNOWN,
          event.span(),
          subject,
          replacement,
          DidYouMean.guess(replacement, others));
    } else if (event.status() != Event.Status.DEPRECATED) {
      diagnostics.report(
          DiagnosticId.REPLACED_BY_WITHOUT_DEPRECATION, event.span(), subject, replacement);
    }
  }
}
