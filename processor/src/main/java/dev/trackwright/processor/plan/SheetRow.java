package dev.trackwright.processor.plan;

import dev.trackwright.processor.source.Cell;
import dev.trackwright.processor.source.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row of a sheet, seen through the meanings of its columns. A cell of nothing but blanks counts
 * as empty.
 */
record SheetRow(Map<SheetColumn, List<Integer>> columns, Row row) {

  /** The first cell of that meaning that is filled. */
  Optional<Cell> cell(SheetColumn column) {
    return filled(column).stream().findFirst();
  }

  /** Its text without blanks around it. */
  Optional<String> text(SheetColumn column) {
    return cell(column).map(cell -> cell.text().strip());
  }

  boolean has(SheetColumn column) {
    return cell(column).isPresent();
  }

  /** All filled cells of that meaning, from left to right. */
  List<Cell> filled(SheetColumn column) {
    List<Cell> filled = new ArrayList<>();
    for (int index : columns.getOrDefault(column, List.of())) {
      cell(index).ifPresent(filled::add);
    }
    return filled;
  }

  /** What the lists of that meaning hold. */
  List<String> list(SheetColumn column) {
    return filled(column).stream().flatMap(cell -> CellList.of(cell.text()).stream()).toList();
  }

  /** The cell in the column with that index, if it is filled. */
  Optional<Cell> cell(int index) {
    return index < row.cells().size()
        ? Optional.of(row.cells().get(index)).filter(cell -> !cell.text().isBlank())
        : Optional.empty();
  }

  /** All filled cells, whatever their columns mean. */
  List<Cell> filled() {
    return row.cells().stream().filter(cell -> !cell.text().isBlank()).toList();
  }

  /** Whether the cell stands in a column of that meaning. */
  boolean isIn(Cell cell, SheetColumn column) {
    return columns.getOrDefault(column, List.of()).contains(cell.span().column() - 1);
  }
}
