package dev.trackwright.processor.source;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.SourceSpan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One sheet of an XLSX file becomes a table. Of merged cells, the first column of each row has the
 * value: what is merged downwards is meant for every row, what is merged to the right is a title.
 */
final class XlsxSheet {

  private final String name;
  private final String file;
  private final String display;
  private final List<String> texts;
  private final XlsxStyles styles;
  private final CellBudget budget;
  private final Diagnostics diagnostics;
  private final NodeFactory nodes;

  /**
   * @param texts that cells share, by index
   */
  XlsxSheet(
      String file,
      String name,
      List<String> texts,
      XlsxStyles styles,
      CellBudget budget,
      Diagnostics diagnostics) {
    this.file = file;
    this.name = name;
    this.display = file + "[" + name + "]";
    this.texts = texts;
    this.styles = styles;
    this.budget = budget;
    this.diagnostics = diagnostics;
    this.nodes = new NodeFactory(diagnostics);
  }

  Sheet read(XmlPart part) throws IOException, Unreadable {
    List<RowBuilder> rows = new ArrayList<>();
    int last = 0;
    while (part.nextElement()) {
      if (part.name().equals("row")) {
        int number = part.attribute("r").isPresent() ? whole(part, "r") : last + 1;
        if (number <= last) {
          throw new IOException("the rows of sheet \"" + name + "\" are in disorder");
        }
        last = number;
        RowBuilder row = new RowBuilder(display, number, budget);
        cells(part, row);
        if (!row.isEmpty()) {
          fillUpTo(number, rows);
          rows.set(number - 1, row);
        }
      } else if (part.name().equals("mergeCell")) {
        merge(part.attribute("ref").orElse(""), rows);
      }
    }
    return new Sheet(file, Optional.of(name), rows.stream().map(RowBuilder::build).toList());
  }

  private void fillUpTo(int number, List<RowBuilder> rows) {
    while (rows.size() < number) {
      rows.add(new RowBuilder(display, rows.size() + 1, budget));
    }
  }

  private void cells(XmlPart part, RowBuilder row) throws IOException, Unreadable {
    int outside = part.depth();
    int column = 0;
    while (part.nextElementWithin(outside)) {
      if (part.name().equals("c")) {
        column = part.attribute("r").map(XlsxSheet::column).orElse(column + 1);
        if (column < 1) {
          throw new IOException("a cell of sheet \"" + name + "\" has no place");
        }
        SourceSpan span = row.span(column);
        row.put(column, nodes.text(cell(part, span), span));
      }
    }
  }

  private String cell(XmlPart part, SourceSpan span) throws IOException {
    String type = part.attribute("t").orElse("n");
    Optional<String> style = part.attribute("s");
    String value = "";
    boolean formula = false;
    boolean kept = false;
    int outside = part.depth();
    while (part.nextElementWithin(outside)) {
      switch (part.name()) {
        case "v" -> {
          kept = true;
          value = part.text();
        }
        case "is" -> value = XlsxText.read(part);
        case "f" -> {
          formula = true;
          part.skip();
        }
        default -> part.skip();
      }
    }
    if (formula && !kept) {
      diagnostics.report(DiagnosticId.FORMULA_WITHOUT_VALUE, span);
    }
    return value.isEmpty() ? "" : text(type, value, style);
  }

  private String text(String type, String value, Optional<String> style) throws IOException {
    return switch (type) {
      case "s" -> shared(value);
      case "str" -> XlsxText.unescaped(value);
      case "b" -> value.equals("0") ? "FALSE" : "TRUE";
      case "n" -> styles.number(value.strip(), style);
      default -> value; // inlineStr, d for a date of ISO 8601, e for an error such as #REF!
    };
  }

  private String shared(String index) throws IOException {
    try {
      int i = Integer.parseInt(index.strip());
      if (i >= 0 && i < texts.size()) {
        return texts.get(i);
      }
    } catch (NumberFormatException noIndex) {
      // Falls through: there is no such text either.
    }
    throw new IOException("a cell of sheet \"" + name + "\" refers to a text that is not there");
  }

  private void merge(String range, List<RowBuilder> rows) throws Unreadable {
    int colon = range.indexOf(':');
    String from = colon < 0 ? range : range.substring(0, colon);
    String to = range.substring(colon + 1);
    int column = column(from);
    int first = row(from);
    int last = Math.min(row(to), rows.size());
    if (column < 1 || first < 1 || first >= last) {
      return;
    }
    String text = rows.get(first - 1).text(column);
    budget.cells(last - first, rows.get(first - 1).span(column));
    for (int number = first + 1; number <= last; number++) {
      rows.get(number - 1).put(column, text);
    }
  }

  private int whole(XmlPart part, String attribute) throws IOException {
    String text = part.attribute(attribute).orElse("");
    if (!text.matches("[0-9]{1,7}") || text.matches("0+")) {
      throw new IOException("a row of sheet \"" + name + "\" has no number");
    }
    return Integer.parseInt(text);
  }

  /** The column of a place such as {@code AB12}, from 1; 0 where it names none. */
  private static int column(String place) {
    int column = 0;
    for (char c : letters(place).toCharArray()) {
      column = column * 26 + (c - 'A' + 1);
    }
    return column;
  }

  /** The row of a place such as {@code $AB$12}, from 1; 0 where it names none. */
  private static int row(String place) {
    String digits = place.replaceAll("[^0-9]", "");
    return digits.isEmpty() || digits.length() > 7 ? 0 : Integer.parseInt(digits);
  }

  private static String letters(String place) {
    String letters = place.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
    return letters.length() > 4 ? "" : letters;
  }
}
