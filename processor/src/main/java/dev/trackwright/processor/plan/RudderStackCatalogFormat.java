package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.source.Node;

/**
 * A plan as RudderStack's data catalog gives it: one list of rules over calls of all kinds, inside
 * of {@code rules} or at the top.
 */
final class RudderStackCatalogFormat implements DocumentFormat {

  @Override
  public String title() {
    return "RudderStack's data catalog";
  }

  @Override
  public String mark() {
    return "events with \"eventType\", \"identitySection\" or \"categoryId\", or \"rules\" with"
        + " \"events\" beside \"creationType\", \"config\" or \"version\"";
  }

  @Override
  public boolean fits(Node.ObjectNode root) {
    return VendorMarks.isListedCatalog(root) || VendorMarks.isNestedCatalog(root);
  }

  @Override
  public TrackingPlan read(
      Node.ObjectNode root, PlanReader.Settings settings, Diagnostics diagnostics) {
    return new RudderStackRules(root, diagnostics).plan(settings);
  }
}
