package dev.trackwright.message;

/** What {@link Checker} says of a value that could not be taken over as it was. */
final class Flaws {
  private Flaws() {}

  static String text(ViolationKind flaw) {
    return switch (flaw) {
      case NOT_FINITE -> "holds a number that is not finite; null is sent in its place";
      case TOO_DEEP ->
          "contains itself, is nested too deeply or holds too much; null is sent for what is cut";
      case UNREADABLE ->
          "failed while it was read; what could not be read is left out or sent as null";
      case UNPLANNED_PROPERTY -> "holds a member whose name is null, which is not sent";
      default -> throw new IllegalArgumentException(flaw.name());
    };
  }
}
