package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A plan as Segment's Public API gives it, raw or as Typewriter keeps it; the two differ rule by
 * rule, by {@code eventMetadata}.
 */
final class SegmentPublicApiFormat implements DocumentFormat {

  private static final Set<String> LIBRARIES = Set.of("PROPERTY_LIBRARY", "RULE_LIBRARY");

  /** Segment's way to write "never". */
  private static final String NEVER = "0001-01-01";

  @Override
  public String title() {
    return "Segment's Public API";
  }

  @Override
  public String mark() {
    return "\"rules\" as a list";
  }

  @Override
  public boolean fits(Node.ObjectNode root) {
    return root.get("rules").orElse(null) instanceof Node.ArrayNode;
  }

  @Override
  public TrackingPlan read(
      Node.ObjectNode root, PlanReader.Settings settings, Diagnostics diagnostics) {
    return plan(root, "jsonSchema", "\"name\": \"…\"", settings, diagnostics);
  }

  /**
   * A plan in the words of this API, in whatever syntax.
   *
   * @param schemaKey what a rule's schema is called
   * @param nameLine what to add to a plan without a name
   */
  static TrackingPlan plan(
      Node.ObjectNode root,
      String schemaKey,
      String nameLine,
      PlanReader.Settings settings,
      Diagnostics diagnostics) {
    Members members = new Members(root, "The plan", diagnostics);
    members
        .text("type")
        .filter(LIBRARIES::contains)
        .ifPresent(
            library ->
                diagnostics.report(
                    DiagnosticId.PLAN_IS_LIBRARY, root.get("type").orElseThrow().span(), library));
    List<CallRule> rules = new ArrayList<>();
    members
        .list("rules")
        .ifPresent(
            list ->
                list.items().forEach(r -> rule(r, schemaKey, diagnostics).ifPresent(rules::add)));
    RuleAssembly.Header header =
        new RuleAssembly.Header(
            members.text("name"), nameLine, Optional.empty(), members.prose("description"));
    return new RuleAssembly(settings, diagnostics).assemble(root, header, rules);
  }

  private static Optional<CallRule> rule(Node node, String schemaKey, Diagnostics diagnostics) {
    if (!(node instanceof Node.ObjectNode rule)) {
      diagnostics.report(DiagnosticId.WRONG_KIND, node.span(), "A rule", "a mapping", node.kind());
      return Optional.empty();
    }
    Members members = new Members(rule, "a rule", diagnostics);
    Optional<CallRule.Type> type = RuleType.inCapitals(rule, diagnostics);
    Optional<Node.ObjectNode> schema = members.mapping(schemaKey);
    if (schema.isEmpty() && rule.get(schemaKey).isEmpty()) {
      diagnostics.report(
          DiagnosticId.WRONG_KIND,
          rule.span(),
          "\"" + schemaKey + "\" of a rule",
          "a mapping",
          "missing");
    }
    if (type.isEmpty() || schema.isEmpty()) {
      return Optional.empty();
    }
    Optional<Node.ObjectNode> metadata =
        new Members(schema.get(), "a rule's " + schemaKey, diagnostics).mapping("eventMetadata");
    // The key may have lost a character on its way through Typewriter.
    Optional<Node> name =
        metadata.flatMap(m -> m.get("name")).or(() -> rule.get("key")).filter(EventNames::isName);
    if (name.isEmpty() && type.get().isEvent()) {
      diagnostics.report(DiagnosticId.RULE_WITHOUT_NAME, rule.span(), type.get().name());
      return Optional.empty();
    }
    String text = name.map(EventNames::text).orElse("");
    return Optional.of(
        new CallRule(
            type.get(),
            text,
            Edition.sent(rule.get("version"), type.get().subject(text), diagnostics),
            members.text("deprecatedAt").filter(at -> !at.startsWith(NEVER)).isPresent(),
            Remarks.NONE,
            CallRule.Place.TRAITS,
            schema.get(),
            metadata.isPresent(),
            name.map(Node::span).orElse(rule.span())));
  }
}
