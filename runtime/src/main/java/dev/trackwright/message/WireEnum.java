package dev.trackwright.message;

/** An enum of a plan, whose constants go over the wire as the plan writes them. */
public interface WireEnum extends JsonValue {

  /**
   * The plan's value. An enum whose values are all texts narrows the type to {@link String}.
   *
   * @return a {@link String}, {@link Long}, {@link java.math.BigDecimal} or {@link Boolean}, as in
   *     the plan to the byte or digit
   */
  Object wireValue();

  /** Writes {@link #wireValue()} as what it is. */
  @Override
  default void writeTo(JsonWriter out) {
    Object value = wireValue();
    if (value instanceof String text) {
      out.value(text);
    } else {
      out.any(value);
    }
  }
}
