package dev.trackwright.processor.diagnostics;

import java.util.Collection;
import java.util.stream.Collectors;

/** Lists names within a sentence. A long list is cut, because the message is what must be read. */
public final class CappedList {

  private static final int MOST = 8;

  private CappedList() {}

  /** {@code a, b, c and 4 more}; {@code nothing} where there is none. */
  public static String of(Collection<String> names) {
    if (names.isEmpty()) {
      return "nothing";
    }
    String shown =
        names.stream().limit(MOST).map(TerminalText::safe).collect(Collectors.joining(", "));
    return names.size() <= MOST ? shown : shown + " and " + (names.size() - MOST) + " more";
  }
}
