package dev.trackwright.processor.source;

import dev.trackwright.processor.diagnostics.Diagnostic;
import dev.trackwright.processor.diagnostics.Diagnostics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What the room makes of a file with tables, for tests. */
record Tables(Optional<PlanContent> content, List<String> reports) {

  static Tables of(String name, byte[] bytes) {
    Diagnostics diagnostics = new Diagnostics();
    Optional<PlanContent> content =
        PlanLoader.load(List.of(new PlanText(name, bytes)), diagnostics);
    return new Tables(content, diagnostics.sorted().stream().map(Diagnostic::render).toList());
  }

  static Tables of(String name, String text) {
    return of(name, text.getBytes(StandardCharsets.UTF_8));
  }

  static Tables of(XlsxFile file) {
    return of("plan.xlsx", file.bytes());
  }

  List<Sheet> sheets() {
    if (!reports.isEmpty()) {
      throw new AssertionError(reports);
    }
    return ((PlanContent.Workbook) content.orElseThrow()).sheets();
  }

  /** The texts of the only sheet. */
  List<List<String>> cells() {
    return cells(0);
  }

  List<List<String>> cells(int sheet) {
    return sheets().get(sheet).rows().stream()
        .map(row -> row.cells().stream().map(Cell::text).toList())
        .toList();
  }

  /** What was reported of a file of which nothing was made. */
  String failure() {
    if (content.isPresent() || reports.size() != 1) {
      throw new AssertionError(content + " " + reports);
    }
    return reports.get(0);
  }
}
