package dev.trackwright.message;

import java.util.List;

/**
 * The keywords of a {@link SchemaRule} that join schemas. Those that ask for all hand on what each
 * finds; of those that choose, a failure is told as one, since nobody knows which was meant.
 */
final class LogicRules {

  private LogicRules() {}

  static void read(SchemaObject schema, List<RulePart> parts) {
    List<SchemaRule> all = schema.schemas("allOf");
    if (all != null) {
      parts.add((value, run) -> all.forEach(rule -> run.check(rule, value)));
    }
    List<SchemaRule> any = schema.schemas("anyOf");
    if (any != null) {
      parts.add(
          (value, run) -> {
            if (any.stream().noneMatch(rule -> run.accepts(rule, value))) {
              run.fail(ViolationKind.RULE, "must keep to one or more of several rules");
            }
          });
    }
    List<SchemaRule> one = schema.schemas("oneOf");
    if (one != null) {
      parts.add(
          (value, run) -> {
            long kept = one.stream().filter(rule -> run.accepts(rule, value)).limit(2).count();
            if (kept != 1) {
              run.fail(ViolationKind.RULE, "must keep to exactly one of several rules");
            }
          });
    }
    SchemaRule not = schema.schema("not");
    if (not != null) {
      parts.add(
          (value, run) -> {
            if (run.accepts(not, value)) {
              run.fail(ViolationKind.RULE, "is what the plan forbids");
            }
          });
    }
    SchemaRule condition = schema.schema("if");
    SchemaRule then = schema.schema("then");
    SchemaRule otherwise = schema.schema("else");
    if (condition != null && (then != null || otherwise != null)) {
      parts.add(
          (value, run) -> {
            SchemaRule next = run.accepts(condition, value) ? then : otherwise;
            if (next != null) {
              run.check(next, value);
            }
          });
    }
  }
}
