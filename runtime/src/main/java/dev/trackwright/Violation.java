package dev.trackwright;

import dev.trackwright.message.ViolationKind;
import dev.trackwright.transport.VisibleText;
import java.util.regex.Pattern;

/**
 * One thing in which a call does not keep to the plan. It never holds a property's value, which may
 * be sensitive, so that it can be logged.
 *
 * @param kind which rule
 * @param call the event's name, the page's or screen's, or the type of the call; {@code context}
 *     for what every call carries
 * @param path a JSON pointer below the properties or traits; empty for the whole
 * @param text the rule in words
 */
public record Violation(ViolationKind kind, String call, String path, String text) {

  private static final Pattern POSITION = Pattern.compile("/\\d+(?=/|$)");

  /**
   * What counts as the same violation where repeated ones are only counted, as in a log: its kind,
   * call and path, without positions in lists.
   *
   * @return a text for comparison, not for people
   */
  public String signature() {
    return kind + "\n" + call + "\n" + POSITION.matcher(path).replaceAll("/*");
  }

  /**
   * One line: kind, call, path and text, with whatever could break a line or a terminal escaped.
   */
  @Override
  public String toString() {
    StringBuilder line = new StringBuilder();
    line.append('[').append(kind).append("] ").append(call);
    if (!path.isEmpty()) {
      line.append(' ').append(path);
    }
    return VisibleText.of(line.append(' ').append(text).toString());
  }
}
