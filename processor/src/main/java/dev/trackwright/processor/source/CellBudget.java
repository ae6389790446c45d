package dev.trackwright.processor.source;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.SourceSpan;

/**
 * Counts what the tables of one file unfold to, while they are loaded. A small file can stand for
 * billions of cells, so every loader asks here before it makes one.
 */
final class CellBudget {

  /** The last row that may hold something: what Segment takes, and far more than a plan has. */
  static final int LAST_ROW = 100_000;

  /** The last column of any spreadsheet program. */
  static final int LAST_COLUMN = 16_384;

  /** Cells of all tables together, the empty ones between others included. */
  static final int MOST_CELLS = 2_000_000;

  /** What a compressed file may unpack to, in bytes. */
  static final int MOST_UNPACKED = 128 * 1024 * 1024;

  private static final int MEGABYTE = 1024 * 1024;

  private final String file;
  private final Diagnostics diagnostics;
  private int cells;
  private int unpacked;

  CellBudget(String file, Diagnostics diagnostics) {
    this.file = file;
    this.diagnostics = diagnostics;
  }

  /** Takes that many more cells. */
  void cells(int count, SourceSpan span) throws Unreadable {
    cells += count;
    if (cells > MOST_CELLS) {
      tooLarge(span, MOST_CELLS + " cells");
    }
  }

  /** Lets a row pass that holds something. */
  void row(int number, SourceSpan span) throws Unreadable {
    if (number > LAST_ROW) {
      tooLarge(span, LAST_ROW + " rows");
    }
  }

  /** Lets a column pass that holds something. */
  void column(int number, SourceSpan span) throws Unreadable {
    if (number > LAST_COLUMN) {
      tooLarge(span, LAST_COLUMN + " columns");
    }
  }

  /** Takes that many more bytes of what a compressed file holds. */
  void unpacked(int bytes) throws Unreadable {
    unpacked += bytes;
    if (unpacked > MOST_UNPACKED) {
      tooLarge(new SourceSpan(file, 1, 1), MOST_UNPACKED / MEGABYTE + " MB when unpacked");
    }
  }

  /** Ends the reading of the file, because it goes beyond a limit. */
  void tooLarge(SourceSpan span, String limit) throws Unreadable {
    diagnostics.report(DiagnosticId.SPREADSHEET_TOO_LARGE, span, limit);
    throw new Unreadable();
  }
}
