package dev.trackwright.processor.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One {@code @TrackingPlan.Rename}, as it stands on the annotation: a Java name for something in a
 * plan that cannot be edited. What is not given is empty.
 *
 * @param event the track event that is renamed, or that the property belongs to
 * @param page likewise a page
 * @param screen likewise a screen
 * @param type likewise a shared type
 * @param traits likewise {@code user}, {@code group} or {@code context}
 * @param property names from the owner down; items of an array have no step of their own
 * @param variant the variant or the alternative that is renamed
 * @param value the enum value that is renamed
 * @param to the Java name
 */
public record Rename(
    String event,
    String page,
    String screen,
    String type,
    String traits,
    List<String> property,
    String variant,
    String value,
    String to) {

  /** Copies the path. */
  public Rename {
    property = List.copyOf(property);
  }

  /** The owners that are given, with their names; one, if the entry is sound. */
  Map<PlanName.Owner, String> owners() {
    Map<PlanName.Owner, String> given = new TreeMap<>();
    put(PlanName.Owner.EVENT, event, given);
    put(PlanName.Owner.PAGE, page, given);
    put(PlanName.Owner.SCREEN, screen, given);
    put(PlanName.Owner.TYPE, type, given);
    put(PlanName.Owner.TRAITS, traits, given);
    return given;
  }

  private static void put(PlanName.Owner owner, String name, Map<PlanName.Owner, String> given) {
    if (!name.isEmpty()) {
      given.put(owner, name);
    }
  }

  /** Whether the owner itself is renamed, and nothing in it. */
  boolean ofOwner() {
    return property.isEmpty() && variant.isEmpty() && value.isEmpty();
  }

  private static Optional<String> given(String member) {
    return Optional.of(member).filter(text -> !text.isEmpty());
  }

  /** The same entry with another name, as a key for entries that name the same thing. */
  Rename target() {
    return new Rename(event, page, screen, type, traits, property, variant, value, "");
  }

  /** As it is written: {@code @TrackingPlan.Rename(event = "Sign-Up", to = "SignUpTwo")}. */
  String describe() {
    List<String> members = new ArrayList<>();
    owners().forEach((owner, name) -> members.add(Cure.owner(owner, name)));
    Cure.rest(property, given(variant), given(value), to, members);
    return "@TrackingPlan.Rename(" + String.join(", ", members) + ")";
  }
}
