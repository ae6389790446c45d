package dev.trackwright.processor.naming;

import dev.trackwright.processor.diagnostics.SourceSpan;
import dev.trackwright.processor.plan.Docs;
import dev.trackwright.processor.plan.Event;
import dev.trackwright.processor.plan.Grouping;
import dev.trackwright.processor.plan.Literal;
import dev.trackwright.processor.plan.Property;
import dev.trackwright.processor.plan.PropertyType;
import dev.trackwright.processor.plan.PropertyType.EnumType;
import dev.trackwright.processor.plan.PropertyType.EnumValue;
import dev.trackwright.processor.plan.PropertyType.ObjectType;
import dev.trackwright.processor.plan.SharedType;
import dev.trackwright.processor.plan.TrackingPlan;
import dev.trackwright.processor.plan.Traits;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Small plans for tests of naming: each thing lies at a line of its own. */
final class Plans {

  private Plans() {}

  static SourceSpan at(int line) {
    return new SourceSpan("plan.yaml", line, 3);
  }

  static Event event(Event.Kind kind, String name, int line, Property... properties) {
    return new Event(
        kind,
        name,
        OptionalLong.of(2),
        Docs.NONE,
        Grouping.NONE,
        Event.Status.ACTIVE,
        Optional.empty(),
        object(line, properties),
        at(line));
  }

  static Event event(String name, int line, PropertyType.PayloadType payload) {
    return new Event(
        Event.Kind.TRACK,
        name,
        OptionalLong.of(2),
        Docs.NONE,
        Grouping.NONE,
        Event.Status.ACTIVE,
        Optional.empty(),
        payload,
        at(line));
  }

  static Event event(String name, int line, Property... properties) {
    return event(Event.Kind.TRACK, name, line, properties);
  }

  static Property property(String name, int line, PropertyType type) {
    return new Property(name, type, true, true, true, true, Docs.NONE, Optional.empty(), at(line));
  }

  static Property property(String name, int line) {
    return property(
        name,
        line,
        new PropertyType.StringType(Optional.empty(), Optional.empty(), List.of(), at(line)));
  }

  static ObjectType object(int line, Property... properties) {
    return new ObjectType(
        Arrays.asList(properties), PropertyType.Additional.Unsaid.UNSAID, List.of(), at(line));
  }

  static EnumType values(int line, String... values) {
    return new EnumType(
        Arrays.stream(values)
            .map(
                v ->
                    new EnumValue(
                        new Literal.Text(v),
                        Optional.empty(),
                        Optional.of("What it is."),
                        at(line)))
            .toList(),
        Optional.empty(),
        List.of(),
        at(line));
  }

  static SharedType type(String name, int line, PropertyType type) {
    return new SharedType(name, Docs.NONE, Optional.empty(), type, true, at(line));
  }

  static Traits traits(int line, Property... properties) {
    return new Traits(
        OptionalLong.empty(), Docs.NONE, Traits.Section.TRAITS, object(line, properties), at(line));
  }

  static TrackingPlan plan(List<Event> events, List<SharedType> types, Traits user) {
    return new TrackingPlan(
        "Shop",
        Optional.of("4"),
        Optional.of("A shop."),
        events,
        types,
        Optional.of(user),
        Optional.empty(),
        Optional.of(user),
        List.of(),
        false,
        at(1));
  }
}
