package dev.trackwright.processor.source;

import java.util.function.IntUnaryOperator;

/**
 * One token of HCL.
 *
 * @param kind what it is
 * @param text a name, a number's literal, a symbol, or what a quoted text or a heredoc stands for
 * @param start its offset in the file
 * @param places of a text: where in the file each of its characters stands, and its end
 * @param computed whether a text holds something that Terraform computes
 */
record HclToken(Kind kind, String text, int start, IntUnaryOperator places, boolean computed) {

  /** What a token is. */
  enum Kind {
    NAME,
    NUMBER,
    TEXT,
    SYMBOL,
    NEWLINE,
    END
  }

  static HclToken of(Kind kind, String text, int start) {
    return new HclToken(kind, text, start, offset -> start, false);
  }

  boolean is(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }

  boolean is(Kind other) {
    return kind == other;
  }
}
