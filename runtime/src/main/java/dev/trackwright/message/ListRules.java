package dev.trackwright.message;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keywords of a {@link SchemaRule} that only lists can break. The first items and the rest are
 * spelled in two ways: {@code prefixItems} and {@code items} since 2020, a list of {@code items}
 * and {@code additionalItems} before.
 */
final class ListRules {

  private ListRules() {}

  static void read(SchemaObject schema, List<RulePart> parts) {
    items(schema, parts);
    contains(schema, parts);
    Integer fewest = schema.count("minItems");
    if (fewest != null) {
      parts.add(
          (value, run) -> {
            if (value instanceof List<?> items && items.size() < fewest) {
              run.fail(ViolationKind.ITEM_COUNT, "must have at least " + fewest + " items");
            }
          });
    }
    Integer most = schema.count("maxItems");
    if (most != null) {
      parts.add(
          (value, run) -> {
            if (value instanceof List<?> items && items.size() > most) {
              run.fail(ViolationKind.ITEM_COUNT, "must have at most " + most + " items");
            }
          });
    }
    if (schema.flag("uniqueItems")) {
      parts.add(
          (value, run) -> {
            if (value instanceof List<?> items && new HashSet<>(items).size() < items.size()) {
              run.fail(ViolationKind.UNIQUE_ITEMS, "must not hold an item twice");
            }
          });
    }
  }

  private static void items(SchemaObject schema, List<RulePart> parts) {
    List<SchemaRule> prefix = schema.schemas("prefixItems");
    SchemaRule additional = schema.schema("additionalItems");
    if (schema.value("items") instanceof List<?> tuple) {
      if (prefix != null) {
        throw SchemaObject.wrong("items", "a schema where prefixItems stand");
      }
      List<SchemaRule> first = tuple.isEmpty() ? List.of() : schema.schemas("items");
      parts.add(each(first == null ? List.of() : first, additional));
    } else {
      SchemaRule rest = schema.schema("items");
      if (prefix != null || rest != null) {
        parts.add(each(prefix == null ? List.of() : prefix, rest));
      }
    }
  }

  private static RulePart each(List<SchemaRule> first, @Nullable SchemaRule rest) {
    return (value, run) -> {
      if (value instanceof List<?> items) {
        for (int i = 0; i < items.size(); i++) {
          SchemaRule rule = i < first.size() ? first.get(i) : rest;
          if (rule != null) {
            run.checkItem(i, rule, items.get(i));
          }
        }
      }
    };
  }

  private static void contains(SchemaObject schema, List<RulePart> parts) {
    SchemaRule wanted = schema.schema("contains");
    Integer fewest = schema.count("minContains");
    Integer most = schema.count("maxContains");
    if (wanted == null) {
      return; // as the standard has it, the counts mean nothing alone
    }
    int least = fewest == null ? 1 : fewest;
    parts.add(
        (value, run) -> {
          if (value instanceof List<?> items) {
            long count = items.stream().filter(item -> run.accepts(wanted, item)).count();
            if (count < least) {
              run.fail(ViolationKind.RULE, "must hold at least " + least + " of certain items");
            } else if (most != null && count > most) {
              run.fail(ViolationKind.RULE, "must hold at most " + most + " of certain items");
            }
          }
        });
  }
}
