package dev.trackwright.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.trackwright.processor.code.FieldCode;
import dev.trackwright.processor.code.UnionCode;
import dev.trackwright.processor.code.UnionCode.AlternativeCode;
import javax.lang.model.element.Modifier;

/**
 * Emits a sealed interface over the types that a value can be of, with a record around each. A
 * record has the constants of its own checks, since those of an interface would be public.
 */
final class UnionEmitter {

  private static final String OUT = "out";
  private static final String CHECKER = "checker";

  private UnionEmitter() {}

  // @Generated public sealed interface Amount extends JsonValue { … }
  static TypeSpec shared(UnionCode code) {
    return body(TopLevel.publicInterface(code.type().simpleName(), code.doc()), code);
  }

  // public sealed interface Status extends JsonValue { … }
  static TypeSpec nested(UnionCode code) {
    return body(
        TypeSpec.interfaceBuilder(code.type().simpleName())
            .addJavadoc(DocComment.of(code.doc()))
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC),
        code);
  }

  private static TypeSpec body(TypeSpec.Builder type, UnionCode code) {
    type.addSuperinterface(RuntimeTypes.JSON_VALUE).addMethod(check());
    if (!code.alternatives().isEmpty()) {
      type.addModifiers(Modifier.SEALED);
    }
    ClassName union = JavaTypes.of(code.type());
    for (AlternativeCode alternative : code.alternatives()) {
      type.addPermittedSubclass(JavaTypes.of(alternative.type()));
      type.addMethod(factory(alternative.method(), alternative, union));
      if (alternative.overloaded()) {
        type.addMethod(factory(UnionCode.OF, alternative, union));
      }
      type.addType(record(alternative, union));
    }
    NestedEmitter.addTo(type, code.nested(), true);
    return type.build();
  }

  // void check(Checker checker);
  private static MethodSpec check() {
    return MethodSpec.methodBuilder("check")
        .addJavadoc("Reports what is wrong.\n\n@param checker stands at the value\n")
        .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
        .addParameter(RuntimeTypes.CHECKER, CHECKER)
        .build();
  }

  // static Status ofText(String value) { return new OfText(value); }
  private static MethodSpec factory(String name, AlternativeCode alternative, ClassName union) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addJavadoc(DocComment.of(alternative.methodDoc()))
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .returns(union);
    ClassName type = JavaTypes.of(alternative.type());
    if (alternative.value().unset()) {
      return method.addStatement("return new $T()", type).build();
    }
    return method
        .addParameter(JavaTypes.component(alternative.value()), UnionCode.VALUE)
        .addStatement("return new $T($N)", type, UnionCode.VALUE)
        .build();
  }

  // record OfText(String value) implements Status { … }
  private static TypeSpec record(AlternativeCode alternative, ClassName union) {
    FieldCode value = alternative.value();
    TypeSpec.Builder type =
        TypeSpec.recordBuilder(alternative.type().simpleName())
            .addJavadoc(DocComment.of(alternative.doc()))
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addSuperinterface(union)
            .recordConstructor(constructor(value));
    alternative.constants().forEach(constant -> type.addField(HolderEmitter.constant(constant)));
    return type.addMethod(writeTo(value))
        .addMethod(
            MethodSpec.methodBuilder("check")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(RuntimeTypes.CHECKER, CHECKER)
                .addCode(FieldStatements.check(value))
                .build())
        .build();
  }

  // public OfList { value = Values.list(value); }
  private static MethodSpec constructor(FieldCode value) {
    if (value.unset()) {
      return MethodSpec.constructorBuilder().build();
    }
    ParameterSpec component =
        ParameterSpec.builder(JavaTypes.component(value), UnionCode.VALUE).build();
    if (!ValueCode.taken(value)) {
      return MethodSpec.constructorBuilder().addParameter(component).build();
    }
    return MethodSpec.compactConstructorBuilder()
        .addJavadoc("Takes copies of what could change.\n\n@param value as above\n")
        .addModifiers(Modifier.PUBLIC)
        .addParameter(component)
        .addStatement(
            "$N = $L", component, ValueCode.take(value, CodeBlock.of("$N", component), "item"))
        .build();
  }

  // @Override public void writeTo(JsonWriter out) { out.value(this.value); }
  private static MethodSpec writeTo(FieldCode value) {
    return MethodSpec.methodBuilder("writeTo")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(TypeName.VOID)
        .addParameter(RuntimeTypes.JSON_WRITER, OUT)
        .addStatement("$L", ValueCode.write(value.type(), OUT, FieldStatements.value(value), 1))
        .build();
  }
}
