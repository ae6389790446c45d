package dev.trackwright.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.trackwright.processor.code.DataCode;
import dev.trackwright.processor.code.ExtraCode;
import dev.trackwright.processor.code.FieldCode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/**
 * Emits how data writes and checks itself, into the record or the class that stands in for one.
 * Long data does so in pieces, because Java limits a method to 64 KB of code and HotSpot compiles
 * none beyond 8 KB; the price is one more call for every hundred properties.
 */
final class PayloadEmitter {

  private static final int PIECE = 100;
  private static final String OUT = "out";
  private static final String CHECKER = "checker";

  private PayloadEmitter() {}

  static void addTo(TypeSpec.Builder type, DataCode data) {
    Optional<CodeBlock> writeExtra = data.extra().map(PayloadEmitter::writeExtra);
    addInPieces(
        type,
        data.fields(),
        "writeTo",
        ParameterSpec.builder(RuntimeTypes.JSON_WRITER, OUT).build(),
        FieldStatements::write,
        writeExtra.orElse(CodeBlock.of("")));
    Optional<CodeBlock> checkExtra = data.extra().map(PayloadEmitter::checkExtra);
    addInPieces(
        type,
        data.fields(),
        "check",
        ParameterSpec.builder(RuntimeTypes.CHECKER, CHECKER).build(),
        FieldStatements::check,
        CodeBlock.join(List.of(checkExtra.orElse(CodeBlock.of("")), checkRules(data)), ""));
    if (data.tracked()) {
      type.addMethod(trackTo());
    }
  }

  // @Override public void writeTo(JsonWriter out) { … }
  private static void addInPieces(
      TypeSpec.Builder type,
      List<FieldCode> fields,
      String name,
      ParameterSpec parameter,
      Function<FieldCode, CodeBlock> statements,
      CodeBlock last) {
    MethodSpec.Builder whole =
        MethodSpec.methodBuilder(name)
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .addParameter(parameter);
    if (fields.size() <= PIECE) {
      fields.forEach(field -> whole.addCode(statements.apply(field)));
      type.addMethod(whole.addCode(last).build());
      return;
    }
    for (int from = 0; from < fields.size(); from += PIECE) {
      MethodSpec piece =
          piece(name + (from / PIECE + 1), parameter, part(fields, from), statements);
      whole.addStatement("$N($N)", piece, parameter);
      type.addMethod(piece);
    }
    type.addMethod(whole.addCode(last).build());
  }

  // private void writeTo1(JsonWriter out) { … }
  private static MethodSpec piece(
      String name,
      ParameterSpec parameter,
      List<FieldCode> fields,
      Function<FieldCode, CodeBlock> statements) {
    MethodSpec.Builder piece =
        MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE).addParameter(parameter);
    fields.forEach(field -> piece.addCode(statements.apply(field)));
    return piece.build();
  }

  private static List<FieldCode> part(List<FieldCode> fields, int from) {
    return fields.subList(from, Math.min(fields.size(), from + PIECE));
  }

  // out.extra(this.additionalProperties, PLANNED, (w1, i1) -> w1.value(i1));
  private static CodeBlock writeExtra(ExtraCode extra) {
    return CodeBlock.builder()
        .addStatement(
            "$L.extra(this.$N, $N, $L)",
            OUT,
            extra.field().javaName(),
            ExtraCode.PLANNED,
            ValueCode.writeEach(extra.value(), 1))
        .build();
  }

  // checker.extra(this.additionalProperties, PLANNED, (c1, i1) -> c1.any("", i1));
  private static CodeBlock checkExtra(ExtraCode extra) {
    CodeBlock value = CodeBlock.of("this.$N", extra.field().javaName());
    CodeBlock.Builder code = CodeBlock.builder();
    if (!extra.nullable()) {
      code.addStatement("$L.valuesNotNull($L, $L)", CHECKER, Literals.text(""), value);
    }
    return code.addStatement(
            "$L.extra($L, $N, $L)",
            CHECKER,
            value,
            ExtraCode.PLANNED,
            ValueCode.checkEach(extra.field().checks(), extra.value(), 1))
        .build();
  }

  // checker.rule("", this, RULE);
  private static CodeBlock checkRules(DataCode data) {
    CodeBlock.Builder code = CodeBlock.builder();
    data.rules()
        .forEach(
            rule -> code.addStatement("$L.rule($L, this, $N)", CHECKER, Literals.text(""), rule));
    return code.build();
  }

  // @Override public void trackTo(EventSink sink) { sink.track(EVENT, this); }
  private static MethodSpec trackTo() {
    return MethodSpec.methodBuilder("trackTo")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addParameter(RuntimeTypes.EVENT_SINK, "sink")
        .addStatement("sink.track($N, this)", EventEmitter.EVENT)
        .build();
  }
}
