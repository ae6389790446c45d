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

/**
 * Something in the plan that gets a Java name, as users are told of it: what is registered in the
 * {@link NameTable} and what a {@link Rename} points at.
 *
 * @param owner what kind of thing it is or belongs to
 * @param ownerName the name of that in the plan; {@code user}, {@code group} or {@code context} for
 *     traits
 * @param path property names from the owner down, empty for the owner itself; items of an array
 *     have no step of their own
 * @param value the enum value, if it is one
 * @param span its place
 */
public record PlanName(
    Owner owner, String ownerName, List<String> path, Optional<String> value, SourceSpan span) {

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

  /** Copies the path. */
  public PlanName {
    path = List.copyOf(path);
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
    List<String> longer = new ArrayList<>(path);
    longer.add(property.name());
    return new PlanName(owner, ownerName, longer, Optional.empty(), property.span());
  }

  /** A value of this enum. */
  public PlanName value(PropertyType.EnumValue enumValue) {
    return new PlanName(
        owner, ownerName, path, Optional.of(enumValue.value().text()), enumValue.span());
  }

  /** {@code property "sku" of property "products" of event "Order Completed"}. */
  public String describe() {
    List<String> parts = new ArrayList<>();
    value.ifPresent(v -> parts.add("value " + quoted(v)));
    for (int i = path.size() - 1; i >= 0; i--) {
      parts.add("property " + quoted(path.get(i)));
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
