package dev.trackwright.processor.source;

import java.util.List;

/**
 * One row of a {@link Sheet}.
 *
 * @param number as the spreadsheet counts it, from 1
 * @param cells from the first column on, without gaps; the last ones may be missing
 */
public record Row(int number, List<Cell> cells) {
  /** Copies the list. */
  public Row {
    cells = List.copyOf(cells);
  }
}
