package dev.trackwright.processor.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.SourceSpan;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Text with separators becomes a table. The separator is told by what it makes of the first rows;
 * the price is that a file of one column is read with commas.
 */
final class CsvLoader {

  private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

  /** So many rows are looked at before the separator is decided. */
  private static final int SAMPLE = 40;

  /** The line that Excel understands as naming the separator. */
  private static final String NAMED = "sep=";

  private CsvLoader() {}

  /** The one table of a text. */
  static Sheet load(String file, String text, Diagnostics diagnostics) throws Unreadable {
    CellBudget budget = new CellBudget(file, diagnostics);
    Optional<Character> named = named(text);
    char separator = named.orElseGet(() -> told(text).separator());
    List<Row> rows = new ArrayList<>();
    int lastFilled = 0;
    try {
      Iterator<CsvRecord> records = reader(separator, text).iterator();
      for (int number = 1; records.hasNext(); number++) {
        RowBuilder row = new RowBuilder(file, number, budget);
        budget.cells(1, row.span(1)); // a file of line ends alone is no table
        List<String> fields = records.next().getFields();
        if (number > 1 || named.isEmpty()) {
          for (int i = 0; i < fields.size(); i++) {
            row.put(i + 1, fields.get(i));
          }
        }
        rows.add(row.build());
        lastFilled = row.isEmpty() ? lastFilled : rows.size();
      }
    } catch (CsvParseException problem) {
      diagnostics.report(
          DiagnosticId.TABLE_SYNTAX, new SourceSpan(file, rows.size() + 1, 1), words(problem));
      throw new Unreadable();
    }
    return new Sheet(file, Optional.empty(), rows.subList(0, lastFilled));
  }

  /** Whether any separator divides the first rows as it would a table's. */
  static boolean looksLikeTable(String text) {
    return named(text).isPresent() || told(text).rowsAlike() > 1;
  }

  private static Optional<Character> named(String text) {
    int at = NAMED.length();
    boolean there =
        text.startsWith(NAMED)
            && text.length() > at + 1
            && SEPARATORS.contains(text.charAt(at))
            && "\r\n".indexOf(text.charAt(at + 1)) >= 0;
    return there ? Optional.of(text.charAt(at)) : Optional.empty();
  }

  /**
   * What a separator makes of the first rows.
   *
   * @param separator which
   * @param rowsAlike how many rows have the number of fields that most have which have several
   * @param fields that number
   */
  private record Division(char separator, int rowsAlike, int fields) {
    /** Prose and lists in cells make fields of some rows, the real separator of nearly all. */
    long weight() {
      return (long) rowsAlike * rowsAlike * fields;
    }
  }

  private static Division told(String text) {
    Division best = new Division(SEPARATORS.get(0), 0, 0);
    for (char separator : SEPARATORS) {
      Division division = divide(separator, text);
      best = division.weight() > best.weight() ? division : best;
    }
    return best;
  }

  private static Division divide(char separator, String text) {
    int[] rowsWith = new int[CellBudget.LAST_COLUMN + 1];
    try {
      Iterator<CsvRecord> records = reader(separator, text).iterator();
      for (int i = 0; i < SAMPLE && records.hasNext(); i++) {
        rowsWith[records.next().getFieldCount()]++;
      }
    } catch (CsvParseException problem) {
      // What stands before it counts; it is reported if this is the separator after all.
    }
    Division best = new Division(separator, 0, 0);
    for (int fields = 2; fields < rowsWith.length; fields++) {
      if (rowsWith[fields] > 0 && rowsWith[fields] >= best.rowsAlike()) {
        best = new Division(separator, rowsWith[fields], fields);
      }
    }
    return best;
  }

  private static CsvReader<CsvRecord> reader(char separator, String text) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .build(CsvRecordHandler.builder().maxFields(CellBudget.LAST_COLUMN).build(), text);
  }

  /** The library's words, without its places: ours are told by the span. */
  private static String words(CsvParseException problem) {
    String message = String.valueOf(problem.getMessage());
    int place = message.indexOf(" (record starting");
    String words = place < 0 ? message : message.substring(0, place);
    return Character.toLowerCase(words.charAt(0)) + words.substring(1);
  }
}
