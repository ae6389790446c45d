package dev.trackwright.processor.code;

import java.util.List;
import java.util.Optional;

/**
 * A class around data that is one of several: a sealed interface, and the first stage of the
 * builder, which chooses. The variants stand beside it or in it, each a class around data itself.
 *
 * @param type the class
 * @param payload the sealed interface
 * @param face what that extends, if not plain {@code Payload}
 * @param method the static method that begins to build
 * @param choice the simple name of the first stage
 * @param choices one for each variant, by the plan's name
 * @param deprecated whether its event is
 * @param nested the types that only it uses
 * @param doc for the class
 * @param payloadDoc for the sealed interface
 * @param methodDoc for the method that begins to build
 * @param choiceDoc for the first stage
 * @param readyDoc for the last stage
 */
public record VariantsCode(
    TypeId type,
    TypeId payload,
    Optional<TypeId> face,
    String method,
    String choice,
    List<Choice> choices,
    boolean deprecated,
    NestedCode nested,
    Doc doc,
    Doc payloadDoc,
    Doc methodDoc,
    Doc choiceDoc,
    Doc readyDoc)
    implements PayloadCode {

  /** Copies the list. */
  public VariantsCode {
    choices = List.copyOf(choices);
  }

  /**
   * One variant.
   *
   * @param method chooses it
   * @param variant its class
   * @param doc for the method
   */
  public record Choice(String method, HolderCode variant, Doc doc) {}

  /** The same with the types that only it uses. */
  VariantsCode with(NestedCode types) {
    return new VariantsCode(
        type,
        payload,
        face,
        method,
        choice,
        choices,
        deprecated,
        types,
        doc,
        payloadDoc,
        methodDoc,
        choiceDoc,
        readyDoc);
  }

  @Override
  public TypeId first() {
    return type.member(choice);
  }

  @Override
  public TypeId ready() {
    return type.member(BuilderCode.READY);
  }

  @Override
  public boolean readyAtOnce() {
    return false;
  }

  @Override
  public boolean settable() {
    return true;
  }
}
