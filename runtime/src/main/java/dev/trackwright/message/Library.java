package dev.trackwright.message;

/**
 * What messages say of the library that made them. The version is a constant, which a test compares
 * with the build's, so that no resource has to be found at run time.
 */
final class Library {
  static final String NAME = "trackwright-java";
  static final String VERSION = "0.1.0-SNAPSHOT";

  private Library() {}
}
