package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.source.Node;
import java.util.Optional;

/** Decides what a plan is called: the annotation's word goes before the plan's own. */
final class PlanName {

  private PlanName() {}

  /**
   * The name; a plan without one is reported and gets a name to go on with.
   *
   * @param own what the file says
   * @param line what to add to the file where it says nothing
   */
  static String of(
      Optional<String> own,
      String line,
      Node.ObjectNode root,
      PlanReader.Settings settings,
      Diagnostics diagnostics) {
    Optional<String> name = settings.name().filter(n -> !n.isBlank()).or(() -> own);
    if (name.isEmpty()) {
      diagnostics.report(DiagnosticId.PLAN_NAME_MISSING, root.span(), line);
    }
    return name.orElse("Unnamed");
  }
}
