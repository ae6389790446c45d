package dev.trackwright.processor.source;

import java.util.List;
import java.util.Optional;

/**
 * One table of a plan, as its spreadsheet shows it.
 *
 * @param file the display path of its file
 * @param name of the sheet within a workbook; empty for CSV and TSV
 * @param rows from the first on, empty ones included where they stand between others
 */
public record Sheet(String file, Optional<String> name, List<Row> rows) {
  /** Copies the list. */
  public Sheet {
    rows = List.copyOf(rows);
  }
}
