package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.CappedList;
import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.DidYouMean;
import dev.trackwright.processor.source.Node;
import dev.trackwright.processor.source.NodeText;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads which calls a vendor's rule is about. Vendors know different calls and spell them so. */
final class RuleType {

  private RuleType() {}

  /** Segment's {@code type}. */
  static Optional<CallRule.Type> inCapitals(Node.ObjectNode rule, Diagnostics diagnostics) {
    Map<String, CallRule.Type> known = new LinkedHashMap<>();
    for (CallRule.Type type : CallRule.Type.values()) {
      if (type != CallRule.Type.ALIAS) {
        known.put(type.name(), type);
      }
    }
    return read(rule, "type", known, diagnostics);
  }

  /** RudderStack's {@code eventType}; without one a rule is about an event. */
  static Optional<CallRule.Type> inSmallLetters(Node.ObjectNode rule, Diagnostics diagnostics) {
    if (rule.get("eventType").isEmpty()) {
      return Optional.of(CallRule.Type.TRACK);
    }
    Map<String, CallRule.Type> known = new LinkedHashMap<>();
    for (CallRule.Type type : CallRule.Type.values()) {
      if (type != CallRule.Type.COMMON) {
        known.put(type.name().toLowerCase(Locale.ROOT), type);
      }
    }
    return read(rule, "eventType", known, diagnostics);
  }

  private static Optional<CallRule.Type> read(
      Node.ObjectNode rule, String key, Map<String, CallRule.Type> known, Diagnostics diagnostics) {
    Optional<Node> written = rule.get(key);
    String text = written.map(NodeText::of).orElse("");
    Optional<CallRule.Type> type = Optional.ofNullable(known.get(text));
    if (type.isEmpty()) {
      diagnostics.report(
          DiagnosticId.RULE_TYPE_UNKNOWN,
          written.map(Node::span).orElse(rule.span()),
          text,
          DidYouMean.guess(text, known.keySet()),
          CappedList.of(known.keySet()));
    }
    return type;
  }
}
