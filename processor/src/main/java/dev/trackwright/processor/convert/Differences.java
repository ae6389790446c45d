package dev.trackwright.processor.convert;

import dev.trackwright.processor.plan.Constraint;
import dev.trackwright.processor.plan.Event;
import dev.trackwright.processor.plan.TrackingPlan;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares the plan that was converted with the one that the written file holds: the proof, at
 * every conversion, that nothing was lost without a word. It walks the model's records by
 * reflection, so that a part which is added to the model is compared from its first day.
 */
public final class Differences {

  /** Where the plans stand in their files, and who may write there: no part of what they say. */
  private static final List<String> NOT_SAID = List.of("span", "exported");

  private final List<String> found = new ArrayList<>();

  private Differences() {}

  /**
   * What {@code copy} has not as {@code original} has it.
   *
   * @return paths such as {@code events/Order Completed/properties/total/required}, in the plan's
   *     order; empty where both say the same
   */
  public static List<String> between(TrackingPlan original, TrackingPlan copy) {
    Differences differences = new Differences();
    differences.records(original, copy, "");
    return List.copyOf(differences.found);
  }

  private void records(Record original, Record copy, String path) {
    if (!original.getClass().equals(copy.getClass())) {
      found.add(path);
      return;
    }
    if (original instanceof Constraint.Rule one
        && one.keyword().equals("oneOf")
        && copy instanceof Constraint.Rule other
        && other.keyword().equals("oneOf")) {
      return; // made of the alternatives, which are compared themselves
    }
    for (RecordComponent component : original.getClass().getRecordComponents()) {
      if (!NOT_SAID.contains(component.getName())) {
        String below = path.isEmpty() ? component.getName() : path + "/" + component.getName();
        values(value(component, original), value(component, copy), below);
      }
    }
  }

  private void values(Object original, Object copy, String path) {
    if (original instanceof Optional<?> one && copy instanceof Optional<?> other) {
      if (one.isPresent() && other.isPresent()) {
        values(one.get(), other.get(), path);
      } else if (one.isPresent() || other.isPresent()) {
        found.add(path);
      }
    } else if (original instanceof List<?> one && copy instanceof List<?> other) {
      lists(one, other, path);
    } else if (original instanceof Record one && copy instanceof Record other) {
      records(one, other, path);
    } else if (!original.equals(copy)) {
      found.add(path);
    }
  }

  /** By name where the items have names, since these are sorted; else one by one. */
  private void lists(List<?> original, List<?> copy, String path) {
    Map<String, Object> ones = keyed(original);
    Map<String, Object> others = keyed(copy);
    ones.forEach(
        (key, one) -> {
          Object other = others.get(key);
          if (other == null) {
            found.add(path + "/" + key);
          } else {
            values(one, other, path + "/" + key);
          }
        });
    others.keySet().stream()
        .filter(key -> !ones.containsKey(key))
        .forEach(key -> found.add(path + "/" + key));
  }

  private static Map<String, Object> keyed(List<?> items) {
    Map<String, Object> keyed = new LinkedHashMap<>();
    for (int i = 0; i < items.size(); i++) {
      Object item = items.get(i);
      String key = name(item).orElse(Integer.toString(i + 1));
      keyed.put(keyed.containsKey(key) ? key + " " + (i + 1) : key, item);
    }
    return keyed;
  }

  private static Optional<String> name(Object item) {
    if (item instanceof Event event && event.kind() != Event.Kind.TRACK) {
      return Optional.of(event.kind() + " " + event.name());
    }
    if (item instanceof Record named) {
      for (RecordComponent component : named.getClass().getRecordComponents()) {
        if (component.getName().equals("name")) {
          return Optional.of(value(component, named).toString());
        }
      }
    }
    return Optional.empty();
  }

  private static Object value(RecordComponent component, Record of) {
    try {
      return component.getAccessor().invoke(of);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("the model's records are public", e);
    }
  }
}
