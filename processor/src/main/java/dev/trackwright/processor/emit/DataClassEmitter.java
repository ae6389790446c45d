package dev.trackwright.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.trackwright.processor.code.BuilderCode;
import dev.trackwright.processor.code.DataCode;
import dev.trackwright.processor.code.FieldCode;
import dev.trackwright.processor.code.HolderCode;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Emits data of more slots than a record has, as a class with a record's face. */
final class DataClassEmitter {

  private static final String OTHER = "other";
  private static final String THAT = "that";

  private DataClassEmitter() {}

  // public static final class Properties implements ShopEvent { … }
  static TypeSpec emit(HolderCode holder) {
    DataCode data = holder.data();
    TypeSpec.Builder type =
        TypeSpec.classBuilder(data.type().simpleName())
            .addJavadoc(DocComment.of(data.doc()))
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addSuperinterface(RecordEmitter.face(data));
    data.components().forEach(field -> type.addField(field(field)));
    type.addMethod(constructor(holder));
    data.components().forEach(field -> type.addMethod(accessor(field)));
    PayloadEmitter.addTo(type, data);
    type.addMethod(equals(data)).addMethod(hashCode(data)).addMethod(toString(data));
    return type.build();
  }

  // private final double total;
  private static FieldSpec field(FieldCode field) {
    return FieldSpec.builder(
            JavaTypes.component(field), field.javaName(), Modifier.PRIVATE, Modifier.FINAL)
        .build();
  }

  // private Properties(Builder builder) { this.tags = Values.list(builder.tags); … }
  private static MethodSpec constructor(HolderCode holder) {
    ClassName builder = JavaTypes.of(holder.stage(BuilderCode.BUILDER));
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PRIVATE)
            .addParameter(builder, "builder");
    for (FieldCode field : holder.data().components()) {
      CodeBlock given = CodeBlock.of("builder.$N", field.javaName());
      CodeBlock kept =
          ValueCode.taken(field) ? ValueCode.take(field, given, holder.data().spareName()) : given;
      constructor.addStatement("this.$N = $L", field.javaName(), kept);
    }
    return constructor.build();
  }

  // public double total() { return this.total; }
  private static MethodSpec accessor(FieldCode field) {
    return MethodSpec.methodBuilder(field.javaName())
        .addJavadoc(DocComment.of(field.accessorDoc()))
        .addModifiers(Modifier.PUBLIC)
        .returns(JavaTypes.component(field))
        .addStatement("return this.$N", field.javaName())
        .build();
  }

  // return other instanceof Properties that && …, one statement each, so that nothing nests deep
  private static MethodSpec equals(DataCode data) {
    MethodSpec.Builder method =
        override("equals", TypeName.BOOLEAN)
            .addParameter(ClassName.OBJECT.annotated(RuntimeTypes.NULLABLE), OTHER)
            .beginControlFlow("if (!($N instanceof $T $N))", OTHER, JavaTypes.of(data.type()), THAT)
            .addStatement("return false")
            .endControlFlow();
    for (FieldCode field : data.components()) {
      method
          .beginControlFlow("if ($L)", differs(field))
          .addStatement("return false")
          .endControlFlow();
    }
    return method.addStatement("return true").build();
  }

  private static CodeBlock differs(FieldCode field) {
    if (!field.primitive()) {
      return CodeBlock.of(
          "!$T.equals(this.$N, $N.$N)", Objects.class, field.javaName(), THAT, field.javaName());
    }
    TypeName type = JavaTypes.component(field);
    return CodeBlock.of(
        "$T.compare(this.$N, $N.$N) != 0", type.box(), field.javaName(), THAT, field.javaName());
  }

  // int hash = 1; hash = 31 * hash + Double.hashCode(this.total); …
  private static MethodSpec hashCode(DataCode data) {
    MethodSpec.Builder method = override("hashCode", TypeName.INT).addStatement("int hash = 1");
    for (FieldCode field : data.components()) {
      method.addStatement(
          "hash = 31 * hash + $T.hashCode(this.$N)",
          field.primitive() ? JavaTypes.component(field).box() : ClassName.get(Objects.class),
          field.javaName());
    }
    return method.addStatement("return hash").build();
  }

  // StringBuilder text = new StringBuilder("Properties["); text.append("total=").append(…); …
  private static MethodSpec toString(DataCode data) {
    MethodSpec.Builder method =
        override("toString", ClassName.get(String.class))
            .addStatement(
                "$T text = new $T($S)",
                StringBuilder.class,
                StringBuilder.class,
                data.type().simpleName() + "[");
    String comma = "";
    for (FieldCode field : data.components()) {
      String label = comma + field.javaName() + "=";
      if (field.sensitive()) {
        method.addStatement("text.append($L)", Literals.text(label + RecordEmitter.MASK));
      } else {
        method.addStatement(
            "text.append($L).append(this.$N)", Literals.text(label), field.javaName());
      }
      comma = ", ";
    }
    return method.addStatement("return text.append($S).toString()", "]").build();
  }

  private static MethodSpec.Builder override(String name, TypeName returns) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(returns);
  }
}
