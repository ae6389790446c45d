package dev.trackwright.processor.source;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The room's second door: the files that were found become what they hold. All are read before it
 * gives up, so that every broken file is told at once.
 */
public final class PlanLoader {

  /** The largest plan that is read, in bytes: 5,000 events of Segment's wordiest format. */
  public static final int LARGEST = PlanLocator.MOST_BYTES;

  private PlanLoader() {}

  /**
   * The content of a plan's files.
   *
   * @param files at least one, in the order in which their content is handed on
   * @return empty where one of them cannot be read or all are empty, which is reported
   */
  public static Optional<PlanContent> load(List<PlanText> files, Diagnostics diagnostics) {
    long size = files.stream().mapToLong(file -> file.bytes().length).sum();
    if (size > LARGEST) {
      diagnostics.report(
          DiagnosticId.PLAN_TOO_LARGE,
          start(files.get(0)),
          size / (1024 * 1024),
          LARGEST / (1024 * 1024));
      return Optional.empty();
    }
    List<Node> roots = new ArrayList<>();
    List<Sheet> sheets = new ArrayList<>();
    boolean readable = true;
    for (PlanText file : files) {
      readable &= load(file, roots, sheets, diagnostics);
    }
    return readable ? content(files, roots, sheets, diagnostics) : Optional.empty();
  }

  /** Whether the file could be read; what it holds goes into one of the lists. */
  private static boolean load(
      PlanText file, List<Node> roots, List<Sheet> sheets, Diagnostics diagnostics) {
    try {
      if (SpreadsheetLoader.isWorkbook(file)) {
        sheets.addAll(SpreadsheetLoader.workbook(file, diagnostics));
        return true;
      }
      Optional<String> text =
          SpreadsheetLoader.unicodeText(file).or(() -> Utf8.decode(file, diagnostics));
      if (text.isEmpty()) {
        return false;
      }
      boolean table =
          !text.get().isBlank()
              && !NodeLoader.isStructured(file.displayPath(), text.get())
              && SpreadsheetLoader.isTable(file.displayPath(), text.get());
      if (table) {
        sheets.add(CsvLoader.load(file.displayPath(), text.get(), diagnostics));
        return true;
      }
      Optional<List<Node>> documents = NodeLoader.parse(file, text.get(), diagnostics);
      documents.ifPresent(roots::addAll);
      return documents.isPresent();
    } catch (Unreadable reported) {
      return false;
    }
  }

  private static Optional<PlanContent> content(
      List<PlanText> files, List<Node> roots, List<Sheet> sheets, Diagnostics diagnostics) {
    if (!roots.isEmpty() && !sheets.isEmpty()) {
      diagnostics.report(DiagnosticId.PLAN_FILES_MIXED, roots.get(0).span(), sheets.get(0).file());
      return Optional.empty();
    }
    if (!sheets.isEmpty()) {
      return Optional.of(new PlanContent.Workbook(sheets));
    }
    if (roots.isEmpty()) {
      diagnostics.report(DiagnosticId.PLAN_EMPTY, start(files.get(0)));
      return Optional.empty();
    }
    return Optional.of(new PlanContent.Documents(roots));
  }

  private static SourceSpan start(PlanText file) {
    return new SourceSpan(file.displayPath(), 1, 1);
  }
}
