package dev.trackwright.processor.code;

import java.util.List;
import java.util.Optional;

/**
 * One property: a component of the data, a setter of the builder, a key on the wire.
 *
 * @param wireName the key, byte for byte
 * @param javaName of component, setter and builder field
 * @param keyConstant the {@link ConstantCode} with the key
 * @param type of its values
 * @param occurrence whether it may be absent or null
 * @param sensitive whether {@code toString} masks it
 * @param deprecated whether its setter is
 * @param componentDoc what {@code @param} says of it
 * @param setterDoc what its setters say of it
 * @param nullDoc for the setter that sends null in the place of a value that the plan gives
 * @param accessorDoc what its accessor says of it, where one is written out
 * @param checks what is checked beyond its type, in order
 */
public record FieldCode(
    String wireName,
    String javaName,
    String keyConstant,
    ValueType type,
    Occurrence occurrence,
    boolean sensitive,
    boolean deprecated,
    Doc.Tag componentDoc,
    Doc setterDoc,
    Optional<Doc> nullDoc,
    Doc accessorDoc,
    List<Check> checks) {

  /** Copies the list. */
  public FieldCode {
    checks = List.copyOf(checks);
  }

  /** Whether there is nothing to set, so that neither the builder nor the data holds it. */
  public boolean unset() {
    return type instanceof ValueType.Fixed && occurrence == Occurrence.REQUIRED;
  }

  /** Whether the data holds no more than whether it is sent. */
  public boolean switchedOn() {
    return type instanceof ValueType.Fixed && occurrence == Occurrence.OPTIONAL;
  }

  /** Whether the builder and the data hold a primitive. */
  public boolean primitive() {
    if (type instanceof ValueType.Fixed) {
      return occurrence != Occurrence.THREE_STATES;
    }
    return occurrence == Occurrence.REQUIRED
        && type instanceof ValueType.Scalar scalar
        && scalar.primitive();
  }

  /** Whether there are two setters, so that {@code quantity(3)} compiles as {@code null} does. */
  public boolean twoSetters() {
    return occurrence.takesNull() && type instanceof ValueType.Scalar scalar && scalar.primitive();
  }
}
