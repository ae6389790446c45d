package dev.trackwright.processor.write;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.HexFormat;

/**
 * Keeps generated text whole on a machine whose default charset cannot hold it: up to JDK 17, javac
 * without {@code -encoding} writes and reads sources in that charset, and a letter that it lacks
 * would come back as a question mark. Such a letter becomes a Unicode escape; the price is that it
 * reads badly there. Literals are ASCII before they come here, and no backslash stands in front of
 * a letter elsewhere, so an escape means the letter wherever it stands.
 */
final class CompilerText {

  private CompilerText() {}

  /** The text with an escape for each UTF-16 unit of what {@code charset} cannot hold. */
  static String in(Charset charset, String text) {
    CharsetEncoder encoder = charset.newEncoder();
    if (encoder.canEncode(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 64);
    text.codePoints()
        .mapToObj(Character::toString)
        .forEach(
            letter -> {
              if (encoder.canEncode(letter)) {
                out.append(letter);
              } else {
                letter
                    .chars()
                    .forEach(
                        unit -> out.append("\\u").append(HexFormat.of().toHexDigits((char) unit)));
              }
            });
    return out.toString();
  }
}
