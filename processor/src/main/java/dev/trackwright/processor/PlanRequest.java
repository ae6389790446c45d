package dev.trackwright.processor;

import dev.trackwright.processor.naming.Rename;
import dev.trackwright.processor.selection.Aspect;
import dev.trackwright.processor.selection.Selection;
import dev.trackwright.processor.selection.Selector;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * One {@code @TrackingPlan} as it stands in the source.
 *
 * @param element what carries it
 * @param mirror the annotation itself, for messages
 * @param packageName where the generated code lands
 * @param path the plan's path, as written
 * @param name the Java prefix that replaces the plan's own name
 * @param decimalNumbers whether {@code number} is to be exact
 * @param silenced ids of warnings that are not to be told
 * @param renames Java names for a plan that cannot be edited
 * @param selection which of the plan's events the client is for
 */
record PlanRequest(
    Element element,
    AnnotationMirror mirror,
    String packageName,
    String path,
    Optional<String> name,
    boolean decimalNumbers,
    Set<String> silenced,
    List<Rename> renames,
    Selection selection) {

  /** The annotation's name. The runtime is not on the processor's class path. */
  static final String ANNOTATION = "dev.trackwright.TrackingPlan";

  /** Reads the annotation on {@code element}, which carries it. */
  static PlanRequest of(Element element, Elements elements) {
    AnnotationMirror mirror =
        element.getAnnotationMirrors().stream()
            .filter(candidate -> isTrackingPlan(candidate))
            .findFirst()
            .orElseThrow();
    Members members = new Members(mirror, elements);
    return new PlanRequest(
        element,
        mirror,
        elements.getPackageOf(element).getQualifiedName().toString(),
        members.text("value"),
        Optional.of(members.text("name")).filter(name -> !name.isEmpty()),
        members.text("numbers").equals("BIG_DECIMAL"),
        Set.copyOf(members.texts("silence")),
        members.annotations("rename").stream()
            .map(rename -> rename(new Members(rename, elements)))
            .toList(),
        new Selection(
            selectors(members.annotations("include"), elements),
            selectors(members.annotations("exclude"), elements),
            !members.text("planned").equals("false")));
  }

  private static boolean isTrackingPlan(AnnotationMirror mirror) {
    return mirror.getAnnotationType().toString().equals(ANNOTATION);
  }

  private static List<Selector> selectors(List<AnnotationMirror> entries, Elements elements) {
    return entries.stream().map(entry -> selector(new Members(entry, elements))).toList();
  }

  private static Selector selector(Members members) {
    Map<Aspect, List<String>> values = new EnumMap<>(Aspect.class);
    for (Aspect aspect : Aspect.values()) {
      values.put(aspect, members.texts(aspect.member()));
    }
    return new Selector(values);
  }

  private static Rename rename(Members members) {
    return new Rename(
        members.text("event"),
        members.text("page"),
        members.text("screen"),
        members.text("type"),
        members.text("traits"),
        members.texts("property"),
        members.text("variant"),
        members.text("value"),
        members.text("to"));
  }

  /** An annotation's values, defaults included. A value that does not compile reads as empty. */
  private static final class Members {
    private final AnnotationMirror mirror;
    private final Map<? extends ExecutableElement, ? extends AnnotationValue> values;

    Members(AnnotationMirror mirror, Elements elements) {
      this.mirror = mirror;
      this.values = elements.getElementValuesWithDefaults(mirror);
    }

    /** A string, or an enum constant's name. */
    String text(String member) {
      return value(member)
          .map(
              value ->
                  value instanceof Element constant
                      ? constant.getSimpleName().toString()
                      : value.toString())
          .orElse("");
    }

    List<String> texts(String member) {
      return items(member).stream().map(item -> String.valueOf(item.getValue())).toList();
    }

    List<AnnotationMirror> annotations(String member) {
      List<AnnotationMirror> found = new ArrayList<>();
      for (AnnotationValue item : items(member)) {
        if (item.getValue() instanceof AnnotationMirror nested) {
          found.add(nested);
        }
      }
      return found;
    }

    @SuppressWarnings("unchecked") // an array member's value is specified to be such a list
    private List<? extends AnnotationValue> items(String member) {
      return value(member)
          .filter(List.class::isInstance)
          .map(value -> (List<? extends AnnotationValue>) value)
          .orElse(List.of());
    }

    private Optional<Object> value(String member) {
      return ElementFilter.methodsIn(mirror.getAnnotationType().asElement().getEnclosedElements())
          .stream()
          .filter(method -> method.getSimpleName().contentEquals(member))
          .findFirst()
          .map(values::get)
          .map(AnnotationValue::getValue);
    }
  }
}
