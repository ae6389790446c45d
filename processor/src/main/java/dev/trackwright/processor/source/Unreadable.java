package dev.trackwright.processor.source;

/**
 * Ends the reading of a file of which nothing more can be made; what is wrong has been reported.
 */
final class Unreadable extends Exception {

  private static final long serialVersionUID = 1L;

  Unreadable() {
    super("reported already", null, false, false);
  }
}
