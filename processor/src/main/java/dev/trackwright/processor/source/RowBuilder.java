package dev.trackwright.processor.source;

import dev.trackwright.processor.diagnostics.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects the cells of one row of a table. Empty cells at the end are never made, because programs
 * write them by the thousand.
 */
final class RowBuilder {

  private final String file;
  private final int number;
  private final CellBudget budget;
  private final List<Cell> cells = new ArrayList<>();

  /**
   * An empty row.
   *
   * @param file as its spans name it
   * @param number from 1
   */
  RowBuilder(String file, int number, CellBudget budget) {
    this.file = file;
    this.number = number;
    this.budget = budget;
  }

  /** Where a cell of that column, from 1, stands. */
  SourceSpan span(int column) {
    return new SourceSpan(file, number, column);
  }

  int number() {
    return number;
  }

  /** Puts text into a column, from 1; what stood there is replaced. */
  void put(int column, String text) throws Unreadable {
    if (text.isEmpty()) {
      return;
    }
    SourceSpan span = span(column);
    budget.row(number, span);
    budget.column(column, span);
    budget.cells(Math.max(0, column - cells.size()), span);
    while (cells.size() < column) {
      cells.add(new Cell("", span(cells.size() + 1)));
    }
    cells.set(column - 1, new Cell(text, span));
  }

  /** What stands in a column, from 1; may be empty. */
  String text(int column) {
    return column <= cells.size() ? cells.get(column - 1).text() : "";
  }

  boolean isEmpty() {
    return cells.isEmpty();
  }

  Row build() {
    return new Row(number, cells);
  }
}
