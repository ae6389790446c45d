package dev.trackwright.processor.emit;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.trackwright.processor.code.EnumCode;
import javax.lang.model.element.Modifier;

/** Emits an enum whose constants know their text on the wire. */
final class EnumEmitter {

  /** The name of the field with the text; no constant may have it. */
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
          TypeSpec.anonymousClassBuilder(Literals.text(constant.wireValue()))
              .addJavadoc(DocComment.of(constant.doc()))
              .build());
    }
    return type.addSuperinterface(RuntimeTypes.WIRE_ENUM)
        .addField(String.class, WIRE_VALUE, Modifier.PRIVATE, Modifier.FINAL)
        .addMethod(constructor())
        .addMethod(wireValue())
        .build();
  }

  // Currency(String wireValue) { this.wireValue = wireValue; }
  private static MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addParameter(String.class, WIRE_VALUE)
        .addStatement("this.$N = $N", WIRE_VALUE, WIRE_VALUE)
        .build();
  }

  // @Override public String wireValue() { return this.wireValue; }
  private static MethodSpec wireValue() {
    return MethodSpec.methodBuilder(WIRE_VALUE)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(String.class)
        .addStatement("return this.$N", WIRE_VALUE)
        .build();
  }
}
