package dev.trackwright.message;

import java.util.Set;

/** A snapshot that {@link Values} has made, with what it had to leave out. */
interface Frozen {

  /** What could not be taken over; empty as a rule. */
  Set<ViolationKind> flaws();
}
