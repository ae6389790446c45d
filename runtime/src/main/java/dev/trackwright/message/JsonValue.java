package dev.trackwright.message;

/**
 * A value that writes itself as JSON. Generated code implements it, so that nothing is looked up by
 * reflection at run time.
 *
 * <p>Implementations are immutable: a value is written after the call that tracked it has returned,
 * by another thread, and once more for each client it was given to.
 */
public interface JsonValue {

  /**
   * Writes this value: exactly one JSON value, except for a {@link Payload}, which writes members.
   *
   * @param out where to
   */
  void writeTo(JsonWriter out);
}
