package dev.trackwright.message;

/**
 * A JSON object of a plan: an event's properties, a user's traits, a nested object. It writes its
 * members only; the writer frames them, so that the same payload can stand anywhere.
 */
public interface Payload extends JsonValue {

  /**
   * Writes the members, each a {@link JsonWriter#key key} and a value, without the braces.
   *
   * @param out where to, inside an object that has been begun
   */
  @Override
  void writeTo(JsonWriter out);

  /**
   * Tells what of the plan this payload does not keep to. Never throws for a value it holds.
   *
   * @param checker takes what is found
   */
  void check(Checker checker);
}
