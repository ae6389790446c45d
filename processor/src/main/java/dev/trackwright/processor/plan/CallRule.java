package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.SourceSpan;
import dev.trackwright.processor.source.Node;
import java.util.Locale;

/**
 * One rule of a vendor's plan, whichever format it was written in: what formats of rules over calls
 * have in common.
 *
 * @param type what it rules
 * @param name of the event; empty for rules over whole calls
 * @param edition which of several rules for the call it is
 * @param deprecated whether the call is to be made no more
 * @param remarks what the plan says beside the schema
 * @param place where the schema describes what identify and group carry, and where that goes
 * @param schema the JSON Schema
 * @param unwrapped whether the schema is known to be that of the payload, not of the message
 * @param span the place of its name
 */
record CallRule(
    Type type,
    String name,
    Edition edition,
    boolean deprecated,
    Remarks remarks,
    Place place,
    Node.ObjectNode schema,
    boolean unwrapped,
    SourceSpan span) {

  /** What a rule is about. */
  enum Type {
    ALIAS,
    COMMON,
    GROUP,
    IDENTIFY,
    PAGE,
    SCREEN,
    TRACK;

    boolean isEvent() {
      return this == PAGE || this == SCREEN || this == TRACK;
    }

    boolean hasTraits() {
      return this == GROUP || this == IDENTIFY;
    }

    Event.Kind kind() {
      return switch (this) {
        case PAGE -> Event.Kind.PAGE;
        case SCREEN -> Event.Kind.SCREEN;
        case TRACK -> Event.Kind.TRACK;
        default -> throw new IllegalStateException(this + " is no event");
      };
    }

    /** The rule of that type and name, as a diagnostic speaks of it. */
    Subject subject(String name) {
      String word = this == TRACK ? "event" : name().toLowerCase(Locale.ROOT);
      if (!isEvent()) {
        return Subject.of("the rule of type " + name());
      }
      return Subject.of(name.isEmpty() ? "the rule for any " + word : word + " \"" + name + "\"");
    }
  }

  /**
   * Where traits are.
   *
   * @param described in the schema
   * @param sent in a message
   */
  record Place(Traits.Section described, Traits.Section sent) {
    static final Place TRAITS = new Place(Traits.Section.TRAITS, Traits.Section.TRAITS);
  }

  /** Who diagnostics speak of. */
  Subject subject() {
    return type.subject(name);
  }
}
