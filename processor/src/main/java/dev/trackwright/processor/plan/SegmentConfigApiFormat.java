package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

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
  public String mark() {
    return "\"rules\" as a mapping with \"events\"";
  }

  @Override
  public boolean fits(Node.ObjectNode root) {
    return VendorMarks.hasCallRules(root)
        && !VendorMarks.isRudderStackApi(root)
        && !VendorMarks.isNestedCatalog(root);
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
    wholeCalls(parts)
        .forEach((type, schema) -> read.add(wholeCall(type, CallRule.Place.TRAITS, schema)));
    SegmentEventsFormat.reportLooseTraits(rules, diagnostics);
    RuleAssembly.Header header =
        new RuleAssembly.Header(
            members.text("display_name").or(() -> members.text("name")),
            "\"display_name\": \"…\"",
            Optional.empty(),
            members.prose("description"));
    return new RuleAssembly(settings, diagnostics).assemble(root, header, read);
  }

  /** The schemas of whole calls that stand beside the events, by what they rule. */
  static SortedMap<CallRule.Type, Node.ObjectNode> wholeCalls(Members rules) {
    SortedMap<CallRule.Type, Node.ObjectNode> schemas = new TreeMap<>();
    WHOLE_CALLS.forEach(
        (key, type) -> rules.mapping(key).ifPresent(schema -> schemas.put(type, schema)));
    return schemas;
  }

  static CallRule wholeCall(CallRule.Type type, CallRule.Place place, Node.ObjectNode schema) {
    return new CallRule(
        type, "", Edition.NONE, false, Remarks.NONE, place, schema, false, schema.span());
  }
}
