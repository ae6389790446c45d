package dev.trackwright.processor.plan;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The types that schemas name, with the keywords that say more about each. */
enum JsonType {
  STRING,
  INTEGER,
  NUMBER,
  BOOLEAN,
  ARRAY,
  OBJECT,
  ANY;

  private static final Set<String> OF_TEXT = Set.of("format", "pattern", "minLength", "maxLength");

  private static final Set<String> OF_INTEGERS =
      Set.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf");

  private static final Set<String> OF_NUMBERS =
      Set.of(
          "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "javaType");

  private static final Set<String> OF_LISTS =
      Set.of("items", "minItems", "maxItems", "uniqueItems");

  private static final Set<String> OF_OBJECTS =
      Set.of("properties", "additionalProperties", "unevaluatedProperties");

  /** What only a schema of this type can say. */
  Set<String> keywords() {
    return switch (this) {
      case STRING -> OF_TEXT;
      case INTEGER -> OF_INTEGERS;
      case NUMBER -> OF_NUMBERS;
      case ARRAY -> OF_LISTS;
      case OBJECT -> OF_OBJECTS;
      case BOOLEAN, ANY -> Set.of();
    };
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
