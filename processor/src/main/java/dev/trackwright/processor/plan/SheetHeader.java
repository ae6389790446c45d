package dev.trackwright.processor.plan;

import dev.trackwright.processor.source.Cell;
import dev.trackwright.processor.source.Row;
import dev.trackwright.processor.source.Sheet;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds the row that names the columns, and decides what each of them means. Names that mean
 * different things in different sheets are decided by the other columns and by the cells below.
 *
 * @param index of the row within the sheet
 * @param columns the columns of each meaning, from left to right, as indexes
 */
record SheetHeader(Sheet sheet, int index, Map<SheetColumn, List<Integer>> columns) {

  /** So many rows from the top may come before the header. */
  static final int SEARCHED = 20;

  /** The header, if the sheet has one. */
  static Optional<SheetHeader> find(Sheet sheet) {
    int best = -1;
    int most = 1;
    for (int i = 0; i < Math.min(SEARCHED, sheet.rows().size()); i++) {
      int known = known(sheet.rows().get(i));
      if (known > most) {
        best = i;
        most = known;
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(resolve(sheet, best));
  }

  /** How many meanings a row names; none where it names neither events nor properties. */
  private static int known(Row row) {
    List<SheetColumn> meanings =
        row.cells().stream()
            .map(cell -> SheetColumn.of(cell.text()))
            .flatMap(Optional::stream)
            .distinct()
            .toList();
    boolean ofAPlan =
        meanings.contains(SheetColumn.EVENT_NAME) || meanings.contains(SheetColumn.PROPERTY_NAME);
    return ofAPlan ? meanings.size() : 0;
  }

  private static SheetHeader resolve(Sheet sheet, int index) {
    Map<SheetColumn, List<Integer>> columns = new EnumMap<>(SheetColumn.class);
    List<Cell> cells = sheet.rows().get(index).cells();
    for (int i = 0; i < cells.size(); i++) {
      Optional<SheetColumn> meaning = SheetColumn.of(cells.get(i).text());
      if (meaning.isPresent()) {
        columns.computeIfAbsent(meaning.get(), m -> new ArrayList<>()).add(i);
      }
    }
    Resolution resolution = new Resolution(sheet, index, columns);
    resolution.names();
    resolution.descriptions();
    resolution.propertyType();
    resolution.kind();
    return new SheetHeader(sheet, index, columns);
  }

  /** The decisions on names that mean several things. */
  private record Resolution(Sheet sheet, int header, Map<SheetColumn, List<Integer>> columns) {

    /** "Name" names the event, or the property where another column names the event. */
    void names() {
      List<Integer> names = columns.remove(SheetColumn.NAME);
      if (names == null) {
        return;
      }
      boolean events = columns.containsKey(SheetColumn.EVENT_NAME);
      if (events && columns.containsKey(SheetColumn.PROPERTY_NAME)) {
        columns.put(SheetColumn.EVENT_TITLE, names);
      } else {
        columns.put(events ? SheetColumn.PROPERTY_NAME : SheetColumn.EVENT_NAME, names);
      }
    }

    /** "Description" is the event's left of the property's name, and the property's right of it. */
    void descriptions() {
      List<Integer> all = columns.getOrDefault(SheetColumn.DESCRIPTION, List.of());
      List<Integer> property = columns.getOrDefault(SheetColumn.PROPERTY_NAME, List.of());
      boolean events = columns.containsKey(SheetColumn.EVENT_DESCRIPTION);
      boolean properties = columns.containsKey(SheetColumn.PROPERTY_DESCRIPTION);
      if (all.isEmpty() || property.isEmpty() || (all.size() == 1 && !events && !properties)) {
        return; // each row says by itself what it is about
      }
      columns.remove(SheetColumn.DESCRIPTION);
      for (int column : all) {
        boolean left = all.size() > 1 ? column < property.get(0) : properties;
        columns
            .computeIfAbsent(
                left ? SheetColumn.EVENT_DESCRIPTION : SheetColumn.PROPERTY_DESCRIPTION,
                m -> new ArrayList<>())
            .add(column);
      }
    }

    /** "Property Type" is the data type, unless its cells are scopes or another column is it. */
    void propertyType() {
      List<Integer> all = columns.remove(SheetColumn.PROPERTY_TYPE);
      if (all == null) {
        return;
      }
      long scopes =
          below(all, cell -> SheetWords.scope(cell).isPresent() || SheetWords.isEventScope(cell));
      long types = below(all, SheetTypes::isType);
      boolean another = columns.containsKey(SheetColumn.TYPE);
      boolean scope = another ? types == 0 || scopes > types : scopes > types;
      columns
          .computeIfAbsent(scope ? SheetColumn.SCOPE : SheetColumn.TYPE, m -> new ArrayList<>())
          .addAll(all);
    }

    /** A column of kinds in which no cell is one, such as "click", means something else. */
    void kind() {
      List<Integer> all = columns.getOrDefault(SheetColumn.KIND, List.of());
      long kinds =
          below(
              all,
              cell ->
                  SheetWords.kind(cell).isPresent() || SheetWords.kindOfProperty(cell).isPresent());
      if (kinds == 0 && below(all, cell -> true) > 0) {
        columns.remove(SheetColumn.KIND);
        columns.put(SheetColumn.TAGS, all);
      }
    }

    private long below(List<Integer> in, Predicate<String> is) {
      return sheet.rows().stream()
          .skip(header + 1L)
          .flatMap(row -> in.stream().filter(i -> i < row.cells().size()).map(row.cells()::get))
          .map(Cell::text)
          .filter(text -> !text.isBlank())
          .filter(is)
          .count();
    }
  }

  /** The rows below the header. */
  List<SheetRow> rows() {
    return sheet.rows().subList(index + 1, sheet.rows().size()).stream()
        .map(row -> new SheetRow(columns, row))
        .toList();
  }

  Row row() {
    return sheet.rows().get(index);
  }

  boolean has(SheetColumn column) {
    return columns.containsKey(column);
  }

  /** What the header calls the column of a cell, or its letter. */
  String nameOf(Cell cell) {
    int column = cell.span().column() - 1;
    String name = column < row().cells().size() ? row().cells().get(column).text().strip() : "";
    return name.isEmpty() ? letters(column) : name;
  }

  /** What spreadsheet programs call the column with that index: A, B, … Z, AA. */
  private static String letters(int index) {
    StringBuilder letters = new StringBuilder();
    for (int left = index + 1; left > 0; left = (left - 1) / 26) {
      letters.insert(0, (char) ('A' + (left - 1) % 26));
    }
    return letters.toString();
  }

  /** Whether a column has a meaning. */
  boolean isKnown(int column) {
    return columns.values().stream().anyMatch(indexes -> indexes.contains(column));
  }
}
