package dev.trackwright.processor.source;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import java.util.Arrays;

/**
 * HCL text becomes tokens, one at a time. Texts are decoded with a table of where each character
 * stands, since a plan's schemas may be JSON inside of them and mistakes there have places too.
 *
 * @see <a href="https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md">HCL syntax</a>
 */
final class HclLexer {

  private final String text;
  private final Lines lines;
  private final Diagnostics diagnostics;
  private int at;

  HclLexer(String text, Lines lines, Diagnostics diagnostics) {
    this.text = text;
    this.lines = lines;
    this.diagnostics = diagnostics;
  }

  HclToken next() throws Unreadable {
    skipBlanks();
    int start = at;
    if (at >= text.length()) {
      return HclToken.of(HclToken.Kind.END, "", start);
    }
    int c = text.codePointAt(at);
    if (c == '\n') {
      at++;
      return HclToken.of(HclToken.Kind.NEWLINE, "\n", start);
    }
    if (Character.isLetter(c) || c == '_') {
      return HclToken.of(HclToken.Kind.NAME, name(), start);
    }
    if (c >= '0' && c <= '9') {
      return HclToken.of(HclToken.Kind.NUMBER, number(), start);
    }
    if (c == '"') {
      return quoted();
    }
    if (isHeredoc()) {
      return heredoc();
    }
    at += Character.charCount(c);
    return HclToken.of(HclToken.Kind.SYMBOL, text.substring(start, at), start);
  }

  /** Ends the reading of a file that is no HCL. */
  Unreadable syntax(int offset, String problem) {
    diagnostics.report(DiagnosticId.HCL_SYNTAX, lines.at(offset), problem);
    return new Unreadable();
  }

  private void skipBlanks() throws Unreadable {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '#' || text.startsWith("//", at)) {
        at = lineEnd(at);
      } else if (text.startsWith("/*", at)) {
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
          throw syntax(at, "a comment is not closed");
        }
        at = end + 2;
      } else if (c == ' ' || c == '\t' || c == '\r') {
        at++;
      } else {
        return;
      }
    }
  }

  private String name() {
    int start = at;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (!Character.isLetterOrDigit(c) && c != '_' && c != '-') {
        break;
      }
      at += Character.charCount(c);
    }
    return text.substring(start, at);
  }

  private String number() {
    int start = at;
    digits();
    if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(at + 1)) {
      at++;
      digits();
    }
    if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
      int sign = at + 1 < text.length() && "+-".indexOf(text.charAt(at + 1)) >= 0 ? 2 : 1;
      if (isDigit(at + sign)) {
        at += sign;
        digits();
      }
    }
    return text.substring(start, at);
  }

  private void digits() {
    while (isDigit(at)) {
      at++;
    }
  }

  private boolean isDigit(int offset) {
    return offset < text.length() && text.charAt(offset) >= '0' && text.charAt(offset) <= '9';
  }

  private HclToken quoted() throws Unreadable {
    int start = at++;
    Decoded decoded = new Decoded();
    while (true) {
      if (at >= text.length() || text.charAt(at) == '\n') {
        throw syntax(start, "a quoted text is not closed on its line");
      }
      char c = text.charAt(at);
      if (c == '"') {
        decoded.end(at++);
        return decoded.token(start);
      }
      if (c == '\\') {
        escape(decoded);
      } else {
        template(decoded, text.length());
      }
    }
  }

  private void escape(Decoded decoded) throws Unreadable {
    int start = at;
    char c = at + 1 < text.length() ? text.charAt(at + 1) : '\n';
    int plain = "nrt\"\\".indexOf(c);
    if (plain >= 0) {
      decoded.add("\n\r\t\"\\".charAt(plain), start);
      at += 2;
      return;
    }
    int digits = c == 'u' ? 4 : c == 'U' ? 8 : 0;
    int end = at + 2 + digits;
    if (digits > 0 && end <= text.length() && text.substring(at + 2, end).matches("[0-9a-fA-F]+")) {
      long point = Long.parseLong(text.substring(at + 2, end), 16);
      if (point <= Character.MAX_CODE_POINT) {
        for (char unit : Character.toChars((int) point)) {
          decoded.add(unit, start);
        }
        at = end;
        return;
      }
    }
    throw syntax(start, "there is no such escape in a quoted text");
  }

  /** One character, or a template: doubled marks stand for themselves. */
  private void template(Decoded decoded, int end) throws Unreadable {
    char c = text.charAt(at);
    if (c == '$' || c == '%') {
      if (text.startsWith(c + "{", at + 1) && text.charAt(at + 1) == c) {
        decoded.add(c, at);
        decoded.add('{', at + 2);
        at += 3;
        return;
      }
      if (text.startsWith("{", at + 1)) {
        decoded.computed = true;
        at = templateEnd(at + 2, end, 1);
        return;
      }
    }
    decoded.add(c, at++);
  }

  /** Behind the brace that closes a template; texts within it may hold braces and templates. */
  private int templateEnd(int start, int end, int depth) throws Unreadable {
    if (depth > NodeFactory.DEEPEST) {
      diagnostics.report(DiagnosticId.NESTED_TOO_DEEPLY, lines.at(start), NodeFactory.DEEPEST);
      throw new Unreadable();
    }
    int open = 1;
    boolean inText = false;
    int i = start;
    while (i < end) {
      char c = text.charAt(i);
      if (inText && c == '\\') {
        i++;
      } else if (inText && (c == '$' || c == '%') && text.startsWith("{", i + 1)) {
        i = templateEnd(i + 2, end, depth + 1) - 1;
      } else if (c == '"') {
        inText = !inText;
      } else if (!inText && c == '{') {
        open++;
      } else if (!inText && c == '}' && --open == 0) {
        return i + 1;
      }
      i++;
    }
    throw syntax(start - 2, "a template is not closed");
  }

  private boolean isHeredoc() {
    int name = text.startsWith("<<-", at) ? at + 3 : at + 2;
    return text.startsWith("<<", at)
        && name < text.length()
        && (Character.isLetter(text.codePointAt(name)) || text.charAt(name) == '_');
  }

  private HclToken heredoc() throws Unreadable {
    int start = at;
    boolean flush = text.startsWith("<<-", at);
    at += flush ? 3 : 2;
    String marker = name();
    int body = Math.min(text.length(), lineEnd(at) + 1);
    if (!text.substring(at, lineEnd(at)).isBlank()) {
      throw syntax(at, "after the name of a heredoc its text begins on the next line");
    }
    int end = body;
    while (end < text.length() && !text.substring(end, lineEnd(end)).strip().equals(marker)) {
      end = Math.min(text.length(), lineEnd(end) + 1);
    }
    if (end >= text.length()) {
      throw syntax(start, "the heredoc " + marker + " is not closed by a line of that name");
    }
    Decoded decoded = new Decoded();
    int indent = flush ? indent(body, end) : 0;
    at = body;
    while (at < end) {
      boolean lineStart = at == body || text.charAt(at - 1) == '\n';
      if (lineStart) {
        at += Math.min(indent, blanks(at));
      }
      if (at < end) {
        template(decoded, end);
      }
    }
    decoded.end(end);
    at = lineEnd(end);
    return decoded.token(start);
  }

  /** The blanks with which all lines begin; empty ones do not count. */
  private int indent(int body, int end) {
    int indent = Integer.MAX_VALUE;
    for (int line = body; line < end; line = lineEnd(line) + 1) {
      if (!text.substring(line, lineEnd(line)).isBlank()) {
        indent = Math.min(indent, blanks(line));
      }
    }
    return indent;
  }

  private int blanks(int line) {
    int i = line;
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    return i - line;
  }

  private int lineEnd(int offset) {
    int end = text.indexOf('\n', offset);
    return end < 0 ? text.length() : end;
  }

  /** A text while it is decoded. */
  private static final class Decoded {
    private final StringBuilder text = new StringBuilder();
    private int[] offsets = new int[16];
    private boolean computed;

    void add(char c, int offset) {
      end(offset);
      text.append(c);
    }

    void end(int offset) {
      if (text.length() == offsets.length) {
        offsets = Arrays.copyOf(offsets, offsets.length * 2);
      }
      offsets[text.length()] = offset;
    }

    HclToken token(int start) {
      int[] exact = Arrays.copyOf(offsets, text.length() + 1);
      return new HclToken(
          HclToken.Kind.TEXT,
          text.toString(),
          start,
          offset -> exact[Math.max(0, Math.min(offset, exact.length - 1))],
          computed);
    }
  }
}
