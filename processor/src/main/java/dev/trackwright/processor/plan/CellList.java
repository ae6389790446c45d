package dev.trackwright.processor.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes the list in a cell apart, however it was typed: as JSON, one below the other, or with
 * semicolons, bars or commas. What is found first in that order divides; within quotes nothing
 * does.
 */
final class CellList {

  private static final List<Character> SEPARATORS = List.of('\n', ';', '|', ',');
  private static final String QUOTES = "\"'";
  private static final String BULLETS = "-–•*";

  private CellList() {}

  /** The values without blanks and quotes around them; none of them is empty. */
  static List<String> of(String cell) {
    String text = cell.strip();
    String quotes = isClosed(text) ? QUOTES : "";
    boolean json = text.length() > 1 && text.startsWith("[") && text.endsWith("]");
    if (json) {
      return split(text.substring(1, text.length() - 1), ',', quotes);
    }
    for (char separator : SEPARATORS) {
      if (stands(separator, text, quotes)) {
        return split(text, separator, quotes);
      }
    }
    return split(text, '\n', quotes);
  }

  /** Whether every quote that opens is closed; else they are apostrophes, inches and the like. */
  private static boolean isClosed(String text) {
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      quote = quote(quote, text, i, QUOTES);
    }
    return quote == 0;
  }

  private static boolean stands(char separator, String text, String quotes) {
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quote = quote(quote, text, i, quotes);
      if (c == separator && quote == 0) {
        return true;
      }
    }
    return false;
  }

  private static List<String> split(String text, char separator, String quotes) {
    List<String> values = new ArrayList<>();
    char quote = 0;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean end = i == text.length();
      if (!end) {
        quote = quote(quote, text, i, quotes);
      }
      if (end || (text.charAt(i) == separator && quote == 0)) {
        String value = value(text.substring(start, i), separator);
        if (!value.isEmpty()) {
          values.add(value);
        }
        start = i + 1;
      }
    }
    return values;
  }

  /** The quote that is open after a place; quotes stand at the edges of values. */
  private static char quote(char open, String text, int at, String quotes) {
    char c = text.charAt(at);
    if (open != 0) {
      return c == open && isEdge(text, at + 1) ? 0 : open;
    }
    return quotes.indexOf(c) >= 0 && isEdge(text, at - 1) ? c : 0;
  }

  /** Whether the character at a place, if there is one, cannot be part of a value. */
  private static boolean isEdge(String text, int at) {
    if (at < 0 || at >= text.length()) {
      return true;
    }
    char c = text.charAt(at);
    return Character.isWhitespace(c) || SEPARATORS.contains(c) || c == '[' || c == ']';
  }

  private static String value(String text, char separator) {
    String value = text.strip();
    if (separator == '\n') {
      while (value.endsWith(",") || value.endsWith(";")) {
        value = value.substring(0, value.length() - 1).strip();
      }
      if (value.length() > 2 && BULLETS.indexOf(value.charAt(0)) >= 0 && value.charAt(1) == ' ') {
        value = value.substring(2).strip();
      }
    }
    int last = value.length() - 1;
    boolean quoted =
        last > 0 && QUOTES.indexOf(value.charAt(0)) >= 0 && value.charAt(last) == value.charAt(0);
    return quoted ? value.substring(1, last) : value;
  }
}
