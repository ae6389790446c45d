package dev.trackwright.processor.selection;

import dev.trackwright.processor.plan.Event;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One {@code @TrackingPlan.Select} as it stands on the annotation. An event must fit every aspect
 * that is given, by any of its values; the price is that alternatives need an entry each.
 *
 * @param values by aspect, as written; aspects without values are left out
 */
public record Selector(Map<Aspect, List<String>> values) {

  /** Copies the map, without what is empty. */
  public Selector {
    Map<Aspect, List<String>> given = new EnumMap<>(Aspect.class);
    values.forEach((aspect, wanted) -> put(given, aspect, wanted));
    values = given;
  }

  private static void put(Map<Aspect, List<String>> given, Aspect aspect, List<String> wanted) {
    if (!wanted.isEmpty()) {
      given.put(aspect, List.copyOf(wanted));
    }
  }

  /** Whether it says anything. */
  boolean isEmpty() {
    return values.isEmpty();
  }

  boolean matches(Event event) {
    return values.entrySet().stream()
        .allMatch(
            given ->
                given.getValue().stream().anyMatch(value -> given.getKey().fits(event, value)));
  }

  /** As it is written: {@code @TrackingPlan.Select(tag = {"checkout"})}. */
  String describe() {
    StringBuilder members = new StringBuilder();
    values.forEach(
        (aspect, wanted) ->
            members
                .append(members.isEmpty() ? "" : ", ")
                .append(aspect.member())
                .append(" = {\"")
                .append(String.join("\", \"", wanted))
                .append("\"}"));
    return "@TrackingPlan.Select(" + members + ")";
  }
}
