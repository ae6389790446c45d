package dev.trackwright.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.trackwright.processor.code.BuilderCode;
import dev.trackwright.processor.code.Doc;
import dev.trackwright.processor.code.FieldCode;
import dev.trackwright.processor.code.HolderCode;
import dev.trackwright.processor.code.StageCode;
import java.util.List;
import java.util.Optional;
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
    ClassName data = JavaTypes.of(holder.payload());
    TypeSpec.Builder type = stage(BuilderCode.READY, holder.builder().readyDoc(), holder);
    holder.builder().optional().forEach(field -> addSetters(type, field, ready));
    holder.builder().extra().ifPresent(extra -> ExtraEmitter.declare(type, extra, ready));
    if (holder.builder().parent().isPresent()) {
      type.addSuperinterface(JavaTypes.of(holder.builder().parent().get())).addMethod(build(data));
    } else {
      type.addSuperinterface(ParameterizedTypeName.get(RuntimeTypes.PAYLOAD_BUILDER, data));
    }
    return type.build();
  }

  // @Override Value build();
  private static MethodSpec build(ClassName data) {
    return MethodSpec.methodBuilder("build")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
        .returns(data)
        .build();
  }

  private static TypeSpec.Builder stage(String name, Doc doc, HolderCode holder) {
    return TypeSpec.interfaceBuilder(name)
        .addJavadoc(DocComment.of(doc))
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.SEALED)
        .addPermittedSubclass(JavaTypes.of(holder.stage(BuilderCode.BUILDER)));
  }

  private static void addSetters(TypeSpec.Builder type, FieldCode field, ClassName next) {
    parameters(field).forEach(parameter -> type.addMethod(setter(field, parameter, next)));
  }

  /** What each of the setters of a field takes. */
  static List<Optional<ParameterSpec>> parameters(FieldCode field) {
    if (field.switchedOn()) {
      return List.of(Optional.empty());
    }
    ParameterSpec value = ParameterSpec.builder(JavaTypes.parameter(field), VALUE).build();
    if (field.nullDoc().isPresent()) {
      return List.of(Optional.empty(), Optional.of(value));
    }
    return field.twoSetters()
        ? List.of(
            Optional.of(value),
            Optional.of(ParameterSpec.builder(JavaTypes.plain(field.type()), VALUE).build()))
        : List.of(Optional.of(value));
  }

  // Ready coupon(@Nullable String value);
  private static MethodSpec setter(
      FieldCode field, Optional<ParameterSpec> parameter, ClassName next) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(field.javaName())
            .addJavadoc(
                DocComment.of(
                    parameter.isEmpty()
                        ? field.setterDoc()
                        : field.nullDoc().orElse(field.setterDoc())))
            .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
            .addParameters(parameter.stream().toList())
            .returns(next);
    if (field.deprecated()) {
      method.addAnnotation(Deprecated.class);
    }
    return method.build();
  }
}
