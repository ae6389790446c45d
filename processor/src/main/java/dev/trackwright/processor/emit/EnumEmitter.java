package dev.trackwright.processor.emit;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.trackwright.processor.code.EnumCode;
import javax.lang.model.element.Modifier;

/** Emits an enum whose constants know their value on the wire. */
final class EnumEmitter {

  /** The name of the field with the value; no constant may have it. */
  private static final String WIRE_VALUE = EnumCode.WIRE_VALUE;

  private EnumEmitter() {}

  // @Generated public enum Currency implements WireEnum { … }
  static TypeSpec shared(EnumCode code) {
    return body(TopLevel.framed(TypeSpec.enumBuilder(code.type().simpleName()), code.doc()), code);
  }

  // public enum PaymentKind implements WireEnum { … }
  static TypeSpec nested(EnumCode code) {
    return body(
        TypeSpec.enumBuilder(code.type().simpleName())
            .addJavadoc(DocComment.of(code.doc()))
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC),
        code);
  }

  // EUR("EUR"), USD("USD"); private final String wireValue; …
  private static TypeSpec body(TypeSpec.Builder type, EnumCode code) {
    for (EnumCode.ConstantName constant : code.constants()) {
      type.addEnumConstant(
          constant.javaName(),
          TypeSpec.anonymousClassBuilder(Literals.value(constant.wireValue()))
              .addJavadoc(DocComment.of(constant.doc()))
              .build());
    }
    return type.addSuperinterface(RuntimeTypes.WIRE_ENUM)
        .addField(JavaTypes.kind(code.kind()), WIRE_VALUE, Modifier.PRIVATE, Modifier.FINAL)
        .addMethod(constructor(code))
        .addMethod(wireValue(code))
        .build();
  }

  // Currency(String wireValue) { this.wireValue = wireValue; }
  private static MethodSpec constructor(EnumCode code) {
    return MethodSpec.constructorBuilder()
        .addParameter(JavaTypes.kind(code.kind()), WIRE_VALUE)
        .addStatement("this.$N = $N", WIRE_VALUE, WIRE_VALUE)
        .build();
  }

  // @Override public String wireValue() { return this.wireValue; }
  private static MethodSpec wireValue(EnumCode code) {
    return MethodSpec.methodBuilder(WIRE_VALUE)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(JavaTypes.kind(code.kind()))
        .addStatement("return this.$N", WIRE_VALUE)
        .build();
  }
}
