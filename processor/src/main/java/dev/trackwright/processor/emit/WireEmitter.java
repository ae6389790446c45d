package dev.trackwright.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.trackwright.processor.code.EnumCode;
import dev.trackwright.processor.code.WireCode;
import javax.lang.model.element.Modifier;

/**
 * Emits what the constants of the application's own enum are on the wire. The switch has no
 * default, so that javac reports where enum and plan differ; it shows the line, so that the line
 * says why.
 */
final class WireEmitter {

  private static final String VALUE = "value";
  private static final Class<?> STALE = IncompatibleClassChangeError.class;

  private WireEmitter() {}

  // @Generated final class CurrencyWire { … }
  static TypeSpec shared(WireCode code) {
    return body(
        TypeSpec.classBuilder(code.type().simpleName())
            .addAnnotation(RuntimeTypes.GENERATED)
            .addAnnotation(RuntimeTypes.NULL_MARKED),
        code);
  }

  // private static final class KindWire { … }
  static TypeSpec nested(WireCode code, Modifier access) {
    return body(
        TypeSpec.classBuilder(code.type().simpleName()).addModifiers(access, Modifier.STATIC),
        code);
  }

  private static TypeSpec body(TypeSpec.Builder type, WireCode code) {
    return type.addJavadoc(DocComment.of(code.doc()))
        .addModifiers(Modifier.FINAL)
        .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
        .addMethod(of(code))
        .build();
  }

  // static @Nullable String of(@Nullable Currency value) { … }
  private static MethodSpec of(WireCode code) {
    TypeName own = JavaTypes.own(code.javaType()).annotated(RuntimeTypes.NULLABLE);
    CodeBlock.Builder cases =
        CodeBlock.builder()
            .add("try {\n$>return switch ($N) {", VALUE)
            .add(" // the plan must have every constant of $L\n$>", code.javaType());
    for (EnumCode.ConstantName constant : code.constants()) {
      cases.add(
          "case $N -> $L; // planned, so that the enum must have it\n",
          constant.javaName(),
          Literals.value(constant.wireValue()));
    }
    return MethodSpec.methodBuilder(WireCode.METHOD)
        .addModifiers(Modifier.STATIC)
        .addParameter(own, VALUE)
        .returns(JavaTypes.kind(code.kind()).annotated(RuntimeTypes.NULLABLE))
        .beginControlFlow("if ($N == null)", VALUE)
        .addStatement("return null")
        .endControlFlow()
        .addCode(
            cases
                .add("$<};\n$<} catch ($T | $T e) {\n", STALE, RuntimeException.class)
                .add("$>// a constant that the enum got after this was compiled\n")
                .add("return null;\n$<}\n")
                .build())
        .build();
  }
}
