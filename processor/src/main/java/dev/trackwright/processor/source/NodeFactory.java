package dev.trackwright.processor.source;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.SourceSpan;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;

/**
 * Makes nodes for both loaders and rejects what no plan may hold: twice the same key, numbers out
 * of all bounds, half characters, bottomless nesting. Values that are rejected are replaced, so
 * that one mistake does not hide the next.
 */
final class NodeFactory {

  /** How deep a file may be nested: far deeper than a plan needs, and safe for every later room. */
  static final int DEEPEST = 100;

  private static final int LONGEST_NUMBER = 400;
  private static final int LARGEST_EXPONENT = 400;

  private final Diagnostics diagnostics;

  NodeFactory(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Stops at a nesting that no plan needs. */
  void checkDepth(int depth, SourceSpan span) throws Unreadable {
    if (depth > DEEPEST) {
      diagnostics.report(DiagnosticId.NESTED_TOO_DEEPLY, span, DEEPEST);
      throw new Unreadable();
    }
  }

  /** Adds a member, or reports the key that stands there already. */
  void add(Map<String, Node.Member> members, Node.Member member) {
    Node.Member first = members.putIfAbsent(member.key(), member);
    if (first != null) {
      diagnostics.report(
          DiagnosticId.DUPLICATE_KEY, member.keySpan(), member.key(), first.keySpan());
    }
  }

  /** Text that every encoder can carry. */
  String text(String text, SourceSpan span) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c)) {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else {
        diagnostics.report(
            DiagnosticId.LONE_SURROGATE,
            span,
            String.format(Locale.ROOT, "%04X", (int) c),
            "\"" + text + "\"");
        return text.replaceAll("[\\ud800-\\udfff]", "\ufffd");
      }
    }
    return text;
  }

  /** A number by its decimal literal. */
  Node number(String literal, SourceSpan span) {
    if (literal.length() <= LONGEST_NUMBER) {
      try {
        BigDecimal value = new BigDecimal(literal);
        long exponent = (long) value.precision() - value.scale();
        if (Math.abs(exponent) <= LARGEST_EXPONENT && Math.abs(value.scale()) <= LARGEST_EXPONENT) {
          return new Node.NumberNode(value, literal, span);
        }
      } catch (NumberFormatException beyondAllExponents) {
        // Falls through: the literal is well formed, so this can only be its size.
      }
    }
    return outOfRange(literal, span);
  }

  /** A whole number by its digits in another base. */
  Node number(String literal, String digits, int radix, SourceSpan span) {
    if (digits.length() <= LONGEST_NUMBER) {
      return new Node.NumberNode(new BigDecimal(new BigInteger(digits, radix)), literal, span);
    }
    return outOfRange(literal, span);
  }

  /** Zero, for a number that is none or beyond all use. */
  Node outOfRange(String literal, SourceSpan span) {
    diagnostics.report(DiagnosticId.NUMBER_OUT_OF_RANGE, span, literal);
    return new Node.NumberNode(BigDecimal.ZERO, literal, span);
  }
}
