package dev.trackwright.processor.plan;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the page on spreadsheets, whose table is the one that they are read by. */
public final class SpreadsheetPage {

  private static final String HEAD =
      """
      # Plans in spreadsheets

      Generated from the code; a test keeps it fresh.

      A CSV, TSV or XLSX file may be the plan as it is: `@TrackingPlan("tracking-plan.xlsx")`. Messages name sheet, row and column (`plan.xlsx[Events]:12:3`); of CSV and TSV, rows and columns. To go on in text, [convert](command-line.md#convert) it.

      ## How it is read

      - **The header** is the row of which most cells are names of the table below; it need not be the first. Case, blanks and punctuation do not count. A column of another name is reported, unless it is plainly a statistic or a screenshot.
      - **One row for each property**, below the event's name, which is written once and filled down, or repeated. A merged cell counts for each of its rows.
      - **A row with nothing but a category** is a heading for what follows. A row that repeats the header is passed over, and so, with a note, is a row of hints for people right below it.
      - **Two columns of one meaning** make one list, or one text, or should say the same.
      - **Rows marked as ignored, deleted, removed or blocked** do not count, nor what stands below them.
      - **Sheets** without such a header are passed over with a note; a sheet called after users, groups or common properties holds those.
      - **Nested names:** `address.city` is `city` in the object `address`; `a\\.b` is a name with a dot. A type such as `list of string` or `array[object]` is a list.
      - **A cell with a word that its column does not know** is reported with what it is taken as, and two rows that contradict each other are an error with both places. A formula counts with the result that the file keeps; nothing is evaluated.

      ## The names of columns

      | It holds | Names |
      |---|---|
      """;

  private SpreadsheetPage() {}

  /** The page as the code has it. */
  public static String text() {
    StringBuilder page = new StringBuilder(HEAD);
    Map<SheetColumn, String> meanings = meanings();
    for (SheetColumn column : SheetColumn.values()) {
      String meaning = meanings.get(column);
      if (meaning == null) {
        throw new IllegalStateException("SpreadsheetPage says nothing of " + column);
      }
      String names =
          column.names().stream().map(n -> "`" + n + "`").collect(Collectors.joining(", "));
      page.append("| ").append(meaning).append(" | ").append(names).append(" |\n");
    }
    return page.toString();
  }

  private static Map<SheetColumn, String> meanings() {
    Map<SheetColumn, String> meanings = new EnumMap<>(SheetColumn.class);
    meanings.put(SheetColumn.EVENT_NAME, "the event's name");
    meanings.put(
        SheetColumn.NAME, "the event's name, or the property's where a column names events");
    meanings.put(
        SheetColumn.KIND, "what the row is about: track, page, screen, identify, group, common");
    meanings.put(SheetColumn.VERSION, "the event's version");
    meanings.put(SheetColumn.EVENT_TITLE, "the event's title");
    meanings.put(SheetColumn.EVENT_DESCRIPTION, "the event's description");
    meanings.put(SheetColumn.DESCRIPTION, "the description of what the row is about");
    meanings.put(SheetColumn.WHY, "why it is tracked");
    meanings.put(SheetColumn.WHEN, "when, and where");
    meanings.put(SheetColumn.OWNER, "who owns it");
    meanings.put(SheetColumn.NOTES, "notes, which go into the Javadoc");
    meanings.put(SheetColumn.CATEGORY, "the event's categories");
    meanings.put(SheetColumn.TAGS, "its tags");
    meanings.put(SheetColumn.LABELS, "labels: `key: value`, or tags");
    meanings.put(SheetColumn.SOURCES, "which sources send it");
    meanings.put(SheetColumn.DESTINATIONS, "which destinations get it");
    meanings.put(SheetColumn.STATUS, "whether it is active, planned, deprecated or gone");
    meanings.put(
        SheetColumn.ACTION, "what an import does with the row: create, update, ignore, delete");
    meanings.put(SheetColumn.EVENT_DROPPED, "whether the vendor drops the event");
    meanings.put(SheetColumn.VARIANT, "a variant of the event");
    meanings.put(SheetColumn.BUNDLE, "a bundle of properties");
    meanings.put(SheetColumn.BUNDLE_DESCRIPTION, "the bundle's description");
    meanings.put(SheetColumn.EVENT_BUNDLES, "the bundles that the event has");
    meanings.put(SheetColumn.PROPERTY_NAME, "the property's name");
    meanings.put(SheetColumn.PROPERTY_TITLE, "the property's title");
    meanings.put(SheetColumn.PROPERTY_DESCRIPTION, "the property's description");
    meanings.put(SheetColumn.TYPE, "the property's type");
    meanings.put(
        SheetColumn.PROPERTY_TYPE,
        "the property's type, or its scope where another column has the type");
    meanings.put(SheetColumn.SCOPE, "where the property goes: event, user, group, common");
    meanings.put(SheetColumn.REQUIRED, "whether it is required");
    meanings.put(SheetColumn.ARRAY, "whether it is a list of the type");
    meanings.put(SheetColumn.ENUM, "its possible values");
    meanings.put(SheetColumn.EXAMPLE, "examples");
    meanings.put(SheetColumn.CONST, "its one value");
    meanings.put(SheetColumn.PATTERN, "a pattern");
    meanings.put(SheetColumn.MINIMUM, "the least number");
    meanings.put(SheetColumn.MAXIMUM, "the greatest number");
    meanings.put(SheetColumn.MIN_LENGTH, "the least length");
    meanings.put(SheetColumn.MAX_LENGTH, "the greatest length");
    meanings.put(SheetColumn.WHOLE, "whether a number is whole");
    meanings.put(SheetColumn.UNIQUE, "whether the items of a list differ");
    meanings.put(SheetColumn.MIN_ITEMS, "the least number of items");
    meanings.put(SheetColumn.MAX_ITEMS, "the greatest number of items");
    meanings.put(SheetColumn.SENSITIVE, "whether it is personal data");
    meanings.put(SheetColumn.PROPERTY_STATUS, "the property's status");
    meanings.put(SheetColumn.PROPERTY_DROPPED, "whether the vendor drops the property");
    return meanings;
  }
}
