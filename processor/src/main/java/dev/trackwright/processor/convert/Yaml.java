package dev.trackwright.processor.convert;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value on its way into a YAML file: what the writers hand to {@link YamlPrinter}. */
sealed interface Yaml {

  /** Text, which comes back as exactly this text however it must be written. */
  record Text(String value) implements Yaml {}

  /** A number, a flag or null, in the form that YAML has for it. */
  record Plain(String text) implements Yaml {
    static final Plain TRUE = new Plain("true");
    static final Plain FALSE = new Plain("false");
    static final Plain NULL = new Plain("null");
  }

  /** A list. */
  record Sequence(List<Yaml> items) implements Yaml {
    /** Copies the list. */
    public Sequence {
      items = List.copyOf(items);
    }

    static Sequence ofTexts(Iterable<String> texts) {
      List<Yaml> items = new java.util.ArrayList<>();
      texts.forEach(text -> items.add(new Text(text)));
      return new Sequence(items);
    }
  }

  /** A mapping, in the order in which it is to stand. */
  record Mapping(Map<String, Yaml> members, Layout layout) implements Yaml {
    /** Copies the members. */
    public Mapping {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }
  }

  /** How a mapping is set. */
  enum Layout {
    /** On one line where it is short. */
    COMPACT,
    /** A line for each member. */
    LINES,
    /** The same, with an empty line around what is longer than one. */
    PARAGRAPHS
  }
}
