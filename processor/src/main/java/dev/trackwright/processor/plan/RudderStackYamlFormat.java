package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.Diagnostic;
import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.plan.RudderStackProject.Entity;
import dev.trackwright.processor.source.Node;
import dev.trackwright.processor.source.PlanContent;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A RudderStack project: documents of YAML in any number of files, versions 0.1 and 1 of them even
 * side by side, which refer to each other.
 */
final class RudderStackYamlFormat implements PlanFormat {

  @Override
  public String title() {
    return "RudderStack's YAML";
  }

  @Override
  public String mark() {
    return "\"version: rudder/v1\" and \"kind\"";
  }

  @Override
  public boolean fits(PlanContent content) {
    return content instanceof PlanContent.Documents documents
        && documents.roots().stream().anyMatch(RudderStackProject::isDocument);
  }

  @Override
  public TrackingPlan read(
      PlanContent content, PlanReader.Settings settings, Diagnostics diagnostics) {
    List<Node> roots = ((PlanContent.Documents) content).roots();
    RudderStackProject project = RudderStackProject.of(roots, diagnostics);
    Optional<Entity> plan = plan(project, roots.get(0), settings, diagnostics);
    // What is wrong with a property would be told once for each event that has it.
    Diagnostics repeated = new Diagnostics();
    TrackingPlan read =
        new Reading(project, settings, repeated)
            .read(plan, (Node.ObjectNode) roots.get(0), plan.isEmpty());
    Set<String> told = new HashSet<>();
    for (Diagnostic diagnostic : repeated.sorted()) {
      if (told.add(diagnostic.id() + " " + diagnostic.span())) {
        diagnostics.add(diagnostic);
      }
    }
    return read;
  }

  /** The only tracking plan of the project, or the one that the annotation names. */
  private static Optional<Entity> plan(
      RudderStackProject project,
      Node first,
      PlanReader.Settings settings,
      Diagnostics diagnostics) {
    List<Entity> plans =
        project.plans().stream().sorted(Comparator.comparing(Entity::span)).toList();
    if (plans.size() <= 1) {
      if (plans.isEmpty()) {
        diagnostics.report(
            DiagnosticId.PLAN_IS_LIBRARY,
            first.span(),
            "RudderStack project without a tracking plan");
      }
      return plans.stream().findFirst();
    }
    List<Entity> named =
        plans.stream()
            .filter(
                plan ->
                    settings.name().filter(name -> name.equals(plan.id())).isPresent()
                        || settings.name().equals(displayName(plan)))
            .toList();
    if (named.size() == 1) {
      return Optional.of(named.get(0));
    }
    diagnostics.report(
        DiagnosticId.RUDDERSTACK_PLANS_SEVERAL,
        plans.get(1).span(),
        plans.size(),
        plans.stream()
            .map(plan -> displayName(plan).orElse(plan.id()) + " (" + plan.span() + ")")
            .toList());
    return Optional.empty();
  }

  private static Optional<String> displayName(Entity plan) {
    return new Members(plan.node(), plan.subject(), new Diagnostics()).text("display_name");
  }

  /** One plan of a project on its way into the model. */
  private static final class Reading {
    private final PlanReader.Settings settings;
    private final Diagnostics diagnostics;
    private final RudderStackSchemas schemas;
    private final RudderStackCalls calls;

    Reading(RudderStackProject project, PlanReader.Settings settings, Diagnostics diagnostics) {
      this.settings = settings;
      this.diagnostics = diagnostics;
      this.schemas = new RudderStackSchemas(project, diagnostics);
      this.calls = new RudderStackCalls(project, schemas, diagnostics);
    }

    TrackingPlan read(Optional<Entity> plan, Node.ObjectNode first, boolean reported) {
      List<RudderStackCalls.Call> read = plan.map(calls::of).orElse(List.of());
      Map<String, Node.Member> types = schemas.customTypes();
      NamedReferences references = new NamedReferences(types, diagnostics);
      SchemaReader reader =
          new SchemaReader(Dialect.VENDOR, settings.decimalNumbers(), references, diagnostics);
      Node.ObjectNode root = plan.map(Entity::node).orElse(first);
      Members members = new Members(root, "The plan", diagnostics);
      Optional<String> name =
          members.text("display_name").or(() -> plan.map(Entity::id)).or(() -> unnamed(reported));
      return new TrackingPlan(
          PlanName.of(name, "\"display_name: …\"", root, settings, diagnostics),
          Optional.empty(),
          members.prose("description"),
          events(read, reader),
          new SharedTypes(diagnostics).read(types, references, reader),
          traits("identify", read, reader),
          traits("group", read, reader),
          Optional.empty(),
          List.of(),
          true,
          root.span());
    }

    private static Optional<String> unnamed(boolean reported) {
      return reported ? Optional.of("Unnamed") : Optional.empty();
    }

    private List<Event> events(List<RudderStackCalls.Call> read, SchemaReader reader) {
      return read.stream()
          .filter(call -> Set.of("track", "page", "screen").contains(call.type()))
          .map(call -> event(call, reader))
          .sorted(Comparator.comparing(Event::kind).thenComparing(Event::name))
          .toList();
    }

    private Event event(RudderStackCalls.Call call, SchemaReader reader) {
      return new Event(
          Event.Kind.valueOf(call.type().toUpperCase(Locale.ROOT)),
          call.name(),
          OptionalLong.empty(),
          call.docs(),
          call.grouping(),
          Event.Status.ACTIVE,
          Optional.empty(),
          payload(call, reader),
          call.span());
    }

    private Optional<Traits> traits(
        String type, List<RudderStackCalls.Call> read, SchemaReader reader) {
      return read.stream()
          .filter(call -> call.type().equals(type))
          .findFirst()
          .map(
              call ->
                  new Traits(
                      OptionalLong.empty(),
                      call.docs(),
                      call.section(),
                      payload(call, reader),
                      call.span()));
    }

    private static PropertyType.PayloadType payload(
        RudderStackCalls.Call call, SchemaReader reader) {
      PropertyType type =
          reader.read(call.schema(), KeywordCheck.Position.PROPERTY, call.subject()).type();
      return type instanceof PropertyType.PayloadType payload
          ? payload
          : new PropertyType.ObjectType(
              List.of(), PropertyType.Additional.Unsaid.UNSAID, List.of(), call.span());
    }
  }
}
