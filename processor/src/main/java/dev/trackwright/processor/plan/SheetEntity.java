package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.SourceSpan;
import dev.trackwright.processor.source.Cell;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One thing that rows of a spreadsheet describe: an event, traits, what every event has, or a
 * bundle. It is filled while the rows are walked, since they may lie apart and in several sheets.
 */
final class SheetEntity {

  /** Columns that say something of the thing itself, in cells that may stand in any of its rows. */
  static final Set<SheetColumn> TEXTS =
      Set.of(
          SheetColumn.EVENT_DESCRIPTION,
          SheetColumn.WHY,
          SheetColumn.WHEN,
          SheetColumn.OWNER,
          SheetColumn.EVENT_TITLE,
          SheetColumn.BUNDLE_DESCRIPTION);

  /** Columns of lists that are the thing's own. */
  static final Set<SheetColumn> LISTS =
      Set.of(SheetColumn.CATEGORY, SheetColumn.TAGS, SheetColumn.SOURCES, SheetColumn.DESTINATIONS);

  /**
   * What tells things apart.
   *
   * @param name as it goes over the wire; empty for traits and the like
   * @param version as the cell writes it; empty where there is none
   */
  record Key(SheetWords.Kind kind, String name, String version) {}

  /**
   * A row that describes a property of it.
   *
   * @param name the path of the property, as the cell has it
   * @param description what the row says of it
   */
  record PropertyRow(Cell name, SheetRow row, List<String> description) {}

  private final Key key;
  private final SourceSpan span;
  private final Map<SheetColumn, Set<String>> texts = new EnumMap<>(SheetColumn.class);
  private final Map<SheetColumn, SourceSpan> places = new EnumMap<>(SheetColumn.class);
  private final Map<String, String> labels = new TreeMap<>();
  private final List<PropertyRow> properties = new ArrayList<>();
  private final Map<String, List<PropertyRow>> variants = new LinkedHashMap<>();
  private final List<Cell> bundles = new ArrayList<>();
  private Optional<Event.Status> status = Optional.empty();

  SheetEntity(Key key, SourceSpan span) {
    this.key = key;
    this.span = span;
  }

  Key key() {
    return key;
  }

  /** The place of its name, or of what else says that it begins. */
  SourceSpan span() {
    return span;
  }

  /** Who diagnostics speak of. */
  String words() {
    return switch (key.kind()) {
      case TRACK, PAGE, SCREEN, BUNDLE -> key.kind().word() + " \"" + key.name() + "\"";
      case USER -> "the traits of users";
      case GROUP -> "the traits of groups";
      case COMMON -> "the properties of every event";
    };
  }

  void addText(SheetColumn column, Cell cell) {
    texts.computeIfAbsent(column, c -> new LinkedHashSet<>()).add(cell.text().strip());
    places.putIfAbsent(column, cell.span());
  }

  void addValue(SheetColumn column, String value) {
    texts.computeIfAbsent(column, c -> new LinkedHashSet<>()).add(value);
  }

  void addLabel(String name, String value) {
    labels.merge(name, value, (old, more) -> old.equals(more) ? old : String.join("\n", old, more));
  }

  void addProperty(PropertyRow property) {
    properties.add(property);
  }

  void addToVariant(String variant, Optional<PropertyRow> property) {
    List<PropertyRow> rows = variants.computeIfAbsent(variant, v -> new ArrayList<>());
    property.ifPresent(rows::add);
  }

  void addBundle(Cell bundle) {
    bundles.add(bundle);
  }

  /** The first word on it counts; each row of a flat sheet repeats it. */
  void statusIfUnknown(Event.Status said) {
    status = status.or(() -> Optional.of(said));
  }

  /** What the cells of that meaning say, below each other. */
  Optional<String> text(SheetColumn column) {
    return Optional.ofNullable(texts.get(column)).map(all -> String.join("\n", all));
  }

  /** Where the first cell of that meaning stands. */
  SourceSpan place(SheetColumn column) {
    return places.getOrDefault(column, span);
  }

  /** What the lists of that meaning hold. */
  List<String> values(SheetColumn column) {
    return List.copyOf(texts.getOrDefault(column, Set.of()));
  }

  Map<String, String> labels() {
    return labels;
  }

  List<PropertyRow> properties() {
    return properties;
  }

  Map<String, List<PropertyRow>> variants() {
    return variants;
  }

  List<Cell> bundles() {
    return bundles;
  }

  Event.Status status() {
    return status.orElse(Event.Status.ACTIVE);
  }
}
