package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.CappedList;
import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.DidYouMean;
import dev.trackwright.processor.source.Node;
import dev.trackwright.processor.source.NodeText;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Accounts for every keyword of a schema, once its type is decided: each one is read, is a mere
 * remark, or is reported. It knows the keywords apart from the code that reads them, which a test
 * keeps in step.
 */
final class KeywordCheck {

  /** Where a schema stands, which decides what of ours it may say. */
  enum Position {
    PROPERTY("on a property"),
    ITEMS("on the items of a list"),
    TYPE("on a shared type");

    private final String words;

    Position(String words) {
      this.words = words;
    }

    /** Whether a keyword of ours means something there. */
    boolean takes(String ours) {
      return switch (this) {
        case PROPERTY -> OURS.contains(ours);
        case TYPE -> OURS.contains(ours) && !ours.equals("deprecated");
        case ITEMS -> ours.equals("javaType");
      };
    }
  }

  private static final Set<String> ALWAYS =
      Set.of("type", "enum", "const", "required", "nullable", "$ref");

  private static final Set<String> REMARKS =
      Set.of("$schema", "$id", "id", "$comment", "$anchor", "title", "readOnly", "writeOnly");

  private static final Set<String> DEFINITIONS = Set.of("$defs", "definitions");

  private static final Set<String> DOCUMENTATION = Set.of("description", "example", "examples");

  private static final Set<String> MAY_BE_NULL = Set.of("const", "default", "title");

  private static final Set<String> OURS = Set.of("sensitive", "deprecated", "javaName", "javaType");

  /** What the generated code does instead. */
  private static final Map<String, String> NOT_EXPRESSED =
      Map.ofEntries(
          Map.entry("oneOf", "no alternative is checked"),
          Map.entry("anyOf", "no alternative is checked"),
          Map.entry("allOf", "none of its parts is checked"),
          Map.entry("not", "it is not checked"),
          Map.entry("if", "the condition is not checked"),
          Map.entry("then", "the condition is not checked"),
          Map.entry("else", "the condition is not checked"),
          Map.entry("patternProperties", "names are not checked"),
          Map.entry("propertyNames", "names are not checked"),
          Map.entry("minProperties", "their number is not checked"),
          Map.entry("maxProperties", "their number is not checked"),
          Map.entry("dependencies", "they are not checked"),
          Map.entry("dependentRequired", "they are not checked"),
          Map.entry("dependentSchemas", "they are not checked"),
          Map.entry("contains", "items are not searched for it"),
          Map.entry("minContains", "items are not counted"),
          Map.entry("maxContains", "items are not counted"),
          Map.entry("prefixItems", "all items take any value"),
          Map.entry("additionalItems", "it is not checked"),
          Map.entry("unevaluatedItems", "it is not checked"),
          Map.entry("contentEncoding", "the text is not decoded"),
          Map.entry("contentMediaType", "the text is not checked"),
          Map.entry("contentSchema", "the text is not checked"),
          Map.entry("default", "a property that is not set is not sent"),
          Map.entry("$recursiveRef", "it is not followed"),
          Map.entry("$dynamicRef", "it is not followed"));

  private final Dialect dialect;
  private final Diagnostics diagnostics;

  KeywordCheck(Dialect dialect, Diagnostics diagnostics) {
    this.dialect = dialect;
    this.diagnostics = diagnostics;
  }

  /** Reports what nobody reads in a schema of that type. */
  void check(Node.ObjectNode schema, JsonType type, Position position, Subject subject) {
    boolean texts = type == JsonType.STRING && schema.get("enum").isPresent();
    for (Node.Member member : schema.members().values()) {
      String key = member.key();
      if (type.keywords().contains(key)) {
        reportWhere(texts && !key.equals("format"), "beside enum", member, subject);
      } else if (NOT_EXPRESSED.containsKey(key)) {
        notExpressed(member, NOT_EXPRESSED.get(key), subject);
      } else if (saysMoreOfAnotherType(key)) {
        reportWhere(true, "on type " + type.keyword(), member, subject);
      } else {
        other(member, position, subject);
      }
      checkNull(member, subject);
    }
    schema.member("required").ifPresent(member -> required(member, type, position, subject));
  }

  /** A list says which properties of an object are required, a flag that a property itself is. */
  private void required(Node.Member member, JsonType type, Position position, Subject subject) {
    if (member.value() instanceof Node.BooleanNode) {
      reportWhere(position != Position.PROPERTY, position.words, member, subject);
    } else if (member.value() instanceof Node.ArrayNode list) {
      boolean idle = type != JsonType.OBJECT && !list.items().isEmpty();
      reportWhere(idle, "as a list on type " + type.keyword(), member, subject);
    } else if (type != JsonType.OBJECT && !(member.value() instanceof Node.NullNode)) {
      diagnostics.report(
          DiagnosticId.KEYWORD_INVALID,
          member.value().span(),
          subject,
          "required",
          NodeText.of(member.value()),
          "true, false or a list of property names");
    }
  }

  /** Reports what stands beside {@code $ref} and is not read there. */
  void checkBesideReference(Node.ObjectNode schema, Position position, Subject subject) {
    for (Node.Member member : schema.members().values()) {
      String key = member.key();
      boolean narrows =
          NOT_EXPRESSED.containsKey(key)
              || saysMoreOfAnotherType(key)
              || key.equals("javaType")
              || Set.of("type", "enum", "const").contains(key);
      if (narrows) {
        diagnostics.report(DiagnosticId.REFERENCE_SIBLING, member.keySpan(), subject, key);
      } else {
        other(member, position, subject);
      }
    }
  }

  /** Reports one keyword that is read elsewhere, but cannot be taken in the form it has. */
  void notExpressed(Node.Member member, String instead, Subject subject) {
    diagnostics.report(
        DiagnosticId.KEYWORD_NOT_EXPRESSED, member.keySpan(), subject, member.key(), instead);
  }

  private void other(Node.Member member, Position position, Subject subject) {
    String key = member.key();
    if (ALWAYS.contains(key) || REMARKS.contains(key) || DOCUMENTATION.contains(key)) {
      return;
    }
    if (DEFINITIONS.contains(key)) {
      reportWhere(
          dialect == Dialect.NATIVE, "inside of a schema, only at the plan's top", member, subject);
      return;
    }
    if (dialect == Dialect.NATIVE && !position.takes(key) && !key.startsWith("x-")) {
      if (OURS.contains(key)) {
        reportWhere(true, position.words, member, subject);
      } else {
        unknown(member, subject);
      }
    }
  }

  /** What a schema of the native format may say, and is read. */
  static Set<String> read() {
    Set<String> read = new HashSet<>(ALWAYS);
    read.addAll(DOCUMENTATION);
    read.addAll(OURS);
    for (JsonType type : JsonType.values()) {
      read.addAll(type.keywords());
    }
    return read;
  }

  /** What a schema of the native format may say besides: remarks, and what is not expressed yet. */
  static Set<String> taken() {
    Set<String> taken = new HashSet<>(REMARKS);
    taken.addAll(NOT_EXPRESSED.keySet());
    return taken;
  }

  private void unknown(Node.Member member, Subject subject) {
    Set<String> known = read();
    diagnostics.report(
        DiagnosticId.UNKNOWN_KEY,
        member.keySpan(),
        subject,
        member.key(),
        DidYouMean.hint(member.key(), known),
        CappedList.of(new TreeSet<>(known)));
  }

  /** A key of ours that stands there with nothing is a line that was not finished. */
  private void checkNull(Node.Member member, Subject subject) {
    if (dialect == Dialect.VENDOR || !(member.value() instanceof Node.NullNode)) {
      return;
    }
    String key = member.key();
    if (!MAY_BE_NULL.contains(key) && !DOCUMENTATION.contains(key) && !key.startsWith("x-")) {
      diagnostics.report(
          DiagnosticId.KEYWORD_INVALID,
          member.keySpan(),
          subject,
          member.key(),
          NodeText.of(member.value()),
          "a value, or removed");
    }
  }

  private void reportWhere(boolean condition, String where, Node.Member member, Subject subject) {
    if (condition) {
      diagnostics.report(
          DiagnosticId.KEYWORD_WITHOUT_EFFECT, member.keySpan(), subject, member.key(), where);
    }
  }

  private static boolean saysMoreOfAnotherType(String key) {
    for (JsonType type : JsonType.values()) {
      if (!key.equals("javaType") && type.keywords().contains(key)) {
        return true;
      }
    }
    return false;
  }
}
