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
  public String mark() {
    return "\"events\" as a list";
  }

  @Override
  public boolean fits(Node.ObjectNode root) {
    return VendorMarks.hasListedEvents(root)
        && !VendorMarks.isListedCatalog(root)
        && !VendorMarks.isAvo(root);
  }

  @Override
  public TrackingPlan read(
      Node.ObjectNode root, PlanReader.Settings settings, Diagnostics diagnostics) {
    Members members = new Members(root, "The plan", diagnostics);
    List<CallRule> rules =
        members.list("events").map(list -> events(list, diagnostics)).orElse(List.of());
    reportLooseTraits(root, diagnostics);
    RuleAssembly.Header header =
        new RuleAssembly.Header(
            members.text("name"),
            "\"name\": \"…\"",
            Optional.empty(),
            members.prose("description"));
    return new RuleAssembly(settings, diagnostics).assemble(root, header, rules);
  }

  /** The track rules of a list of {@code {name, description, version, rules}}. */
  static List<CallRule> events(Node.ArrayNode list, Diagnostics diagnostics) {
    List<CallRule> rules = new ArrayList<>();
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

  private static Optional<CallRule> event(Node.ObjectNode event, Diagnostics diagnostics) {
    Optional<Node> name = event.get("name").filter(EventNames::isName);
    if (name.isEmpty()) {
      diagnostics.report(DiagnosticId.RULE_WITHOUT_NAME, event.span(), CallRule.Type.TRACK.name());
      return Optional.empty();
    }
    String text = EventNames.text(name.get());
    Subject subject = Subject.of("event \"" + text + "\"");
    Members members = new Members(event, subject, diagnostics);
    Node.ObjectNode schema =
        members.mapping("rules").orElseGet(() -> new Node.ObjectNode(Map.of(), event.span()));
    return Optional.of(
        new CallRule(
            CallRule.Type.TRACK,
            text,
            Edition.sent(event.get("version"), subject, diagnostics),
            false,
            Remarks.of(members.prose("description")),
            CallRule.Place.TRAITS,
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
