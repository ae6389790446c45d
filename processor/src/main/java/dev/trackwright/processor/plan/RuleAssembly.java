package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.source.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Makes a plan of a vendor's rules: of each call the newest version, with what the COMMON rule asks
 * of every call merged into it. A call's own description of a property goes before the common one.
 */
final class RuleAssembly {

  private static final String TITLE = "title";

  private final PlanReader.Settings settings;
  private final Diagnostics diagnostics;
  private final InlineReferences.Budget budget = new InlineReferences.Budget();

  RuleAssembly(PlanReader.Settings settings, Diagnostics diagnostics) {
    this.settings = settings;
    this.diagnostics = diagnostics;
  }

  /** What a file says about itself. */
  record Header(Optional<String> name, String nameLine, Optional<String> description) {}

  TrackingPlan assemble(Node.ObjectNode root, Header header, List<CallRule> rules) {
    Collection<CallRule> newest = newest(rules);
    Optional<CallRule> common = first(newest, CallRule.Type.COMMON);
    List<Event> events =
        newest.stream()
            .filter(rule -> rule.type().isEvent())
            .map(rule -> event(rule, common))
            .sorted(Comparator.comparing(Event::kind).thenComparing(Event::name))
            .toList();
    Optional<Traits> context = common.flatMap(rule -> context(rule));
    common.ifPresent(rule -> new MessageSchema(rule, diagnostics).reportTheRest());
    return new TrackingPlan(
        PlanName.of(header.name(), header.nameLine(), root, settings, diagnostics),
        Optional.empty(),
        header.description(),
        events,
        List.of(),
        traits(newest, CallRule.Type.IDENTIFY, common),
        traits(newest, CallRule.Type.GROUP, common),
        context,
        List.of(),
        true,
        root.span());
  }

  private Collection<CallRule> newest(List<CallRule> rules) {
    Map<String, CallRule> newest = new TreeMap<>();
    Map<String, CallRule> seen = new TreeMap<>();
    for (CallRule rule : rules) {
      String call = rule.type().name() + " " + (rule.type().isEvent() ? rule.name() : "");
      CallRule twin = seen.putIfAbsent(call + " " + rule.version(), rule);
      if (twin != null) {
        diagnostics.report(DiagnosticId.EVENT_TWICE, rule.span(), rule.subject(), twin.span());
        continue;
      }
      newest.merge(call, rule, RuleAssembly::newer);
    }
    return newest.values();
  }

  /** A rule without a version is older than any. */
  private static CallRule newer(CallRule a, CallRule b) {
    return a.version().orElse(Long.MIN_VALUE) >= b.version().orElse(Long.MIN_VALUE) ? a : b;
  }

  private static Optional<CallRule> first(Collection<CallRule> rules, CallRule.Type type) {
    return rules.stream().filter(rule -> rule.type() == type).findFirst();
  }

  private Event event(CallRule rule, Optional<CallRule> common) {
    new MessageSchema(rule, diagnostics).reportTheRest();
    return new Event(
        rule.type().kind(),
        rule.name(),
        rule.version(),
        docs(rule),
        Grouping.NONE,
        rule.deprecated() ? Event.Status.DEPRECATED : Event.Status.ACTIVE,
        Optional.empty(),
        payload(rule, common),
        rule.span());
  }

  private Optional<Traits> traits(
      Collection<CallRule> rules, CallRule.Type type, Optional<CallRule> common) {
    Optional<CallRule> own = first(rules, type);
    own.ifPresent(rule -> new MessageSchema(rule, diagnostics).reportTheRest());
    if (own.isPresent()) {
      CallRule rule = own.get();
      return Optional.of(
          new Traits(
              rule.version(),
              docs(rule),
              Traits.Section.TRAITS,
              payload(rule, common),
              rule.span()));
    }
    return common
        .map(
            rule ->
                new Traits(
                    OptionalLong.empty(),
                    Docs.NONE,
                    Traits.Section.TRAITS,
                    finish(rule, parts(rule, "traits")),
                    rule.span()))
        .filter(RuleAssembly::saysSomething);
  }

  private Optional<Traits> context(CallRule common) {
    return Optional.of(
            new Traits(
                OptionalLong.empty(),
                docs(common),
                Traits.Section.TRAITS,
                finish(common, parts(common, "context")),
                common.span()))
        .filter(RuleAssembly::saysSomething);
  }

  private static boolean saysSomething(Traits traits) {
    return !(traits.properties() instanceof PropertyType.ObjectType object)
        || !object.properties().isEmpty();
  }

  /** What the call carries, with what every call carries. */
  private PropertyType.ObjectType payload(CallRule rule, Optional<CallRule> common) {
    String part = new MessageSchema(rule, diagnostics).payload();
    ObjectReader.Parts own = parts(rule, part);
    return finish(rule, common.map(c -> own.with(parts(c, part))).orElse(own));
  }

  private ObjectReader.Parts parts(CallRule rule, String part) {
    Optional<Node.ObjectNode> schema = new MessageSchema(rule, diagnostics).part(part);
    if (schema.isEmpty()) {
      return ObjectReader.Parts.none(rule.span());
    }
    InlineReferences references = new InlineReferences(rule.schema(), budget, diagnostics);
    Node.ObjectNode payload = references.payload(schema.get(), rule.subject());
    SchemaReader schemas = schemas(references);
    schemas.checkPayload(payload, rule.subject());
    return new ObjectReader(schemas, diagnostics).parts(payload, rule.subject());
  }

  private PropertyType.ObjectType finish(CallRule rule, ObjectReader.Parts parts) {
    SchemaReader schemas = schemas(new InlineReferences(rule.schema(), budget, diagnostics));
    return new ObjectReader(schemas, diagnostics).finish(parts, rule.subject());
  }

  private SchemaReader schemas(References references) {
    return new SchemaReader(Dialect.VENDOR, settings.decimalNumbers(), references, diagnostics);
  }

  private Docs docs(CallRule rule) {
    Docs own = DocsReader.ofSchema(rule.schema(), rule.subject(), diagnostics);
    SortedMap<String, String> labels = new TreeMap<>(own.labels());
    labels.remove(TITLE, rule.name());
    if (rule.schema().get("labels").orElse(null) instanceof Node.ObjectNode named) {
      labels.putAll(DocsReader.labels(named));
    }
    Optional<String> description =
        rule.description().or(() -> own.description().filter(text -> !text.equals(rule.name())));
    return new Docs(
        description,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new ArrayList<>(own.examples()),
        labels,
        Optional.empty());
  }
}
