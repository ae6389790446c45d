package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.SourceSpan;
import java.util.List;
import java.util.Optional;

/**
 * A whole plan. Lists are sorted by name, so that the order in a file changes nothing.
 *
 * @param name the plan's own name
 * @param version as the plan writes it; text, since vendors disagree on its type
 * @param description of the plan as a whole
 * @param events track, page and screen events, by kind and name; one for each, the newest version
 * @param types what several places share, by name
 * @param userTraits what {@code identify} carries, if the plan says
 * @param groupTraits what {@code group} carries, if the plan says
 * @param context what the {@code context} of every call carries, if the plan says
 * @param funnels in the plan's words
 * @param exported whether another tool writes the file, so that what a person adds to it is lost
 * @param span where the plan begins
 */
public record TrackingPlan(
    String name,
    Optional<String> version,
    Optional<String> description,
    List<Event> events,
    List<SharedType> types,
    Optional<Traits> userTraits,
    Optional<Traits> groupTraits,
    Optional<Traits> context,
    List<Funnel> funnels,
    boolean exported,
    SourceSpan span) {

  /** Copies the lists. */
  public TrackingPlan {
    events = List.copyOf(events);
    types = List.copyOf(types);
    funnels = List.copyOf(funnels);
  }
}
