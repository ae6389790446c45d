package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.DidYouMean;
import dev.trackwright.processor.diagnostics.SourceSpan;
import dev.trackwright.processor.source.Cell;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks the rows of one sheet from top to bottom and gives each to the thing that it describes. It
 * remembers what the rows above said, because people write a name once and leave the cells below it
 * empty.
 */
final class SheetScan {

  private static final Set<String> KINDS =
      Set.of("Track", "Page", "Screen", "Identify", "Group", "Common", "Event", "User", "Global");

  private final SheetHeader header;
  private final SheetEntities entities;
  private final Diagnostics diagnostics;
  private final Optional<SheetWords.Kind> kindOfSheet;

  private @Nullable SheetEntity current;
  private Optional<Cell> category = Optional.empty();
  private String variant = "";
  private boolean passingOver;
  private final Set<String> gone = new HashSet<>();
  private int passedOver;

  SheetScan(SheetHeader header, SheetEntities entities, Diagnostics diagnostics) {
    this.header = header;
    this.entities = entities;
    this.diagnostics = diagnostics;
    this.kindOfSheet = SheetNames.kind(header.sheet());
  }

  /** How many rows were left out because the sheet says that they do not count. */
  int passedOver() {
    return passedOver;
  }

  void scan() {
    List<SheetRow> rows = header.rows();
    for (int i = 0; i < rows.size(); i++) {
      SheetRow row = rows.get(i);
      List<Cell> filled = row.filled();
      if (filled.isEmpty() || repeatsHeader(filled)) {
        continue;
      }
      if (i == 0 && SheetHint.isHint(row)) {
        diagnostics.report(DiagnosticId.SHEET_ROW_IS_HINT, filled.get(0).span());
      } else if (isCategory(row, filled)) {
        category = Optional.of(filled.get(0));
        current = null;
        variant = "";
      } else {
        row(row);
      }
    }
  }

  private boolean repeatsHeader(List<Cell> filled) {
    return filled.size() > 1
        && filled.stream().allMatch(cell -> cell.text().strip().equals(header.nameOf(cell)));
  }

  /** A row with nothing but a category, or a word in the first column that names nothing. */
  private static boolean isCategory(SheetRow row, List<Cell> filled) {
    Cell only = filled.get(0);
    boolean names =
        row.has(SheetColumn.EVENT_NAME)
            || row.has(SheetColumn.PROPERTY_NAME)
            || row.has(SheetColumn.BUNDLE)
            || row.has(SheetColumn.EVENT_BUNDLES)
            || row.has(SheetColumn.KIND);
    return filled.size() == 1
        && !names
        && (only.span().column() == 1 || row.isIn(only, SheetColumn.CATEGORY));
  }

  private void row(SheetRow row) {
    boolean property = row.has(SheetColumn.PROPERTY_NAME);
    boolean begins = begins(row);
    String name = row.cell(SheetColumn.EVENT_NAME).map(Cell::text).orElse("");
    if (begins) {
      passingOver = property && gone.contains(name);
    }
    if (SheetSkip.event(row, begins) || passingOver) {
      // What stands below a thing that does not count does not count either.
      boolean whole = begins && (!property || SheetSkip.thing(row));
      if (whole && !name.isEmpty()) {
        gone.add(name);
      }
      passingOver |= whole;
      passedOver++;
      return;
    }
    reportContradictions(row);
    if (begins) {
      begin(row);
    }
    if (SheetSkip.property(row)) {
      passedOver++;
      return;
    }
    SheetEntity entity = current;
    if (entity != null && !(saysProperty(row) && !begins)) {
      row.text(SheetColumn.VARIANT)
          .ifPresent(
              called -> {
                variant = called;
                entity.addToVariant(called, Optional.empty());
              });
      describe(entity, row, begins || !property);
    }
    Optional<Cell> path = propertyName(row);
    if (path.isPresent()) {
      property(path.get(), row);
    } else if (row.has(SheetColumn.TYPE)) {
      diagnostics.report(
          DiagnosticId.NAME_EMPTY, row.cell(SheetColumn.TYPE).orElseThrow().span(), "A property");
    }
  }

  /** Reports columns of one meaning that say different things; the first is taken. */
  private void reportContradictions(SheetRow row) {
    for (SheetColumn column : row.columns().keySet()) {
      List<Cell> cells = column.holds() == SheetColumn.Holds.ONE ? row.filled(column) : List.of();
      for (Cell other : cells) {
        if (!SheetColumn.fold(other.text()).equals(SheetColumn.fold(cells.get(0).text()))) {
          diagnostics.report(
              DiagnosticId.SHEET_COLUMNS_CONTRADICT,
              other.span(),
              header.nameOf(cells.get(0)),
              header.nameOf(other),
              cells.get(0).text().strip(),
              other.text().strip());
        }
      }
    }
  }

  /** Whether a row begins a thing, or repeats its name. */
  private boolean begins(SheetRow row) {
    if (saysProperty(row)) {
      return row.has(SheetColumn.EVENT_NAME)
          && row.has(SheetColumn.PROPERTY_NAME)
          && propertyKind(row).isEmpty();
    }
    Optional<SheetWords.Kind> kind = row.text(SheetColumn.KIND).flatMap(SheetWords::kind);
    boolean another = kind.isPresent() && (current == null || current.key().kind() != kind.get());
    return row.has(SheetColumn.EVENT_NAME)
        || another
        || row.has(SheetColumn.BUNDLE)
        || (row.has(SheetColumn.KIND) && kind.isEmpty());
  }

  /** Whether the row's kind is that of a property, in the event or elsewhere. */
  private boolean saysProperty(SheetRow row) {
    boolean ofEvent =
        row.text(SheetColumn.KIND)
            .filter(cell -> SheetWords.isEventScope(cell) && SheetWords.kind(cell).isEmpty())
            .isPresent();
    return ofEvent || propertyKind(row).isPresent();
  }

  private Optional<SheetWords.Kind> propertyKind(SheetRow row) {
    return row.text(SheetColumn.KIND).flatMap(SheetWords::kindOfProperty);
  }

  private void begin(SheetRow row) {
    Optional<Cell> name = row.cell(SheetColumn.EVENT_NAME);
    Optional<Cell> bundle = row.cell(SheetColumn.BUNDLE);
    if (name.isEmpty() && bundle.isPresent()) {
      start(SheetWords.Kind.BUNDLE, bundle.get().text(), row, bundle.get().span());
      return;
    }
    SheetWords.Kind kind = kind(row);
    SourceSpan span = name.or(() -> row.cell(SheetColumn.KIND)).map(Cell::span).orElseThrow();
    start(kind, kind.isEvent() ? name.map(Cell::text).orElse("") : "", row, span);
  }

  private void start(SheetWords.Kind kind, String name, SheetRow row, SourceSpan span) {
    boolean versions = kind != SheetWords.Kind.BUNDLE && kind != SheetWords.Kind.COMMON;
    SheetEntity before = current;
    boolean again =
        before != null && before.key().kind() == kind && before.key().name().equals(name);
    String last = again && before != null ? before.key().version() : "";
    String version = versions ? row.text(SheetColumn.VERSION).orElse(last) : "";
    SheetEntity next = entities.of(new SheetEntity.Key(kind, name, version), span);
    if (next != current) {
      variant = "";
    }
    current = next;
  }

  private SheetWords.Kind kind(SheetRow row) {
    Optional<Cell> cell = row.cell(SheetColumn.KIND);
    Optional<SheetWords.Kind> kind = cell.flatMap(c -> SheetWords.kind(c.text()));
    if (cell.isPresent() && kind.isEmpty() && !saysProperty(row)) {
      String word = cell.get().text().strip();
      diagnostics.report(
          DiagnosticId.SHEET_KIND_UNKNOWN, cell.get().span(), word, DidYouMean.guess(word, KINDS));
    }
    return kind.orElse(SheetWords.Kind.TRACK);
  }

  /** Takes what the row says of the thing itself. */
  private void describe(SheetEntity entity, SheetRow row, boolean own) {
    for (SheetColumn column : SheetEntity.TEXTS) {
      row.filled(column).forEach(cell -> entity.addText(column, cell));
    }
    if (!own) {
      return;
    }
    if (!row.has(SheetColumn.PROPERTY_NAME)) {
      row.filled(SheetColumn.DESCRIPTION)
          .forEach(cell -> entity.addText(SheetColumn.EVENT_DESCRIPTION, cell));
    }
    for (SheetColumn column : SheetEntity.LISTS) {
      row.list(column).forEach(value -> entity.addValue(column, value));
    }
    // An export repeats the category in each row of an event; people write it once.
    boolean inherits =
        category.isPresent()
            && entity.key().kind().isEvent()
            && entity.values(SheetColumn.CATEGORY).isEmpty();
    if (row.has(SheetColumn.CATEGORY) && !header.has(SheetColumn.KIND)) {
      category = row.cell(SheetColumn.CATEGORY);
    } else if (inherits) {
      entity.addValue(SheetColumn.CATEGORY, category.get().text().strip());
    }
    labels(entity, row);
    row.cell(SheetColumn.STATUS).ifPresent(cell -> status(entity, cell));
    bundles(entity, row);
  }

  private void labels(SheetEntity entity, SheetRow row) {
    for (String label : row.list(SheetColumn.LABELS)) {
      int colon = label.indexOf(':');
      if (colon > 0) {
        entity.addLabel(label.substring(0, colon).strip(), label.substring(colon + 1).strip());
      } else {
        entity.addValue(SheetColumn.TAGS, label);
      }
    }
    if (!row.has(SheetColumn.PROPERTY_NAME)) {
      row.filled(SheetColumn.NOTES)
          .forEach(cell -> entity.addLabel(header.nameOf(cell), cell.text().strip()));
    }
  }

  private void status(SheetEntity entity, Cell cell) {
    Optional<Event.Status> status = SheetWords.status(cell.text());
    if (status.isPresent()) {
      entity.statusIfUnknown(status.get());
    } else {
      diagnostics.report(
          DiagnosticId.SHEET_CELL_UNCLEAR,
          cell.span(),
          "The status of " + entity.words(),
          cell.text().strip(),
          "active, planned or deprecated",
          "active");
    }
  }

  private void bundles(SheetEntity entity, SheetRow row) {
    for (Cell cell : row.filled(SheetColumn.EVENT_BUNDLES)) {
      for (String name : CellList.of(cell.text())) {
        entity.addBundle(new Cell(name, cell.span()));
      }
    }
    if (entity.key().kind() != SheetWords.Kind.BUNDLE) {
      row.cell(SheetColumn.BUNDLE).ifPresent(entity::addBundle);
    }
  }

  /** The name of the property that a row describes, which may stand where events' names do. */
  private Optional<Cell> propertyName(SheetRow row) {
    Optional<Cell> name = row.cell(SheetColumn.PROPERTY_NAME);
    boolean traits =
        row.text(SheetColumn.KIND)
            .flatMap(SheetWords::kind)
            .filter(kind -> !kind.isEvent())
            .isPresent();
    boolean inPlaceOfAnEvent =
        propertyKind(row).isPresent() || (traits && row.has(SheetColumn.TYPE));
    return name.isPresent() || !inPlaceOfAnEvent ? name : row.cell(SheetColumn.EVENT_NAME);
  }

  private void property(Cell name, SheetRow row) {
    List<String> description = new ArrayList<>();
    if (row.isIn(name, SheetColumn.EVENT_NAME)) {
      row.filled(SheetColumn.EVENT_DESCRIPTION).forEach(c -> description.add(c.text().strip()));
    }
    row.filled(SheetColumn.PROPERTY_DESCRIPTION).forEach(c -> description.add(c.text().strip()));
    row.filled(SheetColumn.DESCRIPTION).forEach(c -> description.add(c.text().strip()));
    row.filled(SheetColumn.NOTES)
        .forEach(c -> description.add(header.nameOf(c) + ": " + c.text().strip()));
    SheetEntity.PropertyRow property = new SheetEntity.PropertyRow(name, row, description);
    Optional<SheetWords.Kind> elsewhere = scope(row, name);
    SheetEntity entity = current;
    if (elsewhere.isPresent() && (entity == null || entity.key().kind() != elsewhere.get())) {
      entities.of(elsewhere.get(), name.span()).addProperty(property);
    } else if (entity == null) {
      diagnostics.report(DiagnosticId.PROPERTY_WITHOUT_EVENT, name.span(), name.text().strip());
    } else if (variant.isEmpty()) {
      entity.addProperty(property);
    } else {
      entity.addToVariant(variant, Optional.of(property));
    }
  }

  /** Where the property goes, if not into the thing whose rows these are. */
  private Optional<SheetWords.Kind> scope(SheetRow row, Cell name) {
    Optional<SheetWords.Kind> kind = propertyKind(row);
    if (kind.isPresent()) {
      return kind;
    }
    Optional<Cell> cell = row.cell(SheetColumn.SCOPE);
    if (cell.isEmpty()) {
      return current == null ? kindOfSheet : Optional.empty();
    }
    Optional<SheetWords.Kind> scope = SheetWords.scope(cell.get().text());
    if (scope.isEmpty() && !SheetWords.isEventScope(cell.get().text())) {
      diagnostics.report(
          DiagnosticId.SHEET_CELL_UNCLEAR,
          cell.get().span(),
          "The scope of property \"" + name.text().strip() + "\"",
          cell.get().text().strip(),
          "event, user, group or super property",
          "an event property");
    }
    return scope;
  }
}
