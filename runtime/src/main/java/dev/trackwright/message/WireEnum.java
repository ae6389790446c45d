package dev.trackwright.message;

/** An enum of a plan, whose constants go over the wire as the plan writes them. */
public interface WireEnum extends JsonValue {

  /**
   * The plan's text.
   *
   * @return the text, byte for byte as in the plan
   */
  String wireValue();

  /** Writes {@link #wireValue()} as a string. */
  @Override
  default void writeTo(JsonWriter out) {
    out.value(wireValue());
  }
}
