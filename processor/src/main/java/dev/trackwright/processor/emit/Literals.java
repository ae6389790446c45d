package dev.trackwright.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.trackwright.processor.code.Check;
import dev.trackwright.processor.code.WireValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Constants as Java source. JavaPoet's own {@code $S} breaks a text at its line ends and leaves to
 * the file's encoding what is not ASCII; a wire name must survive both, so that text here is ASCII
 * on one line.
 */
final class Literals {

  /**
   * A string constant of a class file holds 65,535 bytes, in which a character takes at most three.
   */
  private static final int LONGEST = 65_535 / 3;

  private Literals() {}

  /** An expression with this text as its value; a constant one where Java can express it. */
  static CodeBlock text(String text) {
    if (text.length() <= LONGEST) {
      return CodeBlock.of("$L", quoted(text));
    }
    List<CodeBlock> pieces = new ArrayList<>();
    for (int from = 0; from < text.length(); from += LONGEST) {
      String piece = text.substring(from, Math.min(text.length(), from + LONGEST));
      pieces.add(CodeBlock.of("$L", quoted(piece)));
    }
    return CodeBlock.of("$T.join($L, $L)", String.class, "\"\"", CodeBlock.join(pieces, ", "));
  }

  /** An expression of the type that Java has for {@code value}. */
  static CodeBlock value(WireValue value) {
    if (value instanceof WireValue.Text text) {
      return text(text.value());
    }
    if (value instanceof WireValue.Whole whole) {
      return whole(whole.value());
    }
    if (value instanceof WireValue.Decimal number) {
      return CodeBlock.of("new $T($S)", BigDecimal.class, number.value());
    }
    return CodeBlock.of("$L", ((WireValue.Flag) value).value());
  }

  private static CodeBlock whole(long value) {
    return CodeBlock.of("$LL", value);
  }

  static CodeBlock argument(Check.Argument argument) {
    if (argument instanceof Check.Argument.Count count) {
      return CodeBlock.of("$L", count.value());
    }
    if (argument instanceof Check.Argument.Whole whole) {
      return whole(whole.value());
    }
    if (argument instanceof Check.Argument.Fraction fraction) {
      return CodeBlock.of("$L", fraction.value());
    }
    if (argument instanceof Check.Argument.Flag flag) {
      return CodeBlock.of("$L", flag.value());
    }
    if (argument instanceof Check.Argument.Value constant) {
      return value(constant.value());
    }
    if (argument instanceof Check.Argument.Constant constant) {
      return CodeBlock.of("$N", constant.name());
    }
    if (argument instanceof Check.Argument.Format format) {
      return CodeBlock.of("$T.$N", RuntimeTypes.STRING_FORMAT, format.name());
    }
    throw new IllegalStateException("unknown argument " + argument);
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c >= ' ' && c <= '~') {
            out.append(c);
          } else {
            out.append(String.format("\\u%04x", (int) c));
          }
        }
      }
    }
    return out.append('"').toString();
  }
}
