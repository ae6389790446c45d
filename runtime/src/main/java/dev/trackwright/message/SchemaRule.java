package dev.trackwright.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule of a plan that has no Java of its own, as a small JSON Schema that {@link Checker#rule}
 * holds a value against. It is read once, into a list of parts that share the work; the price is
 * that a value is first turned into a tree, so that only rules pay for what types and single checks
 * do not need.
 *
 * <p>Numbers are compared by value, and 1.0 is an integer. Formats are checked. What a value costs
 * is bounded, whatever the rule's patterns are. Immutable and safe for use by several threads.
 *
 * @see <a href="https://json-schema.org/draft/2020-12/json-schema-validation">JSON Schema,
 *     validation</a>
 */
public final class SchemaRule {

  /** Deeper than any rule that a person has planned, and far from what a stack takes. */
  private static final int MAX_DEPTH = 100;

  private static final Set<String> KEYWORDS = readKeywords();

  private final List<RulePart> parts;

  private SchemaRule(List<RulePart> parts) {
    this.parts = List.copyOf(parts);
  }

  /**
   * Reads a rule.
   *
   * @param json a JSON Schema in any dialect that has but the {@link #keywords()}: {@code items} of
   *     a list or a schema, {@code prefixItems}, {@code dependencies} of either kind; no {@code
   *     $ref} and no annotations
   * @return the rule; keep it, since making one costs more than using it
   * @throws IllegalArgumentException where the text is no such schema; the message says why
   */
  public static SchemaRule of(String json) {
    return read(JsonTree.parse(json), 0);
  }

  /**
   * What a rule may be made of.
   *
   * @return the names of keywords, sorted
   */
  public static Set<String> keywords() {
    return KEYWORDS;
  }

  /** What is asked for where there is nothing is all that can be. */
  private static Set<String> readKeywords() {
    SchemaObject nothing = SchemaObject.of(Map.of(), 0);
    List<RulePart> unused = read(nothing);
    return nothing.asked();
  }

  /** Reads a schema that stands so many levels down. */
  static SchemaRule read(@Nullable Object schema, int depth) {
    if (depth > MAX_DEPTH) {
      throw new IllegalArgumentException("Schemas are nested deeper than " + MAX_DEPTH + " levels");
    } else if (Boolean.TRUE.equals(schema)) {
      return new SchemaRule(List.of());
    } else if (Boolean.FALSE.equals(schema)) {
      RulePart nothing = (value, run) -> run.fail(ViolationKind.RULE, "must not be there");
      return new SchemaRule(List.of(nothing));
    }
    return new SchemaRule(read(SchemaObject.of(schema, depth)));
  }

  private static List<RulePart> read(SchemaObject schema) {
    List<RulePart> parts = new ArrayList<>();
    ValueRules.read(schema, parts);
    NumberRules.read(schema, parts);
    TextRules.read(schema, parts);
    ListRules.read(schema, parts);
    ObjectRules.read(schema, parts);
    LogicRules.read(schema, parts);
    schema.finish();
    return parts;
  }

  /**
   * Whether a value keeps to the rule.
   *
   * @param value any value; it is seen as it goes over the wire, null as JSON null
   * @return false also where that could not be found out
   */
  public boolean accepts(@Nullable Object value) {
    return check(value).isEmpty();
  }

  /** What of the rule a value does not keep to, with paths below the value. */
  List<Checker.Finding> check(@Nullable Object value) {
    RuleRun run = new RuleRun();
    run.start(this, value);
    return run.findings();
  }

  List<RulePart> parts() {
    return parts;
  }
}
