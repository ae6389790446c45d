package dev.trackwright.message;

import java.nio.charset.StandardCharsets;

/**
 * Appends texts as JSON strings in UTF-8, for {@link Utf8JsonWriter} and {@link JsonKey}. What is
 * ASCII and needs no escape, nearly every text, goes through one short loop; from the first other
 * character on, a second loop takes over, which knows escapes and surrogates.
 */
final class Utf8Text {

  private static final byte[] HEX = ascii("0123456789ABCDEF");

  /** What stands behind the backslash; 'u' for a character that has no escape of its own. */
  private static final byte[] ESCAPES = escapes();

  private static final int CHUNK = 1024;

  /** What a character takes at most: {@code \}{@code u001F}. */
  private static final int LONGEST = 6;

  private Utf8Text() {}

  private static byte[] escapes() {
    byte[] escapes = new byte[128];
    for (int i = 0; i < ' '; i++) {
      escapes[i] = 'u';
    }
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

  /** Appends a text with its quotes. */
  static void append(String text, JsonBuffer out) {
    out.append((byte) '"');
    int length = text.length();
    for (int from = 0; from < length; ) {
      int plainEnd = plain(text, from, Math.min(length, from + CHUNK), out);
      from = plainEnd == from ? mixed(text, from, Math.min(length, from + CHUNK), out) : plainEnd;
    }
    out.append((byte) '"');
  }

  /**
   * Appends ASCII as it is, and returns the place of the first character that is something else.
   */
  private static int plain(String text, int from, int to, JsonBuffer out) {
    byte[] bytes = out.reserve(to - from);
    int shift = out.length() - from;
    byte[] escapes = ESCAPES;
    int i = from;
    while (i < to) {
      char c = text.charAt(i);
      if (c >= 128 || escapes[c] != 0) {
        break;
      }
      bytes[shift + i] = (byte) c;
      i++;
    }
    out.filledTo(shift + i);
    return i;
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
