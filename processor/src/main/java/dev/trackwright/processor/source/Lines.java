package dev.trackwright.processor.source;

import dev.trackwright.processor.diagnostics.SourceSpan;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Turns an offset in a decoded text into line and column. One table is made per file, so that the
 * parsers' own ways of counting (code points here, UTF-16 there) never reach a user.
 */
final class Lines {

  private final String file;
  private final String text;
  private final int[] starts;
  private final boolean supplementary;

  /** Of a text that stands inside of the file: where there each character is. */
  private final IntUnaryOperator places;

  Lines(String file, String text) {
    this.file = file;
    this.text = text;
    this.starts = starts(text);
    this.supplementary = text.codePointCount(0, text.length()) != text.length();
    this.places = IntUnaryOperator.identity();
  }

  private Lines(Lines outer, IntUnaryOperator places) {
    this.file = outer.file;
    this.text = outer.text;
    this.starts = outer.starts;
    this.supplementary = outer.supplementary;
    this.places = places;
  }

  /**
   * Places in a text that stands inside of this one, by its own offsets.
   *
   * @param places where in this text each of its characters stands
   */
  Lines within(IntUnaryOperator places) {
    return new Lines(this, places);
  }

  private static int[] starts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends =
          c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
      if (ends) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  /** The place of a UTF-16 offset; beyond the end it is the end. */
  SourceSpan at(int offset) {
    int inside = Math.max(0, Math.min(places.applyAsInt(offset), text.length()));
    int found = Arrays.binarySearch(starts, inside);
    int line = found >= 0 ? found : -found - 2;
    return new SourceSpan(file, line + 1, inside - starts[line] + 1);
  }

  /** The place of a line from 0 and a column from 0 in code points. */
  SourceSpan at(int line, int codePoints) {
    if (line >= starts.length) {
      return at(text.length());
    }
    int start = starts[line];
    if (!supplementary) {
      return at(start + codePoints);
    }
    int end = line + 1 < starts.length ? starts[line + 1] : text.length();
    int there = Math.min(codePoints, text.codePointCount(start, end));
    return at(text.offsetByCodePoints(start, there));
  }

  /** The text of a line from 1, without its end. */
  String line(int number) {
    int start = starts[number - 1];
    int end = number < starts.length ? starts[number] : text.length();
    return text.substring(start, end).stripTrailing();
  }
}
