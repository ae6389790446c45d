package dev.trackwright;

import dev.trackwright.message.ViolationKind;

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
    return OneLine.of(line.append(' ').append(text));
  }
}
