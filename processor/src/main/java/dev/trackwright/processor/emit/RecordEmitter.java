package dev.trackwright.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.trackwright.processor.code.DataCode;
import dev.trackwright.processor.code.FieldCode;
import java.util.Iterator;
import javax.lang.model.element.Modifier;

/** Emits data as a record. */
final class RecordEmitter {

  /** What stands where a value must not show. */
  static final String MASK = "***";

  private RecordEmitter() {}

  // public record Properties(@Nullable String coupon, double total) implements ShopEvent { … }
  static TypeSpec emit(DataCode data) {
    TypeSpec.Builder type =
        TypeSpec.recordBuilder(data.type().simpleName())
            .addJavadoc(DocComment.of(data.doc()))
            .addModifiers(Modifier.PUBLIC)
            .addSuperinterface(face(data))
            .recordConstructor(constructor(data));
    PayloadEmitter.addTo(type, data);
    if (data.masked()) {
      type.addMethod(maskedToString(data));
    }
    return type.build();
  }

  static ClassName face(DataCode data) {
    return data.face().map(JavaTypes::of).orElse(RuntimeTypes.PAYLOAD);
  }

  // public Properties { tags = Values.list(tags); … }, or nothing where nothing is copied
  private static MethodSpec constructor(DataCode data) {
    MethodSpec.Builder constructor =
        data.components().stream().anyMatch(ValueCode::taken)
            ? MethodSpec.compactConstructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(DocComment.of(data.constructorDoc()))
            : MethodSpec.constructorBuilder();
    for (FieldCode field : data.components()) {
      constructor.addParameter(
          ParameterSpec.builder(JavaTypes.component(field), field.javaName()).build());
      if (ValueCode.taken(field)) {
        CodeBlock component = CodeBlock.of("$N", field.javaName());
        constructor.addStatement(
            "$L = $L", component, ValueCode.take(field, component, data.spareName()));
      }
    }
    return constructor.build();
  }

  // return "Properties[coupon=" + this.coupon + ", email=***]";
  private static MethodSpec maskedToString(DataCode data) {
    CodeBlock.Builder text = CodeBlock.builder().add("return $S", data.type().simpleName() + "[");
    Iterator<FieldCode> fields = data.components().iterator();
    for (String comma = ""; fields.hasNext(); comma = ", ") {
      FieldCode field = fields.next();
      String label = comma + field.javaName() + "=";
      if (field.sensitive()) {
        text.add("\n+ $L", Literals.text(label + MASK));
      } else {
        text.add("\n+ $L + this.$N", Literals.text(label), field.javaName());
      }
    }
    return MethodSpec.methodBuilder("toString")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(String.class)
        .addStatement(text.add("\n+ $S", "]").build())
        .build();
  }
}
