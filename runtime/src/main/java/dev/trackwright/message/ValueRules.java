package dev.trackwright.message;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The keywords of a {@link SchemaRule} that any value can break. */
final class ValueRules {

  private static final Set<String> TYPES =
      Set.of("null", "boolean", "integer", "number", "string", "array", "object");

  private ValueRules() {}

  static void read(SchemaObject schema, List<RulePart> parts) {
    if (schema.has("type")) {
      Set<String> types = types(schema);
      String text = "must be of type " + String.join(" or ", types);
      parts.add(
          (value, run) -> {
            if (!isOfOne(types, value)) {
              run.fail(ViolationKind.TYPE, text);
            }
          });
    }
    List<?> listed = schema.list("enum");
    if (listed != null) {
      Set<@Nullable Object> values = new HashSet<>(listed);
      parts.add(
          (value, run) -> {
            if (!values.contains(value)) {
              run.fail(ViolationKind.ENUM, "must be one of the values that the plan lists");
            }
          });
    }
    if (schema.has("const")) {
      Object constant = schema.value("const");
      parts.add(
          (value, run) -> {
            if (!Objects.equals(value, constant)) {
              run.fail(ViolationKind.CONSTANT, "must be the one value that the plan allows");
            }
          });
    }
  }

  private static Set<String> types(SchemaObject schema) {
    List<String> names =
        schema.value("type") instanceof String name ? List.of(name) : schema.names("type");
    if (names == null || names.isEmpty() || !TYPES.containsAll(names)) {
      throw SchemaObject.wrong("type", "one or more of " + new TreeSet<>(TYPES));
    }
    return new TreeSet<>(names);
  }

  private static boolean isOfOne(Set<String> types, @Nullable Object value) {
    if (value instanceof BigDecimal number) {
      return types.contains("number") || (types.contains("integer") && number.scale() <= 0);
    }
    return types.contains(type(value));
  }

  private static String type(@Nullable Object value) {
    if (value == null) {
      return "null";
    } else if (value instanceof Boolean) {
      return "boolean";
    } else if (value instanceof String) {
      return "string";
    }
    return value instanceof Map ? "object" : "array";
  }
}
