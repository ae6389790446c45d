package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.DidYouMean;
import dev.trackwright.processor.source.Node;
import dev.trackwright.processor.source.NodeText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Trackwright's own format, in YAML or JSON. What it does not know is an error. */
final class NativeFormat implements DocumentFormat {

  static final Set<String> KEYS =
      Set.of(
          "$schema",
          "$comment",
          "$defs",
          "plan",
          "version",
          "description",
          "events",
          "pages",
          "screens",
          "types",
          "traits",
          "context",
          "funnels");

  private static final Set<String> TRAITS = Set.of("user", "group");

  @Override
  public String title() {
    return "Trackwright's native format";
  }

  @Override
  public String mark() {
    return "\"plan\", or \"events\" as a mapping from event names";
  }

  @Override
  public boolean fits(Node.ObjectNode root) {
    return List.of("events", "pages", "screens", "traits").stream()
            .anyMatch(key -> root.get(key).orElse(null) instanceof Node.ObjectNode)
        || root.has("plan");
  }

  /** What an unknown mapping may have been meant to begin with. */
  static String hint(Node.ObjectNode root) {
    return root.members().keySet().stream()
        .map(key -> DidYouMean.hint(key, KEYS))
        .filter(hint -> !hint.isEmpty())
        .findFirst()
        .orElse("");
  }

  @Override
  public TrackingPlan read(
      Node.ObjectNode root, PlanReader.Settings settings, Diagnostics diagnostics) {
    Members members = new Members(root, "The plan", diagnostics);
    members.onlyKnow(KEYS);
    SharedTypes shared = new SharedTypes(diagnostics);
    Map<String, Node.Member> named = shared.collect(members);
    NamedReferences references = new NamedReferences(named, diagnostics);
    SchemaReader schemas =
        new SchemaReader(Dialect.NATIVE, settings.decimalNumbers(), references, diagnostics);
    NativeEvents reader = new NativeEvents(schemas, diagnostics);
    List<Event> events = new ArrayList<>();
    events.addAll(reader.read(Event.Kind.TRACK, members.mapping("events")));
    events.addAll(reader.read(Event.Kind.PAGE, members.mapping("pages")));
    events.addAll(reader.read(Event.Kind.SCREEN, members.mapping("screens")));
    Optional<Node.ObjectNode> traits = members.mapping("traits");
    traits.ifPresent(t -> new Members(t, "The section traits", diagnostics).onlyKnow(TRAITS));
    return new TrackingPlan(
        PlanName.of(members.text("plan"), "\"plan: <name>\"", root, settings, diagnostics),
        members.text("version"),
        members.prose("description"),
        events,
        shared.read(named, references, schemas),
        traits.flatMap(t -> t.member("user")).map(m -> reader.traits(m, "the section traits/user")),
        traits
            .flatMap(t -> t.member("group"))
            .map(m -> reader.traits(m, "the section traits/group")),
        root.member("context").map(m -> reader.context(m, "the section context")),
        members.mapping("funnels").map(f -> funnels(f, diagnostics)).orElse(List.of()),
        false,
        root.span());
  }

  private static List<Funnel> funnels(Node.ObjectNode funnels, Diagnostics diagnostics) {
    List<Funnel> read = new ArrayList<>();
    for (Node.Member funnel : funnels.members().values()) {
      String subject = "The funnel \"" + funnel.key() + "\"";
      if (funnel.key().isBlank()) {
        diagnostics.report(DiagnosticId.NAME_EMPTY, funnel.keySpan(), "A funnel");
      } else if (!(funnel.value() instanceof Node.ArrayNode list)) {
        diagnostics.report(
            DiagnosticId.WRONG_KIND,
            funnel.value().span(),
            subject,
            "a list of event names",
            funnel.value().kind());
      } else {
        read.add(new Funnel(funnel.key(), steps(list, subject, diagnostics), funnel.keySpan()));
      }
    }
    read.sort(Comparator.comparing(Funnel::name));
    return read;
  }

  private static List<String> steps(Node.ArrayNode list, String subject, Diagnostics diagnostics) {
    List<String> steps = new ArrayList<>();
    for (Node step : list.items()) {
      if (step instanceof Node.StringNode name) {
        steps.add(NodeText.of(name));
      } else {
        diagnostics.report(
            DiagnosticId.WRONG_KIND, step.span(), subject, "a list of event names", step.kind());
      }
    }
    return steps;
  }
}
