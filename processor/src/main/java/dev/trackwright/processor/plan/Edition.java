package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.source.Node;
import dev.trackwright.processor.source.NodeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Which of several rules for one call a rule is. Vendors count in their own ways, so only what all
 * of them have is kept: numbers that can be compared, the most important first.
 *
 * @param numbers none where the plan has no versions, which is older than any
 * @param sent whether a call has to carry the number, as Segment's do
 */
record Edition(List<Long> numbers, boolean sent) implements Comparable<Edition> {

  static final Edition NONE = new Edition(List.of(), false);

  /** RudderStack's {@code 1-0-0}, with room for what a newer API may write. */
  private static final Pattern PARTS = Pattern.compile("[0-9]{1,9}([-.][0-9]{1,9}){0,3}");

  /** Copies the list. */
  Edition {
    numbers = List.copyOf(numbers);
  }

  /** Segment's whole number, which calls carry. */
  static Edition sent(Optional<Node> version, Object subject, Diagnostics diagnostics) {
    return version.isEmpty() ? NONE : whole(version.get(), true, subject, diagnostics);
  }

  /** RudderStack's text of several numbers, or one number; calls do not carry it. */
  static Edition kept(Optional<Node> version, Object subject, Diagnostics diagnostics) {
    if (version.isEmpty()) {
      return NONE;
    }
    if (version.get() instanceof Node.StringNode text && PARTS.matcher(text.value()).matches()) {
      List<Long> numbers = new ArrayList<>();
      for (String part : text.value().split("[-.]", -1)) {
        numbers.add(Long.valueOf(part));
      }
      return new Edition(numbers, false);
    }
    return whole(version.get(), false, subject, diagnostics);
  }

  private static Edition whole(
      Node version, boolean sent, Object subject, Diagnostics diagnostics) {
    if (version instanceof Node.NumberNode number) {
      try {
        return new Edition(List.of(number.value().longValueExact()), sent);
      } catch (ArithmeticException noLong) {
        // Falls through to the report.
      }
    }
    diagnostics.report(
        DiagnosticId.RULE_VERSION_INVALID, version.span(), subject, NodeText.of(version));
    return NONE;
  }

  /** What {@code context.protocols.event_version} says. */
  OptionalLong wire() {
    return sent ? OptionalLong.of(numbers.get(0)) : OptionalLong.empty();
  }

  @Override
  public int compareTo(Edition other) {
    for (int i = 0; i < Math.min(numbers.size(), other.numbers.size()); i++) {
      int order = numbers.get(i).compareTo(other.numbers.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(numbers.size(), other.numbers.size());
  }
}
