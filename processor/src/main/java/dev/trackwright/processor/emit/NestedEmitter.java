package dev.trackwright.processor.emit;

import com.palantir.javapoet.TypeSpec;
import dev.trackwright.processor.code.HolderCode;
import dev.trackwright.processor.code.NestedCode;
import dev.trackwright.processor.code.PayloadCode;
import dev.trackwright.processor.code.VariantsCode;
import javax.lang.model.element.Modifier;

/** Emits what stands in a top-level type beside its own members. */
final class NestedEmitter {

  private NestedEmitter() {}

  /**
   * Adds it all to a type.
   *
   * @param inInterface whether that is an interface, in which nothing can be private
   */
  static void addTo(TypeSpec.Builder type, NestedCode nested, boolean inInterface) {
    nested.enums().forEach(each -> type.addType(EnumEmitter.nested(each)));
    Modifier access = inInterface ? Modifier.PUBLIC : Modifier.PRIVATE;
    nested.wires().forEach(each -> type.addType(WireEmitter.nested(each, access)));
    nested.unions().forEach(each -> type.addType(UnionEmitter.nested(each)));
    nested.payloads().forEach(each -> type.addType(payload(each)));
  }

  // public static final class Address { … }
  private static TypeSpec payload(PayloadCode code) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(code.type().simpleName())
            .addJavadoc(DocComment.of(code.doc()))
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL);
    addPayload(type, code, true);
    return type.build();
  }

  /** A file of its own: {@code @Generated public final class Product { … }}. */
  static TypeSpec shared(PayloadCode code) {
    TypeSpec.Builder type =
        TopLevel.publicClass(code.type().simpleName(), code.doc()).addModifiers(Modifier.FINAL);
    addPayload(type, code, true);
    return type.build();
  }

  /**
   * Adds what a class around data has to a class that may hold more.
   *
   * @param closed whether the class is never instantiated
   */
  static void addPayload(TypeSpec.Builder type, PayloadCode code, boolean closed) {
    if (code instanceof HolderCode holder) {
      HolderEmitter.addTo(type, holder, closed);
    } else if (code instanceof VariantsCode variants) {
      VariantsEmitter.addTo(type, variants, closed);
    }
    addTo(type, code.nested(), false);
  }
}
