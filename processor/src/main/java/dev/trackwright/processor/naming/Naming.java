package dev.trackwright.processor.naming;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.plan.Event;
import dev.trackwright.processor.plan.Property;
import dev.trackwright.processor.plan.PropertyType;
import dev.trackwright.processor.plan.SharedType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The Java names of what a plan holds: those of {@link JavaNames}, unless the plan or the
 * annotation has chosen one. A choice that Java does not allow is reported, once, and the name is
 * made as if there were none, so that whatever else is wrong is found in the same build.
 *
 * <p>A choice for an event or a shared type is the name of its class, and the method is named after
 * that class. A choice for a property is the name of its component and setter; the names of its
 * stage, its nested type and its constants are made from the choice as from a name of the plan.
 */
public final class Naming {

  private final Diagnostics diagnostics;

  /** Reports choices that are not possible to {@code diagnostics}. */
  public Naming(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** The class of {@code event}. */
  public String type(Event event) {
    String made = JavaNames.eventType(event.kind(), event.name());
    return typeChoice(event.javaName(), PlanName.of(event), made).orElse(made);
  }

  /** The method that sends {@code event}. */
  public String callMethod(Event event) {
    return ChosenName.ofType(event.javaName())
        .map(choice -> JavaNames.callMethodOfType(event.kind(), choice))
        .orElseGet(() -> JavaNames.callMethod(event.kind(), event.name()));
  }

  /** The class or enum of {@code type}. */
  public String type(SharedType type) {
    String made = JavaNames.sharedType(type.name());
    return typeChoice(type.javaName(), PlanName.of(type), made).orElse(made);
  }

  /** The component, accessor and setter of {@code property}, which {@code name} describes. */
  public String member(Property property, PlanName name) {
    String made = JavaNames.member(property.name());
    ChosenName.whyNoMember(property.javaName())
        .ifPresent(why -> illegal(property.javaName(), name, why, made));
    return ChosenName.ofMember(property.javaName()).orElse(made);
  }

  /** The stage that waits for {@code property}. */
  public String stage(Property property) {
    return JavaNames.stage(nameOf(property));
  }

  /**
   * The enum or record that {@code property} needs for itself.
   *
   * @param enclosing the simple names of the types around it
   */
  public String nestedType(Property property, Collection<String> enclosing) {
    return JavaNames.nestedType(nameOf(property), enclosing);
  }

  /**
   * The class of {@code variant}, which {@code name} describes.
   *
   * @param prefix what the name begins with; empty where the class stands alone
   * @param enclosing the simple names of the types around it
   */
  public String variant(
      PropertyType.Variant variant, PlanName name, String prefix, Collection<String> enclosing) {
    String made = JavaNames.nestedType(variant.name(), List.of());
    String own = typeChoice(variant.javaName(), name, made).orElse(variant.name());
    return JavaNames.nestedType(prefix.isEmpty() ? own : prefix + " " + own, enclosing);
  }

  /** The method that begins {@code variant}. */
  public String method(PropertyType.Variant variant) {
    return JavaNames.member(ChosenName.ofType(variant.javaName()).orElse(variant.name()));
  }

  /** The record that holds {@code alternative}, which {@code name} describes. */
  public String alternative(PropertyType.Alternative alternative, PlanName name) {
    String made = JavaNames.alternative(alternative.name());
    return typeChoice(alternative.javaName(), name, made).map(JavaNames::alternative).orElse(made);
  }

  /** The method that makes {@code alternative}. */
  public String method(PropertyType.Alternative alternative) {
    return JavaNames.alternativeMethod(nameOf(alternative));
  }

  /**
   * The enum or record that {@code alternative} needs for itself.
   *
   * @param prefix what the name begins with; empty where the class stands alone
   * @param enclosing the simple names of the types around it
   */
  public String nestedType(
      PropertyType.Alternative alternative, String prefix, Collection<String> enclosing) {
    String own = nameOf(alternative);
    return JavaNames.nestedType(prefix.isEmpty() ? own : prefix + " " + own, enclosing);
  }

  private static String nameOf(PropertyType.Alternative alternative) {
    return ChosenName.ofType(alternative.javaName()).orElse(alternative.name());
  }

  /** A private constant of {@code property}, such as {@code ORDER_ID_KEY}. */
  public String constant(Property property, String suffix) {
    return JavaNames.constant(nameOf(property), suffix);
  }

  /** The enum constant of {@code value}, which {@code name} describes. */
  public String constant(PropertyType.EnumValue value, PlanName name) {
    String made = JavaNames.constant(value.value());
    ChosenName.whyNoMember(value.javaName())
        .ifPresent(why -> illegal(value.javaName(), name, why, made));
    return ChosenName.ofMember(value.javaName()).orElse(made);
  }

  private Optional<String> typeChoice(Optional<String> choice, PlanName name, String made) {
    ChosenName.whyNoType(choice).ifPresent(why -> illegal(choice, name, why, made));
    return ChosenName.ofType(choice);
  }

  private static String nameOf(Property property) {
    return ChosenName.ofMember(property.javaName()).orElse(property.name());
  }

  private void illegal(Optional<String> choice, PlanName name, String why, String made) {
    diagnostics.report(
        DiagnosticId.JAVA_NAME_ILLEGAL, name.span(), choice.orElse(""), name.describe(), why, made);
  }
}
