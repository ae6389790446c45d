package dev.trackwright.processor.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text of a plan as Javadoc that can break nothing; used by all emitters. It takes the text for
 * text, never for HTML or Javadoc: what means something there becomes a character reference, so
 * that the page shows what the plan says; the price is a source that is harder to read.
 *
 * <p>The results are arguments and no formats: {@code addJavadoc("$L", JavadocText.body(text))}.
 * They hold no end of a comment, no backslash and so no Unicode escape, no at sign and no braces.
 */
public final class JavadocText {

  /** UTF-16 units of the plan's text that one comment shows; the rest is counted. */
  public static final int LONGEST_BODY = 4_000;

  /** The same for {@link #inline} and {@link #code}. */
  public static final int LONGEST_INLINE = 500;

  /** Where lines end if a space allows it; indentation and star make it about 100. */
  private static final int WIDTH = 90;

  private static final Pattern LINE_END = Pattern.compile("\\R");
  private static final Pattern WHITE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern BULLET = Pattern.compile("\\s*[-*\u2022]\\s+(\\S.*)");
  private static final Pattern NUMBERED = Pattern.compile("\\s*\\d{1,3}[.)]\\s+\\S.*");

  private JavadocText() {}

  /**
   * Paragraphs and lists. A blank line ends a paragraph; lines that begin with {@code -} or {@code
   * *} become a list; a numbered line begins a line of its own. It can stand behind words and
   * before block tags.
   *
   * @return lines joined with {@code \n}, none at the end; empty if {@code planText} is blank
   */
  public static String body(String planText) {
    String text = trimmed(planText);
    int end = end(text, LONGEST_BODY);
    Blocks blocks = new Blocks();
    LINE_END.splitAsStream(text.substring(0, end)).forEach(blocks::line);
    return blocks.joined(rest(text, end));
  }

  /**
   * One paragraph, whatever the text: for block tags, tables and sentences.
   *
   * @return lines joined with {@code \n}; empty if {@code planText} is blank
   */
  public static String inline(String planText) {
    String text = collapsed(planText);
    int end = end(text, LONGEST_INLINE);
    return wrapped(escaped(text.substring(0, end)) + rest(text, end), "");
  }

  /**
   * A name or value of the plan in code font, every space and line break kept visible.
   *
   * @return one line, such as {@code <code>order_id</code>}; a blank text is shown in quotes
   */
  public static String code(String planText) {
    int end = end(planText, LONGEST_INLINE);
    String shown = planText.substring(0, end);
    String quotes = collapsed(shown).isEmpty() ? "\"" : "";
    return "<code>" + quotes + escaped(shown) + quotes + "</code>" + rest(planText, end);
  }

  private static int end(String text, int longest) {
    if (text.length() <= longest) {
      return text.length();
    }
    return Character.isLowSurrogate(text.charAt(longest)) ? longest - 1 : longest;
  }

  private static String rest(String text, int end) {
    int more = text.length() - end;
    return more == 0 ? "" : String.format(Locale.ROOT, "… (%,d more characters in the plan)", more);
  }

  private static String collapsed(String text) {
    return WHITE.matcher(trimmed(text)).replaceAll(" ");
  }

  /** Not {@link String#strip}, to which some control characters are white space. */
  private static String trimmed(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isWhite(text.charAt(from))) {
      from++;
    }
    while (from < to && isWhite(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isWhite(char c) {
    return Character.isSpaceChar(c) || (c >= '\t' && c <= '\r') || c == 0x85;
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    int before = '*';
    int next;
    for (int i = 0; i < text.length(); i += Character.charCount(next)) {
      next = text.codePointAt(i);
      boolean star = i + 1 < text.length() && text.charAt(i + 1) == '*';
      out.append(next == '/' && (before == '*' || star) ? "&#47;" : escaped(next));
      before = next;
    }
    return out.toString();
  }

  private static String escaped(int c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '@' -> "&#64;";
      case '{' -> "&#123;";
      case '}' -> "&#125;";
      case '\\' -> "&#92;";
      default -> isHarmful(c) ? String.format(Locale.ROOT, "&#92;u%04X", c) : Character.toString(c);
    };
  }

  /** What an editor or a compiler would act on, or could not write: shown by its number. */
  private static boolean isHarmful(int c) {
    return Character.isISOControl(c)
        || c == 0x2028
        || c == 0x2029
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0xFEFF
        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
        || (c >= 0xFDD0 && c <= 0xFDEF)
        || (c & 0xFFFE) == 0xFFFE;
  }

  /** Breaks at spaces, of which each is one by now; a longer word stays whole. */
  private static String wrapped(String text, String indent) {
    StringBuilder out = new StringBuilder(text);
    int lineStart = 0;
    int lastSpace = -1;
    for (int i = 0; i < out.length(); i++) {
      if (out.charAt(i) == '\n') {
        lineStart = i + 1;
        lastSpace = -1;
      } else if (out.charAt(i) == ' ' && i > lineStart + indent.length()) {
        lastSpace = i;
      }
      if (i - lineStart >= WIDTH && lastSpace >= 0) {
        out.replace(lastSpace, lastSpace + 1, "\n" + indent);
        i += indent.length();
        lineStart = lastSpace + 1;
        lastSpace = -1;
      }
    }
    return out.toString();
  }

  /** The text's paragraphs and list items, as they come. */
  private static final class Blocks {

    private static final String ITEM = "  <li>";

    private final List<String> blocks = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private final List<String> items = new ArrayList<>();

    void line(String line) {
      Matcher bullet = BULLET.matcher(line);
      String text = escaped(collapsed(line));
      if (text.isEmpty()) {
        endParagraph();
        endList();
      } else if (bullet.matches()) {
        endParagraph();
        items.add(escaped(collapsed(bullet.group(1))));
      } else if (!items.isEmpty() && Character.isWhitespace(line.charAt(0))) {
        items.add(items.remove(items.size() - 1) + " " + text);
      } else {
        endList();
        String gap = NUMBERED.matcher(line).matches() ? "<br>\n" : " ";
        paragraph.append(paragraph.length() == 0 ? "" : gap).append(text);
      }
    }

    String joined(String rest) {
      if (items.isEmpty()) {
        paragraph.append(rest);
      } else {
        items.add(items.remove(items.size() - 1) + rest);
      }
      endParagraph();
      endList();
      return String.join("\n\n", blocks);
    }

    private void endParagraph() {
      if (paragraph.length() > 0) {
        blocks.add(wrapped((blocks.isEmpty() ? "" : "<p>") + paragraph, ""));
        paragraph.setLength(0);
      }
    }

    private void endList() {
      if (!items.isEmpty()) {
        StringBuilder list = new StringBuilder("<ul>\n");
        items.forEach(item -> list.append(wrapped(ITEM + item, "      ")).append('\n'));
        blocks.add(list.append("</ul>").toString());
        items.clear();
      }
    }
  }
}
