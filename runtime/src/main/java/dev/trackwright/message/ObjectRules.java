package dev.trackwright.message;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The keywords of a {@link SchemaRule} that only objects can break. */
final class ObjectRules {

  private ObjectRules() {}

  static void read(SchemaObject schema, List<RulePart> parts) {
    members(schema, parts);
    List<String> required = schema.names("required");
    if (required != null) {
      parts.add(
          onObjects(
              (members, run) -> {
                for (String name : required) {
                  if (!members.containsKey(name)) {
                    run.failMember(
                        name, ViolationKind.REQUIRED_MISSING, "is required, and missing");
                  }
                }
              }));
    }
    counts(schema, parts);
    dependencies(schema, parts);
  }

  private static void members(SchemaObject schema, List<RulePart> parts) {
    Map<String, SchemaRule> planned = schema.schemasByName("properties");
    Map<Pattern, SchemaRule> patterns = schema.schemasByPattern("patternProperties");
    boolean closed = Boolean.FALSE.equals(schema.value("additionalProperties"));
    SchemaRule additional = schema.schema("additionalProperties");
    if (!planned.isEmpty() || !patterns.isEmpty() || additional != null) {
      parts.add(
          onObjects(
              (members, run) ->
                  members.forEach(
                      (name, member) -> {
                        SchemaRule own = planned.get(name);
                        boolean isPlanned = own != null;
                        if (own != null) {
                          run.checkMember(name, own, member);
                        }
                        for (Map.Entry<Pattern, SchemaRule> pattern : patterns.entrySet()) {
                          if (run.finds(pattern.getKey(), name)) {
                            isPlanned = true;
                            run.checkMember(name, pattern.getValue(), member);
                          }
                        }
                        if (!isPlanned && closed) {
                          unplanned(name, run);
                        } else if (!isPlanned && additional != null) {
                          run.checkMember(name, additional, member);
                        }
                      })));
    }
    SchemaRule names = schema.schema("propertyNames");
    if (names != null) {
      parts.add(
          onObjects(
              (members, run) -> {
                for (String name : members.keySet()) {
                  if (!run.accepts(names, name)) {
                    unplanned(name, run);
                  }
                }
              }));
    }
  }

  private static void unplanned(String name, RuleRun run) {
    run.failMember(
        name, ViolationKind.UNPLANNED_PROPERTY, "has a name that the plan does not allow here");
  }

  private static void counts(SchemaObject schema, List<RulePart> parts) {
    Integer fewest = schema.count("minProperties");
    if (fewest != null) {
      parts.add(
          onObjects(
              (members, run) -> {
                if (members.size() < fewest) {
                  run.fail(
                      ViolationKind.PROPERTY_COUNT, "must have at least " + fewest + " properties");
                }
              }));
    }
    Integer most = schema.count("maxProperties");
    if (most != null) {
      parts.add(
          onObjects(
              (members, run) -> {
                if (members.size() > most) {
                  run.fail(
                      ViolationKind.PROPERTY_COUNT, "must have at most " + most + " properties");
                }
              }));
    }
  }

  private static void dependencies(SchemaObject schema, List<RulePart> parts) {
    dependents(schema.schemasAmong("dependencies"), parts);
    dependents(schema.schemasByName("dependentSchemas"), parts);
    needed(schema.namesByName("dependencies", false), parts);
    needed(schema.namesByName("dependentRequired", true), parts);
  }

  private static void dependents(Map<String, SchemaRule> schemas, List<RulePart> parts) {
    schemas.forEach(
        (name, schema) ->
            parts.add(
                onObjects(
                    (members, run) -> {
                      if (members.containsKey(name)) {
                        run.check(schema, members);
                      }
                    })));
  }

  private static void needed(Map<String, List<String>> names, List<RulePart> parts) {
    names.forEach(
        (name, others) ->
            parts.add(
                onObjects(
                    (members, run) -> {
                      if (members.containsKey(name) && !members.keySet().containsAll(others)) {
                        run.fail(
                            ViolationKind.RULE,
                            "must have " + String.join(", ", others) + " where it has " + name);
                      }
                    })));
  }

  /** What only an object can break. */
  @FunctionalInterface
  private interface ObjectPart {
    void check(Map<String, @Nullable Object> members, RuleRun run);
  }

  @SuppressWarnings("unchecked") // the keys of a JsonTree are strings
  private static RulePart onObjects(ObjectPart part) {
    return (value, run) -> {
      if (value instanceof Map<?, ?> members) {
        part.check((Map<String, @Nullable Object>) members, run);
      }
    };
  }
}
