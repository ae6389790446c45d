package dev.trackwright.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.trackwright.processor.code.Doc;
import dev.trackwright.processor.code.ExtraCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Emits what an open object has for the properties that the plan does not name. */
final class ExtraEmitter {

  private static final String NAME = "name";

  private ExtraEmitter() {}

  // private static final Set<String> PLANNED = Set.of("order_id", "total");
  static FieldSpec planned(ExtraCode extra) {
    List<CodeBlock> names = extra.planned().stream().map(Literals::text).toList();
    return FieldSpec.builder(
            JavaTypes.SET_OF_STRINGS,
            ExtraCode.PLANNED,
            Modifier.PRIVATE,
            Modifier.STATIC,
            Modifier.FINAL)
        .initializer("$T.of($L)", Set.class, CodeBlock.join(names, ", "))
        .build();
  }

  /** Adds the setters to the last stage. */
  static void declare(TypeSpec.Builder type, ExtraCode extra, ClassName ready) {
    type.addMethod(abstractly(all(extra, ready), extra.field().setterDoc()));
    types(extra)
        .forEach(each -> type.addMethod(abstractly(one(extra, each, ready), extra.adderDoc())));
  }

  /** Adds field and setters to the builder. */
  static void addTo(TypeSpec.Builder type, ExtraCode extra, ClassName ready) {
    String field = extra.field().javaName();
    type.addField(
        FieldSpec.builder(JavaTypes.component(extra.field()), field, Modifier.PRIVATE)
            .initializer("new $T<>()", LinkedHashMap.class)
            .build());
    // this.additionalProperties = new LinkedHashMap<>(Values.extra(value)); return this;
    type.addMethod(
        override(all(extra, ready))
            .addStatement(
                "this.$N = new $T<>($T.extra($N))",
                field,
                LinkedHashMap.class,
                RuntimeTypes.VALUES,
                StageEmitter.VALUE)
            .addStatement("return this")
            .build());
    // this.additionalProperties.put(name, value); return this;
    for (TypeName each : types(extra)) {
      type.addMethod(
          override(one(extra, each, ready))
              .addStatement("this.$N.put($N, $N)", field, NAME, StageEmitter.VALUE)
              .addStatement("return this")
              .build());
    }
  }

  private static List<TypeName> types(ExtraCode extra) {
    TypeName plain = JavaTypes.plain(extra.value());
    if (!extra.nullable()) {
      return List.of(plain);
    }
    TypeName nullable = JavaTypes.nullable(plain.box());
    return extra.twoAdders() ? List.of(nullable, plain) : List.of(nullable);
  }

  // Ready additionalProperties(@Nullable Map<String, String> value)
  private static MethodSpec.Builder all(ExtraCode extra, ClassName ready) {
    return MethodSpec.methodBuilder(extra.field().javaName())
        .addModifiers(Modifier.PUBLIC)
        .addParameter(JavaTypes.nullable(JavaTypes.component(extra.field())), StageEmitter.VALUE)
        .returns(ready);
  }

  // Ready additionalProperty(String name, String value)
  private static MethodSpec.Builder one(ExtraCode extra, TypeName value, ClassName ready) {
    return MethodSpec.methodBuilder(extra.adder())
        .addModifiers(Modifier.PUBLIC)
        .addParameter(String.class, NAME)
        .addParameter(value, StageEmitter.VALUE)
        .returns(ready);
  }

  private static MethodSpec abstractly(MethodSpec.Builder method, Doc doc) {
    return method.addModifiers(Modifier.ABSTRACT).addJavadoc(DocComment.of(doc)).build();
  }

  private static MethodSpec.Builder override(MethodSpec.Builder method) {
    return method.addAnnotation(Override.class);
  }
}
