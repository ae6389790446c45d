package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.source.Node;

/**
 * A plan as RudderStack's first API gives it: Segment's Config API all over, but with versions of
 * the plan, and of its events, that calls do not carry.
 */
final class RudderStackApiFormat implements DocumentFormat {

  @Override
  public String title() {
    return "RudderStack's v1 API";
  }

  @Override
  public String mark() {
    return "\"rules\" with \"events\" and versions such as \"1-0-0\", or a \"display_name\" beside"
        + " \"version\"";
  }

  @Override
  public boolean fits(Node.ObjectNode root) {
    return VendorMarks.hasCallRules(root)
        && VendorMarks.isRudderStackApi(root)
        && !VendorMarks.isNestedCatalog(root);
  }

  @Override
  public TrackingPlan read(
      Node.ObjectNode root, PlanReader.Settings settings, Diagnostics diagnostics) {
    return new RudderStackRules(root, diagnostics).plan(settings);
  }
}
