package dev.trackwright.message;

/**
 * Whether a text names a host, by name or by number, for {@link Formats} and {@link Mailbox}. Texts
 * are read character by character, each once, so that no length of text takes long.
 */
final class HostText {

  private static final int MAX_NAME = 253;
  private static final int MAX_LABEL = 63;
  private static final int MAX_BYTE = 255;
  private static final int BYTES = 4;
  private static final int GROUPS = 8;
  private static final int GROUP_DIGITS = 4;

  private HostText() {}

  /**
   * A host name: labels of ASCII letters, digits and inner hyphens, with a dot between each two.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc1123#section-2">RFC 1123, section 2.1</a>
   */
  static boolean isName(String text) {
    return text.length() <= MAX_NAME && isName(text, 0);
  }

  /** Whether a name begins there, of any length in all. */
  static boolean isName(String text, int start) {
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

  /**
   * Four decimal bytes with a dot between each two; without leading zeros, which some readers take
   * for octal.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc2673#section-3.2">RFC 2673, dotted quad</a>
   */
  static boolean isIpv4(String text) {
    return isIpv4(text, 0);
  }

  private static boolean isIpv4(String text, int start) {
    int bytes = 0;
    int value = 0;
    int first = start;
    for (int i = start; i <= text.length(); i++) {
      char c = i == text.length() ? '.' : text.charAt(i);
      if (c == '.') {
        if (i == first || ++bytes > BYTES) {
          return false;
        }
        value = 0;
        first = i + 1;
      } else {
        boolean leadingZero = i > first && value == 0;
        value = value * 10 + (c - '0');
        if (c < '0' || c > '9' || leadingZero || value > MAX_BYTE) {
          return false;
        }
      }
    }
    return bytes == BYTES;
  }

  /**
   * Eight groups of hexadecimal digits with a colon between each two; two colons stand, once, for
   * groups of zeros, and a dotted quad may stand for the last two groups.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc4291#section-2.2">RFC 4291, section 2.2</a>
   */
  static boolean isIpv6(String text) {
    int groups = 0;
    boolean gap = text.startsWith("::");
    int i = gap ? 2 : 0;
    while (i < text.length()) {
      int end = i;
      while (end < text.length() && hexadecimal(text.charAt(end))) {
        end++;
      }
      if (end < text.length() && text.charAt(end) == '.') {
        groups += 2;
        return isIpv4(text, i) && complete(groups, gap);
      }
      if (end == i || end - i > GROUP_DIGITS || ++groups > GROUPS) {
        return false;
      }
      if (end == text.length()) {
        return complete(groups, gap);
      }
      if (text.charAt(end) != ':') {
        return false;
      }
      i = end + 1;
      if (i == text.length()) {
        return false; // one colon at the end
      }
      if (text.charAt(i) == ':') {
        if (gap) {
          return false;
        }
        gap = true;
        i++;
      }
    }
    return gap && complete(groups, true); // two colons at the end
  }

  private static boolean complete(int groups, boolean gap) {
    return gap ? groups < GROUPS : groups == GROUPS;
  }

  private static boolean hexadecimal(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }

  static boolean letterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
