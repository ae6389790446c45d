package dev.trackwright.message;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A snapshot that {@link Values} has made, with what it had to leave out. */
interface Frozen {

  /** What could not be taken over; empty as a rule. */
  Set<ViolationKind> flaws();

  /** Whether it holds JSON's own terms all the way down, not values of the plan's Java types. */
  boolean inJsonTerms();

  /** Whether the value is a snapshot in JSON terms. */
  static boolean inJsonTerms(@Nullable Object value) {
    return value instanceof Frozen frozen && frozen.inJsonTerms();
  }
}
