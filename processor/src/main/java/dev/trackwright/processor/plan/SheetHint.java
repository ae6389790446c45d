package dev.trackwright.processor.plan;

import dev.trackwright.processor.source.Cell;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Tells the row below a header that explains the columns to people. It is one where no column whose
 * words are known has such a word, and one of them has a sentence instead.
 */
final class SheetHint {

  private static final Map<SheetColumn, Predicate<String>> KNOWN =
      Map.of(
          SheetColumn.TYPE, SheetTypes::isTypeOrTwo,
          SheetColumn.SCOPE,
              cell -> SheetWords.scope(cell).isPresent() || SheetWords.isEventScope(cell),
          SheetColumn.KIND,
              cell ->
                  SheetWords.kind(cell).isPresent() || SheetWords.kindOfProperty(cell).isPresent(),
          SheetColumn.REQUIRED, cell -> SheetWords.ticked(cell).isPresent(),
          SheetColumn.ARRAY, cell -> SheetWords.ticked(cell).isPresent(),
          SheetColumn.STATUS, cell -> SheetWords.status(cell).isPresent());

  private SheetHint() {}

  static boolean isHint(SheetRow row) {
    boolean sentence = false;
    for (Map.Entry<SheetColumn, Predicate<String>> known : KNOWN.entrySet()) {
      for (Cell cell : row.filled(known.getKey())) {
        if (known.getValue().test(cell.text())) {
          return false;
        }
        sentence |= words(cell.text()) > 2;
      }
    }
    return sentence;
  }

  private static long words(String text) {
    return text.codePoints()
        .map(c -> Character.isLetterOrDigit(c) ? 'a' : ' ')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .strip()
        .split(" +")
        .length;
  }
}
