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
 * @param enums by name
 * @param holders by name
 * @param doc for the class
 */
public record HolderCode(
    TypeId type,
    DataCode data,
    BuilderCode builder,
    List<ConstantCode> constants,
    List<EnumCode> enums,
    List<HolderCode> holders,
    Doc doc) {

  /** Copies the lists. */
  public HolderCode {
    constants = List.copyOf(constants);
    enums = List.copyOf(enums);
    holders = List.copyOf(holders);
  }

  /** The type of the stage or class {@code name} of the builder. */
  public TypeId stage(String name) {
    return type.member(name);
  }
}
