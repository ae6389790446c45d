package dev.trackwright.processor.convert;

/** A line of a file's comment. Whatever the text holds, it stays within its line. */
final class Comment {

  private Comment() {}

  static String line(String text) {
    if (text.isEmpty()) {
      return "#\n";
    }
    StringBuilder out = new StringBuilder("# ");
    text.codePoints()
        .forEach(
            c -> {
              if (ScalarText.isVisible(c)) {
                out.appendCodePoint(c);
              } else {
                out.append(String.format(java.util.Locale.ROOT, "\\u%04X", c));
              }
            });
    return out.append('\n').toString();
  }
}
