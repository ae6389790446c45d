package dev.trackwright.processor.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words that cells of a spreadsheet are filled with, by what they mean. Data alone. */
final class SheetWords {

  /** What the rows of one name are about, or where a property goes. */
  enum Kind {
    TRACK,
    PAGE,
    SCREEN,
    /** The traits of a user. */
    USER,
    /** The traits of a group. */
    GROUP,
    /** What every event carries. */
    COMMON,
    /** What events refer to. */
    BUNDLE;

    boolean isEvent() {
      return this == TRACK || this == PAGE || this == SCREEN;
    }

    String word() {
      return this == TRACK ? "event" : name().toLowerCase(Locale.ROOT);
    }
  }

  /** What the first cells of a row say that they are about. */
  private static final Map<String, Kind> KINDS =
      words(
          Kind.TRACK,
          List.of("track", "event", "track event", "custom event", "log event", "track call"),
          Kind.PAGE,
          List.of("page", "page view", "page call"),
          Kind.SCREEN,
          List.of("screen", "screen view", "screen call"),
          Kind.USER,
          List.of("identify", "user", "user profile", "profile", "people", "identify call"),
          Kind.GROUP,
          List.of("group", "group profile", "group call"),
          Kind.COMMON,
          List.of("common", "global"));

  /** Where a property goes, beside the event in whose rows it stands. */
  private static final Map<String, Kind> SCOPES =
      words(
          Kind.USER,
          List.of(
              "user property",
              "user properties",
              "user",
              "user trait",
              "trait",
              "people property",
              "profile property",
              "user profile property",
              "identify"),
          Kind.GROUP,
          List.of("group property", "group properties", "group", "group trait", "account property"),
          Kind.COMMON,
          List.of(
              "super property",
              "super properties",
              "super",
              "global",
              "global property",
              "common",
              "common property",
              "system property",
              "system"));

  private static final Set<String> EVENT_SCOPE =
      folded(List.of("event property", "event properties", "event", "event parameter"));

  private static final Set<String> YES =
      folded(
          List.of("true", "yes", "y", "x", "1", "required", "mandatory", "always", "always sent"));

  private static final Set<String> NO =
      folded(
          List.of(
              "false",
              "no",
              "n",
              "0",
              "optional",
              "not required",
              "sometimes",
              "sometimes sent",
              "never",
              "none",
              "n/a"));

  /** Marks without a letter or digit, before folding takes them away. */
  private static final Set<String> YES_MARKS = Set.of("✓", "✔", "✔️", "☑", "☑️", "✅");

  private static final Set<String> NO_MARKS = Set.of("-", "–", "—", "✗", "✘", "☐", "❌", "");

  private static final Map<String, Event.Status> STATUSES =
      Map.ofEntries(
          Map.entry("active", Event.Status.ACTIVE),
          Map.entry("live", Event.Status.ACTIVE),
          Map.entry("implemented", Event.Status.ACTIVE),
          Map.entry("done", Event.Status.ACTIVE),
          Map.entry("released", Event.Status.ACTIVE),
          Map.entry("approved", Event.Status.ACTIVE),
          Map.entry("expected", Event.Status.ACTIVE),
          Map.entry("planned", Event.Status.PLANNED),
          Map.entry("todo", Event.Status.PLANNED),
          Map.entry("draft", Event.Status.PLANNED),
          Map.entry("proposed", Event.Status.PLANNED),
          Map.entry("notimplemented", Event.Status.PLANNED),
          Map.entry("inprogress", Event.Status.PLANNED),
          Map.entry("new", Event.Status.PLANNED),
          Map.entry("deprecated", Event.Status.DEPRECATED),
          Map.entry("obsolete", Event.Status.DEPRECATED),
          Map.entry("retired", Event.Status.DEPRECATED));

  /** Marks of what is no longer there. */
  private static final Set<String> GONE =
      Set.of("deleted", "delete", "removed", "blocked", "rejected");

  private static final Set<String> PASSED_OVER = Set.of("ignore", "delete", "remove");

  private SheetWords() {}

  static Optional<Kind> kind(String cell) {
    String word = SheetColumn.fold(cell);
    return Optional.ofNullable(KINDS.get(word));
  }

  /** The kind of things whose property a cell announces, such as {@code User Property}. */
  static Optional<Kind> kindOfProperty(String cell) {
    String word = SheetColumn.fold(cell);
    return KINDS.containsKey(word) ? Optional.empty() : scope(cell);
  }

  static boolean isEventScope(String cell) {
    return EVENT_SCOPE.contains(SheetColumn.fold(cell));
  }

  /** Where a property goes that does not go into its event. */
  static Optional<Kind> scope(String cell) {
    return Optional.ofNullable(SCOPES.get(SheetColumn.fold(cell)));
  }

  /** Whether a cell is ticked; empty where it says neither. */
  static Optional<Boolean> ticked(String cell) {
    String word = SheetColumn.fold(cell);
    if (YES.contains(word) || YES_MARKS.contains(cell.strip())) {
      return Optional.of(true);
    }
    boolean no = word.isEmpty() ? NO_MARKS.contains(cell.strip()) : NO.contains(word);
    return no ? Optional.of(false) : Optional.empty();
  }

  static Optional<Event.Status> status(String cell) {
    Optional<Event.Status> ticked =
        ticked(cell).map(done -> done ? Event.Status.ACTIVE : Event.Status.PLANNED);
    return ticked.or(() -> Optional.ofNullable(STATUSES.get(SheetColumn.fold(cell))));
  }

  static boolean isGone(String cell) {
    return GONE.contains(SheetColumn.fold(cell));
  }

  static boolean isPassedOver(String cell) {
    return PASSED_OVER.contains(SheetColumn.fold(cell));
  }

  private static Map<String, Kind> words(Object... kindsAndWords) {
    Map<String, Kind> words = new HashMap<>();
    for (int i = 0; i < kindsAndWords.length; i += 2) {
      Kind kind = (Kind) kindsAndWords[i];
      for (Object word : (List<?>) kindsAndWords[i + 1]) {
        words.put(SheetColumn.fold((String) word), kind);
      }
    }
    return words;
  }

  private static Set<String> folded(List<String> words) {
    return Set.copyOf(words.stream().map(SheetColumn::fold).toList());
  }
}
