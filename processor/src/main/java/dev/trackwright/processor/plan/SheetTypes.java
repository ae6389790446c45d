package dev.trackwright.processor.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that spreadsheets give to data types, and what they are in JSON Schema. Words that are
 * none stay as they are, so that whoever reads the schema says so.
 */
final class SheetTypes {

  /**
   * A type in a cell.
   *
   * @param types of JSON Schema, or the cell's own word where it is none
   * @param format of a text
   * @param nullable whether null was named beside it
   * @param items of a list, where the cell says
   */
  record CellType(
      List<String> types, Optional<String> format, boolean nullable, Optional<CellType> items) {
    boolean isList() {
      return types.equals(List.of("array"));
    }
  }

  /** A type's name, or a type and a format. */
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("string", "string"),
          Map.entry("text", "string"),
          Map.entry("str", "string"),
          Map.entry("varchar", "string"),
          Map.entry("char", "string"),
          Map.entry("freetext", "string"),
          Map.entry("alphanumeric", "string"),
          Map.entry("integer", "integer"),
          Map.entry("int", "integer"),
          Map.entry("int32", "integer"),
          Map.entry("int64", "integer"),
          Map.entry("long", "integer"),
          Map.entry("short", "integer"),
          Map.entry("bigint", "integer"),
          Map.entry("wholenumber", "integer"),
          Map.entry("number", "number"),
          Map.entry("numeric", "number"),
          Map.entry("num", "number"),
          Map.entry("float", "number"),
          Map.entry("double", "number"),
          Map.entry("decimal", "number"),
          Map.entry("boolean", "boolean"),
          Map.entry("bool", "boolean"),
          Map.entry("flag", "boolean"),
          Map.entry("truefalse", "boolean"),
          Map.entry("yesno", "boolean"),
          Map.entry("list", "array"),
          Map.entry("array", "array"),
          Map.entry("object", "object"),
          Map.entry("map", "object"),
          Map.entry("dict", "object"),
          Map.entry("dictionary", "object"),
          Map.entry("json", "object"),
          Map.entry("jsonobject", "object"),
          Map.entry("record", "object"),
          Map.entry("struct", "object"),
          Map.entry("any", "any"),
          Map.entry("mixed", "any"),
          Map.entry("null", "null"),
          Map.entry("nil", "null"),
          Map.entry("date", "string date"),
          Map.entry("datetime", "string date-time"),
          Map.entry("timestamp", "string date-time"),
          Map.entry("isodate", "string date"),
          Map.entry("isodatetime", "string date-time"),
          Map.entry("iso8601", "string date-time"),
          Map.entry("time", "string time"),
          Map.entry("duration", "string duration"),
          Map.entry("uuid", "string uuid"),
          Map.entry("guid", "string uuid"),
          Map.entry("url", "string uri"),
          Map.entry("uri", "string uri"),
          Map.entry("email", "string email"),
          Map.entry("emailaddress", "string email"),
          Map.entry("enum", "enum"),
          Map.entry("enumeration", "enum"),
          Map.entry("enumerated", "enum"),
          // the plurals of which lists are
          Map.entry("strings", "string"),
          Map.entry("integers", "integer"),
          Map.entry("ints", "integer"),
          Map.entry("numbers", "number"),
          Map.entry("floats", "number"),
          Map.entry("booleans", "boolean"),
          Map.entry("objects", "object"),
          Map.entry("dates", "string date"));

  /** {@code list of X}, {@code X[]}, {@code array<X>}, {@code X array}: X is the item's type. */
  private static final List<Pattern> LISTS =
      List.of(
          Pattern.compile("(?i)(?:list|array)\\s+of\\s+(.+)"),
          Pattern.compile("(?i)(?:list|array)\\s*[<(\\[{]\\s*(.+?)\\s*[>)\\]}]"),
          Pattern.compile("(.+?)\\s*\\[\\s*]"),
          Pattern.compile("(?i)(.+?)[\\s_-]+(?:list|array)"));

  /** What stands between alternatives. */
  private static final Pattern OR = Pattern.compile("(?i)\\s*[,;|/\\n]\\s*|\\s+or\\s+");

  private static final int LONGEST = 200;

  private SheetTypes() {}

  /** What a cell says; {@code enum} alone has no types. */
  static CellType of(String cell) {
    return of(cell.strip(), 0);
  }

  private static CellType of(String text, int depth) {
    if (depth > 3 || text.length() > LONGEST) {
      return unknown(text);
    }
    for (Pattern list : LISTS) {
      Matcher matcher = list.matcher(text);
      if (matcher.matches()) {
        return new CellType(
            List.of("array"),
            Optional.empty(),
            false,
            Optional.of(of(matcher.group(1), depth + 1)));
      }
    }
    Optional<CellType> one = word(text);
    if (one.isPresent()) {
      return one.get();
    }
    List<String> words =
        OR.splitAsStream(unbracketed(text))
            .map(word -> unquoted(word.strip()))
            .filter(word -> !word.isEmpty())
            .toList();
    return words.size() > 1 ? together(words, depth) : unknown(text);
  }

  private static Optional<CellType> word(String text) {
    String meant = WORDS.get(SheetColumn.fold(text));
    if (meant == null) {
      return Optional.empty();
    }
    int space = meant.indexOf(' ');
    Optional<String> format =
        space < 0 ? Optional.empty() : Optional.of(meant.substring(space + 1));
    String type = space < 0 ? meant : meant.substring(0, space);
    List<String> types = type.equals("enum") ? List.of() : List.of(type);
    return Optional.of(new CellType(types, format, type.equals("null"), Optional.empty()));
  }

  private static CellType together(List<String> words, int depth) {
    List<String> types = new ArrayList<>();
    Optional<String> format = Optional.empty();
    Optional<CellType> items = Optional.empty();
    boolean nullable = false;
    for (String word : words) {
      CellType type = of(word, depth + 1);
      if (type.types().equals(List.of("null"))) {
        nullable = true;
        continue;
      }
      type.types().stream().filter(t -> !types.contains(t)).forEach(types::add);
      format = format.or(type::format);
      items = items.or(type::items);
      nullable |= type.nullable();
    }
    boolean one = types.size() == 1;
    return new CellType(types, one ? format : Optional.empty(), nullable, items);
  }

  private static CellType unknown(String text) {
    return new CellType(List.of(text), Optional.empty(), false, Optional.empty());
  }

  /** Whether a cell is a type's name and nothing else; null may stand beside it. */
  static boolean isType(String cell) {
    CellType type = of(cell);
    return type.types().size() < 2 && isKnown(type);
  }

  /** Whether a cell is a type's name, or that of two; more of them are a list to choose from. */
  static boolean isTypeOrTwo(String cell) {
    CellType type = of(cell);
    return type.types().size() < 3 && isKnown(type);
  }

  private static boolean isKnown(CellType type) {
    return type.types().stream().allMatch(SheetTypes::isKnown)
        && type.items().stream().allMatch(SheetTypes::isKnown);
  }

  private static boolean isKnown(String type) {
    return JsonType.of(type).isPresent() || type.equals("null");
  }

  private static String unbracketed(String text) {
    boolean bracketed = text.startsWith("[") && text.endsWith("]");
    return bracketed ? text.substring(1, text.length() - 1) : text;
  }

  private static String unquoted(String word) {
    int last = word.length() - 1;
    boolean quoted =
        last > 0 && "\"'".indexOf(word.charAt(0)) >= 0 && word.charAt(last) == word.charAt(0);
    return quoted ? word.substring(1, last) : word;
  }
}
