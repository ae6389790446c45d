package dev.trackwright.processor.proof;

/** Java's types do not let a value through; for a broken value that is the best that can happen. */
final class NotRepresentable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotRepresentable(String why) {
    super(why);
  }
}
