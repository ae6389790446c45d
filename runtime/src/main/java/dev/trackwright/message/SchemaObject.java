package dev.trackwright.message;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The keywords of one schema while it is read into a {@link SchemaRule}. It remembers what it was
 * asked for, so that the readers' own code is the one list of known keywords, and nothing that a
 * schema says can be passed over.
 */
final class SchemaObject {

  private final Map<String, @Nullable Object> members;
  private final int depth;
  private final Set<String> asked = new TreeSet<>();

  private SchemaObject(Map<String, @Nullable Object> members, int depth) {
    this.members = members;
    this.depth = depth;
  }

  @SuppressWarnings("unchecked") // the keys of a JsonTree are strings
  static SchemaObject of(@Nullable Object schema, int depth) {
    if (schema instanceof Map<?, ?> members) {
      return new SchemaObject((Map<String, @Nullable Object>) members, depth);
    }
    throw new IllegalArgumentException("A schema must be an object or a boolean");
  }

  /** Everything that the schema has must have been asked for. */
  void finish() {
    Set<String> unknown = new TreeSet<>(members.keySet());
    unknown.removeAll(asked);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException("Keywords that are not known: " + unknown);
    }
  }

  /** What was asked for, sorted. */
  Set<String> asked() {
    return Collections.unmodifiableSet(asked);
  }

  boolean has(String keyword) {
    asked.add(keyword);
    return members.containsKey(keyword);
  }

  /** The argument as it stands; null where there is none, and for JSON null. */
  @Nullable Object value(String keyword) {
    asked.add(keyword);
    return members.get(keyword);
  }

  /** A number, or null where there is none. */
  @Nullable BigDecimal number(String keyword) {
    return has(keyword) ? as(BigDecimal.class, value(keyword), keyword, "a number") : null;
  }

  /** A whole number from 0, or null where there is none; more than an int holds is its maximum. */
  @Nullable Integer count(String keyword) {
    BigDecimal number = number(keyword);
    if (number == null) {
      return null;
    } else if (number.signum() < 0 || number.scale() > 0) {
      throw wrong(keyword, "a whole number that is not negative");
    }
    return number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0
        ? Integer.MAX_VALUE
        : number.intValueExact();
  }

  /** Whether the keyword says true. */
  boolean flag(String keyword) {
    return has(keyword) && as(Boolean.class, value(keyword), keyword, "a boolean");
  }

  /** A text, or null where there is none. */
  @Nullable String text(String keyword) {
    return has(keyword) ? as(String.class, value(keyword), keyword, "a string") : null;
  }

  /** A list, or null where there is none. */
  @Nullable List<?> list(String keyword) {
    return has(keyword) ? as(List.class, value(keyword), keyword, "an array") : null;
  }

  /** Strings, or null where there are none. */
  @Nullable List<String> names(String keyword) {
    List<?> list = list(keyword);
    return list == null ? null : names(keyword, list);
  }

  private static List<String> names(String keyword, List<?> list) {
    List<String> names = new ArrayList<>();
    for (Object name : list) {
      names.add(as(String.class, name, keyword, "an array of strings"));
    }
    return List.copyOf(names);
  }

  /** A schema, or null where there is none. */
  @Nullable SchemaRule schema(String keyword) {
    return has(keyword) ? inner(value(keyword)) : null;
  }

  /** Schemas, at least one, or null where there are none. */
  @Nullable List<SchemaRule> schemas(String keyword) {
    List<?> list = list(keyword);
    if (list == null) {
      return null;
    } else if (list.isEmpty()) {
      throw wrong(keyword, "an array that is not empty");
    }
    List<SchemaRule> schemas = new ArrayList<>();
    list.forEach(schema -> schemas.add(inner(schema)));
    return List.copyOf(schemas);
  }

  /** Schemas by name, empty where there are none. */
  Map<String, SchemaRule> schemasByName(String keyword) {
    Map<String, SchemaRule> schemas = new LinkedHashMap<>();
    object(keyword).forEach((name, schema) -> schemas.put(name, inner(schema)));
    return schemas;
  }

  /** Schemas by pattern, empty where there are none. */
  Map<Pattern, SchemaRule> schemasByPattern(String keyword) {
    Map<Pattern, SchemaRule> schemas = new LinkedHashMap<>();
    schemasByName(keyword)
        .forEach((pattern, schema) -> schemas.put(pattern(keyword, pattern), schema));
    return schemas;
  }

  /** What {@code dependencies} have of either kind: schemas, or lists of names. */
  Map<String, SchemaRule> schemasAmong(String keyword) {
    Map<String, SchemaRule> schemas = new LinkedHashMap<>();
    object(keyword)
        .forEach(
            (name, schema) -> {
              if (!(schema instanceof List<?>)) {
                schemas.put(name, inner(schema));
              }
            });
    return schemas;
  }

  /** Lists of names by name; what is no list is passed over where another keyword reads it. */
  Map<String, List<String>> namesByName(String keyword, boolean listsOnly) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    object(keyword)
        .forEach(
            (name, list) -> {
              if (list instanceof List<?> some) {
                names.put(name, names(keyword, some));
              } else if (listsOnly) {
                throw wrong(keyword, "an object of arrays");
              }
            });
    return names;
  }

  /** A regular expression of Java's. */
  static Pattern pattern(String keyword, String expression) {
    try {
      return Pattern.compile(expression);
    } catch (StackOverflowError e) {
      throw wrong(keyword, "nested less deeply");
    }
  }

  @SuppressWarnings("unchecked") // the keys of a JsonTree are strings
  private Map<String, @Nullable Object> object(String keyword) {
    return has(keyword)
        ? (Map<String, @Nullable Object>) as(Map.class, value(keyword), keyword, "an object")
        : Map.of();
  }

  private SchemaRule inner(@Nullable Object schema) {
    return SchemaRule.read(schema, depth + 1);
  }

  private static <T> T as(Class<T> type, @Nullable Object value, String keyword, String what) {
    if (type.isInstance(value)) {
      return type.cast(value);
    }
    throw wrong(keyword, what);
  }

  static IllegalArgumentException wrong(String keyword, String what) {
    return new IllegalArgumentException('"' + keyword + "\" must be " + what);
  }
}
