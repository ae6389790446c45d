package dev.trackwright.processor.code;

import dev.trackwright.processor.diagnostics.SourceSpan;
import dev.trackwright.processor.plan.Constraint;
import dev.trackwright.processor.plan.Docs;
import dev.trackwright.processor.plan.Event;
import dev.trackwright.processor.plan.Grouping;
import dev.trackwright.processor.plan.Literal;
import dev.trackwright.processor.plan.Property;
import dev.trackwright.processor.plan.PropertyType;
import dev.trackwright.processor.plan.SharedType;
import dev.trackwright.processor.plan.StringFormat;
import dev.trackwright.processor.plan.TrackingPlan;
import dev.trackwright.processor.plan.Traits;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Plans for tests, said shortly; the values are those that a reader would make. */
public final class Plans {

  private static int line = 1;

  private final String name;
  private final List<Event> events = new ArrayList<>();
  private final List<SharedType> types = new ArrayList<>();
  private Optional<Traits> userTraits = Optional.empty();
  private Optional<Traits> groupTraits = Optional.empty();
  private Optional<Traits> context = Optional.empty();

  private Plans(String name) {
    this.name = name;
  }

  public static Plans plan(String name) {
    return new Plans(name);
  }

  public Plans track(String event, Property... properties) {
    return event(Event.Kind.TRACK, event, properties);
  }

  public Plans event(Event.Kind kind, String event, Property... properties) {
    return with(
        new Event(
            kind,
            event,
            OptionalLong.empty(),
            Docs.NONE,
            Grouping.NONE,
            Event.Status.ACTIVE,
            Optional.empty(),
            object(properties),
            span()));
  }

  public Plans with(Event event) {
    events.add(event);
    return this;
  }

  public Plans type(String type, PropertyType of) {
    return type(type, of, false);
  }

  public Plans type(String type, PropertyType of, boolean nullable) {
    types.add(new SharedType(type, Docs.NONE, Optional.empty(), of, nullable, span()));
    return this;
  }

  public Plans user(Property... traits) {
    return user(OptionalLong.empty(), traits);
  }

  public Plans user(OptionalLong version, Property... traits) {
    userTraits =
        Optional.of(new Traits(version, Docs.NONE, Traits.Section.TRAITS, object(traits), span()));
    return this;
  }

  public Plans group(Property... traits) {
    return group(OptionalLong.empty(), traits);
  }

  public Plans group(OptionalLong version, Property... traits) {
    groupTraits =
        Optional.of(new Traits(version, Docs.NONE, Traits.Section.TRAITS, object(traits), span()));
    return this;
  }

  public Plans context(Property... fields) {
    context =
        Optional.of(
            new Traits(
                OptionalLong.empty(), Docs.NONE, Traits.Section.TRAITS, object(fields), span()));
    return this;
  }

  public TrackingPlan build() {
    events.sort(Comparator.comparing(Event::kind).thenComparing(Event::name));
    types.sort(Comparator.comparing(SharedType::name));
    return new TrackingPlan(
        name,
        Optional.of("4"),
        Optional.empty(),
        events,
        types,
        userTraits,
        groupTraits,
        context,
        List.of(),
        false,
        span());
  }

  public static Property required(String name, PropertyType type) {
    return property(name, type, true, false);
  }

  public static Property optional(String name, PropertyType type) {
    return property(name, type, false, false);
  }

  public static Property nullable(String name, PropertyType type) {
    return property(name, type, false, true);
  }

  public static Property requiredNullable(String name, PropertyType type) {
    return property(name, type, true, true);
  }

  public static Property sensitive(Property property) {
    return new Property(
        property.name(),
        property.type(),
        property.required(),
        property.nullable(),
        true,
        property.deprecated(),
        property.docs(),
        property.javaName(),
        property.span());
  }

  public static Property named(String javaName, Property property) {
    return new Property(
        property.name(),
        property.type(),
        property.required(),
        property.nullable(),
        property.sensitive(),
        property.deprecated(),
        property.docs(),
        Optional.of(javaName),
        property.span());
  }

  /** The same, to be set no more. */
  public static Property deprecated(Property property) {
    return new Property(
        property.name(),
        property.type(),
        property.required(),
        property.nullable(),
        property.sensitive(),
        true,
        property.docs(),
        property.javaName(),
        property.span());
  }

  /** A track event to be sent no more. */
  public static Event deprecatedEvent(String name, String replacedBy, Property... properties) {
    Docs docs =
        new Docs(
            Optional.of("What it was."),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            new TreeMap<>(),
            Optional.of(replacedBy));
    return new Event(
        Event.Kind.TRACK,
        name,
        OptionalLong.empty(),
        docs,
        Grouping.NONE,
        Event.Status.DEPRECATED,
        Optional.empty(),
        object(properties),
        span());
  }

  /** A track event of a versioned rule. */
  public static Event versioned(String name, long version) {
    return new Event(
        Event.Kind.TRACK,
        name,
        OptionalLong.of(version),
        Docs.NONE,
        Grouping.NONE,
        Event.Status.ACTIVE,
        Optional.empty(),
        object(),
        span());
  }

  /** A track event whose class has the name that somebody chose. */
  public static Event named(String name, String javaName) {
    return new Event(
        Event.Kind.TRACK,
        name,
        OptionalLong.empty(),
        Docs.NONE,
        Grouping.NONE,
        Event.Status.ACTIVE,
        Optional.of(javaName),
        object(),
        span());
  }

  private static Property property(
      String name, PropertyType type, boolean required, boolean nullable) {
    return new Property(
        name, type, required, nullable, false, false, Docs.NONE, Optional.empty(), span());
  }

  public static PropertyType string(Constraint... constraints) {
    return new PropertyType.StringType(
        Optional.empty(), Optional.empty(), List.of(constraints), span());
  }

  public static PropertyType string(StringFormat format, Constraint... constraints) {
    return new PropertyType.StringType(
        Optional.of(format), Optional.empty(), List.of(constraints), span());
  }

  public static PropertyType integer(Constraint... constraints) {
    return new PropertyType.IntegerType(List.of(constraints), span());
  }

  public static PropertyType number(Constraint... constraints) {
    return new PropertyType.NumberType(false, List.of(constraints), span());
  }

  public static PropertyType decimal(Constraint... constraints) {
    return new PropertyType.NumberType(true, List.of(constraints), span());
  }

  public static PropertyType bool(Constraint... constraints) {
    return new PropertyType.BooleanType(List.of(constraints), span());
  }

  public static PropertyType.EnumType enumeration(String... values) {
    return new PropertyType.EnumType(
        Arrays.stream(values)
            .map(
                value ->
                    new PropertyType.EnumValue(
                        new Literal.Text(value), Optional.empty(), Optional.empty(), span()))
            .toList(),
        Optional.empty(),
        List.of(),
        span());
  }

  /** An enum of any scalars: text, numbers and booleans of Java. */
  public static PropertyType.EnumType values(Object... values) {
    return new PropertyType.EnumType(
        Arrays.stream(values)
            .map(
                value ->
                    new PropertyType.EnumValue(
                        literal(value), Optional.empty(), Optional.empty(), span()))
            .toList(),
        Optional.empty(),
        List.of(),
        span());
  }

  /** An enum of the application's own. */
  public static PropertyType.EnumType own(String javaType, PropertyType.EnumType values) {
    return new PropertyType.EnumType(
        values.values(), Optional.of(javaType), values.constraints(), values.span());
  }

  /** Text that a class of the application's own stands for. */
  public static PropertyType ownText(String javaType, Constraint... constraints) {
    return new PropertyType.StringType(
        Optional.empty(), Optional.of(javaType), List.of(constraints), span());
  }

  public static Literal literal(Object value) {
    if (value instanceof String text) {
      return new Literal.Text(text);
    }
    return value instanceof Boolean flag
        ? new Literal.Flag(flag)
        : new Literal.Numeric(new BigDecimal(value.toString()));
  }

  public static PropertyType.Alternative alternative(String name, PropertyType type) {
    return new PropertyType.Alternative(name, Optional.empty(), Docs.NONE, type, span());
  }

  public static PropertyType union(PropertyType.Alternative... alternatives) {
    return new PropertyType.UnionType(Arrays.asList(alternatives), List.of(), span());
  }

  public static PropertyType.Variant variant(String name, Property... properties) {
    return variant(name, object(properties));
  }

  public static PropertyType.Variant variant(String name, PropertyType.ObjectType object) {
    return new PropertyType.Variant(name, Optional.empty(), Docs.NONE, object, span());
  }

  public static PropertyType.VariantsType variants(
      String discriminator, PropertyType.Variant... variants) {
    return new PropertyType.VariantsType(
        Optional.of(discriminator).filter(name -> !name.isEmpty()),
        Arrays.asList(variants),
        List.of(),
        span());
  }

  /** The same object with more members of one type. */
  public static PropertyType.ObjectType open(
      PropertyType.ObjectType object, PropertyType more, boolean nullable) {
    return new PropertyType.ObjectType(
        object.properties(),
        new PropertyType.Additional.Of(more, nullable, span()),
        object.constraints(),
        span());
  }

  /** The same object, held to something as a whole. */
  public static PropertyType.ObjectType with(
      PropertyType.ObjectType object, Constraint... constraints) {
    return new PropertyType.ObjectType(
        object.properties(), object.additional(), List.of(constraints), span());
  }

  public static PropertyType map(PropertyType values, Constraint... constraints) {
    return new PropertyType.MapType(values, false, List.of(constraints), span());
  }

  public static PropertyType ref(String type, Constraint... constraints) {
    return new PropertyType.ReferenceType(type, List.of(constraints), span());
  }

  public static Constraint rule(String schema) {
    return new Constraint.Rule("rule", schema, span());
  }

  /** An event of any payload. */
  public Plans event(Event.Kind kind, String event, PropertyType.PayloadType payload) {
    return with(
        new Event(
            kind,
            event,
            OptionalLong.empty(),
            Docs.NONE,
            Grouping.NONE,
            Event.Status.ACTIVE,
            Optional.empty(),
            payload,
            span()));
  }

  public Plans track(String event, PropertyType.PayloadType payload) {
    return event(Event.Kind.TRACK, event, payload);
  }

  public Plans user(Traits.Section section, PropertyType.PayloadType payload) {
    userTraits = Optional.of(new Traits(OptionalLong.empty(), Docs.NONE, section, payload, span()));
    return this;
  }

  public Plans context(PropertyType.PayloadType payload) {
    context =
        Optional.of(
            new Traits(OptionalLong.empty(), Docs.NONE, Traits.Section.TRAITS, payload, span()));
    return this;
  }

  public static PropertyType list(PropertyType items, Constraint... constraints) {
    return new PropertyType.ArrayType(items, false, List.of(constraints), span());
  }

  public static PropertyType listOfNullable(PropertyType items, Constraint... constraints) {
    return new PropertyType.ArrayType(items, true, List.of(constraints), span());
  }

  public static PropertyType.ObjectType object(Property... properties) {
    return new PropertyType.ObjectType(
        Arrays.stream(properties).sorted(Comparator.comparing(Property::name)).toList(),
        PropertyType.Additional.Unsaid.UNSAID,
        List.of(),
        span());
  }

  public static PropertyType any() {
    return new PropertyType.AnyType(List.of(), span());
  }

  public static PropertyType anyObject() {
    return new PropertyType.AnyObjectType(List.of(), span());
  }

  public static Constraint pattern(String expression) {
    return new Constraint.Pattern(expression, span());
  }

  public static Constraint minLength(int length) {
    return new Constraint.MinLength(length, span());
  }

  public static Constraint maxLength(int length) {
    return new Constraint.MaxLength(length, span());
  }

  public static Constraint minimum(String bound) {
    return new Constraint.Minimum(new BigDecimal(bound), false, span());
  }

  public static Constraint above(String bound) {
    return new Constraint.Minimum(new BigDecimal(bound), true, span());
  }

  public static Constraint maximum(String bound) {
    return new Constraint.Maximum(new BigDecimal(bound), false, span());
  }

  public static Constraint below(String bound) {
    return new Constraint.Maximum(new BigDecimal(bound), true, span());
  }

  public static Constraint multipleOf(String divisor) {
    return new Constraint.MultipleOf(new BigDecimal(divisor), span());
  }

  public static Constraint minItems(int count) {
    return new Constraint.MinItems(count, span());
  }

  public static Constraint maxItems(int count) {
    return new Constraint.MaxItems(count, span());
  }

  public static Constraint uniqueItems() {
    return new Constraint.UniqueItems(span());
  }

  public static PropertyType constant(Literal value) {
    return new PropertyType.ConstantType(value, List.of(), span());
  }

  /** Each thing has a place of its own, as in a file. */
  public static synchronized SourceSpan span() {
    return new SourceSpan("plan.yaml", line++, 3);
  }
}
