package dev.trackwright.internal;

/**
 * What became of a batch that was to be brought back from the spool. Whether it can still be there
 * is told apart from whether it is here, for only what is lost for good may be acknowledged.
 */
sealed interface LoadOutcome {

  /** It is in memory. */
  record Loaded() implements LoadOutcome {}

  /**
   * It cannot be read now, for a reason that may pass, and is in the spool alone.
   *
   * @param why for the log
   */
  record Later(String why) implements LoadOutcome {}

  /**
   * Some of it is lost.
   *
   * @param why for the log
   */
  record Lost(String why) implements LoadOutcome {}
}
