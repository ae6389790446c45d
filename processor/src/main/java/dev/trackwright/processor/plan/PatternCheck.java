package dev.trackwright.processor.plan;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Tries a plan's regular expression in Java's dialect. Length and nesting are limited first,
 * because the compiler of expressions is recursive and a plan may be hostile.
 */
final class PatternCheck {

  private static final int LONGEST = 10_000;
  private static final int DEEPEST = 100;

  private PatternCheck() {}

  /** Why the expression cannot be used; empty where it can. */
  static Optional<String> problem(String expression) {
    if (expression.length() > LONGEST) {
      return Optional.of("it is longer than " + LONGEST + " characters");
    }
    if (opened(expression) > DEEPEST) {
      return Optional.of("it is nested more than " + DEEPEST + " levels deep");
    }
    try {
      Pattern.compile(expression);
      return Optional.empty();
    } catch (PatternSyntaxException e) {
      String where = e.getIndex() < 0 ? "" : " at character " + (e.getIndex() + 1);
      return Optional.of(e.getDescription() + where);
    }
  }

  /** How deep brackets are open at once; escaped ones count too, which errs on the safe side. */
  private static int opened(String expression) {
    int deepest = 0;
    int open = 0;
    for (int i = 0; i < expression.length(); i++) {
      char c = expression.charAt(i);
      if (c == '(' || c == '[') {
        open++;
        deepest = Math.max(deepest, open);
      } else if ((c == ')' || c == ']') && open > 0) {
        open--;
      }
    }
    return deepest;
  }
}
