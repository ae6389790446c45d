package dev.trackwright.processor.plan;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.SourceSpan;
import dev.trackwright.processor.source.Cell;
import dev.trackwright.processor.source.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns the rows of properties into the schemas that our own format would have. No rule of types
 * and constraints stands here: what the cells say is written down, and read like any other schema.
 */
final class SheetSchema {

  private static final Map<SheetColumn, String> OF_VALUES =
      Map.of(
          SheetColumn.MINIMUM, "minimum",
          SheetColumn.MAXIMUM, "maximum",
          SheetColumn.MIN_LENGTH, "minLength",
          SheetColumn.MAX_LENGTH, "maxLength");

  private static final Map<SheetColumn, String> OF_LISTS =
      Map.of(SheetColumn.MIN_ITEMS, "minItems", SheetColumn.MAX_ITEMS, "maxItems");

  private final Diagnostics diagnostics;

  SheetSchema(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** The members of a mapping {@code properties}. */
  Map<String, Node.Member> properties(SheetTree tree) {
    Map<String, Node.Member> members = new LinkedHashMap<>();
    tree.members()
        .forEach(
            (name, member) ->
                members.put(name, new Node.Member(name, member.span(), schema(member, true))));
    return members;
  }

  private Node.ObjectNode schema(SheetTree tree, boolean property) {
    SourceSpan span = tree.span();
    SchemaNode own = new SchemaNode(span);
    Optional<SheetRow> row = tree.row().map(SheetEntity.PropertyRow::row);
    SheetTypes.CellType type =
        row.flatMap(r -> r.text(SheetColumn.TYPE)).map(SheetTypes::of).orElse(nothing());
    SourceSpan typeSpan = row.flatMap(r -> r.cell(SheetColumn.TYPE)).map(Cell::span).orElse(span);
    boolean ticked = row.filter(r -> ticked(r, SheetColumn.ARRAY)).isPresent();
    boolean list = ticked || type.isList() || tree.items().isPresent();
    SchemaNode value = list ? new SchemaNode(typeSpan) : own;
    SheetTypes.CellType valueType =
        type.isList() ? type.items().orElse(nothing()) : list && !ticked ? nothing() : type;
    if (!tree.members().isEmpty()) {
      types(value, valueType.types().isEmpty() ? List.of("object") : valueType.types(), typeSpan);
      value.put("properties", new Node.ObjectNode(properties(tree), span));
    }
    types(value, row.map(r -> typesOf(r, valueType)).orElse(List.of()), typeSpan);
    valueType.format().ifPresent(format -> value.putText("format", format, typeSpan));
    row.ifPresent(r -> constraints(r, valueType, list, value, own, typeSpan));
    if (list) {
      tree.items().ifPresent(items -> merge(value, schema(items, false)));
      own.putText("type", "array", typeSpan);
      nullable(value, valueType, typeSpan);
      if (!value.isEmpty()) {
        own.put("items", value.build());
      }
    }
    nullable(own, type, typeSpan);
    tree.row().filter(r -> property).ifPresent(r -> ofProperty(r, type, own));
    return own.build();
  }

  private static SheetTypes.CellType nothing() {
    return new SheetTypes.CellType(List.of(), Optional.empty(), false, Optional.empty());
  }

  private static void merge(SchemaNode value, Node.ObjectNode items) {
    items.members().forEach((key, member) -> value.put(key, member.keySpan(), member.value()));
  }

  private static void types(SchemaNode node, List<String> types, SourceSpan span) {
    if (types.size() == 1) {
      node.putText("type", types.get(0), span);
    } else if (!types.isEmpty()) {
      List<Node> names = new ArrayList<>();
      types.forEach(type -> names.add(new Node.StringNode(type, span)));
      node.put("type", SchemaNode.list(names, span));
    }
  }

  private static void nullable(SchemaNode node, SheetTypes.CellType type, SourceSpan span) {
    if (type.nullable() && !type.types().equals(List.of("null"))) {
      node.putFlag("nullable", span);
    }
  }

  private List<String> typesOf(SheetRow row, SheetTypes.CellType type) {
    boolean whole = type.types().contains("number") && ticked(row, SheetColumn.WHOLE);
    return whole
        ? type.types().stream().map(t -> t.equals("number") ? "integer" : t).toList()
        : type.types();
  }

  private void constraints(
      SheetRow row,
      SheetTypes.CellType type,
      boolean list,
      SchemaNode value,
      SchemaNode own,
      SourceSpan typeSpan) {
    List<String> types = typesOf(row, type);
    boolean enumWithoutValues =
        row.text(SheetColumn.TYPE).map(SheetTypes::of).filter(t -> t.types().isEmpty()).isPresent();
    if (row.has(SheetColumn.ENUM) || enumWithoutValues) {
      List<Node> values = new ArrayList<>();
      for (Cell cell : row.filled(SheetColumn.ENUM)) {
        CellList.of(cell.text())
            .forEach(text -> values.add(SchemaNode.value(text, types, cell.span())));
      }
      SourceSpan at = row.cell(SheetColumn.ENUM).map(Cell::span).orElse(typeSpan);
      value.put("enum", SchemaNode.list(values, at));
    }
    row.cell(SheetColumn.CONST)
        .ifPresent(
            cell -> {
              if (list) {
                List<Node> values = new ArrayList<>();
                CellList.of(cell.text())
                    .forEach(text -> values.add(SchemaNode.value(text, types, cell.span())));
                own.put("const", SchemaNode.list(values, cell.span()));
              } else {
                value.put("const", SchemaNode.value(cell.text().strip(), types, cell.span()));
              }
            });
    row.cell(SheetColumn.PATTERN)
        .ifPresent(cell -> value.putText("pattern", cell.text().strip(), cell.span()));
    OF_VALUES.forEach(
        (column, keyword) ->
            row.cell(column).ifPresent(cell -> value.put(keyword, SchemaNode.number(cell))));
    OF_LISTS.forEach(
        (column, keyword) ->
            row.cell(column).ifPresent(cell -> own.put(keyword, SchemaNode.number(cell))));
    if (ticked(row, SheetColumn.UNIQUE)) {
      own.putFlag("uniqueItems", row.cell(SheetColumn.UNIQUE).orElseThrow().span());
    }
  }

  private void ofProperty(
      SheetEntity.PropertyRow property, SheetTypes.CellType type, SchemaNode own) {
    SheetRow row = property.row();
    SourceSpan span = property.name().span();
    if (!property.description().isEmpty()) {
      own.putText("description", String.join("\n", property.description()), span);
    }
    row.cell(SheetColumn.PROPERTY_TITLE)
        .filter(cell -> !cell.text().strip().equals(property.name().text().strip()))
        .ifPresent(cell -> own.putText("title", cell.text().strip(), cell.span()));
    List<Node> examples = new ArrayList<>();
    row.filled(SheetColumn.EXAMPLE)
        .forEach(cell -> examples.add(new Node.StringNode(cell.text().strip(), cell.span())));
    if (!examples.isEmpty()) {
      own.put("examples", SchemaNode.list(examples, examples.get(0).span()));
    }
    if (isRequired(row, type)) {
      own.putFlag("required", row.cell(SheetColumn.REQUIRED).map(Cell::span).orElse(span));
    }
    row.cell(SheetColumn.SENSITIVE)
        .filter(cell -> SheetWords.ticked(cell.text()).orElse(true)) // a kind of PII is one
        .ifPresent(cell -> own.putFlag("sensitive", cell.span()));
    boolean ownRow = !row.has(SheetColumn.EVENT_NAME);
    row.cell(SheetColumn.PROPERTY_STATUS)
        .or(() -> ownRow ? row.cell(SheetColumn.STATUS) : Optional.empty())
        .filter(cell -> SheetWords.status(cell.text()).equals(Optional.of(Event.Status.DEPRECATED)))
        .ifPresent(cell -> own.putFlag("deprecated", cell.span()));
  }

  /** Segment's table has no column for it: what is optional there may be null. */
  private boolean isRequired(SheetRow row, SheetTypes.CellType type) {
    boolean segment =
        row.columns().containsKey(SheetColumn.KIND)
            && row.columns().containsKey(SheetColumn.VERSION)
            && !row.columns().containsKey(SheetColumn.REQUIRED);
    return segment
        ? row.has(SheetColumn.TYPE) && !type.nullable()
        : ticked(row, SheetColumn.REQUIRED);
  }

  private boolean ticked(SheetRow row, SheetColumn column) {
    Optional<Cell> cell = row.cell(column);
    Optional<Boolean> ticked = cell.flatMap(c -> SheetWords.ticked(c.text()));
    if (cell.isPresent() && ticked.isEmpty()) {
      diagnostics.report(
          DiagnosticId.SHEET_CELL_UNCLEAR,
          cell.get().span(),
          "\"" + column.title() + "\"",
          cell.get().text().strip(),
          "yes or no",
          "no");
    }
    return ticked.orElse(false);
  }
}
