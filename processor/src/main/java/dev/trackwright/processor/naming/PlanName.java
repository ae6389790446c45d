package dev.trackwright.processor.naming;

import dev.trackwright.processor.diagnostics.SourceSpan;
import dev.trackwright.processor.plan.Event;
import dev.trackwright.processor.plan.Property;
import dev.trackwright.processor.plan.PropertyType;
import dev.trackwright.processor.plan.SharedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something in the plan that gets a Java name, as users are told of it: what is registered in the
 * {@link NameTable} and what a {@link Rename} points at.
 *
 * @param owner what kind of thing it is or belongs to
 * @param ownerName the name of that in the plan; {@code user}, {@code group} or {@code context} for
 *     traits
 * @param steps from the owner down, empty for the owner itself; items of an array have no step of
 *     their own
 * @param value the enum value, if it is one
 * @param span its place
 */
public record PlanName(
    Owner owner, String ownerName, List<Step> steps, Optional<String> value, SourceSpan span) {

  /**
   * From something to what is in it.
   *
   * @param variant whether it is a variant or an alternative, and no property
   * @param name in the plan
   */
  public record Step(boolean variant, String name) {

    private String describe() {
      return (variant ? "variant " : "property ") + quoted(name);
    }
  }

  /** What a name belongs to. */
  public enum Owner {
    /** The plan as a whole. */
    PLAN,
    /** A track event. */
    EVENT,
    /** A page. */
    PAGE,
    /** A screen. */
    SCREEN,
    /** A shared type. */
    TYPE,
    /** What is known of a user or a group, or what each call carries. */
    TRAITS;

    static Owner of(Event.Kind kind) {
      return switch (kind) {
        case TRACK -> EVENT;
        case PAGE -> PAGE;
        case SCREEN -> SCREEN;
      };
    }
  }

  /** Copies the list. */
  public PlanName {
    steps = List.copyOf(steps);
  }

  /** The names of the properties from the owner down. */
  List<String> path() {
    return steps.stream().filter(step -> !step.variant()).map(Step::name).toList();
  }

  /** The name of the variant or the alternative, if it is one. */
  Optional<String> variant() {
    return steps.isEmpty() || value.isPresent()
        ? Optional.empty()
        : Optional.of(steps.get(steps.size() - 1)).filter(Step::variant).map(Step::name);
  }

  /** The plan itself. */
  public static PlanName plan(String name, SourceSpan span) {
    return new PlanName(Owner.PLAN, name, List.of(), Optional.empty(), span);
  }

  /** An event, page or screen. */
  public static PlanName of(Event event) {
    return new PlanName(
        Owner.of(event.kind()), event.name(), List.of(), Optional.empty(), event.span());
  }

  /** A shared type. */
  public static PlanName of(SharedType type) {
    return new PlanName(Owner.TYPE, type.name(), List.of(), Optional.empty(), type.span());
  }

  /**
   * Traits or the context.
   *
   * @param which {@code user}, {@code group} or {@code context}
   */
  public static PlanName traits(String which, SourceSpan span) {
    return new PlanName(Owner.TRAITS, which, List.of(), Optional.empty(), span);
  }

  /** A property of this. */
  public PlanName property(Property property) {
    return with(new Step(false, property.name()), property.span());
  }

  /** A variant of this. */
  public PlanName variant(PropertyType.Variant variant) {
    return with(new Step(true, variant.name()), variant.span());
  }

  /** An alternative of this. */
  public PlanName alternative(PropertyType.Alternative alternative) {
    return with(new Step(true, alternative.name()), alternative.span());
  }

  private PlanName with(Step step, SourceSpan place) {
    List<Step> longer = Stream.concat(steps.stream(), Stream.of(step)).toList();
    return new PlanName(owner, ownerName, longer, Optional.empty(), place);
  }

  /** A value of this enum. */
  public PlanName value(PropertyType.EnumValue enumValue) {
    return new PlanName(
        owner, ownerName, steps, Optional.of(enumValue.value().text()), enumValue.span());
  }

  /** {@code property "sku" of property "products" of event "Order Completed"}. */
  public String describe() {
    List<String> parts = new ArrayList<>();
    value.ifPresent(v -> parts.add("value " + quoted(v)));
    for (int i = steps.size() - 1; i >= 0; i--) {
      parts.add(steps.get(i).describe());
    }
    parts.add(
        switch (owner) {
          case PLAN -> "plan " + quoted(ownerName);
          case EVENT -> "event " + quoted(ownerName);
          case PAGE -> "page " + quoted(ownerName);
          case SCREEN -> "screen " + quoted(ownerName);
          case TYPE -> "type " + quoted(ownerName);
          case TRAITS -> ownerName.equals("context") ? "the context" : ownerName + " traits";
        });
    return String.join(" of ", parts);
  }

  /** {@link #describe()} with every character that is not ASCII as an escape. */
  String describeEscaped() {
    return describe()
        .codePoints()
        .mapToObj(c -> c < 0x7F ? Character.toString(c) : String.format("\\u%04X", c))
        .collect(Collectors.joining());
  }

  private static String quoted(String name) {
    return '"' + name + '"';
  }
}
