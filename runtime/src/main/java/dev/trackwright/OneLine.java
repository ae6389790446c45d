package dev.trackwright;

/**
 * Text from a plan as part of a log line or a failure text: nothing in it can end the line or steer
 * a terminal.
 */
final class OneLine {
  private OneLine() {}

  static String of(CharSequence text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              switch (Character.getType(c)) {
                case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE ->
                    line.append(String.format("\\u%04X", c));
                default -> line.appendCodePoint(c);
              }
            });
    return line.toString();
  }
}
