package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.CappedList;
import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.DidYouMean;
import dev.trackwright.processor.source.Node;
import dev.trackwright.processor.source.NodeText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads RudderStack's rules over calls, which its APIs list alike. Where a rule of identify or
 * group does not say in which section its traits go, the one that it describes is taken.
 */
final class RudderStackRules {

  private static final Map<String, Traits.Section> SECTIONS = sections();

  /** What every rule is until somebody edits it; nothing to tell people. */
  private static final String FIRST = "1-0-0";

  private final Node.ObjectNode root;
  private final Diagnostics diagnostics;

  /**
   * Rules of a plan.
   *
   * @param root the plan's, which may set sections for all its rules and name categories
   */
  RudderStackRules(Node.ObjectNode root, Diagnostics diagnostics) {
    this.root = root;
    this.diagnostics = diagnostics;
  }

  private static Map<String, Traits.Section> sections() {
    Map<String, Traits.Section> sections = new LinkedHashMap<>();
    sections.put("traits", Traits.Section.TRAITS);
    sections.put("context.traits", Traits.Section.CONTEXT_TRAITS);
    sections.put("properties", Traits.Section.PROPERTIES);
    return sections;
  }

  /** The plan, wherever in it its APIs put the rules. */
  TrackingPlan plan(PlanReader.Settings settings) {
    Members members = new Members(root, "The plan", diagnostics);
    List<CallRule> rules = new ArrayList<>();
    members.list("events").ifPresent(list -> rules.addAll(listed(list)));
    members.mapping("rules").ifPresent(inside -> rules.addAll(inside(inside)));
    SegmentEventsFormat.reportLooseTraits(root, diagnostics);
    RuleAssembly.Header header =
        new RuleAssembly.Header(
            members.text("display_name").or(() -> members.text("name")),
            "\"name\": \"…\"",
            members.text("version"),
            members.prose("description"));
    return new RuleAssembly(settings, diagnostics).assemble(root, header, rules);
  }

  private List<CallRule> inside(Node.ObjectNode rules) {
    Members members = new Members(rules, "\"rules\"", diagnostics);
    List<CallRule> read = new ArrayList<>();
    members.list("events").ifPresent(list -> read.addAll(listed(list)));
    Node.ObjectNode sayingNoSection = new Node.ObjectNode(Map.of(), rules.span());
    SegmentConfigApiFormat.wholeCalls(members)
        .forEach(
            (type, schema) -> {
              CallRule.Place place = place(type, sayingNoSection, schema, type.subject(""));
              read.add(SegmentConfigApiFormat.wholeCall(type, place, schema));
            });
    SegmentEventsFormat.reportLooseTraits(rules, diagnostics);
    return read;
  }

  /** The rules of a list of {@code {name, description, version, eventType, rules, ...}}. */
  private List<CallRule> listed(Node.ArrayNode list) {
    List<CallRule> rules = new ArrayList<>();
    for (Node item : list.items()) {
      if (item instanceof Node.ObjectNode event) {
        rule(event).ifPresent(rules::add);
      } else {
        diagnostics.report(
            DiagnosticId.WRONG_KIND, item.span(), "A rule", "a mapping", item.kind());
      }
    }
    return rules;
  }

  private Optional<CallRule> rule(Node.ObjectNode event) {
    Optional<CallRule.Type> type = RuleType.inSmallLetters(event, diagnostics);
    if (type.isEmpty()) {
      return Optional.empty();
    }
    Optional<Node> name = event.get("name").filter(EventNames::isName);
    if (name.isEmpty() && type.get() == CallRule.Type.TRACK) {
      diagnostics.report(DiagnosticId.RULE_WITHOUT_NAME, event.span(), "track");
      return Optional.empty();
    }
    String text = type.get().isEvent() ? name.map(EventNames::text).orElse("") : "";
    Subject subject = type.get().subject(text);
    Members members = new Members(event, subject, diagnostics);
    Node.ObjectNode schema =
        members.mapping("rules").orElseGet(() -> new Node.ObjectNode(Map.of(), event.span()));
    return Optional.of(
        new CallRule(
            type.get(),
            text,
            Edition.kept(event.get("version"), subject, diagnostics),
            false,
            remarks(event, members),
            place(type.get(), event, schema, subject),
            schema,
            false,
            name.map(Node::span).orElse(event.span())));
  }

  private Remarks remarks(Node.ObjectNode event, Members members) {
    SortedMap<String, String> labels = new TreeMap<>();
    event
        .get("version")
        .map(NodeText::of)
        .filter(version -> !version.equals(FIRST))
        .ifPresent(version -> labels.put("version", version));
    List<String> category =
        members.text("categoryId").map(id -> List.of(categoryName(id))).orElse(List.of());
    return new Remarks(
        members.prose("description"),
        Optional.empty(),
        labels,
        Grouping.of(category, List.of(), List.of(), List.of()));
  }

  /** The name of a category, where the plan lists its categories; else what it is called there. */
  private String categoryName(String id) {
    if (root.get("categories").orElse(null) instanceof Node.ArrayNode list) {
      for (Node item : list.items()) {
        if (item instanceof Node.ObjectNode category
            && category.get("id").map(NodeText::of).equals(Optional.of(id))) {
          return category.get("name").map(NodeText::of).orElse(id);
        }
      }
    }
    return id;
  }

  /** Where the traits of a rule over identify or group are. */
  private CallRule.Place place(
      CallRule.Type type, Node.ObjectNode rule, Node.ObjectNode schema, Subject subject) {
    if (!type.hasTraits()) {
      return CallRule.Place.TRAITS;
    }
    List<Traits.Section> described =
        SECTIONS.values().stream()
            .filter(
                section ->
                    MessageSchema.at(schema, section)
                        .filter(MessageSchema::saysSomething)
                        .isPresent())
            .toList();
    Optional<Traits.Section> said =
        section(rule.get("identitySection"), subject).or(() -> ofAllRules(type));
    Traits.Section first = described.isEmpty() ? Traits.Section.TRAITS : described.get(0);
    Traits.Section sent = said.orElse(first);
    boolean elsewhere = described.size() == 1 && !described.contains(sent);
    return new CallRule.Place(elsewhere ? first : sent, sent);
  }

  private Optional<Traits.Section> ofAllRules(CallRule.Type type) {
    return root.get("config").orElse(null) instanceof Node.ObjectNode config
        ? section(config.get(type.name().toLowerCase(Locale.ROOT)), Subject.of("the plan's config"))
        : Optional.empty();
  }

  private Optional<Traits.Section> section(Optional<Node> written, Subject subject) {
    Optional<String> text = written.map(NodeText::of).filter(t -> !t.isBlank());
    if (text.isEmpty() || SECTIONS.containsKey(text.get())) {
      return text.map(SECTIONS::get);
    }
    diagnostics.report(
        DiagnosticId.UNKNOWN_VALUE,
        written.orElseThrow().span(),
        "The identity section of " + subject.owner(),
        text.get(),
        DidYouMean.guess(text.get(), SECTIONS.keySet()),
        CappedList.of(SECTIONS.keySet()));
    return Optional.empty();
  }
}
