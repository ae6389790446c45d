package dev.trackwright.processor.diagnostics;

import java.util.Comparator;

/**
 * A place in a plan file.
 *
 * @param file the path as the user should read it: relative to the build where that is known
 * @param line from 1
 * @param column from 1, in UTF-16 units
 */
public record SourceSpan(String file, int line, int column) implements Comparable<SourceSpan> {

  private static final Comparator<SourceSpan> ORDER =
      Comparator.comparing(SourceSpan::file)
          .thenComparingInt(SourceSpan::line)
          .thenComparingInt(SourceSpan::column);

  @Override
  public int compareTo(SourceSpan other) {
    return ORDER.compare(this, other);
  }

  /** The form that IDEs link: {@code plan.yaml:12:3}. */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
