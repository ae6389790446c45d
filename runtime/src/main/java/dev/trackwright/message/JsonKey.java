package dev.trackwright.message;

import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/**
 * A wire name, made once for each property of a plan and used by every event that carries it. It
 * keeps its JSON text as UTF-8 beside the string, so that writing it is one copy of bytes; the
 * price is that memory for as long as the generated class is loaded.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class JsonKey {

  private final SerializedString ready;

  private JsonKey(SerializedString ready) {
    this.ready = ready;
  }

  /**
   * The key with this text.
   *
   * @param text the name as it goes over the wire; unpaired surrogates, which UTF-8 cannot express,
   *     become U+FFFD
   * @return a key; keep it, since making one costs more than using it
   */
  public static JsonKey of(String text) {
    SerializedString ready = new SerializedString(WellFormed.text(text));
    byte[] unused = ready.asQuotedUTF8();
    return new JsonKey(ready);
  }

  /**
   * The name as it goes over the wire.
   *
   * @return the text, without quotes or escapes
   */
  public String text() {
    return ready.getValue();
  }

  SerializableString ready() {
    return ready;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof JsonKey key && key.text().equals(text());
  }

  @Override
  public int hashCode() {
    return text().hashCode();
  }

  /** The name, as {@link #text()}. */
  @Override
  public String toString() {
    return text();
  }
}
