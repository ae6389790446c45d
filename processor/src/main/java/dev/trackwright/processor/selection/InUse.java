package dev.trackwright.processor.selection;

import dev.trackwright.processor.plan.Event;
import dev.trackwright.processor.plan.PropertyType;
import dev.trackwright.processor.plan.SharedType;
import dev.trackwright.processor.plan.TrackingPlan;
import dev.trackwright.processor.plan.Traits;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Leaves out the shared types that nothing in a part of a plan leads to. */
final class InUse {

  private final Map<String, SharedType> types = new HashMap<>();
  private final Set<String> used = new HashSet<>();
  private final Deque<PropertyType> left = new ArrayDeque<>();

  private InUse(List<SharedType> types) {
    types.forEach(type -> this.types.put(type.name(), type));
  }

  /** The plan with these of its events. */
  static TrackingPlan of(TrackingPlan plan, List<Event> events) {
    InUse inUse = new InUse(plan.types());
    events.forEach(event -> inUse.left.push(event.properties()));
    Stream.of(plan.userTraits(), plan.groupTraits(), plan.context())
        .flatMap(traits -> traits.map(Traits::properties).stream())
        .forEach(inUse.left::push);
    inUse.walk();
    return new TrackingPlan(
        plan.name(),
        plan.version(),
        plan.description(),
        events,
        plan.types().stream().filter(type -> inUse.used.contains(type.name())).toList(),
        plan.userTraits(),
        plan.groupTraits(),
        plan.context(),
        plan.funnels(),
        plan.exported(),
        plan.span());
  }

  private void walk() {
    while (!left.isEmpty()) {
      PropertyType next = left.pop();
      if (next instanceof PropertyType.ReferenceType reference) {
        if (used.add(reference.name()) && types.containsKey(reference.name())) {
          left.push(types.get(reference.name()).type());
        }
      } else {
        next.parts().forEach(left::push);
      }
    }
  }
}
