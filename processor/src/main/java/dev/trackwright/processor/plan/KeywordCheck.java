package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.CappedList;
import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.DidYouMean;
import dev.trackwright.processor.source.Node;
import dev.trackwright.processor.source.NodeText;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Accounts for every keyword of a schema, once its types are decided: each one is read, is a mere
 * remark, or is reported. It knows the keywords apart from the code that reads them, which a test
 * keeps in step.
 */
final class KeywordCheck {

  /** Where a schema stands, which decides what of ours it may say. */
  enum Position {
    PROPERTY("on a property"),
    ITEMS("on the items of a list"),
    TYPE("on a shared type"),
    ALTERNATIVE("on an alternative");

    private final String words;

    Position(String words) {
      this.words = words;
    }

    /** Whether a keyword of ours means something there. */
    boolean takes(String ours) {
      return switch (this) {
        case PROPERTY -> true;
        case TYPE -> !ours.equals("deprecated");
        case ALTERNATIVE -> ours.equals("javaName") || ours.equals("javaType");
        case ITEMS -> ours.equals("javaType");
      };
    }
  }

  private static final Set<String> MAY_BE_NULL =
      Set.of("const", "default", "title", "description", "example", "examples");

  private static final Set<String> DEFINITIONS = Set.of("$defs", "definitions");

  private static final Set<String> OURS = Set.of("sensitive", "javaName", "javaType");

  /** What the native format tells people besides, wherever it tells them something. */
  private static final Set<String> DOCUMENTATION =
      Set.of("why", "when", "owner", "labels", "replacedBy");

  private final Dialect dialect;
  private final Diagnostics diagnostics;

  KeywordCheck(Dialect dialect, Diagnostics diagnostics) {
    this.dialect = dialect;
    this.diagnostics = diagnostics;
  }

  /** Reports what nobody reads in a schema of those types. */
  void check(Node.ObjectNode schema, Set<JsonType> types, Position position, Subject subject) {
    for (Node.Member member : schema.members().values()) {
      Keyword keyword = Keyword.of(member.key()).orElse(null);
      if (keyword == null || keyword.fate() == Keyword.Fate.NOTED) {
        other(member, position, subject);
      } else if (keyword.fate() == Keyword.Fate.WARNED) {
        notExpressed(member, keyword.words(), subject);
      } else if (keyword.isOfSomeTypes()
          && !types.contains(JsonType.ANY)
          && Collections.disjoint(keyword.types(), types)) {
        reportWhere(true, "on type " + words(types), member, subject);
      }
      checkNull(member, subject);
    }
    if (!schema.has("then") && !schema.has("else")) {
      lonely(schema, "if", "then or else", subject);
    }
    lonely(schema, "then", "if", subject);
    lonely(schema, "else", "if", subject);
    lonely(schema, "minContains", "contains", subject);
    lonely(schema, "maxContains", "contains", subject);
    lonely(schema, "additionalItems", "a list by position", subject);
    lonely(schema, "discriminator", "oneOf or anyOf", subject);
    schema.member("required").ifPresent(member -> required(member, types, position, subject));
  }

  private static String words(Set<JsonType> types) {
    return types.stream().map(JsonType::keyword).collect(Collectors.joining(" or "));
  }

  private void lonely(Node.ObjectNode schema, String keyword, String without, Subject subject) {
    schema
        .member(keyword)
        .ifPresent(
            member -> reportWhere(!schema.has(without), "without " + without, member, subject));
  }

  /** A list says which properties of an object are required, a flag that a property itself is. */
  private void required(
      Node.Member member, Set<JsonType> types, Position position, Subject subject) {
    boolean object = types.contains(JsonType.OBJECT) || types.contains(JsonType.ANY);
    if (member.value() instanceof Node.BooleanNode) {
      reportWhere(position != Position.PROPERTY, position.words, member, subject);
    } else if (member.value() instanceof Node.ArrayNode list) {
      boolean idle = !object && !list.items().isEmpty();
      reportWhere(idle, "as a list on type " + words(types), member, subject);
    } else if (!types.contains(JsonType.OBJECT) && !(member.value() instanceof Node.NullNode)) {
      invalid(member, "true, false or a list of property names", subject);
    }
  }

  /** Reports what stands beside {@code $ref} and is not read there. */
  void checkBesideReference(
      Node.ObjectNode schema, boolean siblingsCount, Position position, Subject subject) {
    for (Node.Member member : schema.members().values()) {
      String key = member.key();
      Keyword keyword = Keyword.of(key).orElse(null);
      boolean list = key.equals("required") && member.value() instanceof Node.ArrayNode;
      boolean idle =
          key.equals("javaType")
              || (!siblingsCount
                  && Schemas.narrows(key)
                  && (list || !Set.of("$ref", "required", "nullable").contains(key)));
      if (idle) {
        diagnostics.report(DiagnosticId.REFERENCE_SIBLING, member.keySpan(), subject, key);
      } else if (keyword == null || keyword.fate() == Keyword.Fate.NOTED) {
        other(member, position, subject);
      } else if (keyword.fate() == Keyword.Fate.WARNED) {
        notExpressed(member, keyword.words(), subject);
      } else if (key.equals("required")) {
        required(member, Set.of(JsonType.ANY), position, subject);
      }
    }
  }

  /** Reports what stands beside alternatives that decide the type; the rest goes into each. */
  void checkChoice(Node.ObjectNode schema, Position position, Subject subject) {
    for (Node.Member member : schema.members().values()) {
      Keyword keyword = Keyword.of(member.key()).orElse(null);
      if (keyword == null || keyword.fate() == Keyword.Fate.NOTED) {
        other(member, position, subject);
      } else if (keyword.fate() == Keyword.Fate.WARNED) {
        notExpressed(member, keyword.words(), subject);
      } else if (member.key().equals("required")) {
        required(member, Set.of(JsonType.ANY), position, subject);
      }
      checkNull(member, subject);
    }
  }

  /** Reports what only narrows values, where there is but one. */
  void checkBesideConstant(Node.ObjectNode schema, Subject subject) {
    for (Node.Member member : schema.members().values()) {
      Keyword keyword = Keyword.of(member.key()).orElse(null);
      if (keyword != null && keyword.isOfSomeTypes() && keyword.narrows()) {
        reportWhere(true, "beside const", member, subject);
      }
    }
  }

  /** Reports one keyword that says nothing where it stands. */
  void withoutEffect(Node.Member member, String where, Subject subject) {
    reportWhere(true, where, member, subject);
  }

  /** Reports what is no schema, or nothing that a schema can say, in what becomes a rule. */
  void checkRule(Node.ObjectNode schema, Subject subject) {
    for (Node.Member member : schema.members().values()) {
      Keyword keyword = Keyword.of(member.key()).orElse(null);
      if (keyword == null) {
        other(member, Position.PROPERTY, subject);
      } else if (keyword.fate() == Keyword.Fate.WARNED) {
        notExpressed(member, keyword.words(), subject);
      } else if (keyword.narrows()) {
        KeywordShape.problem(member).ifPresent(expected -> invalid(member, expected, subject));
      }
      checkNull(member, subject);
    }
  }

  /** Reports one keyword that is read elsewhere, but cannot be taken in the form it has. */
  void notExpressed(Node.Member member, String instead, Subject subject) {
    diagnostics.report(
        DiagnosticId.KEYWORD_NOT_EXPRESSED, member.keySpan(), subject, member.key(), instead);
  }

  private void other(Node.Member member, Position position, Subject subject) {
    String key = member.key();
    if (DEFINITIONS.contains(key)) {
      reportWhere(
          dialect == Dialect.NATIVE, "inside of a schema, only at the plan's top", member, subject);
    } else if (dialect == Dialect.VENDOR || key.startsWith("x-")) {
      return;
    } else if (OURS.contains(key) || key.equals("deprecated")) {
      reportWhere(!position.takes(key), position.words, member, subject);
    } else if (Keyword.of(key).isEmpty() && !DOCUMENTATION.contains(key)) {
      unknown(member, subject);
    }
  }

  /** What a schema of the native format may say: every keyword, and what is ours. */
  static Set<String> known() {
    Set<String> known = new HashSet<>(OURS);
    known.addAll(DOCUMENTATION);
    Keyword.all().forEach(keyword -> known.add(keyword.name()));
    return known;
  }

  private void unknown(Node.Member member, Subject subject) {
    Set<String> known = new TreeSet<>(OURS);
    known.addAll(DOCUMENTATION);
    Keyword.all().stream()
        .filter(keyword -> keyword.fate() != Keyword.Fate.WARNED && !keyword.name().startsWith("$"))
        .forEach(keyword -> known.add(keyword.name()));
    known.add("$ref");
    diagnostics.report(
        DiagnosticId.UNKNOWN_KEY,
        member.keySpan(),
        subject,
        member.key(),
        DidYouMean.guess(member.key(), known),
        CappedList.of(known));
  }

  /** A key of ours that stands there with nothing is a line that was not finished. */
  private void checkNull(Node.Member member, Subject subject) {
    boolean nothing = dialect == Dialect.NATIVE && member.value() instanceof Node.NullNode;
    String key = member.key();
    if (nothing && !MAY_BE_NULL.contains(key) && !key.startsWith("x-")) {
      diagnostics.report(
          DiagnosticId.KEYWORD_INVALID,
          member.keySpan(),
          subject,
          key,
          NodeText.of(member.value()),
          "a value, or removed");
    }
  }

  private void invalid(Node.Member member, String expected, Subject subject) {
    diagnostics.report(
        DiagnosticId.KEYWORD_INVALID,
        member.value().span(),
        subject,
        member.key(),
        NodeText.of(member.value()),
        expected);
  }

  private void reportWhere(boolean condition, String where, Node.Member member, Subject subject) {
    if (condition) {
      diagnostics.report(
          DiagnosticId.KEYWORD_WITHOUT_EFFECT, member.keySpan(), subject, member.key(), where);
    }
  }
}
