package dev.trackwright.processor.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a reference within a RudderStack project names, in either of its two spellings: {@code
 * #/properties/shop/email} up to version 0.1, {@code #property:email} since version 1.
 *
 * @param kind of what it names
 * @param group of what it names, where the spelling has one
 * @param id of what it names
 */
record RudderStackReference(Kind kind, Optional<String> group, String id) {

  /** What a project holds. */
  enum Kind {
    /** A property, which rules and custom types refer to. */
    PROPERTY("properties", "property", "properties"),
    /** A call, which rules refer to. */
    EVENT("events", "event", "events"),
    /** A type that properties share. */
    CUSTOM_TYPE("custom-types", "custom-type", "types"),
    /** A group of events. */
    CATEGORY("categories", "category", "categories"),
    /** A tracking plan, the only one that stands alone in its document. */
    PLAN("tp", "tracking-plan", "rules");

    private final String plural;
    private final String singular;
    private final String listKey;

    Kind(String plural, String singular, String listKey) {
      this.plural = plural;
      this.singular = singular;
      this.listKey = listKey;
    }

    /** The kind that a document's {@code kind} says. */
    static Optional<Kind> ofDocument(String word) {
      return Arrays.stream(values())
          .filter(kind -> kind.plural.equals(word))
          .findFirst()
          .or(() -> Optional.of(PLAN).filter(plan -> plan.singular.equals(word)));
    }

    /** All that a document's {@code kind} may say. */
    static List<String> ofDocuments() {
      return List.of(
          PROPERTY.plural,
          EVENT.plural,
          CUSTOM_TYPE.plural,
          CATEGORY.plural,
          PLAN.plural,
          PLAN.singular);
    }

    /** Where a document's {@code spec} lists what it holds. */
    String listKey() {
      return listKey;
    }

    /** As a message speaks of one. */
    String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** As a message speaks of several. */
    String manyWords() {
      return this == PLAN ? "tracking plans" : plural.replace('-', ' ');
    }
  }

  private static final Pattern OLD = Pattern.compile("#/([^/]+)/([^/]+)/([^/]+)");
  private static final Pattern NEW = Pattern.compile("#([a-z-]+):([^/]+)");

  /** The reference that a text is, if it is one of that kind. */
  static Optional<RudderStackReference> of(String text, Kind kind) {
    Matcher old = OLD.matcher(text);
    if (old.matches() && old.group(1).equals(kind.plural)) {
      return Optional.of(new RudderStackReference(kind, Optional.of(old.group(2)), old.group(3)));
    }
    Matcher now = NEW.matcher(text);
    return now.matches() && now.group(1).equals(kind.singular)
        ? Optional.of(new RudderStackReference(kind, Optional.empty(), now.group(2)))
        : Optional.empty();
  }

  /** Whether a text refers to a custom type, and is no name of a type. */
  static boolean isToCustomType(String text) {
    return text.startsWith("#");
  }

  /** How something is referred to. */
  @Override
  public String toString() {
    return group
        .map(in -> "#/" + kind.plural + "/" + in + "/" + id)
        .orElseGet(() -> "#" + kind.singular + ":" + id);
  }
}
