package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.SourceSpan;
import dev.trackwright.processor.source.Node;
import dev.trackwright.processor.source.NodeText;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One rule of a vendor's plan, whichever format it was written in: what formats of rules over calls
 * have in common.
 *
 * @param type what it rules
 * @param name of the event; empty for rules over whole calls
 * @param version if the plan has versions
 * @param deprecated whether the call is to be made no more
 * @param description as the plan's own field has it, beside the schema's
 * @param schema the JSON Schema
 * @param unwrapped whether the schema is known to be that of the payload, not of the message
 * @param span the place of its name
 */
record CallRule(
    Type type,
    String name,
    OptionalLong version,
    boolean deprecated,
    Optional<String> description,
    Node.ObjectNode schema,
    boolean unwrapped,
    SourceSpan span) {

  /** What a rule is about. */
  enum Type {
    COMMON,
    GROUP,
    IDENTIFY,
    PAGE,
    SCREEN,
    TRACK;

    boolean isEvent() {
      return this == PAGE || this == SCREEN || this == TRACK;
    }

    Event.Kind kind() {
      return switch (this) {
        case PAGE -> Event.Kind.PAGE;
        case SCREEN -> Event.Kind.SCREEN;
        case TRACK -> Event.Kind.TRACK;
        default -> throw new IllegalStateException(this + " is no event");
      };
    }
  }

  /** Who diagnostics speak of. */
  Subject subject() {
    String word = type == Type.TRACK ? "event" : type.name().toLowerCase(Locale.ROOT);
    return Subject.of(
        type.isEvent() ? word + " \"" + name + "\"" : "the rule of type " + type.name());
  }

  /** The version's number, if it is a whole one. */
  static OptionalLong version(Optional<Node> version, Object subject, Diagnostics diagnostics) {
    if (version.isEmpty()) {
      return OptionalLong.empty();
    }
    if (version.get() instanceof Node.NumberNode number) {
      try {
        return OptionalLong.of(number.value().longValueExact());
      } catch (ArithmeticException noLong) {
        // Falls through to the report.
      }
    }
    diagnostics.report(
        DiagnosticId.RULE_VERSION_INVALID,
        version.get().span(),
        subject,
        NodeText.of(version.get()));
    return OptionalLong.empty();
  }
}
