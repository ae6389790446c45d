package dev.trackwright.processor.code;

import java.util.List;

/**
 * A class around data: its builder, its keys, and the types that only it uses. Data is nested
 * because a generated top-level record crashes javac 17, and in a class rather than in itself so
 * that no property can meet a static method.
 *
 * @param type the class
 * @param data what it holds
 * @param builder makes the data
 * @param constants in the order of their use
 * @param nested the types that only it uses
 * @param sendableUntouched whether its own rules take it where nothing has been set, or none can be
 * @param doc for the class
 */
public record HolderCode(
    TypeId type,
    DataCode data,
    BuilderCode builder,
    List<ConstantCode> constants,
    NestedCode nested,
    boolean sendableUntouched,
    Doc doc)
    implements PayloadCode {

  /** Copies the list. */
  public HolderCode {
    constants = List.copyOf(constants);
  }

  /** The same with the types that only it uses. */
  HolderCode with(NestedCode types) {
    return new HolderCode(type, data, builder, constants, types, sendableUntouched, doc);
  }

  @Override
  public TypeId payload() {
    return data.type();
  }

  @Override
  public String method() {
    return builder.method();
  }

  @Override
  public TypeId first() {
    return stage(builder.first());
  }

  @Override
  public TypeId ready() {
    return stage(BuilderCode.READY);
  }

  @Override
  public boolean readyAtOnce() {
    return builder.stages().isEmpty() && sendableUntouched;
  }

  @Override
  public boolean settable() {
    return !data.components().isEmpty();
  }

  /** The type of the stage or class {@code name} of the builder. */
  public TypeId stage(String name) {
    return type.member(name);
  }
}
