package dev.trackwright.processor.proof;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One call as a plan's text has it.
 *
 * @param name the event's, page's or screen's; empty for the others
 * @param version what must be sent along, or null
 * @param section where on the wire the payload stands
 * @param schema of the payload, whole: with its {@code $schema} and {@code $defs}
 */
record PlannedCall(
    Kind kind, String name, @Nullable Integer version, Section section, JsonNode schema) {

  enum Kind {
    TRACK,
    PAGE,
    SCREEN,
    IDENTIFY,
    GROUP,
    CONTEXT
  }

  /** Where a payload stands in a message. */
  enum Section {
    PROPERTIES("/properties"),
    TRAITS("/traits"),
    CONTEXT_TRAITS("/context/traits"),
    CONTEXT("/context");

    private final String pointer;

    Section(String pointer) {
      this.pointer = pointer;
    }

    JsonNode in(JsonNode message) {
      return message.at(pointer);
    }
  }

  @Override
  public String toString() {
    return kind + " \"" + name + "\"" + (version == null ? "" : " " + version);
  }

  /** The call of that kind and name, or null. */
  static @Nullable PlannedCall find(
      List<PlannedCall> calls, Kind kind, String name, @Nullable Integer version) {
    List<PlannedCall> found = new ArrayList<>();
    for (PlannedCall call : calls) {
      if (call.kind == kind && call.name.equals(name)) {
        if (version != null && version.equals(call.version)) {
          return call;
        }
        found.add(call);
      }
    }
    return found.size() == 1 && found.get(0).version == null ? found.get(0) : null;
  }
}
