package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.DidYouMean;
import dev.trackwright.processor.diagnostics.SourceSpan;
import dev.trackwright.processor.plan.RudderStackProject.Entity;
import dev.trackwright.processor.plan.RudderStackReference.Kind;
import dev.trackwright.processor.source.Node;
import dev.trackwright.processor.source.NodeText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the rules of a RudderStack tracking plan, those that it includes from others among them,
 * into calls with a schema each.
 */
final class RudderStackCalls {

  private static final Pattern INCLUDE = Pattern.compile("#/tp/([^/]+)/event_rule/([^/]+)");
  private static final String RULE = "event_rule";

  private static final List<String> TYPES =
      List.of("track", "identify", "group", "page", "screen", "alias");

  private static final Map<String, Traits.Section> SECTIONS =
      Map.of(
          "traits", Traits.Section.TRAITS,
          "context.traits", Traits.Section.CONTEXT_TRAITS,
          "properties", Traits.Section.PROPERTIES);

  private final RudderStackProject project;
  private final RudderStackSchemas schemas;
  private final Diagnostics diagnostics;
  private final Map<String, Call> calls = new LinkedHashMap<>();
  private final Map<String, SourceSpan> seen = new HashMap<>();
  private final Set<Node> read = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * One call of a plan.
   *
   * @param type of the call, in the vendor's word
   * @param name of the event; empty for what has none
   * @param docs for people
   * @param grouping its category
   * @param section where identify and group put what they carry
   * @param schema of what it carries
   * @param span the place of its name, or of the event where it has none
   */
  record Call(
      String type,
      String name,
      Docs docs,
      Grouping grouping,
      Traits.Section section,
      Node.ObjectNode schema,
      SourceSpan span) {

    Subject subject() {
      boolean named = !name.isEmpty();
      String word = type.equals("track") ? "event" : type;
      return Subject.of(named ? word + " \"" + name + "\"" : "the call " + type);
    }
  }

  RudderStackCalls(
      RudderStackProject project, RudderStackSchemas schemas, Diagnostics diagnostics) {
    this.project = project;
    this.schemas = schemas;
    this.diagnostics = diagnostics;
  }

  /** The calls of a plan; what cannot be read of them is reported. */
  List<Call> of(Entity plan) {
    rules(plan, "*").forEach(this::rule);
    return List.copyOf(calls.values());
  }

  private List<Node.ObjectNode> rules(Entity plan, String id) {
    List<Node.ObjectNode> found = new ArrayList<>();
    Map<String, SourceSpan> ids = new LinkedHashMap<>();
    Members members = new Members(plan.node(), plan.subject(), diagnostics);
    for (Node item : members.list("rules").map(Node.ArrayNode::items).orElse(List.of())) {
      if (!(item instanceof Node.ObjectNode rule)) {
        diagnostics.report(
            DiagnosticId.WRONG_KIND,
            item.span(),
            "A rule of " + plan.subject().owner(),
            "a mapping",
            item.kind());
        continue;
      }
      Optional<String> own =
          new Members(rule, "A rule of " + plan.subject().owner(), diagnostics).requiredText("id");
      own.ifPresent(
          text -> {
            SourceSpan span = rule.get("id").orElseThrow().span();
            SourceSpan first = ids.putIfAbsent(text, span);
            if (first != null) {
              diagnostics.report(
                  DiagnosticId.DEFINED_TWICE, span, "The rule \"" + text + "\"", first);
            }
          });
      if (id.equals("*") || own.filter(id::equals).isPresent()) {
        found.add(rule);
      }
    }
    return found;
  }

  private void rule(Node.ObjectNode rule) {
    if (!read.add(rule)) {
      return; // included again, or in a circle
    }
    Subject subject =
        Subject.of("the rule \"" + rule.get("id").map(NodeText::of).orElse("") + "\"");
    Members members = new Members(rule, subject, diagnostics);
    Optional<String> type = members.requiredText("type");
    if (type.isEmpty()) {
      return;
    }
    if (!type.get().equals(RULE)) {
      unknown(rule, "type", subject, type.get(), List.of(RULE));
      return;
    }
    Optional<Node> event = rule.get("event");
    Optional<Node> includes = rule.get("includes");
    if (event.isEmpty() && includes.isEmpty()) {
      diagnostics.report(
          DiagnosticId.WRONG_KIND,
          rule.span(),
          "\"event\" of " + subject.owner(),
          "a reference",
          "missing");
    }
    includes.ifPresent(include -> include(include, subject));
    event
        .flatMap(reference -> project.find(Kind.EVENT, reference, subject))
        .ifPresent(found -> call(rule, event.get(), found));
  }

  private void include(Node include, Subject subject) {
    Node place =
        include instanceof Node.ObjectNode wrapped ? wrapped.get("$ref").orElse(include) : include;
    Matcher reference = INCLUDE.matcher(place instanceof Node.StringNode text ? text.value() : "");
    if (!reference.matches()) {
      diagnostics.report(
          DiagnosticId.REFERENCE_MALFORMED,
          place.span(),
          subject,
          NodeText.of(place),
          "rules",
          "#/tp/<plan>/event_rule/<id>",
          "#/tp/<plan>/event_rule/*");
      return;
    }
    List<Node.ObjectNode> found =
        project.plans().stream()
            .filter(plan -> List.of(plan.id(), plan.group()).contains(reference.group(1)))
            .flatMap(plan -> rules(plan, reference.group(2)).stream())
            .toList();
    if (found.isEmpty()) {
      List<String> known =
          project.plans().stream().flatMap(plan -> ruleReferences(plan).stream()).toList();
      diagnostics.report(
          DiagnosticId.DEFINITION_UNKNOWN,
          place.span(),
          subject,
          reference.group(),
          DidYouMean.guess(reference.group(), known),
          "rules",
          known);
    }
    found.forEach(this::rule);
  }

  private static List<String> ruleReferences(Entity plan) {
    List<String> references = new ArrayList<>();
    if (plan.node().get("rules").orElse(null) instanceof Node.ArrayNode rules) {
      for (Node rule : rules.items()) {
        if (rule instanceof Node.ObjectNode mapping && mapping.get("id").isPresent()) {
          String id = NodeText.of(mapping.get("id").get());
          references.add("#/tp/" + plan.id() + "/" + RULE + "/" + id);
        }
      }
    }
    return references;
  }

  private void call(Node.ObjectNode rule, Node reference, Entity event) {
    Members members = new Members(event.node(), event.subject(), diagnostics);
    Optional<String> type = members.requiredText("event_type");
    if (type.isEmpty()) {
      return;
    }
    if (!TYPES.contains(type.get())) {
      unknown(event.node(), "event_type", event.subject(), type.get(), TYPES);
      return;
    }
    boolean track = type.get().equals("track");
    boolean named = track || type.get().equals("page") || type.get().equals("screen");
    Optional<String> name = track ? members.requiredText("name") : members.text("name");
    if (track && name.isEmpty()) {
      return;
    }
    Node.ObjectNode wrapper =
        reference instanceof Node.ObjectNode object
            ? object
            : new Node.ObjectNode(Map.of(), reference.span());
    Call bare =
        new Call(
            type.get(),
            named ? name.orElse("") : "",
            DocsReader.ofSchema(event.node(), event.subject(), diagnostics),
            grouping(event),
            Traits.Section.TRAITS,
            new Node.ObjectNode(Map.of(), rule.span()),
            event.node().get("name").map(Node::span).orElse(event.span()));
    Subject subject = bare.subject();
    Node additional =
        rule.get("additional_properties")
            .or(() -> wrapper.get("allow_unplanned"))
            .orElseGet(() -> new Node.BooleanNode(false, rule.span()));
    Call whole =
        new Call(
            bare.type(),
            bare.name(),
            bare.docs(),
            bare.grouping(),
            section(bare, rule, wrapper),
            schemas.payload(rule, additional, subject),
            bare.span());
    if (bare.type().equals("alias")) {
      rule.member("properties")
          .ifPresent(
              member ->
                  diagnostics.report(
                      DiagnosticId.KEYWORD_NOT_EXPRESSED,
                      member.keySpan(),
                      subject,
                      member.key(),
                      "an alias carries nothing but two ids"));
    }
    String key = bare.type() + " " + bare.name();
    SourceSpan first = seen.putIfAbsent(key, reference.span());
    if (first != null) {
      diagnostics.report(DiagnosticId.EVENT_TWICE, reference.span(), subject, first);
    }
    calls.putIfAbsent(key, whole);
  }

  private Grouping grouping(Entity event) {
    return event
        .node()
        .get("category")
        .flatMap(category -> project.find(Kind.CATEGORY, category, event.subject()))
        .flatMap(
            category ->
                new Members(category.node(), category.subject(), diagnostics).requiredText("name"))
        .map(name -> Grouping.of(List.of(name), List.of(), List.of(), List.of()))
        .orElse(Grouping.NONE);
  }

  /** Where the call puts what it carries; events can put it in one place only. */
  private Traits.Section section(Call call, Node.ObjectNode rule, Node.ObjectNode wrapper) {
    Node.ObjectNode holder = rule.get("identity_section").isPresent() ? rule : wrapper;
    Optional<String> said =
        new Members(holder, call.subject(), diagnostics).text("identity_section");
    boolean traits = call.type().equals("identify") || call.type().equals("group");
    List<String> possible =
        traits ? SECTIONS.keySet().stream().sorted().toList() : List.of("properties");
    if (said.isPresent() && !possible.contains(said.get())) {
      unknown(holder, "identity_section", call.subject(), said.get(), possible);
      return Traits.Section.TRAITS;
    }
    return said.map(SECTIONS::get).orElse(Traits.Section.TRAITS);
  }

  private void unknown(
      Node.ObjectNode holder, String key, Subject subject, String value, List<String> possible) {
    diagnostics.report(
        DiagnosticId.UNKNOWN_VALUE,
        holder.get(key).orElseThrow().span(),
        "The " + key + " of " + subject.owner(),
        value,
        DidYouMean.guess(value, possible),
        possible);
  }
}
