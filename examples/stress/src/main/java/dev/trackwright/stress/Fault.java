package dev.trackwright.stress;

/** What the server does to requests while it has its turn. */
enum Fault {
  /** Takes them. */
  NONE,
  /** HTTP 503. */
  UNAVAILABLE,
  /** HTTP 429 with a wait of one second. */
  THROTTLED,
  /** HTTP 413 for more than a few events. */
  TOO_LARGE,
  /** Resets the connection before the body is read. */
  RESET_BEFORE_BODY,
  /** Resets the connection in the middle of the body. */
  RESET_IN_BODY,
  /** Reads, takes nothing, and stays silent for longer than the client waits. */
  STALL,
  /** Takes them, then stays silent for longer than the client waits. */
  STALL_AFTER_TAKING,
  /** Takes them, then resets the connection without an answer. */
  RESET_AFTER_TAKING,
  /** Takes them, then breaks off in the middle of the answer's status line. */
  HALF_A_HEAD,
  /** Takes them, says so, then breaks off in the middle of the answer's body. */
  HALF_A_BODY,
  /** Answers slowly, but in time. */
  SLOW,
  /** Closes all connections and the port, and is back a moment later. */
  RESTART
}
