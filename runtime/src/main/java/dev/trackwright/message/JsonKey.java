package dev.trackwright.message;

import java.util.Arrays;

/**
 * A wire name, made once for each property of a plan and used by every event that carries it. It
 * keeps its JSON text as UTF-8 beside the string, so that writing it is one copy of bytes; the
 * price is that memory for as long as the generated class is loaded.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class JsonKey {

  private final String text;
  private final byte[] member;

  private JsonKey(String text, byte[] member) {
    this.text = text;
    this.member = member;
  }

  /**
   * The key with this text.
   *
   * @param text the name as it goes over the wire; unpaired surrogates, which UTF-8 cannot express,
   *     become U+FFFD
   * @return a key; keep it, since making one costs more than using it
   */
  public static JsonKey of(String text) {
    String wellFormed = WellFormed.text(text);
    JsonBuffer json = new JsonBuffer(wellFormed.length() + 4);
    json.append((byte) ',');
    Utf8Text.append(Utf8Text.NOTHING, wellFormed, json);
    json.append((byte) ':');
    return new JsonKey(wellFormed, Arrays.copyOf(json.array(), json.length()));
  }

  /**
   * The name as it goes over the wire.
   *
   * @return the text, without quotes or escapes
   */
  public String text() {
    return text;
  }

  /** {@code ,"name":} in UTF-8, with the comma that every member but an object's first needs. */
  byte[] member() {
    return member;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof JsonKey key && key.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** The name, as {@link #text()}. */
  @Override
  public String toString() {
    return text;
  }
}
