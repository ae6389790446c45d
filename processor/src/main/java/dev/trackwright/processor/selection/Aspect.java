package dev.trackwright.processor.selection;

import dev.trackwright.processor.plan.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What events can be chosen by. */
public enum Aspect {
  /** The name, where {@code *} stands for any text. */
  EVENT,
  /** A label, as {@code key} or {@code key=value}. */
  LABEL,
  /** A category. */
  CATEGORY,
  /** A tag. */
  TAG,
  /** A source. */
  SOURCE,
  /** A destination. */
  DESTINATION;

  /** The annotation's member. */
  public String member() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean fits(Event event, String wanted) {
    return switch (this) {
      case EVENT -> wildcard(wanted).matcher(event.name()).matches();
      case LABEL, CATEGORY, TAG, SOURCE, DESTINATION -> of(event).contains(wanted);
    };
  }

  /** What could be chosen an event by. */
  List<String> of(Event event) {
    return switch (this) {
      case EVENT -> List.of(event.name());
      case LABEL -> labels(event.docs().labels());
      case CATEGORY -> List.copyOf(event.grouping().categories());
      case TAG -> List.copyOf(event.grouping().tags());
      case SOURCE -> List.copyOf(event.grouping().sources());
      case DESTINATION -> List.copyOf(event.grouping().destinations());
    };
  }

  private static List<String> labels(Map<String, String> labels) {
    List<String> both = new ArrayList<>(labels.keySet());
    labels.forEach((key, value) -> both.add(key + "=" + value));
    return both;
  }

  private static Pattern wildcard(String wanted) {
    StringBuilder pattern = new StringBuilder();
    for (String literal : wanted.split("\\*", -1)) {
      pattern.append(pattern.isEmpty() ? "" : ".*").append(Pattern.quote(literal));
    }
    return Pattern.compile(pattern.toString(), Pattern.DOTALL);
  }
}
