package dev.trackwright.transport;

/**
 * The last step before text reaches a terminal or a log: whatever could steer it becomes visible.
 * Anything that does not print by itself is shown as an escape, at the price that joined emoji fall
 * apart into their parts.
 */
public final class VisibleText {

  private VisibleText() {}

  /**
   * The same text with control characters, line and paragraph separators, bidirectional overrides
   * and other invisible format characters, and unpaired surrogates as {@code \}{@code uXXXX}.
   *
   * @param text any text, never null
   * @return text of one line that is safe to print
   */
  public static String of(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              if (!steers(c)) {
                out.appendCodePoint(c);
              } else if (Character.isBmpCodePoint(c)) {
                escape(out, (char) c);
              } else {
                escape(out, Character.highSurrogate(c));
                escape(out, Character.lowSurrogate(c));
              }
            });
    return out.toString();
  }

  private static void escape(StringBuilder out, char c) {
    out.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.append(Character.toUpperCase(Character.forDigit((c >> shift) & 0xF, 16)));
    }
  }

  private static boolean steers(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
