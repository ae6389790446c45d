package dev.trackwright.message;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a payload would write into maps and lists, so that it can be merged with what a call
 * adds. Only what all messages of a caller share goes this way, once for each caller.
 */
final class TreeJsonWriter implements JsonWriter {

  private final Map<String, @Nullable Object> members = new LinkedHashMap<>();
  private @Nullable List<@Nullable Object> items;
  private String key = "";
  private final int depth;

  private TreeJsonWriter(int depth) {
    this.depth = depth;
  }

  static FrozenMap<@Nullable Object> members(Payload payload) {
    return members(payload, 0);
  }

  /** What the value writes. */
  static @Nullable Object tree(JsonValue value) {
    if (value instanceof Payload payload) {
      return members(payload);
    }
    TreeJsonWriter tree = new TreeJsonWriter(0);
    value.writeTo(tree);
    return tree.members.get("");
  }

  private static FrozenMap<@Nullable Object> members(Payload payload, int depth) {
    TreeJsonWriter tree = new TreeJsonWriter(depth);
    payload.writeTo(tree);
    return FrozenMap.json(tree.members, EnumSet.noneOf(ViolationKind.class));
  }

  private void add(@Nullable Object value) {
    if (items != null) {
      items.add(value);
    } else {
      members.put(key, value);
    }
  }

  @Override
  public void key(JsonKey key) {
    this.key = key.text();
  }

  @Override
  public void key(String name) {
    this.key = WellFormed.text(name);
  }

  @Override
  public void value(@Nullable String value) {
    add(value);
  }

  @Override
  public void value(long value) {
    add(value);
  }

  @Override
  public void value(double value) {
    add(Double.isFinite(value) ? value : null);
  }

  @Override
  public void value(boolean value) {
    add(value);
  }

  @Override
  public void value(@Nullable BigDecimal value) {
    add(value);
  }

  @Override
  public void value(@Nullable JsonValue value) {
    if (value == null || depth >= Snapshot.MAX_DEPTH) {
      add(null);
    } else if (value instanceof Payload payload) {
      add(members(payload, depth + 1));
    } else {
      value.writeTo(this);
    }
  }

  @Override
  public <T extends @Nullable Object> void array(
      @Nullable List<T> list, BiConsumer<JsonWriter, T> writeItem) {
    if (list == null || depth >= Snapshot.MAX_DEPTH) {
      add(null);
      return;
    }
    TreeJsonWriter inner = new TreeJsonWriter(depth + 1);
    List<@Nullable Object> copy = new ArrayList<>();
    inner.items = copy;
    for (T item : list) {
      writeItem.accept(inner, item);
    }
    add(FrozenList.json(copy, EnumSet.noneOf(ViolationKind.class)));
  }

  @Override
  public <V extends @Nullable Object> void map(
      @Nullable Map<String, V> map, BiConsumer<JsonWriter, V> writeValue) {
    if (map == null || depth >= Snapshot.MAX_DEPTH) {
      add(null);
      return;
    }
    TreeJsonWriter inner = new TreeJsonWriter(depth + 1);
    inner.extra(map, Set.of(), writeValue);
    add(FrozenMap.json(inner.members, EnumSet.noneOf(ViolationKind.class)));
  }

  @Override
  public void any(@Nullable Object value) {
    add(Values.any(value));
  }
}
