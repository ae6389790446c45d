package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Segment's bare list of events, which its Config API has inside of its rules as well. */
final class SegmentEventsFormat implements DocumentFormat {

  @Override
  public String title() {
    return "Segment's bare events";
  }

  @Override
  public boolean fits(Node.ObjectNode root) {
    // With a plan's key it is a native plan whose events should be a mapping.
    return !root.has("plan") && root.get("events").orElse(null) instanceof Node.ArrayNode;
  }

  @Override
  public TrackingPlan read(
      Node.ObjectNode root, PlanReader.Settings settings, Diagnostics diagnostics) {
    Members members = new Members(root, "The plan", diagnostics);
    List<SegmentRule> rules =
        members.list("events").map(list -> events(list, diagnostics)).orElse(List.of());
    reportLooseTraits(root, diagnostics);
    SegmentAssembly.Header header =
        new SegmentAssembly.Header(
            members.text("name"), "\"name\": \"…\"", members.text("description"));
    return new SegmentAssembly(settings, diagnostics).assemble(root, header, rules);
  }

  /** The track rules of a list of {@code {name, description, version, rules}}. */
  static List<SegmentRule> events(Node.ArrayNode list, Diagnostics diagnostics) {
    List<SegmentRule> rules = new ArrayList<>();
    for (Node item : list.items()) {
      if (item instanceof Node.ObjectNode event) {
        event(event, diagnostics).ifPresent(rules::add);
      } else {
        diagnostics.report(
            DiagnosticId.WRONG_KIND, item.span(), "An event", "a mapping", item.kind());
      }
    }
    return rules;
  }

  private static Optional<SegmentRule> event(Node.ObjectNode event, Diagnostics diagnostics) {
    Optional<Node> name = event.get("name").filter(SegmentNames::isName);
    if (name.isEmpty()) {
      diagnostics.report(
          DiagnosticId.RULE_WITHOUT_NAME, event.span(), SegmentRule.Type.TRACK.name());
      return Optional.empty();
    }
    String text = SegmentNames.text(name.get());
    Subject subject = Subject.of("event \"" + text + "\"");
    Members members = new Members(event, subject, diagnostics);
    Node.ObjectNode schema =
        members.mapping("rules").orElseGet(() -> new Node.ObjectNode(Map.of(), event.span()));
    return Optional.of(
        new SegmentRule(
            SegmentRule.Type.TRACK,
            text,
            SegmentRule.version(event.get("version"), subject, diagnostics),
            false,
            members.text("description"),
            schema,
            false,
            name.get().span()));
  }

  /** Old plans may list traits beside the rules, in a shape of which no example is known. */
  static void reportLooseTraits(Node.ObjectNode holder, Diagnostics diagnostics) {
    for (String key : List.of("identify_traits", "group_traits")) {
      holder
          .member(key)
          .filter(m -> m.value() instanceof Node.ArrayNode list && !list.items().isEmpty())
          .ifPresent(
              member ->
                  diagnostics.report(
                      DiagnosticId.KEYWORD_NOT_EXPRESSED,
                      member.keySpan(),
                      "The plan",
                      key,
                      "these traits are left out"));
    }
  }
}
