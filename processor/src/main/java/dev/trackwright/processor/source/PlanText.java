package dev.trackwright.processor.source;

/**
 * The plan as it was found: the first value that goes down the line. It keeps raw bytes, because
 * only the next step can tell a wrong encoding from wrong text; whoever makes it must not change
 * them afterwards.
 */
public final class PlanText {

  private final String displayPath;
  private final byte[] bytes;

  /**
   * A file's content.
   *
   * @param displayPath the path as diagnostics name it: relative to the build where that is known
   * @param bytes the whole file, not copied
   */
  public PlanText(String displayPath, byte[] bytes) {
    this.displayPath = displayPath;
    this.bytes = bytes;
  }

  /** The path as diagnostics name it. */
  public String displayPath() {
    return displayPath;
  }

  /** The whole file, not copied. */
  public byte[] bytes() {
    return bytes;
  }
}
