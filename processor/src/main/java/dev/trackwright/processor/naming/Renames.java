package dev.trackwright.processor.naming;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.DidYouMean;
import dev.trackwright.processor.plan.Event;
import dev.trackwright.processor.plan.SharedType;
import dev.trackwright.processor.plan.TrackingPlan;
import dev.trackwright.processor.plan.Traits;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Puts the annotation's renames into a plan that was read, so that all later rooms see a {@code
 * javaName} wherever it was written. The annotation wins over the plan; an entry that changes
 * nothing is an error, for it is a rename that someone believes in.
 */
public final class Renames {

  private final Diagnostics diagnostics;
  private final Rename rename;

  private Renames(Rename rename, Diagnostics diagnostics) {
    this.rename = rename;
    this.diagnostics = diagnostics;
  }

  /** The plan with all renames that could be applied; the others are reported. */
  public static TrackingPlan apply(
      TrackingPlan plan, List<Rename> renames, Diagnostics diagnostics) {
    TrackingPlan renamed = plan;
    Set<Rename> targets = new HashSet<>();
    for (Rename rename : renames) {
      Renames entry = new Renames(rename, diagnostics);
      if (!targets.add(rename.target())) {
        entry.unclear("Another entry renames the same.");
      } else {
        renamed = entry.applyTo(renamed).orElse(renamed);
      }
    }
    return renamed;
  }

  private Optional<TrackingPlan> applyTo(TrackingPlan plan) {
    Map<PlanName.Owner, String> owners = rename.owners();
    if (owners.size() != 1) {
      return unclear("Give one of event, page, screen, type and traits.");
    }
    if (!rename.variant().isEmpty() && !rename.value().isEmpty()) {
      return unclear("Give one of variant and value.");
    }
    if (rename.to().isEmpty()) {
      return unclear("Give the Java name as to.");
    }
    PlanName.Owner owner = owners.keySet().iterator().next();
    String name = owners.values().iterator().next();
    return switch (owner) {
      case EVENT -> event(plan, Event.Kind.TRACK, name);
      case PAGE -> event(plan, Event.Kind.PAGE, name);
      case SCREEN -> event(plan, Event.Kind.SCREEN, name);
      case TYPE -> type(plan, name);
      case TRAITS -> traits(plan, name);
      case PLAN -> throw new IllegalStateException("No rename is of the plan");
    };
  }

  private Optional<TrackingPlan> event(TrackingPlan plan, Event.Kind kind, String name) {
    List<Event> candidates = plan.events().stream().filter(e -> e.kind() == kind).toList();
    return find(candidates, Event::name, kind == Event.Kind.TRACK ? "event" : lower(kind), name)
        .flatMap(this::renamed)
        .map(event -> Copies.with(plan, event));
  }

  private Optional<Event> renamed(Event event) {
    if (rename.ofOwner()) {
      return Optional.of(Copies.with(event, rename.to()));
    }
    return inside(follow -> follow.in(event.properties()))
        .map(properties -> Copies.with(event, properties));
  }

  private Optional<TrackingPlan> type(TrackingPlan plan, String name) {
    return find(plan.types(), SharedType::name, "type", name)
        .flatMap(this::renamed)
        .map(type -> Copies.with(plan, type));
  }

  private Optional<SharedType> renamed(SharedType type) {
    if (rename.ofOwner()) {
      return Optional.of(Copies.with(type, rename.to()));
    }
    return inside(follow -> follow.in(type.type())).map(inside -> Copies.with(type, inside));
  }

  private Optional<TrackingPlan> traits(TrackingPlan plan, String name) {
    return switch (name) {
      case "user" -> traits(plan.userTraits(), name).map(t -> Copies.withUserTraits(plan, t));
      case "group" -> traits(plan.groupTraits(), name).map(t -> Copies.withGroupTraits(plan, t));
      case "context" -> traits(plan.context(), name).map(t -> Copies.withContext(plan, t));
      default -> unknown("traits", name, List.of("user", "group", "context"));
    };
  }

  private Optional<Traits> traits(Optional<Traits> traits, String name) {
    if (traits.isEmpty()) {
      return unknown("traits", name, List.of());
    }
    Traits own = traits.get();
    return inside(follow -> follow.in(own.properties()))
        .map(
            properties ->
                new Traits(own.version(), own.docs(), own.section(), properties, own.span()));
  }

  /** What {@code follow} found, or why it did not. */
  private <T> Optional<T> inside(Function<TypeRename, Optional<T>> follow) {
    TypeRename inside = new TypeRename(rename);
    Optional<T> renamed = follow.apply(inside);
    if (renamed.isPresent()) {
      return renamed;
    }
    Misses misses = inside.misses();
    return misses.why().isPresent()
        ? unclear(misses.why().get())
        : unknown(misses.wanted().what(), misses.wanted().name(), misses.there());
  }

  private <T> Optional<T> find(
      Collection<T> candidates, Function<T, String> name, String what, String wanted) {
    List<String> names = new ArrayList<>();
    for (T candidate : candidates) {
      if (name.apply(candidate).equals(wanted)) {
        return Optional.of(candidate);
      }
      names.add(name.apply(candidate));
    }
    return unknown(what, wanted, names);
  }

  private <T> Optional<T> unknown(String what, String wanted, Collection<String> names) {
    String hint = DidYouMean.hint(wanted, names);
    diagnostics.report(DiagnosticId.RENAME_UNKNOWN, null, rename.describe(), what, wanted, hint);
    return Optional.empty();
  }

  private <T> Optional<T> unclear(String why) {
    diagnostics.report(DiagnosticId.RENAME_UNCLEAR, null, rename.describe(), why);
    return Optional.empty();
  }

  private static String lower(Event.Kind kind) {
    return kind.name().toLowerCase(java.util.Locale.ROOT);
  }
}
