package dev.trackwright.message;

/**
 * Makes run-time text fit for UTF-8, before it reaches the JSON generator, which throws for an
 * unpaired surrogate. Well-formed text comes back as the same object; the price is one look at
 * every character.
 */
final class WellFormed {

  private WellFormed() {}

  /** The text, with U+FFFD in place of each unpaired surrogate. */
  static String text(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (!pairAt(text, i)) {
          return mended(text, i);
        }
        i++;
      }
    }
    return text;
  }

  private static boolean pairAt(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        && i + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(i + 1));
  }

  private static String mended(String text, int firstBroken) {
    char[] chars = text.toCharArray();
    for (int i = firstBroken; i < chars.length; i++) {
      if (Character.isSurrogate(chars[i])) {
        if (pairAt(text, i)) {
          i++;
        } else {
          chars[i] = '\uFFFD';
        }
      }
    }
    return new String(chars);
  }
}
