package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.DidYouMean;
import dev.trackwright.processor.diagnostics.SourceSpan;
import dev.trackwright.processor.source.Cell;
import dev.trackwright.processor.source.Node;
import dev.trackwright.processor.source.PlanContent;
import dev.trackwright.processor.source.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Plans in spreadsheets, whoever made them: Segment's CSV, the templates and exports of Avo,
 * Amplitude and Mixpanel, and tables made by hand. One reader takes them all, by what the columns
 * are called, because people mix them; the price is that a column's name decides.
 */
final class SpreadsheetFormat implements PlanFormat {

  @Override
  public String title() {
    return "a spreadsheet";
  }

  @Override
  public String mark() {
    return "a row that names columns, such as \"Event Name\" and \"Property Name\"";
  }

  @Override
  public boolean fits(PlanContent content) {
    return content instanceof PlanContent.Workbook;
  }

  @Override
  public TrackingPlan read(
      PlanContent content, PlanReader.Settings settings, Diagnostics diagnostics) {
    List<Sheet> sheets = ((PlanContent.Workbook) content).sheets();
    List<SheetHeader> headers = headers(sheets, diagnostics);
    SourceSpan start =
        headers.isEmpty() ? start(sheets.get(0)) : headers.get(0).row().cells().get(0).span();
    SheetEntities entities = new SheetEntities();
    int passedOver = 0;
    for (SheetHeader header : headers) {
      reportUnknownColumns(header, diagnostics);
      SheetScan scan = new SheetScan(header, entities, diagnostics);
      scan.scan();
      passedOver += scan.passedOver();
    }
    if (entities.all().isEmpty() && passedOver > 0) {
      diagnostics.report(DiagnosticId.SHEET_ROWS_SKIPPED, start, passedOver);
    }
    Node.ObjectNode root =
        new SheetPlan(entities, start, diagnostics).build(SheetNames.fileName(sheets.get(0)));
    TrackingPlan read =
        new NativeFormat().read(new PlanContent.Documents(List.of(root)), settings, diagnostics);
    return exported(read);
  }

  private static List<SheetHeader> headers(List<Sheet> sheets, Diagnostics diagnostics) {
    List<SheetHeader> headers = new ArrayList<>();
    List<Sheet> without = new ArrayList<>();
    for (Sheet sheet : sheets) {
      Optional<SheetHeader> header = SheetHeader.find(sheet);
      header.ifPresent(headers::add);
      if (header.isEmpty()) {
        without.add(sheet);
      }
    }
    if (headers.isEmpty()) {
      Sheet first = sheets.get(0);
      diagnostics.report(
          DiagnosticId.SHEET_HEADER_UNKNOWN, start(first), SheetHeader.SEARCHED, guess(sheets));
    } else {
      without.stream()
          .filter(sheet -> !sheet.rows().isEmpty())
          .forEach(
              sheet ->
                  diagnostics.report(
                      DiagnosticId.SHEET_WITHOUT_HEADER,
                      start(sheet),
                      sheet.name().orElse(sheet.file()),
                      SheetHeader.SEARCHED));
    }
    return headers;
  }

  /** A misspelt column among the first rows. */
  private static String guess(List<Sheet> sheets) {
    Set<String> names = SheetColumn.allNames();
    return sheets.stream()
        .flatMap(sheet -> sheet.rows().stream().limit(SheetHeader.SEARCHED))
        .flatMap(row -> row.cells().stream().limit(100))
        .map(cell -> cell.text().strip())
        .filter(text -> !text.isEmpty() && SheetColumn.of(text).isEmpty())
        .map(text -> DidYouMean.hint(text, names))
        .filter(hint -> !hint.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static SourceSpan start(Sheet sheet) {
    String name = sheet.name().map(n -> "[" + n + "]").orElse("");
    return new SourceSpan(sheet.file() + name, 1, 1);
  }

  /** Reports, once for a sheet, columns in which something stands that is not read. */
  private static void reportUnknownColumns(SheetHeader header, Diagnostics diagnostics) {
    List<Cell> unknown = new ArrayList<>();
    for (Cell cell : header.row().cells()) {
      int column = cell.span().column() - 1;
      String name = cell.text().strip();
      if (!name.isEmpty()
          && !header.isKnown(column)
          && !SheetColumn.isDescriptive(name)
          && header.rows().stream().anyMatch(row -> row.cell(column).isPresent())) {
        unknown.add(cell);
      }
    }
    if (!unknown.isEmpty()) {
      List<String> names = unknown.stream().map(cell -> cell.text().strip()).toList();
      String guess =
          names.stream()
              .map(name -> DidYouMean.hint(name, SheetColumn.allNames()))
              .filter(hint -> !hint.isEmpty())
              .findFirst()
              .orElse("");
      diagnostics.report(DiagnosticId.SHEET_COLUMNS_UNKNOWN, unknown.get(0).span(), names, guess);
    }
  }

  /** The plan as one that another tool writes, so that nobody is told to add keys to the file. */
  private static TrackingPlan exported(TrackingPlan plan) {
    return new TrackingPlan(
        plan.name(),
        plan.version(),
        plan.description(),
        plan.events(),
        plan.types(),
        plan.userTraits(),
        plan.groupTraits(),
        plan.context(),
        plan.funnels(),
        true,
        plan.span());
  }
}
