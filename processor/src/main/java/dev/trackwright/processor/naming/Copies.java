package dev.trackwright.processor.naming;

import dev.trackwright.processor.plan.Event;
import dev.trackwright.processor.plan.Property;
import dev.trackwright.processor.plan.PropertyType;
import dev.trackwright.processor.plan.PropertyType.Additional;
import dev.trackwright.processor.plan.PropertyType.Alternative;
import dev.trackwright.processor.plan.PropertyType.ArrayType;
import dev.trackwright.processor.plan.PropertyType.EnumType;
import dev.trackwright.processor.plan.PropertyType.EnumValue;
import dev.trackwright.processor.plan.PropertyType.MapType;
import dev.trackwright.processor.plan.PropertyType.ObjectType;
import dev.trackwright.processor.plan.PropertyType.UnionType;
import dev.trackwright.processor.plan.PropertyType.Variant;
import dev.trackwright.processor.plan.PropertyType.VariantsType;
import dev.trackwright.processor.plan.SharedType;
import dev.trackwright.processor.plan.TrackingPlan;
import dev.trackwright.processor.plan.Traits;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Parts of a plan with one thing changed; what {@link Renames} is made of. An element of a list is
 * told by its name, which is unique in its list.
 */
final class Copies {

  private Copies() {}

  static TrackingPlan with(TrackingPlan plan, Event event) {
    return copy(
        plan,
        plan.events().stream()
            .map(e -> e.kind() == event.kind() && e.name().equals(event.name()) ? event : e)
            .toList(),
        plan.types(),
        plan.userTraits(),
        plan.groupTraits(),
        plan.context());
  }

  static TrackingPlan with(TrackingPlan plan, SharedType type) {
    return copy(
        plan,
        plan.events(),
        replaced(plan.types(), SharedType::name, type),
        plan.userTraits(),
        plan.groupTraits(),
        plan.context());
  }

  static TrackingPlan withUserTraits(TrackingPlan plan, Traits traits) {
    return copy(
        plan, plan.events(), plan.types(), Optional.of(traits), plan.groupTraits(), plan.context());
  }

  static TrackingPlan withGroupTraits(TrackingPlan plan, Traits traits) {
    return copy(
        plan, plan.events(), plan.types(), plan.userTraits(), Optional.of(traits), plan.context());
  }

  static TrackingPlan withContext(TrackingPlan plan, Traits context) {
    return copy(
        plan,
        plan.events(),
        plan.types(),
        plan.userTraits(),
        plan.groupTraits(),
        Optional.of(context));
  }

  static Event with(Event event, String javaName) {
    return new Event(
        event.kind(),
        event.name(),
        event.version(),
        event.docs(),
        event.grouping(),
        event.status(),
        Optional.of(javaName),
        event.properties(),
        event.span());
  }

  static Event with(Event event, PropertyType.PayloadType properties) {
    return new Event(
        event.kind(),
        event.name(),
        event.version(),
        event.docs(),
        event.grouping(),
        event.status(),
        event.javaName(),
        properties,
        event.span());
  }

  static SharedType with(SharedType type, String javaName) {
    return new SharedType(
        type.name(), type.docs(), Optional.of(javaName), type.type(), type.nullable(), type.span());
  }

  static SharedType with(SharedType shared, PropertyType type) {
    return new SharedType(
        shared.name(), shared.docs(), shared.javaName(), type, shared.nullable(), shared.span());
  }

  static Property with(Property property, String javaName) {
    return copy(property, property.type(), Optional.of(javaName));
  }

  static Property with(Property property, PropertyType type) {
    return copy(property, type, property.javaName());
  }

  static ObjectType with(ObjectType object, Property property) {
    return new ObjectType(
        replaced(object.properties(), Property::name, property),
        object.additional(),
        object.constraints(),
        object.span());
  }

  static ObjectType with(ObjectType object, Additional.Of more, PropertyType type) {
    return new ObjectType(
        object.properties(),
        new Additional.Of(type, more.nullable(), more.span()),
        object.constraints(),
        object.span());
  }

  static VariantsType with(VariantsType type, List<Variant> variants) {
    return new VariantsType(type.discriminator(), variants, type.constraints(), type.span());
  }

  static Variant with(Variant variant, String javaName) {
    return new Variant(
        variant.name(), Optional.of(javaName), variant.docs(), variant.object(), variant.span());
  }

  static Variant with(Variant variant, ObjectType object) {
    return new Variant(variant.name(), variant.javaName(), variant.docs(), object, variant.span());
  }

  static UnionType with(UnionType union, List<Alternative> alternatives) {
    return new UnionType(alternatives, union.constraints(), union.span());
  }

  static Alternative with(Alternative old, String javaName) {
    return new Alternative(old.name(), Optional.of(javaName), old.docs(), old.type(), old.span());
  }

  static Alternative with(Alternative old, PropertyType type) {
    return new Alternative(old.name(), old.javaName(), old.docs(), type, old.span());
  }

  static MapType with(MapType map, PropertyType values) {
    return new MapType(values, map.nullableValues(), map.constraints(), map.span());
  }

  static ArrayType with(ArrayType array, PropertyType items) {
    return new ArrayType(items, array.nullableItems(), array.constraints(), array.span());
  }

  static EnumType with(EnumType values, EnumValue value, String javaName) {
    EnumValue named =
        new EnumValue(value.value(), Optional.of(javaName), value.description(), value.span());
    return new EnumType(
        replaced(values.values(), each -> each.value().toString(), named),
        values.javaType(),
        values.constraints(),
        values.span());
  }

  private static TrackingPlan copy(
      TrackingPlan plan,
      List<Event> events,
      List<SharedType> types,
      Optional<Traits> userTraits,
      Optional<Traits> groupTraits,
      Optional<Traits> context) {
    return new TrackingPlan(
        plan.name(),
        plan.version(),
        plan.description(),
        events,
        types,
        userTraits,
        groupTraits,
        context,
        plan.funnels(),
        plan.exported(),
        plan.span());
  }

  private static Property copy(Property property, PropertyType type, Optional<String> javaName) {
    return new Property(
        property.name(),
        type,
        property.required(),
        property.nullable(),
        property.sensitive(),
        property.deprecated(),
        property.docs(),
        javaName,
        property.span());
  }

  private static <T> List<T> replaced(List<T> list, Function<T, String> name, T changed) {
    return list.stream()
        .map(each -> name.apply(each).equals(name.apply(changed)) ? changed : each)
        .toList();
  }
}
