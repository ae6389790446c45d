package dev.trackwright.processor.cli;

import dev.trackwright.processor.plan.PropertyType;
import dev.trackwright.processor.plan.TrackingPlan;
import dev.trackwright.processor.plan.Traits;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * How much there is in a plan.
 *
 * @param events track, page and screen events together
 * @param types shared ones
 * @param properties of events, traits, context and types, at any depth
 */
record Counts(int events, int types, int properties) {

  static Counts of(TrackingPlan plan) {
    List<PropertyType> types = new ArrayList<>();
    plan.events().forEach(event -> types.add(event.properties()));
    plan.types().forEach(type -> types.add(type.type()));
    for (Optional<Traits> traits : List.of(plan.userTraits(), plan.groupTraits(), plan.context())) {
      traits.ifPresent(t -> types.add(t.properties()));
    }
    return new Counts(plan.events().size(), plan.types().size(), properties(types));
  }

  private static int properties(List<PropertyType> types) {
    Deque<PropertyType> left = new ArrayDeque<>(types);
    int properties = 0;
    while (!left.isEmpty()) {
      PropertyType type = left.pop();
      properties += type instanceof PropertyType.ObjectType object ? object.properties().size() : 0;
      type.parts().forEach(left::push);
    }
    return properties;
  }
}
