package dev.trackwright.processor.selection;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.DidYouMean;
import dev.trackwright.processor.plan.Event;
import dev.trackwright.processor.plan.TrackingPlan;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes out of a plan what a client is not for, after the whole plan has been looked at and before
 * anything gets a Java name: a team is not bothered by names that meet in the events of another. An
 * entry that chooses nothing is an error, for someone believes in it.
 *
 * @param include what is taken; everything where it is empty
 * @param exclude what is left out of that
 * @param planned whether events that are only planned yet are generated
 */
public record Selection(List<Selector> include, List<Selector> exclude, boolean planned) {

  /** Copies the lists. */
  public Selection {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
  }

  /** The plan with the chosen events, and the shared types that are still in use. */
  public TrackingPlan apply(TrackingPlan plan, Diagnostics diagnostics) {
    Stream.concat(include.stream(), exclude.stream())
        .forEach(selector -> check(selector, plan, diagnostics));
    List<Event> chosen = plan.events().stream().filter(this::takes).toList();
    if (chosen.size() == plan.events().size()) {
      return plan;
    }
    if (chosen.isEmpty() && !diagnostics.hasErrors()) {
      diagnostics.report(DiagnosticId.SELECTION_EMPTY, plan.span());
    }
    return InUse.of(plan, chosen);
  }

  private boolean takes(Event event) {
    boolean included =
        include.isEmpty() || include.stream().anyMatch(selector -> selector.matches(event));
    boolean heldBack = !planned && event.status() == Event.Status.PLANNED;
    return included && !heldBack && exclude.stream().noneMatch(selector -> selector.matches(event));
  }

  private static void check(Selector selector, TrackingPlan plan, Diagnostics diagnostics) {
    if (selector.isEmpty()) {
      diagnostics.report(DiagnosticId.SELECTION_UNCLEAR, null, selector.describe());
    }
    selector
        .values()
        .forEach(
            (aspect, wanted) ->
                wanted.stream()
                    .filter(value -> plan.events().stream().noneMatch(e -> aspect.fits(e, value)))
                    .forEach(value -> unknown(selector, aspect, value, plan, diagnostics)));
  }

  private static void unknown(
      Selector selector, Aspect aspect, String value, TrackingPlan plan, Diagnostics diagnostics) {
    diagnostics.report(
        DiagnosticId.SELECTION_UNKNOWN,
        null,
        selector.describe(),
        aspect.member(),
        value,
        DidYouMean.hint(
            value,
            plan.events().stream()
                .flatMap(event -> aspect.of(event).stream())
                .collect(Collectors.toCollection(TreeSet::new))));
  }
}
