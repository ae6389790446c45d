package dev.trackwright.message;

/**
 * Whether a text is an e-mail address as RFC 5321 has it, for {@link Formats}. E-mail addresses are
 * the format that plans ask for most, so they are read character by character.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5321#section-4.1.2">RFC 5321, Mailbox</a>
 */
final class Mailbox {

  private static final int MAX_LENGTH = 254;
  private static final int MAX_LOCAL_PART = 64;
  private static final String ATOM_SIGNS = "!#$%&'*+/=?^_`{|}~-";
  private static final String IPV6 = "IPv6:";

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
    return (text.startsWith("[", at + 1) && text.endsWith("]"))
        ? address(text.substring(at + 2, text.length() - 1))
        : HostText.isName(text, at + 1);
  }

  private static boolean address(String literal) {
    return literal.startsWith(IPV6)
        ? HostText.isIpv6(literal.substring(IPV6.length()))
        : HostText.isIpv4(literal);
  }

  /** Atoms with a dot between each two. */
  private static boolean dotted(String text, int end) {
    boolean expectsAtom = true;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      boolean dot = c == '.';
      boolean atom = HostText.letterOrDigit(c) || ATOM_SIGNS.indexOf(c) >= 0;
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
}
