package dev.trackwright.processor.code;

import java.util.List;

/**
 * What an open object holds beside its planned properties.
 *
 * @param field the component: a map, never null; its checks are those of each value
 * @param adder the setter that adds one
 * @param value what that takes
 * @param nullable whether null is a value
 * @param planned the keys that are no extra ones
 * @param adderDoc for that setter
 */
public record ExtraCode(
    FieldCode field,
    String adder,
    ValueType value,
    boolean nullable,
    List<String> planned,
    Doc adderDoc) {

  /** The component and the setter of all. */
  static final String COMPONENT = "additionalProperties";

  /** The setter of one. */
  static final String ADDER = "additionalProperty";

  /** The constant with the planned keys. */
  public static final String PLANNED = "PLANNED";

  /** Copies the list. */
  public ExtraCode {
    planned = List.copyOf(planned);
  }

  /** Whether there are two setters of one, so that both {@code 3} and {@code null} compile. */
  public boolean twoAdders() {
    return nullable && value instanceof ValueType.Scalar scalar && scalar.primitive();
  }
}
