package dev.trackwright.processor.code;

import java.util.List;

/**
 * An enum whose constants know their value on the wire.
 *
 * @param type its name
 * @param kind of its values
 * @param constants by wire value
 * @param doc for the enum
 */
public record EnumCode(TypeId type, WireValue.Kind kind, List<ConstantName> constants, Doc doc) {

  /** The field behind every constant, and its accessor. */
  public static final String WIRE_VALUE = "wireValue";

  /** Copies the list. */
  public EnumCode {
    constants = List.copyOf(constants);
  }

  /**
   * One constant.
   *
   * @param javaName in Java
   * @param wireValue on the wire
   * @param doc for the constant
   */
  public record ConstantName(String javaName, WireValue wireValue, Doc doc) {}
}
