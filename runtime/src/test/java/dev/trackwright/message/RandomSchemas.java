package dev.trackwright.message;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Small schemas and values by chance, for comparisons with another validator. Names, texts and
 * numbers are few, so that what a schema speaks of stands in the value often enough.
 */
final class RandomSchemas {

  private static final String[] NAMES = {"a", "b", "cc", ""};
  private static final String[] TEXTS = {"", "a", "ab", "a1", "😀b", "2024-02-29", "1.2.3.4", "é"};
  private static final String[] PATTERNS = {"^a", "b$", "[0-9]", "^.{2}$", "^$", "c+"};
  private static final String[] TYPES = {
    "null", "boolean", "integer", "number", "string", "array", "object"
  };
  private static final Object[] NUMBERS = {
    0, 1L, 2, -1, 1.0, 0.5, 2.5, 1e3, new BigDecimal("1E+2"), new BigDecimal("1.50"), 100
  };
  private static final List<String> SINCE_2020 = List.of("prefixItems", "items");
  private static final List<String> BEFORE =
      List.of("items", "tuple", "additionalItems", "dependencies");

  private final Random random;
  private final List<Supplier<Map<String, Object>>> keywords = new ArrayList<>();
  private final boolean since2020;
  private int depth;

  /**
   * A source of schemas.
   *
   * @param choosing whether keywords that choose among schemas may stand
   */
  RandomSchemas(long seed, boolean since2020, boolean choosing) {
    this.random = new Random(seed);
    this.since2020 = since2020;
    for (String keyword :
        List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")) {
      keywords.add(() -> Map.of(keyword, keyword.equals("multipleOf") ? divisor() : number()));
    }
    for (String keyword :
        List.of(
            "minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties")) {
      keywords.add(() -> Map.of(keyword, random.nextInt(3)));
    }
    keywords.add(() -> Map.of("type", types()));
    keywords.add(() -> Map.of("enum", list(4, this::value)));
    keywords.add(() -> Map.of("pattern", one(PATTERNS)));
    keywords.add(() -> Map.of("format", random.nextBoolean() ? "date" : "ipv4"));
    keywords.add(() -> Map.of("uniqueItems", random.nextBoolean()));
    keywords.add(() -> Map.of("required", names()));
    keywords.add(() -> Map.of("properties", byName(NAMES)));
    keywords.add(() -> Map.of("patternProperties", byName(PATTERNS)));
    keywords.add(() -> Map.of("additionalProperties", schema()));
    keywords.add(() -> Map.of("allOf", list(2, this::schema)));
    keywords.add(() -> Map.of("dependentSchemas", byName(NAMES)));
    (since2020 ? SINCE_2020 : BEFORE).forEach(keyword -> keywords.add(() -> listRule(keyword)));
    if (choosing) {
      keywords.add(() -> Map.of("anyOf", list(3, this::schema)));
      keywords.add(() -> Map.of("oneOf", list(3, this::schema)));
      keywords.add(() -> Map.of("not", schema()));
      keywords.add(() -> Map.of("if", schema(), "then", schema(), "else", schema()));
      keywords.add(() -> Map.of("if", schema(), "then", schema()));
      keywords.add(() -> Map.of("contains", schema()));
      keywords.add(() -> Map.of("contains", schema(), "minContains", random.nextInt(3)));
      keywords.add(() -> Map.of("contains", schema(), "maxContains", 1 + random.nextInt(2)));
      keywords.add(() -> Map.of("propertyNames", schema()));
      keywords.add(() -> Map.of("dependentRequired", Map.of(one(NAMES), names())));
      keywords.add(this::constant);
      keywords.add(() -> Map.of("type", one(TYPES)));
    }
  }

  /** A schema: a boolean or a map. */
  Object schema() {
    if (depth > 3 || random.nextInt(12) == 0) {
      return depth > 3 || random.nextInt(3) > 0;
    }
    depth++;
    Map<String, @Nullable Object> schema = new LinkedHashMap<>();
    for (int i = random.nextInt(4) + (depth == 1 ? 1 : 0); i > 0; i--) {
      schema.putAll(keywords.get(random.nextInt(keywords.size())).get());
    }
    depth--;
    return schema;
  }

  /** A value of any JSON type. */
  @Nullable Object value() {
    depth++;
    Object value =
        switch (random.nextInt(depth > 3 ? 7 : 11)) {
          case 0 -> null;
          case 1 -> random.nextBoolean();
          case 2, 3, 4 -> number();
          case 5, 6 -> one(TEXTS);
          case 7, 8 -> list(4, this::value);
          default -> object();
        };
    depth--;
    return value;
  }

  private Map<String, @Nullable Object> object() {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      members.put(random.nextInt(4) == 0 ? one(TEXTS) : one(NAMES), value());
    }
    return members;
  }

  private Map<String, Object> listRule(String keyword) {
    return switch (keyword) {
      case "tuple" -> Map.of("items", list(3, this::schema));
      case "prefixItems" -> Map.of(keyword, list(3, this::schema));
      case "dependencies" ->
          Map.of(keyword, Map.of(one(NAMES), random.nextBoolean() ? names() : schema()));
      default -> Map.of(keyword, schema());
    };
  }

  private Map<String, Object> constant() {
    Map<String, @Nullable Object> constant = new LinkedHashMap<>();
    constant.put("const", value());
    return constant;
  }

  private Object number() {
    return NUMBERS[random.nextInt(NUMBERS.length)];
  }

  private Object divisor() {
    return random.nextBoolean() ? new BigDecimal("0.5") : 2;
  }

  private List<String> names() {
    return random
        .ints(random.nextInt(3), 0, NAMES.length)
        .distinct()
        .mapToObj(i -> NAMES[i])
        .toList();
  }

  /** Without integer, beside which the other validator reads 0.5 as no more than 0. */
  private List<String> types() {
    Set<String> types = new LinkedHashSet<>();
    while (types.isEmpty() || random.nextBoolean()) {
      types.add(one(TYPES));
      types.remove("integer");
    }
    return List.copyOf(types);
  }

  private Map<String, Object> byName(String[] names) {
    Map<String, Object> schemas = new LinkedHashMap<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      schemas.put(one(names), schema());
    }
    return schemas;
  }

  /** At least one, at most so many. */
  private <T extends @Nullable Object> List<T> list(int most, Supplier<T> item) {
    List<T> items = new ArrayList<>();
    for (int i = 1 + random.nextInt(most); i > 0; i--) {
      items.add(item.get());
    }
    return items;
  }

  private String one(String[] some) {
    return some[random.nextInt(some.length)];
  }

  boolean since2020() {
    return since2020;
  }
}
