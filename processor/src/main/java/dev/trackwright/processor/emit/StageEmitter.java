package dev.trackwright.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.trackwright.processor.code.BuilderCode;
import dev.trackwright.processor.code.Doc;
import dev.trackwright.processor.code.FieldCode;
import dev.trackwright.processor.code.HolderCode;
import dev.trackwright.processor.code.StageCode;
import javax.lang.model.element.Modifier;

/** Emits the stages of a builder, whose names are what javac says when a call stops too early. */
final class StageEmitter {

  /** The parameter of every setter. */
  static final String VALUE = "value";

  private StageEmitter() {}

  static void addTo(TypeSpec.Builder type, HolderCode holder) {
    holder.builder().stages().forEach(stage -> type.addType(required(stage, holder)));
    type.addType(ready(holder));
  }

  // public sealed interface NeedsTotal permits Builder { Ready total(double value); }
  private static TypeSpec required(StageCode stage, HolderCode holder) {
    ClassName next = JavaTypes.of(holder.stage(stage.next()));
    TypeSpec.Builder type = stage(stage.name(), stage.doc(), holder);
    addSetters(type, stage.field(), next);
    return type.build();
  }

  // public sealed interface Ready extends PayloadBuilder<Properties> permits Builder { … }
  private static TypeSpec ready(HolderCode holder) {
    ClassName ready = JavaTypes.of(holder.stage(BuilderCode.READY));
    TypeSpec.Builder type =
        stage(BuilderCode.READY, holder.builder().readyDoc(), holder)
            .addSuperinterface(
                ParameterizedTypeName.get(
                    RuntimeTypes.PAYLOAD_BUILDER, JavaTypes.of(holder.data().type())));
    holder.builder().optional().forEach(field -> addSetters(type, field, ready));
    return type.build();
  }

  private static TypeSpec.Builder stage(String name, Doc doc, HolderCode holder) {
    return TypeSpec.interfaceBuilder(name)
        .addJavadoc(DocComment.of(doc))
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.SEALED)
        .addPermittedSubclass(JavaTypes.of(holder.stage(BuilderCode.BUILDER)));
  }

  private static void addSetters(TypeSpec.Builder type, FieldCode field, ClassName next) {
    type.addMethod(setter(field, JavaTypes.parameter(field), next));
    if (field.twoSetters()) {
      type.addMethod(setter(field, JavaTypes.plain(field.type()), next));
    }
  }

  // Ready coupon(@Nullable String value);
  private static MethodSpec setter(FieldCode field, TypeName parameter, ClassName next) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(field.javaName())
            .addJavadoc(DocComment.of(field.setterDoc()))
            .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
            .addParameter(parameter, VALUE)
            .returns(next);
    if (field.deprecated()) {
      method.addAnnotation(Deprecated.class);
    }
    return method.build();
  }
}
