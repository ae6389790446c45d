package dev.trackwright.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.trackwright.processor.code.BuilderCode;
import dev.trackwright.processor.code.ConstantCode;
import dev.trackwright.processor.code.HolderCode;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/** Emits what a class around data has: constants, the start of the builder, and nested types. */
final class HolderEmitter {

  private HolderEmitter() {}

  /**
   * Adds it all to a class that may hold more, but for what only it uses.
   *
   * @param closed whether the class is never instantiated
   */
  static void addTo(TypeSpec.Builder type, HolderCode holder, boolean closed) {
    holder.constants().forEach(constant -> type.addField(constant(constant)));
    holder.data().extra().ifPresent(extra -> type.addField(ExtraEmitter.planned(extra)));
    if (closed) {
      type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    }
    type.addMethod(begin(holder));
    type.addType(
        holder.data().asRecord()
            ? RecordEmitter.emit(holder.data())
            : DataClassEmitter.emit(holder));
    StageEmitter.addTo(type, holder);
    type.addType(BuilderEmitter.emit(holder));
  }

  // private static final JsonKey TOTAL_KEY = JsonKey.of("total");
  static FieldSpec constant(ConstantCode constant) {
    CodeBlock text = Literals.text(constant.text());
    return switch (constant.kind()) {
      case KEY ->
          field(RuntimeTypes.JSON_KEY, constant)
              .initializer("$T.of($L)", RuntimeTypes.JSON_KEY, text)
              .build();
      case PATTERN ->
          field(ClassName.get(Pattern.class), constant)
              .initializer("$T.compile($L)", Pattern.class, text)
              .build();
      case DECIMAL ->
          field(ClassName.get(BigDecimal.class), constant)
              .initializer("new $T($L)", BigDecimal.class, text)
              .build();
      case RULE ->
          field(RuntimeTypes.SCHEMA_RULE, constant)
              .initializer("$T.of($L)", RuntimeTypes.SCHEMA_RULE, text)
              .build();
    };
  }

  private static FieldSpec.Builder field(ClassName type, ConstantCode constant) {
    return FieldSpec.builder(
        type, constant.name(), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
  }

  // public static NeedsTotal builder() { return new Builder(); }
  private static MethodSpec begin(HolderCode holder) {
    BuilderCode builder = holder.builder();
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(builder.method())
            .addJavadoc(DocComment.of(builder.methodDoc()))
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .returns(JavaTypes.of(holder.stage(builder.first())))
            .addStatement("return new $T()", JavaTypes.of(holder.stage(BuilderCode.BUILDER)));
    if (builder.deprecated()) {
      method.addAnnotation(Deprecated.class);
    }
    return method.build();
  }
}
