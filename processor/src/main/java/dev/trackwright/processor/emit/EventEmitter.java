package dev.trackwright.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.trackwright.processor.code.CodeModel;
import dev.trackwright.processor.code.EventCode;
import dev.trackwright.processor.code.UserCode;
import dev.trackwright.processor.plan.Traits;
import java.util.List;
import java.util.OptionalInt;
import javax.lang.model.element.Modifier;

/** Emits the class of one event: its name, its type, and what it carries. */
final class EventEmitter {

  /** The constant that says which event of which plan it is. */
  static final String EVENT = "EVENT";

  private static final String NAME = "NAME";

  private EventEmitter() {}

  // public final class OrderCompleted implements PlannedEvent<OrderCompleted.Properties> { … }
  static TypeSpec emit(EventCode event, CodeModel model) {
    ClassName name = JavaTypes.of(event.payload().type());
    ClassName properties = JavaTypes.of(event.payload().payload());
    TypeSpec.Builder type =
        TopLevel.publicClass(name.simpleName(), event.payload().doc())
            .addModifiers(Modifier.FINAL)
            .addSuperinterface(ParameterizedTypeName.get(RuntimeTypes.PLANNED_EVENT, properties))
            .addField(name(event))
            .addField(eventType(event, JavaTypes.of(model.client())));
    NestedEmitter.addPayload(type, event.payload(), true);
    return type.build();
  }

  // public static final String NAME = "Order Completed";
  private static FieldSpec name(EventCode event) {
    return FieldSpec.builder(String.class, NAME, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("The name, as it goes over the wire.\n")
        .initializer(Literals.text(event.wireName()))
        .build();
  }

  // public static final EventType EVENT = new EventType(ShopAnalytics.PLAN, NAME, 2).to("kafka");
  private static FieldSpec eventType(EventCode event, ClassName client) {
    return FieldSpec.builder(
            RuntimeTypes.EVENT_TYPE, EVENT, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("Which event of which plan it is.\n")
        .initializer(
            "$L$L",
            newEventType(
                client,
                CodeBlock.of("$N", NAME),
                new UserCode.Sending(event.version(), Traits.Section.TRAITS)),
            destinations(event.destinations()))
        .build();
  }

  /** {@code .to("kafka", "segment")}, or nothing for all destinations. */
  private static CodeBlock destinations(List<String> names) {
    return names.isEmpty()
        ? CodeBlock.of("")
        : CodeBlock.of(
            ".to($L)", names.stream().map(Literals::text).collect(CodeBlock.joining(", ")));
  }

  /** {@code new EventType(ShopAnalytics.PLAN, name, 2, Section.CONTEXT_TRAITS)}. */
  static CodeBlock newEventType(ClassName client, CodeBlock name, UserCode.Sending sending) {
    CodeBlock section =
        sending.section() == Traits.Section.TRAITS
            ? CodeBlock.of("")
            : CodeBlock.of(", $T.$N", RuntimeTypes.SECTION, sending.section().name());
    OptionalInt version = sending.version();
    return CodeBlock.of(
        "new $T($T.$N, $L, $L$L)",
        RuntimeTypes.EVENT_TYPE,
        client,
        ClientEmitter.PLAN,
        name,
        version.isPresent() ? version.getAsInt() : "null",
        section);
  }
}
