package dev.trackwright.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.trackwright.processor.code.Check;
import dev.trackwright.processor.code.FieldCode;
import dev.trackwright.processor.code.Occurrence;
import dev.trackwright.processor.code.ValueType;

/** Statements with which data writes and checks one of its fields. */
final class FieldStatements {

  private static final String OUT = "out";
  private static final String CHECKER = "checker";

  private FieldStatements() {}

  // if (this.coupon != null) { out.key(COUPON_KEY); out.value(this.coupon); }
  static CodeBlock write(FieldCode field) {
    CodeBlock pair =
        CodeBlock.builder()
            .addStatement("$L.key($N)", OUT, field.keyConstant())
            .addStatement("$L", ValueCode.write(field.type(), OUT, value(field), 1))
            .build();
    return field.occurrence() == Occurrence.REQUIRED_NULLABLE ? pair : whereThere(field, pair);
  }

  // checker.minimum("total", this.total, 0.0, false);
  static CodeBlock check(FieldCode field) {
    CodeBlock property = Literals.text(field.wireName());
    CodeBlock.Builder code = CodeBlock.builder();
    CodeBlock.Builder rules = CodeBlock.builder();
    for (Check check : field.checks()) {
      (check instanceof Check.Rule ? rules : code)
          .addStatement(
              "$L", ValueCode.check(check, CHECKER, property, field.type(), value(field), 1));
    }
    if (rules.isEmpty()) {
      return code.build();
    }
    boolean always = field.occurrence() == Occurrence.REQUIRED_NULLABLE;
    return code.add(always ? rules.build() : whereThere(field, rules.build())).build();
  }

  /** The statements, run only where the field has something to say. */
  private static CodeBlock whereThere(FieldCode field, CodeBlock statements) {
    return field.occurrence() == Occurrence.REQUIRED && (field.unset() || field.primitive())
        ? statements
        : CodeBlock.builder()
            .beginControlFlow("if ($L)", isThere(field))
            .add(statements)
            .endControlFlow()
            .build();
  }

  // !this.coupon.isAbsent(), this.kind, this.note != null
  private static CodeBlock isThere(FieldCode field) {
    if (field.occurrence() == Occurrence.THREE_STATES) {
      return CodeBlock.of("!this.$N.isAbsent()", field.javaName());
    }
    return field.switchedOn()
        ? CodeBlock.of("this.$N", field.javaName())
        : CodeBlock.of("this.$N != null", field.javaName());
  }

  // this.total, this.coupon.orNull(), this.kind ? "card" : null
  static CodeBlock value(FieldCode field) {
    CodeBlock held =
        field.occurrence() == Occurrence.THREE_STATES
            ? CodeBlock.of("this.$N.orNull()", field.javaName())
            : CodeBlock.of("this.$N", field.javaName());
    if (!(field.type() instanceof ValueType.Fixed fixed)) {
      return held;
    }
    CodeBlock given =
        fixed.constant().isEmpty()
            ? Literals.value(fixed.value())
            : CodeBlock.of("$N", fixed.constant());
    return switch (field.occurrence()) {
      case REQUIRED, OPTIONAL -> given;
      case REQUIRED_NULLABLE -> CodeBlock.of("$L ? $L : null", held, given);
      case THREE_STATES ->
          CodeBlock.of("$T.TRUE.equals($L) ? $L : null", Boolean.class, held, given);
    };
  }
}
