package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.source.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Avo's JSON export. Each event is rewritten as rules over calls, since one may fan out to several:
 * it is tracked, seen as a page, or both, while what it says of users and groups belongs to one set
 * of traits for all events.
 */
final class AvoFormat implements DocumentFormat {

  @Override
  public String title() {
    return "Avo's JSON export";
  }

  @Override
  public String mark() {
    return "\"events\" as a list, with \"actions\"";
  }

  @Override
  public boolean fits(Node.ObjectNode root) {
    return VendorMarks.isAvo(root);
  }

  @Override
  public TrackingPlan read(
      Node.ObjectNode root, PlanReader.Settings settings, Diagnostics diagnostics) {
    Members members = new Members(root, "The plan", diagnostics);
    List<AvoEvent> events = new ArrayList<>();
    members
        .list("events")
        .ifPresent(list -> list.items().forEach(e -> add(e, events, diagnostics)));
    // The traits are put together from all events, so their order in the file must not show.
    events.sort(Comparator.comparing(AvoEvent::name));
    List<CallRule> rules = new ArrayList<>();
    AvoTraits user = new AvoTraits(CallRule.Type.IDENTIFY, diagnostics);
    AvoTraits group = new AvoTraits(CallRule.Type.GROUP, diagnostics);
    for (AvoEvent event : events) {
      rules.addAll(event.rules());
      event.part("userProperties").ifPresent(user::add);
      event.part("groupProperties").ifPresent(group::add);
      event.part("groups").ifPresent(group::add);
    }
    user.rule().ifPresent(rules::add);
    group.rule().ifPresent(rules::add);
    RuleAssembly.Header header =
        new RuleAssembly.Header(
            members.text("name"),
            "\"name\": \"…\"",
            members.text("version"),
            members.prose("description"));
    return new RuleAssembly(settings, diagnostics).assemble(root, header, rules);
  }

  private static void add(Node item, List<AvoEvent> events, Diagnostics diagnostics) {
    if (!(item instanceof Node.ObjectNode event)) {
      diagnostics.report(
          DiagnosticId.WRONG_KIND, item.span(), "An event", "a mapping", item.kind());
    } else if (event.get("name").filter(EventNames::isName).isEmpty()) {
      diagnostics.report(DiagnosticId.RULE_WITHOUT_NAME, event.span(), "track");
    } else {
      events.add(new AvoEvent(event, diagnostics));
    }
  }
}
