package dev.trackwright.message;

import java.util.regex.Pattern;

/**
 * Whether a text is an e-mail address as RFC 5321 has it, for {@link Formats}. E-mail addresses are
 * the format that plans ask for most, so they are read character by character, without a matcher.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5321#section-4.1.2">RFC 5321, Mailbox</a>
 */
final class Mailbox {

  private static final int MAX_LENGTH = 254;
  private static final int MAX_LOCAL_PART = 64;
  private static final int MAX_LABEL = 63;
  private static final String ATOM_SIGNS = "!#$%&'*+/=?^_`{|}~-";
  private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";

  /** Rare enough for a matcher. */
  private static final Pattern ADDRESS_LITERAL =
      Pattern.compile("\\[(?:" + BYTE + "(?:\\." + BYTE + "){3}|IPv6:[0-9A-Fa-f:.]{2,45})\\]");

  private Mailbox() {}

  static boolean isOne(String text) {
    int at = text.lastIndexOf('@');
    if (at < 1 || at > MAX_LOCAL_PART || text.length() > MAX_LENGTH) {
      return false;
    }
    boolean local = text.charAt(0) == '"' ? quoted(text, at) : dotted(text, at);
    if (!local) {
      return false;
    }
    return text.startsWith("[", at + 1)
        ? ADDRESS_LITERAL.matcher(text.substring(at + 1)).matches()
        : domain(text, at + 1);
  }

  /** Atoms with a dot between each two. */
  private static boolean dotted(String text, int end) {
    boolean expectsAtom = true;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      boolean dot = c == '.';
      boolean atom = letterOrDigit(c) || ATOM_SIGNS.indexOf(c) >= 0;
      if (dot ? expectsAtom : !atom) {
        return false;
      }
      expectsAtom = dot;
    }
    return !expectsAtom;
  }

  /** Visible characters and spaces in quotes, in which a backslash takes the next one with it. */
  private static boolean quoted(String text, int end) {
    int i = 1;
    while (i < end - 1) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
        c = i < end - 1 ? text.charAt(i) : '\0';
      } else if (c == '"') {
        return false;
      }
      if (c < ' ' || c > '~') {
        return false;
      }
      i++;
    }
    return i == end - 1 && text.charAt(i) == '"';
  }

  /** Labels of letters, digits and inner hyphens, with a dot between each two. */
  private static boolean domain(String text, int start) {
    int label = start;
    for (int i = start; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '.') {
        if (i == label
            || i - label > MAX_LABEL
            || text.charAt(label) == '-'
            || text.charAt(i - 1) == '-') {
          return false;
        }
        label = i + 1;
      } else if (!letterOrDigit(text.charAt(i)) && text.charAt(i) != '-') {
        return false;
      }
    }
    return true;
  }

  private static boolean letterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
