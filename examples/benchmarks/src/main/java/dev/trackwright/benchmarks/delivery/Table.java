package dev.trackwright.benchmarks.delivery;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what was measured, and prints it in Markdown with one client a row. */
final class Table {

  private final Map<String, Map<Column, List<Double>>> rows = new LinkedHashMap<>();

  Table(List<Contender> contenders) {
    contenders.forEach(contender -> rows.put(contender.name(), new EnumMap<>(Column.class)));
  }

  void add(Contender contender, Column column, double value) {
    rows.getOrDefault(contender.name(), Map.of())
        .computeIfAbsent(column, any -> new ArrayList<>())
        .add(value);
  }

  /** The median of a cell; NaN if nothing was measured. */
  double cell(String contender, Column column) {
    List<Double> values =
        new ArrayList<>(rows.getOrDefault(contender, Map.of()).getOrDefault(column, List.of()));
    Collections.sort(values);
    return values.isEmpty() ? Double.NaN : values.get(values.size() / 2);
  }

  String markdown() {
    StringBuilder out = new StringBuilder("| |");
    for (Column column : Column.values()) {
      out.append(' ').append(column.title()).append(" |");
    }
    out.append("\n|---|").append("---:|".repeat(Column.values().length)).append('\n');
    for (String contender : rows.keySet()) {
      out.append("| ").append(contender).append(" |");
      for (Column column : Column.values()) {
        double value = cell(contender, column);
        out.append(' ').append(Double.isNaN(value) ? "-" : column.show(value)).append(" |");
      }
      out.append('\n');
    }
    return out.toString();
  }
}
