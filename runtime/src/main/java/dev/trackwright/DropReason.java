package dev.trackwright;

/** Why a message that a client had accepted, or was given, was not delivered. */
public enum DropReason {
  /** The queue was full, by count or by bytes. */
  QUEUE_FULL,
  /** The message alone is larger than the receiver takes. */
  TOO_LARGE,
  /** The receiver refused the message for good. */
  REJECTED,
  /** The receiver could not be reached in the attempts and the time allowed. */
  RETRIES_EXHAUSTED,
  /** The message came after the client had been closed. */
  CLOSED,
  /** The message could not be turned into JSON. */
  NOT_ENCODABLE
}
