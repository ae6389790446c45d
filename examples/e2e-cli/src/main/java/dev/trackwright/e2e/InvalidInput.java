package dev.trackwright.e2e;

/** What ends a run before anything is sent: its message is the answer's error, for people. */
final class InvalidInput extends Exception {

  private static final long serialVersionUID = 1L;

  InvalidInput(String message) {
    super(message);
  }

  InvalidInput(String message, Throwable cause) {
    super(message, cause);
  }
}
