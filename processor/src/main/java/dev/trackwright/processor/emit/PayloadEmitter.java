package dev.trackwright.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.trackwright.processor.code.DataCode;
import dev.trackwright.processor.code.FieldCode;
import dev.trackwright.processor.code.Occurrence;
import java.util.List;
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
    addInPieces(
        type,
        data.fields(),
        "writeTo",
        ParameterSpec.builder(RuntimeTypes.JSON_WRITER, OUT).build(),
        PayloadEmitter::write);
    addInPieces(
        type,
        data.fields(),
        "check",
        ParameterSpec.builder(RuntimeTypes.CHECKER, CHECKER).build(),
        PayloadEmitter::check);
    if (data.event().isPresent()) {
      type.addMethod(trackTo());
    }
  }

  // @Override public void writeTo(JsonWriter out) { … }
  private static void addInPieces(
      TypeSpec.Builder type,
      List<FieldCode> fields,
      String name,
      ParameterSpec parameter,
      Function<FieldCode, CodeBlock> statements) {
    MethodSpec.Builder whole =
        MethodSpec.methodBuilder(name)
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .addParameter(parameter);
    if (fields.size() <= PIECE) {
      fields.forEach(field -> whole.addCode(statements.apply(field)));
      type.addMethod(whole.build());
      return;
    }
    for (int from = 0; from < fields.size(); from += PIECE) {
      MethodSpec piece =
          piece(name + (from / PIECE + 1), parameter, part(fields, from), statements);
      whole.addStatement("$N($N)", piece, parameter);
      type.addMethod(piece);
    }
    type.addMethod(whole.build());
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

  // if (this.coupon != null) { out.key(COUPON_KEY); out.value(this.coupon); }
  private static CodeBlock write(FieldCode field) {
    CodeBlock.Builder code = CodeBlock.builder();
    switch (field.occurrence()) {
      case REQUIRED -> {
        if (field.primitive()) {
          return pair(field);
        }
        code.beginControlFlow("if (this.$N != null)", field.javaName());
      }
      case REQUIRED_NULLABLE -> {
        return pair(field);
      }
      case OPTIONAL -> code.beginControlFlow("if (this.$N != null)", field.javaName());
      case THREE_STATES -> code.beginControlFlow("if (!this.$N.isAbsent())", field.javaName());
    }
    return code.add(pair(field)).endControlFlow().build();
  }

  // out.key(TOTAL_KEY); out.value(this.total);
  private static CodeBlock pair(FieldCode field) {
    return CodeBlock.builder()
        .addStatement("$L.key($N)", OUT, field.keyConstant())
        .addStatement("$L", ValueCode.write(field.type(), OUT, value(field), 1))
        .build();
  }

  // checker.minimum("total", this.total, 0.0, false);
  private static CodeBlock check(FieldCode field) {
    CodeBlock property = Literals.text(field.wireName());
    CodeBlock.Builder code = CodeBlock.builder();
    field
        .checks()
        .forEach(
            check ->
                code.addStatement(
                    "$L", ValueCode.check(check, CHECKER, property, value(field), 1)));
    return code.build();
  }

  // this.total, this.coupon.orNull()
  private static CodeBlock value(FieldCode field) {
    return field.occurrence() == Occurrence.THREE_STATES
        ? CodeBlock.of("this.$N.orNull()", field.javaName())
        : CodeBlock.of("this.$N", field.javaName());
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
