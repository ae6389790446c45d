package dev.trackwright.processor.plan;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The types that schemas name. */
enum JsonType {
  STRING("Text"),
  INTEGER("Integer"),
  NUMBER("Number"),
  BOOLEAN("Flag"),
  ARRAY("List"),
  OBJECT("Object"),
  ANY("Any");

  private final String word;

  JsonType(String word) {
    this.word = word;
  }

  /** What an alternative of this type is called that the plan gives no name. */
  String word() {
    return word;
  }

  /** What only a schema of this type can say. */
  Set<String> keywords() {
    return Keyword.of(this);
  }

  /** As plans write it. */
  String keyword() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<JsonType> of(String keyword) {
    for (JsonType type : values()) {
      if (type.keyword().equals(keyword)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
