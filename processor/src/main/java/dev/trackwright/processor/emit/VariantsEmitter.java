package dev.trackwright.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.trackwright.processor.code.Doc;
import dev.trackwright.processor.code.TypeId;
import dev.trackwright.processor.code.VariantsCode;
import javax.lang.model.element.Modifier;

/** Emits what a class around data has whose data comes in variants; each is a class of its own. */
final class VariantsEmitter {

  private VariantsEmitter() {}

  /**
   * Adds it all to a class that may hold more.
   *
   * @param closed whether the class is never instantiated
   */
  static void addTo(TypeSpec.Builder type, VariantsCode code, boolean closed) {
    if (closed) {
      type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    }
    type.addMethod(begin(code)).addType(payload(code)).addType(choice(code)).addType(ready(code));
  }

  // public static NeedsMethod builder() { return new NeedsMethod(); }
  private static MethodSpec begin(VariantsCode code) {
    ClassName choice = JavaTypes.of(code.first());
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(code.method())
            .addJavadoc(DocComment.of(code.methodDoc()))
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .returns(choice)
            .addStatement("return new $T()", choice);
    if (code.deprecated()) {
      method.addAnnotation(Deprecated.class);
    }
    return method.build();
  }

  // public sealed interface Properties extends ShopEvent permits Card.Value, Cash.Value {}
  private static TypeSpec payload(VariantsCode code) {
    TypeSpec.Builder type =
        interfaceOver(code, code.payload(), code.payloadDoc())
            .addSuperinterface(code.face().map(JavaTypes::of).orElse(RuntimeTypes.PAYLOAD));
    code.choices()
        .forEach(choice -> type.addPermittedSubclass(JavaTypes.of(choice.variant().payload())));
    return type.build();
  }

  /** An interface over something of each variant; sealed unless none is left to permit. */
  private static TypeSpec.Builder interfaceOver(VariantsCode code, TypeId name, Doc doc) {
    TypeSpec.Builder type =
        TypeSpec.interfaceBuilder(name.simpleName())
            .addJavadoc(DocComment.of(doc))
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC);
    return code.choices().isEmpty() ? type : type.addModifiers(Modifier.SEALED);
  }

  // public static final class NeedsMethod { public Card.NeedsNumber card() { … } … }
  private static TypeSpec choice(VariantsCode code) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(code.choice())
            .addJavadoc(DocComment.of(code.choiceDoc()))
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    for (VariantsCode.Choice choice : code.choices()) {
      type.addMethod(
          MethodSpec.methodBuilder(choice.method())
              .addJavadoc(DocComment.of(choice.doc()))
              .addModifiers(Modifier.PUBLIC)
              .returns(JavaTypes.of(choice.variant().first()))
              .addStatement("return $L", CallsEmitter.begin(choice.variant()))
              .build());
    }
    return type.build();
  }

  // public sealed interface Ready extends PayloadBuilder<Properties> permits Card.Ready, … {}
  private static TypeSpec ready(VariantsCode code) {
    TypeSpec.Builder type =
        interfaceOver(code, code.ready(), code.readyDoc())
            .addSuperinterface(
                ParameterizedTypeName.get(
                    RuntimeTypes.PAYLOAD_BUILDER, JavaTypes.of(code.payload())));
    code.choices()
        .forEach(choice -> type.addPermittedSubclass(JavaTypes.of(choice.variant().ready())));
    return type.build();
  }
}
