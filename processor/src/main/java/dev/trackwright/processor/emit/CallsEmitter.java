package dev.trackwright.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.trackwright.processor.code.CallsCode;
import dev.trackwright.processor.code.Doc;
import dev.trackwright.processor.code.EventCode;
import dev.trackwright.processor.code.PayloadCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/**
 * Emits the methods that send events. In a large plan they stand in public classes that extend one
 * another: a constructor of the package keeps users from extending them, and since the classes are
 * public javac makes no bridge methods.
 */
final class CallsEmitter {

  /** What every such class calls. */
  static final String CALLER = "caller";

  private static final String NAME = "name";
  private static final String PROPERTIES = "properties";

  private CallsEmitter() {}

  // public abstract class ShopCalls2 extends ShopCalls1 { … }
  static TypeSpec part(CallsCode part) {
    TypeSpec.Builder type =
        TopLevel.publicClass(part.type().simpleName(), part.doc()).addModifiers(Modifier.ABSTRACT);
    addTo(type, part);
    return type.build();
  }

  /** Adds the field, the constructor and the methods of {@code calls} to its class. */
  static void addTo(TypeSpec.Builder type, CallsCode calls) {
    type.addField(RuntimeTypes.CALLER, CALLER, Modifier.PRIVATE, Modifier.FINAL)
        .addMethod(constructor(calls));
    calls.parent().map(JavaTypes::of).ifPresent(type::superclass);
    calls.events().forEach(event -> addMethods(type, event));
  }

  // ShopCalls2(Caller caller) { super(caller); this.caller = caller; }
  private static MethodSpec constructor(CallsCode calls) {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder().addParameter(RuntimeTypes.CALLER, CALLER);
    if (calls.parent().isPresent()) {
      constructor.addStatement("super($N)", CALLER);
    }
    return constructor.addStatement("this.$N = $N", CALLER, CALLER).build();
  }

  private static void addMethods(TypeSpec.Builder type, EventCode event) {
    if (event.payload().readyAtOnce()) {
      type.addMethod(without(event));
    }
    if (event.payload().settable()) {
      type.addMethod(withData(event)).addMethod(withLambda(event));
    }
  }

  // public void trackSignedOut() { this.caller.track(SignedOut.EVENT, SignedOut.builder().build());
  // }
  private static MethodSpec without(EventCode event) {
    return method(event)
        .addStatement("$L, $L.build())", call(event), begin(event.payload()))
        .build();
  }

  // public void trackSignedUp(SignedUp.Properties properties) { … }
  private static MethodSpec withData(EventCode event) {
    return method(event, "what it carries")
        .addParameter(JavaTypes.of(event.payload().payload()), PROPERTIES)
        .addStatement("$L, $N)", call(event), PROPERTIES)
        .build();
  }

  // public void trackSignedUp(Function<SignedUp.NeedsPlan, SignedUp.Ready> properties) { … }
  private static MethodSpec withLambda(EventCode event) {
    return method(event, "sets what it carries, one setter after the other")
        .addParameter(lambda(event.payload()), PROPERTIES)
        .addStatement("$L, $L, $N)", call(event), begin(event.payload()), PROPERTIES)
        .build();
  }

  /** The type of a lambda that sets what {@code payload} holds. */
  static TypeName lambda(PayloadCode payload) {
    return ParameterizedTypeName.get(
        ClassName.get(Function.class),
        JavaTypes.of(payload.first()),
        JavaTypes.of(payload.ready()));
  }

  /** {@code SignedUp.builder()}. */
  static CodeBlock begin(PayloadCode payload) {
    return CodeBlock.of("$T.$N()", JavaTypes.of(payload.type()), payload.method());
  }

  // this.caller.track(SignedUp.EVENT, or this.caller.page(AnyPage.EVENT, name
  private static CodeBlock call(EventCode event) {
    CodeBlock name = event.named() ? CodeBlock.of("") : CodeBlock.of(", $N", NAME);
    return CodeBlock.of(
        "this.$N.$L($T.$N$L",
        CALLER,
        event.kind().name().toLowerCase(Locale.ROOT),
        JavaTypes.of(event.payload().type()),
        EventEmitter.EVENT,
        name);
  }

  private static MethodSpec.Builder method(EventCode event, String... parameter) {
    List<Doc.Tag> tags = new ArrayList<>();
    if (!event.named()) {
      tags.add(param(NAME, "as it is sent; null or blank for none"));
    }
    List.of(parameter).forEach(text -> tags.add(param(PROPERTIES, text)));
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(event.method())
            .addJavadoc(DocComment.of(event.methodDoc(), tags.toArray(Doc.Tag[]::new)))
            .addModifiers(Modifier.PUBLIC);
    if (event.deprecated()) {
      method.addAnnotation(Deprecated.class);
    }
    if (!event.named()) {
      method.addParameter(JavaTypes.nullable(ClassName.get(String.class)), NAME);
    }
    return method;
  }

  private static Doc.Tag param(String name, String text) {
    return new Doc.Tag("param", name, List.of(new Doc.Span.Words(text)));
  }
}
