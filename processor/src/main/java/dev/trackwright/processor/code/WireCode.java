package dev.trackwright.processor.code;

import dev.trackwright.processor.code.EnumCode.ConstantName;
import java.util.List;

/**
 * The class that says what the constants of the application's own enum are on the wire. It names
 * each planned constant in a switch without a default, so that javac reports a constant that the
 * enum or the plan does not have.
 *
 * @param type the class
 * @param javaType the qualified name of the enum
 * @param kind of its values on the wire
 * @param constants by wire value
 * @param doc for the class
 */
public record WireCode(
    TypeId type, String javaType, WireValue.Kind kind, List<ConstantName> constants, Doc doc) {

  /** The static method from a constant to its value. */
  public static final String METHOD = "of";

  /** Copies the list. */
  public WireCode {
    constants = List.copyOf(constants);
  }
}
