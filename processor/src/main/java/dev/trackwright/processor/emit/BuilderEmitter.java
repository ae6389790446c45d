package dev.trackwright.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.trackwright.processor.code.BuilderCode;
import dev.trackwright.processor.code.DataCode;
import dev.trackwright.processor.code.FieldCode;
import dev.trackwright.processor.code.HolderCode;
import dev.trackwright.processor.code.Occurrence;
import dev.trackwright.processor.code.StageCode;
import dev.trackwright.processor.code.ValueType;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Emits the one class behind all stages of a builder. It can be used again after it has built. */
final class BuilderEmitter {

  /** For users who check nullness: the stages see to it that required fields are set. */
  private static final AnnotationSpec SET_BY_STAGES =
      AnnotationSpec.builder(SuppressWarnings.class)
          .addMember("value", "$S", "NullAway.Init")
          .build();

  private BuilderEmitter() {}

  // private static final class Builder implements NeedsTotal, Ready { … }
  static TypeSpec emit(HolderCode holder) {
    ClassName ready = JavaTypes.of(holder.stage(BuilderCode.READY));
    TypeSpec.Builder type =
        TypeSpec.classBuilder(BuilderCode.BUILDER)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
    for (StageCode stage : holder.builder().stages()) {
      type.addSuperinterface(JavaTypes.of(holder.stage(stage.name())));
      addField(type, stage.field(), JavaTypes.of(holder.stage(stage.next())));
    }
    type.addSuperinterface(ready);
    holder.builder().optional().forEach(field -> addField(type, field, ready));
    holder.builder().extra().ifPresent(extra -> ExtraEmitter.addTo(type, extra, ready));
    if (holder.builder().stages().stream().anyMatch(stage -> !stage.field().primitive())) {
      type.addAnnotation(SET_BY_STAGES);
    }
    return type.addMethod(build(holder.data())).build();
  }

  private static void addField(TypeSpec.Builder type, FieldCode field, ClassName next) {
    type.addField(field(field));
    StageEmitter.parameters(field).forEach(each -> type.addMethod(setter(field, each, next)));
  }

  // private Presence<String> coupon = Presence.absent();
  private static FieldSpec field(FieldCode field) {
    FieldSpec.Builder spec =
        FieldSpec.builder(JavaTypes.component(field), field.javaName(), Modifier.PRIVATE);
    if (field.occurrence() == Occurrence.THREE_STATES) {
      spec.initializer("$T.absent()", RuntimeTypes.PRESENCE);
    }
    return spec.build();
  }

  // @Override public Ready coupon(@Nullable String value) { … return this; }
  private static MethodSpec setter(
      FieldCode field, Optional<ParameterSpec> parameter, ClassName next) {
    return MethodSpec.methodBuilder(field.javaName())
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addParameters(parameter.stream().toList())
        .returns(next)
        .addStatement("this.$N = $L", field.javaName(), kept(field, parameter.isPresent()))
        .addStatement("return this")
        .build();
  }

  // value, Presence.ofNullable(value); for a value that the plan gives true, Presence.of(true), and
  // for null in its place false, Presence.ofNull()
  private static CodeBlock kept(FieldCode field, boolean given) {
    boolean threeStates = field.occurrence() == Occurrence.THREE_STATES;
    if (field.type() instanceof ValueType.Fixed) {
      if (threeStates) {
        return CodeBlock.of("$T.$L", RuntimeTypes.PRESENCE, given ? "ofNull()" : "of(true)");
      }
      return CodeBlock.of("$L", !given);
    }
    CodeBlock value = CodeBlock.of("$N", StageEmitter.VALUE);
    return threeStates ? CodeBlock.of("$T.ofNullable($L)", RuntimeTypes.PRESENCE, value) : value;
  }

  // @Override public Properties build() { return new Properties(this.coupon, this.total); }
  private static MethodSpec build(DataCode data) {
    ClassName type = JavaTypes.of(data.type());
    List<CodeBlock> fields =
        data.components().stream().map(field -> CodeBlock.of("this.$N", field.javaName())).toList();
    CodeBlock arguments = data.asRecord() ? CodeBlock.join(fields, ", ") : CodeBlock.of("this");
    return MethodSpec.methodBuilder("build")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(type)
        .addStatement("return new $T($L)", type, arguments)
        .build();
  }
}
