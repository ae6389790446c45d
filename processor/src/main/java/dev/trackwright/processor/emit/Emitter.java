package dev.trackwright.processor.emit;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.trackwright.processor.code.CodeModel;
import dev.trackwright.processor.code.EventCode;
import dev.trackwright.processor.code.NestedCode;
import dev.trackwright.processor.code.TypeId;
import dev.trackwright.processor.plan.Event;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import javax.lang.model.element.Modifier;

/**
 * Makes the files of a plan from the decided Java; the room before writing. It only assembles: one
 * emitter for each kind of type knows how that looks. The types are emitted in parallel, since
 * printing is most of what generation costs; the price is that all texts are in memory at once.
 */
public final class Emitter {

  private Emitter() {}

  /**
   * All files of a plan.
   *
   * @return by the names of their types; the same text for the same model
   */
  public static List<SourceText> emit(CodeModel model) {
    List<Supplier<TypeSpec>> types = new ArrayList<>();
    types.add(() -> ClientEmitter.emit(model));
    types.add(() -> UserEmitter.emit(model));
    model.parts().forEach(part -> types.add(() -> CallsEmitter.part(part)));
    model.user().event().ifPresent(event -> types.add(() -> eventInterface(event, model)));
    model.events().forEach(event -> types.add(() -> EventEmitter.emit(event, model)));
    NestedCode shared = model.shared();
    shared.enums().forEach(code -> types.add(() -> EnumEmitter.shared(code)));
    shared.wires().forEach(code -> types.add(() -> WireEmitter.shared(code)));
    shared.unions().forEach(code -> types.add(() -> UnionEmitter.shared(code)));
    shared.payloads().forEach(code -> types.add(() -> NestedEmitter.shared(code)));
    model.user().group().ifPresent(group -> types.add(() -> NestedEmitter.shared(group)));
    model.context().ifPresent(context -> types.add(() -> NestedEmitter.shared(context)));
    return types.parallelStream()
        .map(type -> text(model.client().packageName(), type.get()))
        .sorted(Comparator.comparing(SourceText::typeName))
        .toList();
  }

  // public sealed interface ShopEvent extends Event permits OrderCompleted.Properties, … {}
  private static TypeSpec eventInterface(TypeId name, CodeModel model) {
    TypeSpec.Builder type =
        TopLevel.publicInterface(name.simpleName(), model.eventDoc())
            .addModifiers(Modifier.SEALED)
            .addSuperinterface(RuntimeTypes.EVENT);
    for (EventCode event : model.events()) {
      if (event.kind() == Event.Kind.TRACK) {
        type.addPermittedSubclass(JavaTypes.of(event.payload().payload()));
      }
    }
    return type.build();
  }

  private static SourceText text(String packageName, TypeSpec type) {
    String typeName = packageName.isEmpty() ? type.name() : packageName + "." + type.name();
    return new SourceText(typeName, JavaFile.builder(packageName, type).build().toString());
  }
}
