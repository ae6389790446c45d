package dev.trackwright.processor.diagnostics;

/**
 * Makes text from a plan harmless in a terminal: control characters, bidirectional overrides and
 * unpaired surrogates become visible escapes, and a very long text is cut in the middle.
 */
public final class TerminalText {

  private static final int LONGEST = 300;

  private TerminalText() {}

  /** The same text where it is harmless. */
  public static String safe(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (harmful(c)) {
                out.append(String.format("\\u%04X", c));
              } else {
                out.appendCodePoint(c);
              }
            });
    if (out.length() <= LONGEST) {
      return out.toString();
    }
    int head = LONGEST * 2 / 3;
    int tail = LONGEST / 3;
    int from = Character.isLowSurrogate(out.charAt(head)) ? head - 1 : head;
    int to = out.length() - tail;
    to = Character.isLowSurrogate(out.charAt(to)) ? to + 1 : to;
    return out.substring(0, from) + " … " + out.substring(to);
  }

  private static boolean harmful(int c) {
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
