package dev.trackwright.message;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Appends texts as JSON strings in UTF-8, for {@link Utf8JsonWriter} and {@link JsonKey}. What is
 * ASCII and needs no escape, nearly every text, goes through one short loop; from the first other
 * character on, a second loop takes over, which knows escapes and surrogates.
 */
final class Utf8Text {

  /** Stands before a text or value that needs nothing before it. */
  static final byte[] NOTHING = {};

  private static final int LATIN_1 = 255;
  private static final byte[] HEX = ascii("0123456789ABCDEF");

  /**
   * What stands behind the backslash; 'u' for a character that has no escape of its own, and for
   * what is not ASCII. Tested with 256 places, the loop over a Latin-1 string has no other test.
   */
  private static final byte[] ESCAPES = escapes();

  /** So many characters of other texts are written before there is more room to be made. */
  private static final int CHUNK = 1024;

  /** What a character takes at most: {@code \}{@code u001F}. */
  private static final int LONGEST = 6;

  private Utf8Text() {}

  private static byte[] escapes() {
    byte[] escapes = new byte[LATIN_1 + 1];
    Arrays.fill(escapes, 0, ' ', (byte) 'u');
    Arrays.fill(escapes, 128, LATIN_1 + 1, (byte) 'u');
    escapes['\b'] = 'b';
    escapes['\t'] = 't';
    escapes['\n'] = 'n';
    escapes['\f'] = 'f';
    escapes['\r'] = 'r';
    escapes['"'] = '"';
    escapes['\\'] = '\\';
    return escapes;
  }

  /** The bytes of a constant. */
  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * Appends a text with its quotes behind what stands before it.
   *
   * <p>Eight characters a turn, by hand, make the method longer than what the JIT repeats wherever
   * it is called (325 bytes). Generated code calls it for each text of a payload, and to compile
   * the loop anew for each took more CPU time than to encode the first 100,000 events.
   *
   * @param lead as {@link JsonBuffer#lead} takes it
   */
  static void append(byte[] lead, String text, JsonBuffer out) {
    int length = text.length();
    int at = out.lead(lead, Math.addExact(length, 2)); // no array holds what overflows
    byte[] to = out.array();
    byte[] escapes = ESCAPES;
    to[at++] = '"';
    int i = 0;
    while (i <= length - 8) {
      char c0 = text.charAt(i);
      char c1 = text.charAt(i + 1);
      char c2 = text.charAt(i + 2);
      char c3 = text.charAt(i + 3);
      char c4 = text.charAt(i + 4);
      char c5 = text.charAt(i + 5);
      char c6 = text.charAt(i + 6);
      char c7 = text.charAt(i + 7);
      int all = c0 | c1 | c2 | c3 | c4 | c5 | c6 | c7;
      if (all > LATIN_1) {
        break;
      }
      int escaped =
          escapes[c0]
              | escapes[c1]
              | escapes[c2]
              | escapes[c3]
              | escapes[c4]
              | escapes[c5]
              | escapes[c6]
              | escapes[c7];
      if (escaped != 0) {
        break;
      }
      to[at] = (byte) c0;
      to[at + 1] = (byte) c1;
      to[at + 2] = (byte) c2;
      to[at + 3] = (byte) c3;
      to[at + 4] = (byte) c4;
      to[at + 5] = (byte) c5;
      to[at + 6] = (byte) c6;
      to[at + 7] = (byte) c7;
      at += 8;
      i += 8;
    }
    for (; i < length; i++) {
      char c = text.charAt(i);
      if (c > LATIN_1 || escapes[c] != 0) {
        out.filledTo(at);
        rest(text, i, out);
        return;
      }
      to[at++] = (byte) c;
    }
    to[at++] = '"';
    out.filledTo(at);
  }

  /** Appends what is left of a text, and the quote, so much at a time that the room is known. */
  private static void rest(String text, int from, JsonBuffer out) {
    int length = text.length();
    for (int i = from; i < length; ) {
      i = mixed(text, i, Math.min(length, i + CHUNK), out);
    }
    out.append((byte) '"');
  }

  /** Appends characters of any kind, and returns the place behind them. */
  private static int mixed(String text, int from, int to, JsonBuffer out) {
    byte[] bytes = out.reserve(LONGEST * (to - from));
    int at = out.length();
    int i = from;
    while (i < to) {
      char c = text.charAt(i);
      if (c < 128) {
        at = ascii(c, bytes, at);
      } else if (Character.isSurrogate(c)) {
        int codePoint = text.codePointAt(i);
        at = surrogate(codePoint, bytes, at);
        i += Character.charCount(codePoint) - 1;
      } else {
        at = multiByte(c, bytes, at);
      }
      i++;
    }
    out.filledTo(at);
    return i;
  }

  private static int ascii(char c, byte[] to, int at) {
    byte escape = ESCAPES[c];
    if (escape == 0) {
      to[at] = (byte) c;
      return at + 1;
    }
    to[at] = '\\';
    to[at + 1] = escape;
    if (escape != 'u') {
      return at + 2;
    }
    to[at + 2] = '0';
    to[at + 3] = '0';
    to[at + 4] = HEX[c >> 4];
    to[at + 5] = HEX[c & 15];
    return at + 6;
  }

  private static int multiByte(int c, byte[] to, int at) {
    if (c < 0x800) {
      to[at] = (byte) (0xC0 | (c >> 6));
      to[at + 1] = continuation(c);
      return at + 2;
    }
    to[at] = (byte) (0xE0 | (c >> 12));
    to[at + 1] = continuation(c >> 6);
    to[at + 2] = continuation(c);
    return at + 3;
  }

  /** A pair as its character, half of a pair, which UTF-8 has no bytes for, as U+FFFD. */
  private static int surrogate(int codePoint, byte[] to, int at) {
    if (codePoint < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
      return multiByte('\uFFFD', to, at);
    }
    to[at] = (byte) (0xF0 | (codePoint >> 18));
    to[at + 1] = continuation(codePoint >> 12);
    to[at + 2] = continuation(codePoint >> 6);
    to[at + 3] = continuation(codePoint);
    return at + 4;
  }

  private static byte continuation(int bits) {
    return (byte) (0x80 | (bits & 0x3F));
  }
}
