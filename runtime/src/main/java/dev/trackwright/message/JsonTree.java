package dev.trackwright.message;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON as objects that are equal where the JSON is, for comparisons and {@link SchemaRule}: null,
 * {@link String}, {@link Boolean}, {@link BigDecimal} without trailing zeros, and lists and maps of
 * these. The price is a copy of each value, which only checks of this kind pay.
 */
final class JsonTree {

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private JsonTree() {}

  /**
   * A value as it would go over the wire. What is nested more than 100 levels deep, and what is no
   * JSON number, is null.
   */
  static @Nullable Object of(@Nullable Object value) {
    return of(value, 0);
  }

  private static @Nullable Object of(@Nullable Object value, int depth) {
    if (value == null || value instanceof String || value instanceof Boolean) {
      return value;
    } else if (depth > Snapshot.MAX_DEPTH) {
      return null;
    } else if (isNumber(value)) {
      return Numbers.canonical((Number) value) instanceof BigDecimal number ? number : null;
    } else if (value instanceof JsonValue json) {
      return of(TreeJsonWriter.tree(json), depth + 1);
    } else if (value instanceof FrozenList<?> list) {
      List<@Nullable Object> items = new ArrayList<>(list.size());
      for (Object item : list) {
        items.add(of(item, depth + 1));
      }
      return items;
    } else if (value instanceof FrozenMap<?> map) {
      Map<String, @Nullable Object> members = new LinkedHashMap<>();
      map.forEach((key, member) -> members.put(key, of(member, depth + 1)));
      return members;
    }
    return of(Values.any(value), depth + 1); // dates, arrays, collections of the caller's own
  }

  private static boolean isNumber(Object value) {
    return value instanceof Long
        || value instanceof Integer
        || value instanceof Double
        || value instanceof Float
        || value instanceof Short
        || value instanceof Byte
        || value.getClass() == BigDecimal.class
        || value.getClass() == BigInteger.class;
  }

  /**
   * Reads a JSON text.
   *
   * @throws IllegalArgumentException for anything but one JSON value, and for a name that an object
   *     has twice
   */
  static @Nullable Object parse(String json) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
      if (parser.nextToken() == null) {
        throw new IllegalArgumentException("There is no JSON value");
      }
      Object value = value(parser);
      if (parser.nextToken() != null) {
        throw new IllegalArgumentException("There is more than one JSON value");
      }
      return value;
    } catch (JacksonException e) {
      throw new IllegalArgumentException(e.getOriginalMessage(), e);
    }
  }

  /** The value that begins with the parser's token; the parser limits the depth. */
  private static @Nullable Object value(JsonParser parser) {
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          JsonToken unused = parser.nextToken();
          members.put(name, value(parser));
        }
        yield members;
      }
      case START_ARRAY -> {
        List<@Nullable Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          items.add(value(parser));
        }
        yield items;
      }
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Numbers.canonical(parser.getDecimalValue());
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> throw new IllegalArgumentException("No JSON value: " + token);
    };
  }
}
