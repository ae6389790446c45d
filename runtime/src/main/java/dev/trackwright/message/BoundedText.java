package dev.trackwright.message;

/**
 * A text that gives up after too many looks at it, for matching a plan's patterns on the caller's
 * thread: backtracking may take exponential time, and nothing else can stop a {@link
 * java.util.regex.Matcher}. The price is one small object for each match.
 */
final class BoundedText implements CharSequence {

  /** Some milliseconds. */
  private static final int STEPS = 1_000_000;

  /** A match that backtracks little looks at each character a few times. */
  private static final int STEPS_A_CHARACTER = 20;

  private final String text;
  private long stepsLeft;

  BoundedText(String text) {
    this(text, STEPS + (long) STEPS_A_CHARACTER * text.length());
  }

  /** A text for so many looks. */
  BoundedText(String text, long steps) {
    this.text = text;
    this.stepsLeft = steps;
  }

  long stepsLeft() {
    return stepsLeft;
  }

  /** The pattern and the text together would take too long. */
  static final class TooManySteps extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooManySteps() {
      super("too many steps", null, false, false);
    }
  }

  @Override
  public char charAt(int index) {
    if (--stepsLeft < 0) {
      throw new TooManySteps();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
