package dev.trackwright.processor.source;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.SourceSpan;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells files that are spreadsheets from other plans, and loads them. Content decides; a name that
 * ends like a table's only tips the balance where the content could be either.
 */
final class SpreadsheetLoader {

  /** What Excel wrote until 2003, and still puts around a workbook with a password. */
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private static final byte[] ARCHIVE = {'P', 'K', 3, 4};

  /** How a mapping or a list of YAML begins, comments and document marks passed over. */
  private static final Pattern YAML_START =
      Pattern.compile(
          "(\\s*(#[^\\n]*|---|%[^\\n]*)?\\n)*\\s*"
              + "(-\\s|\\?\\s|\"[^\"\\n]*\"\\s*:(\\s|$)|'[^'\\n]*'\\s*:(\\s|$)"
              + "|[^\\s\"',;|][^,;|\\t\\n]*:(\\s|$))");

  private SpreadsheetLoader() {}

  /** Whether the file is a workbook, or was one before somebody cut it. */
  static boolean isWorkbook(PlanText plan) {
    return startsWith(plan, ARCHIVE) || startsWith(plan, OLE);
  }

  /** The tables of a workbook. */
  static List<Sheet> workbook(PlanText plan, Diagnostics diagnostics) throws Unreadable {
    if (startsWith(plan, OLE)) {
      diagnostics.report(
          DiagnosticId.WORKBOOK_NOT_OPEN, new SourceSpan(plan.displayPath(), 1, 1));
      throw new Unreadable();
    }
    return XlsxLoader.load(plan, diagnostics);
  }

  /** Whether a text that is no JSON is a table, and not YAML. */
  static boolean isTable(String file, String text) {
    String name = file.toLowerCase(Locale.ROOT);
    boolean named = name.endsWith(".csv") || name.endsWith(".tsv") || name.endsWith(".tab");
    boolean yaml = YAML_START.matcher(text).lookingAt();
    return named ? !yaml || CsvLoader.looksLikeTable(text) : !yaml && CsvLoader.looksLikeTable(text);
  }

  private static boolean startsWith(PlanText plan, byte[] start) {
    byte[] bytes = plan.bytes();
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if (bytes[i] != start[i]) {
        return false;
      }
    }
    return true;
  }
}
