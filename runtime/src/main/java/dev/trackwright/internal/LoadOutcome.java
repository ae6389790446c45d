package dev.trackwright.internal;

/**
 * What became of a batch that was to be brought back from the spool. Whether it can still be there
 * is told apart from whether it is here, for only what is lost for good may be acknowledged.
 */
sealed interface LoadOutcome {

  /** Why it is not in memory, for the log. */
  String why();

  /** It is in memory. */
  record Loaded() implements LoadOutcome {
    @Override
    public String why() {
      return "";
    }
  }

  /** It cannot be read now, for a reason that may pass, and is in the spool alone. */
  record Later(String why) implements LoadOutcome {}

  /** It is written in a way that only a later version of this library knows. */
  record Foreign(String why) implements LoadOutcome {}

  /** Some of it is lost. */
  record Lost(String why) implements LoadOutcome {}
}
