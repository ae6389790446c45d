package dev.trackwright.internal.spool;

/** What became of a record that was to be read. */
public sealed interface ReadOutcome {

  /**
   * It is as it was stored.
   *
   * @param bytes the record, for the caller to keep
   */
  // An array, compared by identity: it is handed on, never compared.
  @SuppressWarnings("ArrayRecordComponent")
  record Intact(byte[] bytes) implements ReadOutcome {}

  /**
   * Its checksum is wrong: it is lost, counted as such and settled.
   *
   * @param events how many it held, which has a checksum of its own
   * @param bytes how many of them
   */
  record Damaged(int events, long bytes) implements ReadOutcome {}

  /** There is no such record any more: somebody has deleted its file, or its frame is damaged. */
  record Gone() implements ReadOutcome {}

  /**
   * It cannot be read now. It stays, and comes back in the next life if it is not acknowledged.
   *
   * @param reason for the log
   */
  record Failed(String reason) implements ReadOutcome {}
}
