package dev.trackwright.processor;

import dev.trackwright.processor.code.BoundType;
import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Compares the application's own enums with the plan that names them, so that where they differ is
 * told in the plan's words. The generated code would not compile then either; a type that is not
 * there yet, because another processor makes it, is left to that.
 */
final class OwnTypes {

  private final Elements elements;
  private final Diagnostics diagnostics;

  OwnTypes(Elements elements, Diagnostics diagnostics) {
    this.elements = elements;
    this.diagnostics = diagnostics;
  }

  void check(BoundType bound) {
    TypeElement type = elements.getTypeElement(bound.javaType());
    if (type == null || bound.constants().isEmpty()) {
      return;
    }
    if (type.getKind() != ElementKind.ENUM) {
      diagnostics.report(DiagnosticId.JAVA_TYPE_NO_ENUM, bound.span(), bound.javaType());
      return;
    }
    Set<String> own = constants(type);
    Set<String> planned = new TreeSet<>(bound.constants());
    if (!own.equals(planned)) {
      diagnostics.report(
          DiagnosticId.JAVA_TYPE_DIFFERS,
          bound.span(),
          bound.javaType(),
          without(planned, own),
          without(own, planned));
    }
  }

  private static Set<String> constants(TypeElement type) {
    return type.getEnclosedElements().stream()
        .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
        .map(Element::getSimpleName)
        .map(Object::toString)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Object without(Set<String> all, Set<String> others) {
    Set<String> left = new TreeSet<>(all);
    left.removeAll(others);
    return left.isEmpty() ? "nothing" : left;
  }
}
