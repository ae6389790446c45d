package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.source.Node;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Makes a plan of a vendor's rules: of each call the newest edition, with what the COMMON rule asks
 * of every call merged into it. A call's own description of a property goes before the common one.
 */
final class RuleAssembly {

  private final PlanReader.Settings settings;
  private final Diagnostics diagnostics;
  private final VendorPayloads payloads;

  RuleAssembly(PlanReader.Settings settings, Diagnostics diagnostics) {
    this.settings = settings;
    this.diagnostics = diagnostics;
    this.payloads = new VendorPayloads(settings, diagnostics);
  }

  /**
   * What a file says about itself.
   *
   * @param nameLine what to add to a file that has no name
   */
  record Header(
      Optional<String> name,
      String nameLine,
      Optional<String> version,
      Optional<String> description) {}

  TrackingPlan assemble(Node.ObjectNode root, Header header, List<CallRule> rules) {
    Collection<CallRule> newest = newest(rules);
    newest.forEach(rule -> new MessageSchema(rule, diagnostics).reportTheRest());
    Optional<CallRule> common = first(newest, CallRule.Type.COMMON);
    List<Event> events =
        newest.stream()
            .filter(rule -> rule.type().isEvent())
            .map(rule -> event(rule, common))
            .sorted(Comparator.comparing(Event::kind).thenComparing(Event::name))
            .toList();
    Optional<Traits> user = traits(newest, CallRule.Type.IDENTIFY, common);
    Optional<Traits> group = traits(newest, CallRule.Type.GROUP, common);
    Optional<Traits> context = common.flatMap(this::context);
    return new TrackingPlan(
        PlanName.of(header.name(), header.nameLine(), root, settings, diagnostics),
        header.version(),
        header.description(),
        events,
        payloads.types(),
        user,
        group,
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
      CallRule twin = seen.putIfAbsent(call + " " + rule.edition().numbers(), rule);
      if (twin != null) {
        diagnostics.report(DiagnosticId.EVENT_TWICE, rule.span(), rule.subject(), twin.span());
        continue;
      }
      newest.merge(call, rule, RuleAssembly::newer);
    }
    return newest.values();
  }

  private static CallRule newer(CallRule a, CallRule b) {
    return a.edition().compareTo(b.edition()) >= 0 ? a : b;
  }

  private static Optional<CallRule> first(Collection<CallRule> rules, CallRule.Type type) {
    return rules.stream().filter(rule -> rule.type() == type).findFirst();
  }

  private Event event(CallRule rule, Optional<CallRule> common) {
    return new Event(
        rule.type().kind(),
        rule.name(),
        rule.edition().wire(),
        docs(rule),
        rule.remarks().grouping(),
        rule.deprecated() ? Event.Status.DEPRECATED : Event.Status.ACTIVE,
        Optional.empty(),
        payload(rule, common),
        rule.span());
  }

  private Optional<Traits> traits(
      Collection<CallRule> rules, CallRule.Type type, Optional<CallRule> common) {
    Optional<CallRule> own = first(rules, type);
    if (own.isPresent()) {
      CallRule rule = own.get();
      return Optional.of(
          new Traits(
              rule.edition().wire(),
              docs(rule),
              rule.place().sent(),
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
                    payloads.finish(rule, common(rule, Traits.Section.TRAITS)),
                    rule.span()))
        .filter(RuleAssembly::saysSomething);
  }

  private Optional<Traits> context(CallRule common) {
    Optional<Node.ObjectNode> schema = new MessageSchema(common, diagnostics).context();
    return Optional.of(
            new Traits(
                OptionalLong.empty(),
                docs(common),
                Traits.Section.TRAITS,
                payloads.finish(common, payloads.parts(common, schema)),
                common.span()))
        .filter(RuleAssembly::saysSomething);
  }

  private static boolean saysSomething(Traits traits) {
    return !(traits.properties() instanceof PropertyType.ObjectType object)
        || !object.properties().isEmpty();
  }

  /** What the call carries, with what every call carries. */
  private PropertyType.PayloadType payload(CallRule rule, Optional<CallRule> common) {
    MessageSchema message = new MessageSchema(rule, diagnostics);
    PayloadReader.Payload own = payloads.parts(rule, message.payload());
    // The common context is offered with every call, traits in it included.
    boolean inContext = message.section() == Traits.Section.CONTEXT_TRAITS;
    return payloads.finish(
        rule,
        common
            .filter(c -> !inContext)
            .map(c -> own.with(common(c, message.section())))
            .orElse(own));
  }

  private PayloadReader.Payload common(CallRule rule, Traits.Section section) {
    return payloads.parts(rule, new MessageSchema(rule, diagnostics).common(section));
  }

  private Docs docs(CallRule rule) {
    return rule.remarks()
        .with(DocsReader.ofSchema(rule.schema(), rule.subject(), diagnostics), rule.name());
  }
}
