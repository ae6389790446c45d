package dev.trackwright.message;

import java.util.regex.Pattern;

/**
 * Gives a plan's {@code $} the meaning that JSON Schema has for it: the end, where Java's also
 * stands before a last line break. Patterns stay as the plan writes them, so that findings show
 * them so; the price is one more compilation for a text that does end in a line break.
 */
final class EndOfText {

  private final String expression;
  private final StringBuilder out = new StringBuilder();
  private int at;

  private EndOfText(String expression) {
    this.expression = expression;
  }

  /** The pattern with which to look at the text: elsewhere the two meanings are one. */
  static Pattern pattern(Pattern planned, String text) {
    return endsInLineBreak(text) && planned.pattern().indexOf('$') >= 0
        ? Pattern.compile(exact(planned.pattern()), planned.flags())
        : planned;
  }

  private static boolean endsInLineBreak(String text) {
    return !text.isEmpty()
        && switch (text.charAt(text.length() - 1)) {
          case '\n', '\r', '\u0085', '\u2028', '\u2029' -> true;
          default -> false;
        };
  }

  /**
   * The expression with {@code \z} for each {@code $} that stands for the end. Untouched where it
   * speaks of Java's lines, {@code (?m)}, or has Java's comments, {@code (?x)}.
   */
  static String exact(String expression) {
    EndOfText reading = new EndOfText(expression);
    return reading.translate() ? reading.out.toString() : expression;
  }

  private boolean translate() {
    int depth = 0; // of character classes, which Java nests
    boolean first = false; // there a bracket that closes is a character
    while (at < expression.length()) {
      char c = expression.charAt(at);
      if (c == '\\') {
        boolean empty = escape();
        first &= empty;
      } else if (c == '[') {
        depth++;
        first = true;
        take(expression.startsWith("[^", at) ? 2 : 1);
      } else if (depth > 0) {
        depth -= c == ']' && !first ? 1 : 0;
        first = false;
        take(1);
      } else if (c == '(' && asksForJavas()) {
        return false;
      } else if (c == '$') {
        out.append("\\z");
        at++;
      } else {
        take(1);
      }
    }
    return true;
  }

  /** Takes what a backslash begins; whether that is a quotation of nothing. */
  private boolean escape() {
    if (expression.startsWith("\\Q", at)) {
      int end = expression.indexOf("\\E", at + 2);
      boolean empty = end == at + 2;
      take(end < 0 ? expression.length() - at : end + 2 - at);
      return empty;
    }
    boolean control = expression.startsWith("\\c", at);
    take(2);
    if (control) {
      takeControlled();
    }
    return false;
  }

  /**
   * Takes the character behind {@code \c}, whatever it is; quotations of nothing may be between.
   */
  private void takeControlled() {
    while (expression.startsWith("\\Q\\E", at)) {
      take(4);
    }
    if (!expression.startsWith("\\Q", at)) {
      take(1);
    }
  }

  private void take(int count) {
    int end = Math.min(at + count, expression.length());
    out.append(expression, at, end);
    at = end;
  }

  /** Whether a group such as {@code (?m)} or {@code (?ix:} begins here. */
  private boolean asksForJavas() {
    if (!expression.startsWith("(?", at)) {
      return false;
    }
    for (int i = at + 2; i < expression.length(); i++) {
      char flag = expression.charAt(i);
      if (flag == 'm' || flag == 'x') {
        return true;
      }
      if (flag != '-' && !Character.isLetter(flag)) {
        return false;
      }
    }
    return false;
  }
}
