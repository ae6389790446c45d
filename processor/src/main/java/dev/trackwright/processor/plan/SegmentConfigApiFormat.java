package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A plan as Segment's retired Config API gives it, and Typewriter up to 7 keeps it: events in a
 * list, and one schema each for identify, group and every call.
 */
final class SegmentConfigApiFormat implements DocumentFormat {

  private static final Map<String, SegmentRule.Type> WHOLE_CALLS =
      Map.of(
          "global", SegmentRule.Type.COMMON,
          "group", SegmentRule.Type.GROUP,
          "identify", SegmentRule.Type.IDENTIFY);

  @Override
  public String title() {
    return "Segment's Config API";
  }

  @Override
  public boolean fits(Node.ObjectNode root) {
    return root.get("rules").orElse(null) instanceof Node.ObjectNode rules
        && (rules.get("events").orElse(null) instanceof Node.ArrayNode
            || WHOLE_CALLS.keySet().stream().anyMatch(rules::has));
  }

  @Override
  public TrackingPlan read(
      Node.ObjectNode root, PlanReader.Settings settings, Diagnostics diagnostics) {
    Members members = new Members(root, "The plan", diagnostics);
    Node.ObjectNode rules = members.mapping("rules").orElseThrow();
    Members parts = new Members(rules, "\"rules\"", diagnostics);
    List<SegmentRule> read = new ArrayList<>();
    parts
        .list("events")
        .ifPresent(list -> read.addAll(SegmentEventsFormat.events(list, diagnostics)));
    WHOLE_CALLS.forEach(
        (key, type) -> parts.mapping(key).ifPresent(schema -> read.add(wholeCall(type, schema))));
    SegmentEventsFormat.reportLooseTraits(rules, diagnostics);
    SegmentAssembly.Header header =
        new SegmentAssembly.Header(
            members.text("display_name").or(() -> members.text("name")),
            "\"display_name\": \"…\"",
            members.text("description"));
    return new SegmentAssembly(settings, diagnostics).assemble(root, header, read);
  }

  private static SegmentRule wholeCall(SegmentRule.Type type, Node.ObjectNode schema) {
    return new SegmentRule(
        type, "", OptionalLong.empty(), false, Optional.empty(), schema, false, schema.span());
  }
}
