package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A plan as Segment's retired Config API gives it, and Typewriter up to 7 keeps it: events in a
 * list, and one schema each for identify, group and every call.
 */
final class SegmentConfigApiFormat implements DocumentFormat {

  private static final Map<String, CallRule.Type> WHOLE_CALLS =
      Map.of(
          "global", CallRule.Type.COMMON,
          "group", CallRule.Type.GROUP,
          "identify", CallRule.Type.IDENTIFY);

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
    List<CallRule> read = new ArrayList<>();
    parts
        .list("events")
        .ifPresent(list -> read.addAll(SegmentEventsFormat.events(list, diagnostics)));
    WHOLE_CALLS.forEach(
        (key, type) -> parts.mapping(key).ifPresent(schema -> read.add(wholeCall(type, schema))));
    SegmentEventsFormat.reportLooseTraits(rules, diagnostics);
    RuleAssembly.Header header =
        new RuleAssembly.Header(
            members.text("display_name").or(() -> members.text("name")),
            "\"display_name\": \"…\"",
            Optional.empty(),
            members.text("description"));
    return new RuleAssembly(settings, diagnostics).assemble(root, header, read);
  }

  private static CallRule wholeCall(CallRule.Type type, Node.ObjectNode schema) {
    return new CallRule(
        type,
        "",
        Edition.NONE,
        false,
        Remarks.NONE,
        CallRule.Place.TRAITS,
        schema,
        false,
        schema.span());
  }
}
