package dev.trackwright.processor.convert;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes one text as a YAML scalar: bare where every reader of YAML takes it for this text, else in
 * quotes. Bare is what a list of harmless beginnings allows, not what a list of dangers forbids;
 * the price is a pair of quotes here and there that YAML 1.2 alone would not need.
 */
final class ScalarText {

  /** What YAML 1.1, as many tools still read it, takes for a flag or null. */
  private static final Set<String> WORDS =
      Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

  /** Surely no number and no date: words after a number. */
  private static final Pattern WORDS_AFTER_NUMBER =
      Pattern.compile("[0-9]+(\\.[0-9]+)? .*[\\p{L}]{2}.*");

  private static final String FLOW_INDICATORS = ",[]{}";

  private ScalarText() {}

  /**
   * The scalar.
   *
   * @param flow whether it stands between braces or brackets
   */
  static String of(String text, boolean flow) {
    if (isBare(text, flow)) {
      return text;
    }
    boolean plainlyVisible = text.codePoints().allMatch(ScalarText::isVisible);
    boolean escapes = text.indexOf('\\') >= 0 || text.indexOf('"') >= 0;
    return plainlyVisible && escapes && text.indexOf('\'') < 0 ? "'" + text + "'" : quoted(text);
  }

  /** Whether a text of several lines can stand as it is, below a {@code |-}. */
  static boolean isBlock(String text) {
    return text.indexOf('\n') > 0
        && text.indexOf(' ') != 0
        && text.lines().allMatch(ScalarText::isBlockLine)
        && text.indexOf('\r') < 0
        && !text.endsWith("\n");
  }

  private static boolean isBlockLine(String line) {
    return !line.endsWith(" ") && line.codePoints().allMatch(ScalarText::isVisible);
  }

  private static boolean isBare(String text, boolean flow) {
    if (text.isEmpty() || WORDS.contains(text.toLowerCase(Locale.ROOT))) {
      return false;
    }
    boolean harmless =
        beginsBare(text)
            && !text.endsWith(" ")
            && !text.endsWith(":")
            && !text.contains(": ")
            && !text.contains(" #")
            && text.codePoints().allMatch(ScalarText::isVisible);
    return harmless && !(flow && text.chars().anyMatch(c -> FLOW_INDICATORS.indexOf(c) >= 0));
  }

  private static boolean beginsBare(String text) {
    int first = text.codePointAt(0);
    return Character.isLetter(first)
        || first > 0xFF
        || "_/$(".indexOf(first) >= 0
        || WORDS_AFTER_NUMBER.matcher(text).matches();
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints().forEach(c -> append(c, out));
    return out.append('"').toString();
  }

  private static void append(int c, StringBuilder out) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (isVisible(c)) {
          out.appendCodePoint(c);
        } else if (c <= 0xFFFF) {
          out.append(String.format(Locale.ROOT, "\\u%04X", c));
        } else {
          out.append(String.format(Locale.ROOT, "\\U%08X", c));
        }
      }
    }
  }

  /** Whether a person sees it and YAML allows it. */
  static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> c == ' ';
      default -> (c & 0xFFFE) != 0xFFFE;
    };
  }
}
