package dev.trackwright.processor.emit;

import com.palantir.javapoet.TypeSpec;
import dev.trackwright.processor.code.Doc;
import javax.lang.model.element.Modifier;

/** The frame of every generated file: public, marked as generated, null-marked, documented. */
final class TopLevel {

  private TopLevel() {}

  static TypeSpec.Builder publicClass(String name, Doc doc) {
    return framed(TypeSpec.classBuilder(name), doc);
  }

  static TypeSpec.Builder publicInterface(String name, Doc doc) {
    return framed(TypeSpec.interfaceBuilder(name), doc);
  }

  static TypeSpec.Builder framed(TypeSpec.Builder type, Doc doc) {
    return type.addJavadoc(DocComment.of(doc))
        .addAnnotation(RuntimeTypes.GENERATED)
        .addAnnotation(RuntimeTypes.NULL_MARKED)
        .addModifiers(Modifier.PUBLIC);
  }
}
