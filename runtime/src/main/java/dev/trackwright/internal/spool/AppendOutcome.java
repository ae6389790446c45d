package dev.trackwright.internal.spool;

/** What became of a record that was to be stored: a value, for a full disk is no surprise. */
public sealed interface AppendOutcome {

  /**
   * It is stored.
   *
   * @param id under which it is read and acknowledged, as long as the store is open; later records
   *     have greater ones
   */
  record Stored(long id) implements AppendOutcome {}

  /** It was not stored, for it would have exceeded the quota. */
  record Full() implements AppendOutcome {}

  /**
   * It was not stored, and nothing of it is left; the next one may succeed.
   *
   * @param reason for the log, such as a full disk
   */
  record Failed(String reason) implements AppendOutcome {}
}
