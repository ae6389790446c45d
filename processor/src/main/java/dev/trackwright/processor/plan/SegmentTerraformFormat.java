package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.source.Node;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A plan of Segment's as Terraform keeps it, and Segment's own sync with a repository writes it:
 * the Public API's words in Terraform's syntax.
 */
final class SegmentTerraformFormat implements DocumentFormat {

  @Override
  public String title() {
    return "Segment's Terraform resource";
  }

  @Override
  public String mark() {
    return "resource \"segment_tracking_plan\"";
  }

  @Override
  public boolean fits(Node.ObjectNode root) {
    return plans(root).filter(plans -> !plans.members().isEmpty()).isPresent();
  }

  @Override
  public TrackingPlan read(
      Node.ObjectNode root, PlanReader.Settings settings, Diagnostics diagnostics) {
    Collection<Node.Member> plans = plans(root).orElseThrow().members().values();
    Node.Member plan = plans.iterator().next();
    if (plans.size() > 1) {
      String places =
          plans.stream()
              .map(p -> "\"" + p.key() + "\" (" + p.keySpan() + ")")
              .collect(Collectors.joining(", "));
      diagnostics.report(DiagnosticId.PLANS_SEVERAL, plan.keySpan(), plans.size(), places);
    }
    Node.ObjectNode body =
        new Members(plans(root).orElseThrow(), "The resource", diagnostics)
            .mapping(plan.key())
            .orElseGet(() -> new Node.ObjectNode(Map.of(), plan.keySpan()));
    return SegmentPublicApiFormat.plan(body, "json_schema", "name = \"…\"", settings, diagnostics);
  }

  private static Optional<Node.ObjectNode> plans(Node.ObjectNode root) {
    return mapping(root, "resource").flatMap(types -> mapping(types, "segment_tracking_plan"));
  }

  private static Optional<Node.ObjectNode> mapping(Node.ObjectNode holder, String key) {
    return holder
        .get(key)
        .filter(value -> value instanceof Node.ObjectNode)
        .map(value -> (Node.ObjectNode) value);
  }
}
