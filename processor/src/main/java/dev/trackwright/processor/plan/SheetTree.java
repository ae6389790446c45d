package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.SourceSpan;
import dev.trackwright.processor.source.Cell;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A property of a spreadsheet with what lies in it, while its rows are put together. Rows come in
 * any order: an object's own row may stand below those of its properties, or nowhere.
 */
final class SheetTree {

  /** Deeper than any plan, and safe for whoever walks down. */
  private static final int DEEPEST = 40;

  /** What decides whether two rows of one property say the same. */
  private static final List<SheetColumn> MEANING =
      List.of(
          SheetColumn.TYPE,
          SheetColumn.REQUIRED,
          SheetColumn.ARRAY,
          SheetColumn.ENUM,
          SheetColumn.CONST,
          SheetColumn.PATTERN,
          SheetColumn.MINIMUM,
          SheetColumn.MAXIMUM,
          SheetColumn.MIN_LENGTH,
          SheetColumn.MAX_LENGTH,
          SheetColumn.WHOLE,
          SheetColumn.UNIQUE,
          SheetColumn.MIN_ITEMS,
          SheetColumn.MAX_ITEMS,
          SheetColumn.SENSITIVE);

  private final SourceSpan span;
  private final Map<String, SheetTree> members = new LinkedHashMap<>();
  private @Nullable SheetTree items;
  private SheetEntity.@Nullable PropertyRow row;

  /** A place without a row as yet, which {@code span} is the first to name. */
  SheetTree(SourceSpan span) {
    this.span = span;
  }

  /** The tree of all rows of one thing. */
  static SheetTree of(
      String owner, List<SheetEntity.PropertyRow> rows, SourceSpan span, Diagnostics diagnostics) {
    SheetTree root = new SheetTree(span);
    for (SheetEntity.PropertyRow row : rows) {
      root.add(owner, row, PropertyPath.steps(row.name().text()), diagnostics);
    }
    root.reportImplied(owner, diagnostics);
    return root;
  }

  private void add(
      String owner, SheetEntity.PropertyRow row, List<String> steps, Diagnostics diagnostics) {
    Cell name = row.name();
    if (steps.size() > DEEPEST) {
      diagnostics.report(DiagnosticId.NESTED_TOO_DEEPLY, name.span(), DEEPEST);
      return;
    }
    SheetTree here = this;
    for (String step : steps) {
      here = here.step(step, name.span());
    }
    SheetEntity.PropertyRow first = here.row;
    if (first == null) {
      here.row = row;
    } else if (differ(first, row)) {
      diagnostics.report(
          DiagnosticId.PROPERTY_TWICE, name.span(), name.text(), owner, first.name().span());
    }
  }

  private SheetTree step(String step, SourceSpan from) {
    if (!step.equals(PropertyPath.ITEMS)) {
      return members.computeIfAbsent(step, s -> new SheetTree(from));
    }
    if (items == null) {
      items = new SheetTree(from);
    }
    return items;
  }

  /** Whether two rows describe different properties, whatever they tell people. */
  static boolean differ(SheetEntity.PropertyRow one, SheetEntity.PropertyRow other) {
    return MEANING.stream().anyMatch(column -> !say(one, column).equals(say(other, column)));
  }

  private static String say(SheetEntity.PropertyRow row, SheetColumn column) {
    return row.row().text(column).map(SheetColumn::fold).orElse("");
  }

  /** Reports objects that only a dot implies, where the sheet is no export that writes so. */
  private void reportImplied(String owner, Diagnostics diagnostics) {
    members.forEach(
        (name, tree) -> {
          if (tree.row == null && tree.items == null) {
            tree.members.values().stream()
                .flatMap(member -> Optional.ofNullable(member.row).stream())
                .filter(row -> !row.row().columns().containsKey(SheetColumn.KIND))
                .forEach(row -> implied(owner, name, row, diagnostics));
          }
        });
  }

  private static void implied(
      String owner, String object, SheetEntity.PropertyRow row, Diagnostics diagnostics) {
    String path = row.name().text();
    diagnostics.report(
        DiagnosticId.PROPERTY_NESTED,
        row.name().span(),
        path,
        owner,
        path.substring(Math.min(path.length(), object.length() + 1)),
        object,
        path.replace(".", "\\."));
  }

  SourceSpan span() {
    return row == null ? span : row.name().span();
  }

  Map<String, SheetTree> members() {
    return members;
  }

  Optional<SheetTree> items() {
    return Optional.ofNullable(items);
  }

  Optional<SheetEntity.PropertyRow> row() {
    return Optional.ofNullable(row);
  }

  /** How many properties lie in it, itself included. */
  int size() {
    int size = 1 + (items == null ? 0 : items.size());
    for (SheetTree member : members.values()) {
      size += member.size();
    }
    return size;
  }
}
