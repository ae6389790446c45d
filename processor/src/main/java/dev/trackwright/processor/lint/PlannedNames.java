package dev.trackwright.processor.lint;

import dev.trackwright.processor.diagnostics.SourceSpan;
import dev.trackwright.processor.plan.Event;
import dev.trackwright.processor.plan.Property;
import dev.trackwright.processor.plan.PropertyType;
import dev.trackwright.processor.plan.TrackingPlan;
import dev.trackwright.processor.plan.Traits;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Lists the names of a plan that go over the wire, for the rules that look at names. */
final class PlannedNames {

  private PlannedNames() {}

  /**
   * A name on the wire.
   *
   * @param text the name
   * @param subject how a sentence about it begins
   * @param span its place
   */
  record PlannedName(String text, String subject, SourceSpan span) {}

  /** Names of events and keys of properties, those of shared types and nested objects included. */
  static List<PlannedName> of(TrackingPlan plan) {
    List<PlannedName> names = new ArrayList<>();
    Deque<PropertyType> types = new ArrayDeque<>();
    for (Event event : plan.events()) {
      names.add(new PlannedName(event.name(), describe(event), event.span()));
      types.add(event.properties());
    }
    plan.types().forEach(type -> types.add(type.type()));
    Stream.of(plan.userTraits(), plan.groupTraits(), plan.context())
        .flatMap(Optional::stream)
        .map(Traits::properties)
        .forEach(types::add);
    while (!types.isEmpty()) {
      PropertyType type = types.remove();
      if (type instanceof PropertyType.ArrayType array) {
        types.add(array.items());
      } else if (type instanceof PropertyType.ObjectType object) {
        for (Property property : object.properties()) {
          String subject = "The property \"" + property.name() + "\"";
          names.add(new PlannedName(property.name(), subject, property.span()));
          types.add(property.type());
        }
      }
    }
    return names;
  }

  /** {@code The event "Order Completed"}, {@code The page "Home"}. */
  static String describe(Event event) {
    String kind =
        event.kind() == Event.Kind.TRACK ? "event" : event.kind().name().toLowerCase(Locale.ROOT);
    return "The " + kind + " \"" + event.name() + "\"";
  }
}
