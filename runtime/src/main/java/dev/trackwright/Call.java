package dev.trackwright;

import dev.trackwright.message.Envelope;
import dev.trackwright.message.EventType;
import dev.trackwright.message.Message;
import dev.trackwright.message.Payload;
import dev.trackwright.message.Section;
import org.jspecify.annotations.Nullable;

/**
 * What a call is about, on its way from {@link Caller} through {@link Outgoing}. What people are
 * told and what goes over the wire are kept apart, since ids and names that an application gives at
 * run time must not get into logs.
 *
 * @param kind which of the six calls
 * @param label what violations and logs say of it
 * @param name the event's or page's name, the group id, the previous id; empty for identify and for
 *     a page without a name
 * @param version the version of the plan's rule, or null
 * @param section where traits stand
 */
record Call(CallKind kind, String label, String name, @Nullable Integer version, Section section) {

  /** A call outside of any plan, or one that no plan rules. */
  static Call of(CallKind kind, String name) {
    return new Call(kind, kind.label(name), name, null, Section.TRAITS);
  }

  /** A call that the plan has a name for. */
  static Call of(CallKind kind, EventType type) {
    return of(kind, type, type.name());
  }

  /** A call that the plan rules, and to which the application gives the name or the id. */
  static Call of(CallKind kind, EventType type, String name) {
    return new Call(kind, kind.label(type.name()), name, type.version(), type.section());
  }

  /** Whether receivers would refuse the call, since it does not say what it is about. */
  boolean isNameless() {
    return !kind.neededName().isEmpty() && (name == null || name.isBlank());
  }

  Message message(Envelope envelope, @Nullable Payload payload) {
    return kind.message(envelope, this, payload);
  }
}
