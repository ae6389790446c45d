package dev.trackwright.processor.source;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.SourceSpan;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells files that are spreadsheets from other plans, and loads them. Content decides; a name that
 * ends like a table's only tips the balance where the content could be either.
 */
final class SpreadsheetLoader {

  /** What Excel wrote until 2003, and still puts around a workbook with a password. */
  private static final int[] OLE = {0xD0, 0xCF, 0x11, 0xE0};

  private static final int[] ARCHIVE = {'P', 'K', 3, 4};
  private static final int[] LITTLE_ENDIAN = {0xFF, 0xFE};
  private static final int[] BIG_ENDIAN = {0xFE, 0xFF};

  /** How a line begins with which a mapping or a list of YAML begins. */
  private static final Pattern YAML_LINE =
      Pattern.compile(
          "(-|\\?|\"[^\"]*\"\\s*:|'[^']*'\\s*:|[^\"',;|\\t][^,;|\\t]*?:)(\\s.*|$)", Pattern.DOTALL);

  private SpreadsheetLoader() {}

  /** Whether the file is a workbook, or was one before somebody cut it. */
  static boolean isWorkbook(PlanText plan) {
    return startsWith(plan, ARCHIVE) || startsWith(plan, OLE);
  }

  /** The tables of a workbook. */
  static List<Sheet> workbook(PlanText plan, Diagnostics diagnostics) throws Unreadable {
    if (startsWith(plan, OLE)) {
      diagnostics.report(DiagnosticId.WORKBOOK_NOT_OPEN, new SourceSpan(plan.displayPath(), 1, 1));
      throw new Unreadable();
    }
    return XlsxLoader.load(plan, diagnostics);
  }

  /** The text of a table in UTF-16, which is Excel's "Unicode text"; empty for everything else. */
  static Optional<String> unicodeText(PlanText plan) {
    boolean little = startsWith(plan, LITTLE_ENDIAN);
    if (!little && !startsWith(plan, BIG_ENDIAN)) {
      return Optional.empty();
    }
    Charset charset = little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    byte[] bytes = plan.bytes();
    try {
      String text =
          charset.newDecoder().decode(ByteBuffer.wrap(bytes, 2, bytes.length - 2)).toString();
      return Optional.of(text).filter(t -> isTable(plan.displayPath(), t));
    } catch (CharacterCodingException noSuchText) {
      return Optional.empty(); // it is reported as what it is, no UTF-8
    }
  }

  /** Whether a text that does not begin like JSON is a table, and not YAML. */
  static boolean isTable(String file, String text) {
    String name = file.toLowerCase(Locale.ROOT);
    boolean named = name.endsWith(".csv") || name.endsWith(".tsv") || name.endsWith(".tab");
    boolean yaml = YAML_LINE.matcher(firstLine(text)).matches();
    return yaml ? named && CsvLoader.looksLikeTable(text) : named || CsvLoader.looksLikeTable(text);
  }

  /** The first line that says something: no comment of YAML's, no mark of a document. */
  private static String firstLine(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#") && !line.startsWith("%"))
        .filter(line -> !line.equals("---"))
        .findFirst()
        .orElse("");
  }

  private static boolean startsWith(PlanText plan, int[] start) {
    byte[] bytes = plan.bytes();
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }
}
