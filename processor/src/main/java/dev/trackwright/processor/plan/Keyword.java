package dev.trackwright.processor.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A keyword that a schema may say, and what becomes of it: the data behind {@link KeywordCheck} and
 * the table in {@code docs/json-schema.md}. The readers do not ask this table; a test holds it
 * against what they do.
 *
 * @param name as schemas write it
 * @param types of whose values it speaks
 * @param fate what becomes of it
 * @param words how, for people
 */
record Keyword(String name, Set<JsonType> types, Fate fate, String words) {

  /** What becomes of a keyword. */
  enum Fate {
    /** Java's types say it. */
    TYPED("in the types"),
    /** Checked when an event is tracked. */
    CHECKED("at run time"),
    /** For people, or for tools. */
    NOTED("noted"),
    /** A warning says that nothing comes of it. */
    WARNED("a warning");

    private final String words;

    Fate(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  private static final Set<JsonType> ALL = EnumSet.allOf(JsonType.class);
  private static final Set<JsonType> TEXT = EnumSet.of(JsonType.STRING);
  private static final Set<JsonType> NUMBERS = EnumSet.of(JsonType.INTEGER, JsonType.NUMBER);
  private static final Set<JsonType> LISTS = EnumSet.of(JsonType.ARRAY);
  private static final Set<JsonType> OBJECTS = EnumSet.of(JsonType.OBJECT);

  private static final Map<String, Keyword> TABLE = table();

  /** All of them, in the order of the table. */
  static List<Keyword> all() {
    return List.copyOf(TABLE.values());
  }

  static Optional<Keyword> of(String name) {
    return Optional.ofNullable(TABLE.get(name));
  }

  /** Whether it speaks of the values of some types only. */
  boolean isOfSomeTypes() {
    return types.size() < ALL.size();
  }

  /** Whether it narrows values, and does not merely describe them. */
  boolean narrows() {
    return fate == Fate.TYPED || fate == Fate.CHECKED;
  }

  /** The keywords that speak of values of that type only. */
  static Set<String> of(JsonType type) {
    Set<String> names = new java.util.LinkedHashSet<>();
    for (Keyword keyword : TABLE.values()) {
      if (keyword.isOfSomeTypes() && keyword.types().contains(type)) {
        names.add(keyword.name());
      }
    }
    return names;
  }

  private static Map<String, Keyword> table() {
    List<Keyword> rows = new ArrayList<>();
    ofAll(rows);
    ofSome(rows);
    ofObjects(rows);
    forPeople(rows);
    Map<String, Keyword> table = new LinkedHashMap<>();
    rows.forEach(row -> table.put(row.name(), row));
    return table;
  }

  private static void ofAll(List<Keyword> rows) {
    typed(rows, "type", ALL, "the Java type; of several types a sealed interface, null apart");
    typed(rows, "nullable", ALL, "OpenAPI's and ours: whether null is a value");
    typed(rows, "enum", ALL, "a Java enum, each value type-exact on the wire; see below");
    typed(rows, "const", ALL, "written by the generated code; of an object or a list checked");
    typed(rows, "$ref", ALL, "the shared type, recursive ones too; a mere scalar in place");
    typed(rows, "$recursiveRef", ALL, "as `$ref`, where it is `#`");
    typed(rows, "$dynamicRef", ALL, "as `$ref`, where it names a place in the same schema");
    typed(rows, "allOf", ALL, "merged; the tighter word wins, a contradiction is an error");
    typed(rows, "oneOf", ALL, "a sealed interface; that no two fit is checked where types do not");
    typed(rows, "anyOf", ALL, "a sealed interface");
    typed(rows, "discriminator", ALL, "OpenAPI's: which property tells the alternatives apart");
    typed(rows, "if", ALL, "variants, where it asks for the value of one property; else checked");
    typed(rows, "then", ALL, "as `if`");
    typed(rows, "else", ALL, "as `if`");
    checked(rows, "not", ALL, "");
  }

  private static void ofSome(List<Keyword> rows) {
    typed(rows, "format", TEXT, "the Java type, or checked; see below");
    checked(
        rows, "pattern", TEXT, "searched in the wire text, Java's dialect; `$` is the very end");
    checked(rows, "minLength", TEXT, "counted in code points");
    checked(rows, "maxLength", TEXT, "counted in code points");
    warned(rows, "contentEncoding", TEXT, "the text is not decoded");
    warned(rows, "contentMediaType", TEXT, "the text is not checked");
    warned(rows, "contentSchema", TEXT, "the text is not checked");
    checked(rows, "minimum", NUMBERS, "");
    checked(rows, "maximum", NUMBERS, "");
    checked(rows, "exclusiveMinimum", NUMBERS, "a number, or draft 04's flag");
    checked(rows, "exclusiveMaximum", NUMBERS, "a number, or draft 04's flag");
    checked(rows, "multipleOf", NUMBERS, "");
    typed(rows, "items", LISTS, "the type of the items; a list by position is checked");
    checked(rows, "prefixItems", LISTS, "items of any type");
    checked(rows, "additionalItems", LISTS, "beside a list by position");
    checked(rows, "unevaluatedItems", LISTS, "as `additionalItems`; beside `contains` a warning");
    checked(rows, "minItems", LISTS, "");
    checked(rows, "maxItems", LISTS, "");
    checked(rows, "uniqueItems", LISTS, "");
    checked(rows, "contains", LISTS, "");
    checked(rows, "minContains", LISTS, "beside `contains`");
    checked(rows, "maxContains", LISTS, "beside `contains`");
  }

  private static void ofObjects(List<Keyword> rows) {
    typed(rows, "properties", OBJECTS, "a record with a builder");
    typed(rows, "required", ALL, "a stage of the builder that cannot be left out");
    typed(rows, "additionalProperties", OBJECTS, "a map of further properties; alone the whole");
    typed(rows, "unevaluatedProperties", OBJECTS, "as `additionalProperties`, after `allOf`");
    checked(rows, "patternProperties", OBJECTS, "set as further properties; one alone is a map");
    checked(rows, "propertyNames", OBJECTS, "");
    checked(rows, "minProperties", OBJECTS, "");
    checked(rows, "maxProperties", OBJECTS, "");
    checked(rows, "dependencies", OBJECTS, "");
    checked(rows, "dependentRequired", OBJECTS, "");
    checked(rows, "dependentSchemas", OBJECTS, "");
  }

  private static void forPeople(List<Keyword> rows) {
    noted(rows, "title", "Javadoc; the name of an alternative");
    noted(rows, "description", "Javadoc");
    noted(rows, "example", "Javadoc");
    noted(rows, "examples", "Javadoc");
    noted(rows, "deprecated", "`@Deprecated`, on a property");
    noted(rows, "$defs", "where `$ref` leads to");
    noted(rows, "definitions", "where `$ref` leads to");
    noted(rows, "$anchor", "where `$ref` leads to");
    noted(rows, "$dynamicAnchor", "where `$dynamicRef` leads to");
    noted(rows, "$recursiveAnchor", "says nothing within one schema");
    noted(rows, "$id", "where `$ref` leads to, within the plan");
    noted(rows, "id", "draft 04's `$id`, and the vendors' own");
    noted(rows, "$schema", "before 2019-09, what stands beside `$ref` has no effect");
    noted(rows, "$vocabulary", "");
    noted(rows, "$comment", "");
    noted(rows, "readOnly", "");
    noted(rows, "writeOnly", "");
    warned(rows, "default", ALL, "a property that is not set is not sent");
  }

  private static void typed(List<Keyword> rows, String name, Set<JsonType> types, String words) {
    rows.add(new Keyword(name, types, Fate.TYPED, words));
  }

  private static void checked(List<Keyword> rows, String name, Set<JsonType> types, String words) {
    rows.add(new Keyword(name, types, Fate.CHECKED, words));
  }

  private static void noted(List<Keyword> rows, String name, String words) {
    rows.add(new Keyword(name, ALL, Fate.NOTED, words));
  }

  private static void warned(List<Keyword> rows, String name, Set<JsonType> types, String words) {
    rows.add(new Keyword(name, types, Fate.WARNED, words));
  }
}
