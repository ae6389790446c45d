package dev.trackwright.processor.code;

import dev.trackwright.processor.code.Doc.Span.Literal;
import dev.trackwright.processor.code.Doc.Span.Words;
import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.naming.Cure;
import dev.trackwright.processor.naming.JavaNames;
import dev.trackwright.processor.naming.NameTable;
import dev.trackwright.processor.naming.Naming;
import dev.trackwright.processor.naming.PlanName;
import dev.trackwright.processor.plan.Event;
import dev.trackwright.processor.plan.PropertyType;
import dev.trackwright.processor.plan.SharedType;
import dev.trackwright.processor.plan.TrackingPlan;
import dev.trackwright.processor.plan.Traits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Makes the decided Java from a plan; the room between names and emission. All names of classes are
 * taken before the first body is decided, so that who has a name does not depend on the bodies.
 */
public final class CodePlanner {

  /** How many events one class has methods for: of two or three each, far below Java's limits. */
  static final int EVENTS_IN_A_CLASS = 500;

  private final TrackingPlan plan;
  private final String packageName;
  private final NameTable.TypeScope scope;
  private final NameTable.MemberScope calls;
  private final Naming naming;
  private final Diagnostics diagnostics;
  private final Types types;
  private final Holders holders;
  private final PlanName self;
  private final Map<Event, TypeId> events = new LinkedHashMap<>();

  private CodePlanner(TrackingPlan plan, String packageName, Diagnostics diagnostics) {
    this.plan = plan;
    this.packageName = packageName;
    this.self = PlanName.plan(plan.name(), plan.span());
    this.diagnostics = diagnostics;
    this.naming = new Naming(diagnostics);
    NameTable names =
        new NameTable(diagnostics, plan.exported() ? Cure.ON_THE_ANNOTATION : Cure.IN_THE_PLAN);
    this.scope = names.packageTypes();
    this.calls = names.members();
    for (String suffix : List.of("Analytics", "User", "Event", "Group", "Context")) {
      scope.claim(JavaNames.planType(plan.name(), suffix), self);
    }
    // A constant hides a type of its name, and the class of the user refers to every event's.
    for (String constant : List.of("IDENTIFY_CALL", "GROUP_CALL")) {
      scope.fixed(constant, "a constant in the class of the user");
    }
    this.types = new Types(plan.types(), packageName, naming, scope);
    this.holders = new Holders(naming, names, types, diagnostics);
    plan.events().stream()
        .sorted(Comparator.comparing(Event::kind).thenComparing(Event::name))
        .forEach(this::claim);
  }

  /**
   * Decides everything that is generated for a plan.
   *
   * @param plan without errors of its own, its renames applied
   * @param packageName where everything goes; empty for the unnamed package
   * @param diagnostics takes names that meet, and what is beyond Java's limits; what is concerned
   *     is left out, so that the rest can be generated
   * @return the decided Java; the same for every order in the plan
   */
  public static CodeModel plan(TrackingPlan plan, String packageName, Diagnostics diagnostics) {
    return new CodePlanner(plan, packageName, diagnostics).model();
  }

  private CodeModel model() {
    List<EventCode> eventCodes =
        events.entrySet().stream().map(e -> event(e.getKey(), e.getValue())).toList();
    List<CallsCode> parts = parts(eventCodes);
    Nest shared = new Nest(planType("Analytics"), scope);
    plan.types().forEach(type -> addTo(shared, type));
    Optional<PayloadCode> group =
        plan.groupTraits().map(t -> traits(t, "group", planType("Group")));
    UserCode user =
        new UserCode(
            user(eventCodes, parts),
            eventInterface(),
            sending(plan.userTraits(), "user"),
            sending(plan.groupTraits(), "group"),
            plan.userTraits().map(t -> traits(t, "user", planType("User"))),
            group);
    Optional<PayloadCode> context = plan.context().map(this::context);
    return new CodeModel(
        planType("Analytics"),
        plan.name(),
        plan.version(),
        clientDoc(),
        user,
        parts,
        line("A track event of the plan ", "."),
        eventCodes,
        shared.all(),
        context,
        bound());
  }

  private List<BoundType> bound() {
    return Stream.concat(types.ownTexts().stream(), holders.enums().own().stream())
        .sorted(Comparator.comparing(BoundType::javaType).thenComparing(BoundType::span))
        .toList();
  }

  private TypeId planType(String suffix) {
    return TypeId.topLevel(packageName, JavaNames.planType(plan.name(), suffix));
  }

  private void claim(Event event) {
    PlanName subject = PlanName.of(event);
    String type = naming.type(event);
    String method = naming.callMethod(event);
    boolean free = scope.isFree(type) && calls.isFree(method);
    scope.claim(type, subject);
    calls.claim(method, subject);
    if (free) {
      events.put(event, TypeId.topLevel(packageName, type));
    }
  }

  private EventCode event(Event event, TypeId type) {
    Optional<TypeId> successor = event.docs().replacedBy().flatMap(this::successor);
    PayloadCode payload =
        holders.topLevel(
            new HolderRequest(
                type,
                scope.nested(type.simpleName()),
                HolderRequest.PROPERTIES,
                event.kind() == Event.Kind.TRACK ? Face.event(planType("Event")) : Face.PLAIN,
                PlanName.of(event),
                event.properties(),
                HolderRequest.BUILDER,
                Comments.eventClass(event, successor),
                Comments.deprecation(event, successor)));
    return new EventCode(
        event.kind(),
        event.name(),
        version(event.version(), PlanName.of(event)),
        List.copyOf(event.grouping().destinations()),
        !event.name().isEmpty() || event.kind() == Event.Kind.TRACK,
        payload,
        naming.callMethod(event),
        event.status() == Event.Status.DEPRECATED,
        Comments.eventMethod(event, successor));
  }

  private UserCode.Sending sending(Optional<Traits> traits, String which) {
    return traits
        .map(
            t ->
                new UserCode.Sending(
                    version(t.version(), PlanName.traits(which, t.span())), t.section()))
        .orElse(new UserCode.Sending(OptionalInt.empty(), Traits.Section.TRAITS));
  }

  private OptionalInt version(OptionalLong planned, PlanName subject) {
    if (planned.isEmpty()) {
      return OptionalInt.empty();
    }
    long version = planned.getAsLong();
    if (version < 0 || version > Integer.MAX_VALUE) {
      diagnostics.report(
          DiagnosticId.EVENT_VERSION_OUT_OF_RANGE, subject.span(), subject.describe(), version);
      return OptionalInt.empty();
    }
    return OptionalInt.of((int) version);
  }

  private Optional<TypeId> successor(String name) {
    return events.entrySet().stream()
        .filter(e -> e.getKey().name().equals(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** A sealed interface that permits nothing does not compile. */
  private Optional<TypeId> eventInterface() {
    boolean any = events.keySet().stream().anyMatch(event -> event.kind() == Event.Kind.TRACK);
    return any ? Optional.of(planType("Event")) : Optional.empty();
  }

  private void addTo(Nest shared, SharedType type) {
    Optional<TypeId> id = types.classOf(type);
    if (id.isEmpty()) {
      return;
    }
    PlanName subject = PlanName.of(type);
    PropertyType own = types.ownOf(type);
    Doc doc =
        Comments.planned(
            type.docs(), new Words("The type "), new Literal(type.name()), new Words("."));
    NameTable.TypeScope inside = scope.nested(id.get().simpleName());
    if (own instanceof PropertyType.EnumType values) {
      if (values.javaType().isPresent()) {
        shared.add(holders.enums().wire(id.get(), subject, values, doc));
      } else {
        shared.add(holders.enums().of(id.get(), subject, values, doc));
      }
    } else if (own instanceof PropertyType.UnionType union) {
      shared.add(holders.topLevel(id.get(), inside, subject, union, doc));
    } else if (own instanceof PropertyType.PayloadType payload) {
      shared.add(holders.topLevel(HolderRequest.object(id.get(), inside, subject, payload, doc)));
    } else {
      throw new IllegalStateException("a shared type without a class: " + own);
    }
  }

  private PayloadCode traits(Traits traits, String which, TypeId type) {
    return holders.topLevel(
        new HolderRequest(
            type,
            scope.nested(type.simpleName()),
            HolderRequest.TRAITS,
            Face.PLAIN,
            PlanName.traits(which, traits.span()),
            traits.properties(),
            "traits",
            Comments.planned(traits.docs(), new Words("What is known of a " + which + ".")),
            List.of()));
  }

  private PayloadCode context(Traits context) {
    TypeId type = planType("Context");
    return holders.topLevel(
        new HolderRequest(
            type,
            scope.nested(type.simpleName()),
            HolderRequest.PROPERTIES,
            Face.PLAIN,
            PlanName.traits("context", context.span()),
            context.properties(),
            HolderRequest.BUILDER,
            Comments.planned(context.docs(), new Words("What every call carries.")),
            List.of()));
  }

  private List<CallsCode> parts(List<EventCode> all) {
    List<CallsCode> parts = new ArrayList<>();
    if (all.size() <= EVENTS_IN_A_CLASS) {
      return parts;
    }
    Optional<TypeId> parent = Optional.empty();
    for (int from = 0; from < all.size(); from += EVENTS_IN_A_CLASS) {
      TypeId type = planType("Calls" + (parts.size() + 1));
      scope.claim(type.simpleName(), self);
      List<EventCode> some = all.subList(from, Math.min(all.size(), from + EVENTS_IN_A_CLASS));
      parts.add(new CallsCode(type, parent, some, line("Some of the events of the plan ", ".")));
      parent = Optional.of(type);
    }
    return parts;
  }

  private CallsCode user(List<EventCode> all, List<CallsCode> parts) {
    Doc doc = line("What can be sent for one user by the plan ", "; immutable, for any thread.");
    return parts.isEmpty()
        ? new CallsCode(planType("User"), Optional.empty(), all, doc)
        : new CallsCode(
            planType("User"), Optional.of(parts.get(parts.size() - 1).type()), List.of(), doc);
  }

  private Doc clientDoc() {
    return Comments.described(
        plan.description(),
        new Words("The tracking plan "),
        new Literal(plan.name()),
        new Words("."));
  }

  private Doc line(String before, String after) {
    return Doc.of(new Words(before), new Literal(plan.name()), new Words(after));
  }
}
