package dev.trackwright.processor.plan;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a column of a spreadsheet means, with the names under which it was seen. Data alone: which
 * meaning an ambiguous name has in one sheet is decided by {@link SheetHeader}.
 */
enum SheetColumn {
  EVENT_NAME(
      Holds.ONE, "Event Name", "Object Name", "Entity Name", "Event", "Page Name", "Screen Name"),
  /** A name of something: of an event where there are properties beside it. */
  NAME(Holds.ONE, "Name"),
  KIND(Holds.ONE, "Event Type", "Rule Type", "Entity Type", "Object Type", "Call Type", "Call"),
  VERSION(Holds.ONE, "Version", "Event Version"),
  EVENT_TITLE(Holds.ONE, "Event Display Name", "Entity Display Name", "Object Display Name"),
  EVENT_DESCRIPTION(
      Holds.TEXTS,
      "Event Description",
      "Event Definition",
      "Trigger + Event Description",
      "Object Description",
      "Entity Description"),
  /** Of the event or of the property, as the row has it. */
  DESCRIPTION(Holds.TEXTS, "Description", "Definition"),
  WHY(
      Holds.TEXTS,
      "KPI",
      "KPIs",
      "Why",
      "Business Question",
      "Business Questions",
      "Business Purpose",
      "Goal",
      "Goal/Usage",
      "Purpose"),
  WHEN(
      Holds.TEXTS,
      "Trigger",
      "Triggers",
      "Trigger Description",
      "Trigger Point",
      "When",
      "Location",
      "Where"),
  OWNER(Holds.TEXTS, "Owner", "Event Owner", "Object Owner", "Team"),
  NOTES(Holds.TEXTS, "Notes", "Note", "Comment", "Comments", "Remarks", "Stakeholder Domains"),
  CATEGORY(Holds.LIST, "Event Category", "Category", "Group", "Event Group", "Feature", "Area"),
  TAGS(Holds.LIST, "Tags", "Event Tags"),
  /** Key and value where a colon stands between them, else tags. */
  LABELS(Holds.LIST, "Labels"),
  SOURCES(Holds.LIST, "Sources", "Source", "Event Sources", "Platform", "Platforms"),
  DESTINATIONS(Holds.LIST, "Destinations", "Destination"),
  STATUS(Holds.ONE, "Status", "Event Status", "Implemented", "Event Schema Status"),
  ACTION(Holds.ONE, "Action"),
  EVENT_DROPPED(Holds.ONE, "Event Dropped", "Event Blocked"),
  VARIANT(Holds.ONE, "Event Variant Name", "Event Variant"),
  /** A bundle that begins here; on an event's row, one that it has. */
  BUNDLE(Holds.ONE, "Property Bundle Name", "Property Bundle"),
  BUNDLE_DESCRIPTION(Holds.TEXTS, "Property Bundle Description"),
  EVENT_BUNDLES(Holds.LIST, "Event Property Bundle Name", "Event Property Bundles"),

  PROPERTY_NAME(
      Holds.ONE,
      "Property Name",
      "Event Property Name",
      "User Property Name",
      "Event Property",
      "Property",
      "Properties",
      "Property Key",
      "Parameter Name",
      "Parameter",
      "Attribute Name",
      "Attribute",
      "Trait Name",
      "Trait"),
  PROPERTY_TITLE(Holds.ONE, "Property Display Name"),
  PROPERTY_DESCRIPTION(
      Holds.TEXTS, "Property Description", "Property Definition", "Parameter Description"),
  TYPE(
      Holds.ONE,
      "Property Value Type",
      "Property Data Type",
      "Data Type",
      "Value Type",
      "Parameter Type",
      "Type"),
  /** The scope in some sheets and the data type in others. */
  PROPERTY_TYPE(Holds.ONE, "Property Type"),
  SCOPE(Holds.ONE, "Property Scope", "Scope"),
  REQUIRED(
      Holds.ONE,
      "Is Property Required",
      "Is Property Requierd",
      "Property Required",
      "Required",
      "Req'd",
      "Mandatory",
      "Is Required"),
  ARRAY(
      Holds.ONE,
      "Is Property Array",
      "Property Is Array",
      "Property Value Is List",
      "Is Array",
      "Is List"),
  ENUM(
      Holds.LIST,
      "Property Enumeration options",
      "Enum Values",
      "Enum",
      "Allowed Property Values",
      "Permitted Values",
      "Allowed values",
      "Possible Values"),
  EXAMPLE(
      Holds.TEXTS,
      "Sample Values",
      "Sample Value",
      "Property Example Values",
      "Example values",
      "Example value",
      "Example",
      "Examples",
      "Property Regex Sample String"),
  CONST(Holds.ONE, "Pinned Value", "Const Value", "Constant"),
  PATTERN(Holds.ONE, "Property Regex", "Regex", "Pattern"),
  MINIMUM(Holds.ONE, "Number Property Value Min", "Minimum", "Min", "Min Value"),
  MAXIMUM(Holds.ONE, "Number Property Value Max", "Maximum", "Max", "Max Value"),
  MIN_LENGTH(Holds.ONE, "String Property Value Min Length", "Min Length"),
  MAX_LENGTH(Holds.ONE, "String Property Value Max Length", "Max Length"),
  WHOLE(Holds.ONE, "Number Is Integer", "Number Property Is Integer"),
  UNIQUE(Holds.ONE, "Array Unique Items"),
  MIN_ITEMS(Holds.ONE, "Array Min Items", "Min Items"),
  MAX_ITEMS(Holds.ONE, "Array Max Items", "Max Items"),
  SENSITIVE(Holds.ONE, "Property Sensitive", "Sensitive", "PII", "PII Type", "Is PII"),
  PROPERTY_STATUS(Holds.ONE, "Property Schema Status", "Property Status"),
  PROPERTY_DROPPED(Holds.ONE, "Property Dropped", "Property Blocked");

  /** What the cells of such a column hold, which decides what becomes of a second column. */
  enum Holds {
    /** One value; a second column has to say the same. */
    ONE,
    /** A list; several columns make one. */
    LIST,
    /** Prose; several columns stand below each other. */
    TEXTS
  }

  /** What statistics and screens of a vendor say, which is no part of a plan. */
  private static final Set<String> DESCRIPTIVE =
      Set.of(
          "volume",
          "views",
          "queries",
          "seen",
          "hidden",
          "visibility",
          "activity",
          "propertygroupnames",
          "created",
          "updated",
          "modified",
          "screenshot",
          "eventsource",
          "objectsource");

  private static final Set<String> COUNTERS = Set.of("id", "no", "nr", "row");

  private static final Map<String, SheetColumn> BY_NAME = byName();

  private final Holds holds;
  private final String names;

  SheetColumn(Holds holds, String... names) {
    this.holds = holds;
    this.names = String.join("\n", names);
  }

  private static Map<String, SheetColumn> byName() {
    Map<String, SheetColumn> byName = new HashMap<>();
    for (SheetColumn column : values()) {
      column.names().forEach(name -> byName.put(fold(name), column));
    }
    return byName;
  }

  /** All names under which it was seen, the one that messages use first. */
  List<String> names() {
    return names.lines().toList();
  }

  Holds holds() {
    return holds;
  }

  /** The name that a message gives it. */
  String title() {
    return names().get(0);
  }

  /** The meaning of a column of that name. */
  static Optional<SheetColumn> of(String name) {
    return Optional.ofNullable(BY_NAME.get(fold(name)));
  }

  /** Whether nobody misses what stands in a column of that name. */
  static boolean isDescriptive(String name) {
    String folded = fold(name);
    return COUNTERS.contains(folded) || DESCRIPTIVE.stream().anyMatch(folded::contains);
  }

  /** All names, for guesses. */
  static Set<String> allNames() {
    Set<String> all = new TreeSet<>();
    Arrays.stream(values()).forEach(column -> all.addAll(column.names()));
    return all;
  }

  /** Letters and digits alone, in small letters: all that counts in a column's name or a word. */
  static String fold(String text) {
    StringBuilder folded = new StringBuilder();
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }
}
