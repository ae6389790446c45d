package dev.trackwright.benchmarks.delivery;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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

  /** What each client costs in terms of the first one, for costs that are worth a ratio. */
  String ratios() {
    List<Column> costs =
        List.of(
            Column.CALLER_NANOS,
            Column.CALLER_BYTES,
            Column.CPU_SECONDS,
            Column.WARM_CPU_SECONDS,
            Column.ALLOCATED_KB,
            Column.FIRST_MILLIS);
    String first = rows.keySet().iterator().next();
    StringBuilder out = new StringBuilder("| \u00f7 ").append(first).append(" |");
    costs.forEach(column -> out.append(' ').append(column.what()).append(" |"));
    out.append("\n|---|").append("---:|".repeat(costs.size())).append('\n');
    for (String contender : rows.keySet()) {
      out.append("| ").append(contender).append(" |");
      for (Column column : costs) {
        double ratio = cell(contender, column) / cell(first, column);
        String shown = Double.isFinite(ratio) ? String.format(Locale.ROOT, "%,.2f", ratio) : "-";
        out.append(' ').append(shown).append(" |");
      }
      out.append('\n');
    }
    return out.toString();
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
