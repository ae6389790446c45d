package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.CappedList;
import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.DidYouMean;
import dev.trackwright.processor.diagnostics.SourceSpan;
import dev.trackwright.processor.source.Node;
import dev.trackwright.processor.source.NodeText;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes values of the expected kind out of a mapping, for every reader. What is of another kind is
 * reported and counts as missing, so that reading goes on.
 */
final class Members {

  private final Node.ObjectNode node;
  private final String subject;
  private final Diagnostics diagnostics;

  Members(Node.ObjectNode node, Object subject, Diagnostics diagnostics) {
    this.node = node;
    this.subject = subject.toString();
    this.diagnostics = diagnostics;
  }

  /** Text, or any other scalar as the file writes it; empty where it is blank. */
  Optional<String> text(String key) {
    Optional<Node> value = node.get(key);
    boolean scalar =
        value.filter(v -> v instanceof Node.ObjectNode || v instanceof Node.ArrayNode).isEmpty();
    if (!scalar) {
      wrongKind(key, "text", value.get());
      return Optional.empty();
    }
    return value.map(NodeText::of).filter(text -> !text.isBlank());
  }

  /**
   * What people are to read, without the blanks and line ends around it that an editor or YAML's
   * block text leaves there.
   */
  Optional<String> prose(String key) {
    return text(key).map(String::strip);
  }

  /** Text as {@link #text} reads it, where there must be some. */
  Optional<String> requiredText(String key) {
    Optional<Node> value = node.get(key);
    Optional<String> text = text(key);
    if (text.isEmpty() && value.filter(v -> !(v instanceof Node.StringNode)).isEmpty()) {
      report(
          key,
          "text",
          value.map(Node::span).orElse(node.span()),
          value.isEmpty() ? "missing" : "empty");
    }
    return text;
  }

  /** True or false; false where it is missing. */
  boolean flag(String key) {
    return take(key, Node.BooleanNode.class, "true or false")
        .map(Node.BooleanNode::value)
        .orElse(false);
  }

  /** A mapping. */
  Optional<Node.ObjectNode> mapping(String key) {
    return take(key, Node.ObjectNode.class, "a mapping");
  }

  /** A list. */
  Optional<Node.ArrayNode> list(String key) {
    return take(key, Node.ArrayNode.class, "a list");
  }

  /** Reports every key that is not among the known ones; {@code x-…} is the author's own. */
  void onlyKnow(Set<String> known) {
    for (Node.Member member : node.members().values()) {
      if (!known.contains(member.key()) && !member.key().startsWith("x-")) {
        diagnostics.report(
            DiagnosticId.UNKNOWN_KEY,
            member.keySpan(),
            subject,
            member.key(),
            DidYouMean.guess(member.key(), known),
            CappedList.of(new TreeSet<>(known)));
      }
    }
  }

  private <N extends Node> Optional<N> take(String key, Class<N> kind, String expected) {
    Optional<Node> value = node.get(key);
    if (value.isPresent() && !kind.isInstance(value.get())) {
      wrongKind(key, expected, value.get());
      return Optional.empty();
    }
    return value.map(kind::cast);
  }

  private void wrongKind(String key, String expected, Node value) {
    report(key, expected, value.span(), value.kind());
  }

  private void report(String key, String expected, SourceSpan span, String actual) {
    diagnostics.report(
        DiagnosticId.WRONG_KIND,
        span,
        "\"" + key + "\" of " + Character.toLowerCase(subject.charAt(0)) + subject.substring(1),
        expected,
        actual);
  }
}
