package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.CappedList;
import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.DidYouMean;
import dev.trackwright.processor.source.Node;
import dev.trackwright.processor.source.NodeText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one of Avo's events does. An event that names no action is logged, as Avo does with a new
 * one.
 *
 * @param words as the export has them
 * @param kinds what is known of them
 */
record AvoActions(List<String> words, Set<Kind> kinds) {

  /** What an action comes to in the calls that there are. */
  enum Kind {
    TRACK,
    PAGE,
    IDENTITY,
    NOTHING
  }

  private static final Map<String, Kind> KNOWN = known();

  private static Map<String, Kind> known() {
    Map<String, Kind> known = new TreeMap<>();
    List.of("logEvent", "revenue", "logRevenue").forEach(a -> known.put(a, Kind.TRACK));
    List.of("page", "pageView", "logPageView").forEach(a -> known.put(a, Kind.PAGE));
    List.of(
            "identify",
            "identifyUser",
            "unidentify",
            "unidentifyUser",
            "updateUserProperties",
            "updateUserProps",
            "userProperties",
            "updateGroupProperties",
            "updateGroups",
            "groupProperties",
            "groups",
            "group")
        .forEach(a -> known.put(a, Kind.IDENTITY));
    known.put("skipLogEvent", Kind.NOTHING);
    return known;
  }

  static AvoActions of(Optional<Node.ArrayNode> list, Subject subject, Diagnostics diagnostics) {
    List<String> words = new ArrayList<>();
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (Node item : list.map(Node.ArrayNode::items).orElse(List.of())) {
      String word = NodeText.of(item);
      words.add(word);
      Optional<Kind> kind =
          KNOWN.entrySet().stream()
              .filter(entry -> letters(entry.getKey()).equals(letters(word)))
              .map(Map.Entry::getValue)
              .findFirst();
      kind.ifPresentOrElse(kinds::add, () -> unknown(item, word, subject, diagnostics));
    }
    if (words.isEmpty()) {
      kinds.add(Kind.TRACK);
    }
    return new AvoActions(List.copyOf(words), kinds);
  }

  /** Exports of different age write an action as {@code Log event}, {@code log_event}, .... */
  private static String letters(String action) {
    return action.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
  }

  private static void unknown(Node item, String word, Subject subject, Diagnostics diagnostics) {
    diagnostics.report(
        DiagnosticId.ACTION_UNKNOWN,
        item.span(),
        subject,
        word,
        DidYouMean.guess(word, KNOWN.keySet()),
        CappedList.of(new TreeSet<>(KNOWN.keySet())));
  }

  boolean track() {
    return kinds.contains(Kind.TRACK);
  }

  boolean page() {
    return kinds.contains(Kind.PAGE);
  }

  /** Whether it says something of who the user is. */
  boolean identity() {
    return kinds.contains(Kind.IDENTITY);
  }
}
