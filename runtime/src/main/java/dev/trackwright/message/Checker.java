package dev.trackwright.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes what generated code finds wrong with a payload when a call is made, before the message is
 * queued. It gives each finding a JSON pointer below the payload and a text that names the rule but
 * never the value, which may be sensitive; the price is that a reader must look the value up.
 *
 * <p>A check that passes allocates nothing, but for patterns, formats of texts and comparisons of
 * items. Names are wire names; the empty name stands for the item itself inside {@link #items}. No
 * check throws for the value it is given. For one thread.
 */
public final class Checker extends TextChecks {

  /** After so many findings in one payload there is nothing more to learn from the next. */
  static final int MAX_FINDINGS = 100;

  private static final List<Finding> NONE = List.of();

  private @Nullable List<Finding> findings;
  private @Nullable CheckPath path;

  private Checker() {}

  /**
   * One thing that is wrong.
   *
   * @param kind which rule
   * @param path a JSON pointer below the payload, empty for the payload itself
   * @param text the rule in words, without the value
   */
  public record Finding(ViolationKind kind, String path, String text) {}

  /**
   * Checks an item of a list.
   *
   * @param <T> what the items are
   */
  @FunctionalInterface
  public interface ItemCheck<T> {
    /**
     * Checks one item.
     *
     * @param checker stands at the item; use the empty name for the item itself
     * @param item not null
     */
    void check(Checker checker, T item);
  }

  /**
   * Lets a payload check itself.
   *
   * @param payload what to check
   * @return what is wrong with it, the empty list as a rule; at most 100 findings. A check that
   *     throws is a finding too
   */
  public static List<Finding> check(Payload payload) {
    Checker checker = new Checker();
    try {
      payload.check(checker);
    } catch (RuntimeException | AssertionError | LinkageError | StackOverflowError e) {
      checker.found(
          ViolationKind.BUILDER_FAILED, "", "could not be checked: " + e.getClass().getName());
    }
    List<Finding> findings = checker.findings;
    return findings == null ? NONE : List.copyOf(findings);
  }

  /**
   * A required property must be there.
   *
   * @param property the wire name
   * @param value null is missing
   */
  public void required(String property, @Nullable Object value) {
    if (value == null) {
      found(ViolationKind.REQUIRED_MISSING, property, "is required, and missing");
    }
  }

  /**
   * A list must have at least so many items.
   *
   * @param property the wire name
   * @param items null is skipped
   * @param count how many
   */
  public void minItems(String property, @Nullable List<?> items, int count) {
    if (items != null && items.size() < count) {
      found(ViolationKind.ITEM_COUNT, property, "must have at least " + count + " items");
    }
  }

  /**
   * A list must have at most so many items.
   *
   * @param property the wire name
   * @param items null is skipped
   * @param count how many
   */
  public void maxItems(String property, @Nullable List<?> items, int count) {
    if (items != null && items.size() > count) {
      found(ViolationKind.ITEM_COUNT, property, "must have at most " + count + " items");
    }
  }

  /**
   * No two items of a list may be alike; numbers are compared by value.
   *
   * @param property the wire name
   * @param items null is skipped
   */
  public void uniqueItems(String property, @Nullable List<?> items) {
    if (items != null && !Sameness.allDiffer(items)) {
      found(ViolationKind.UNIQUE_ITEMS, property, "must not hold an item twice");
    }
  }

  /**
   * A value must be a certain one; numbers are compared by value.
   *
   * @param property the wire name
   * @param value null is skipped
   * @param expected the plan's constant
   */
  public void constant(String property, @Nullable Object value, Object expected) {
    if (value != null && !Sameness.same(value, expected)) {
      found(ViolationKind.CONSTANT, property, "must be " + expected);
    }
  }

  /**
   * A value of any type must be one that JSON can express as a whole, and the application must have
   * left it readable; see {@link Values#any}.
   *
   * @param property the wire name
   * @param value null is skipped
   */
  public void any(String property, @Nullable Object value) {
    if (value instanceof Payload payload) {
      nested(property, payload);
      return;
    }
    flaws(property, Snapshot.isFrozen(value) ? value : Values.any(value));
  }

  private void flaws(String property, @Nullable Object value) {
    if (value instanceof Frozen frozen) {
      for (ViolationKind flaw : frozen.flaws()) {
        found(flaw, property, Flaws.text(flaw));
      }
    }
  }

  /**
   * Checks an object inside this one.
   *
   * @param property the wire name
   * @param value null is skipped
   */
  public void nested(String property, @Nullable Payload value) {
    CheckPath here = value == null ? null : enter(property);
    if (value != null && here != null) {
      value.check(this);
      here.leave();
    }
  }

  /**
   * Checks each item of a list; null items are skipped.
   *
   * @param property the wire name
   * @param items null is skipped
   * @param check checks one item
   * @param <T> what the items are
   */
  public <T> void items(
      String property, @Nullable List<? extends @Nullable T> items, ItemCheck<? super T> check) {
    CheckPath here = items == null || items.isEmpty() ? null : enter(property);
    if (items == null || here == null) {
      return;
    }
    for (int i = 0; i < items.size(); i++) {
      T item = items.get(i);
      if (item != null) {
        here.standAt(i);
        check.check(this, item);
      }
    }
    here.leave();
  }

  /**
   * No item of a list may be null.
   *
   * @param property the wire name
   * @param items null is skipped
   */
  public void itemsNotNull(String property, @Nullable List<?> items) {
    CheckPath here = items == null || items.isEmpty() ? null : enter(property);
    if (items == null || here == null) {
      return;
    }
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) == null) {
        here.standAt(i);
        nullFound();
      }
    }
    here.leave();
  }

  private void nullFound() {
    found(ViolationKind.REQUIRED_MISSING, "", "is null, which the plan does not allow");
  }

  /**
   * Checks a value that is no {@link Payload}, one of a union as a rule.
   *
   * @param property the wire name
   * @param value null is skipped
   * @param check checks the value
   * @param <T> what the value is
   */
  public <T> void at(String property, @Nullable T value, ItemCheck<? super T> check) {
    CheckPath here = value == null ? null : enter(property);
    if (value != null && here != null) {
      check.check(this, value);
      here.leave();
    }
  }

  /**
   * Checks each value of a map whose names no plan fixes; null values are skipped.
   *
   * @param property the wire name of the map; empty where its members are the object's own
   * @param map null is skipped
   * @param check checks one value
   * @param <V> what the values are
   */
  public <V> void entries(
      String property,
      @Nullable Map<String, ? extends @Nullable V> map,
      ItemCheck<? super V> check) {
    members(property, map, Set.of(), check);
  }

  /**
   * No value of a map may be null.
   *
   * @param property the wire name of the map; empty where its members are the object's own
   * @param map null is skipped
   */
  public void valuesNotNull(String property, @Nullable Map<String, ?> map) {
    CheckPath here = map == null || map.isEmpty() ? null : enter(property);
    if (map == null || here == null) {
      return;
    }
    for (Map.Entry<String, ?> member : map.entrySet()) {
      if (member.getKey() != null && member.getValue() == null) {
        here.standAt(member.getKey());
        nullFound();
      }
    }
    here.leave();
  }

  /**
   * Checks the properties that a payload has beside the planned ones; null values are skipped.
   *
   * @param map null is skipped
   * @param planned names that must not be among them, as given to {@link JsonWriter#extra}
   * @param check checks one value
   * @param <V> what the values are
   */
  public <V> void extra(
      @Nullable Map<String, ? extends @Nullable V> map,
      Set<String> planned,
      ItemCheck<? super V> check) {
    members("", map, planned, check);
  }

  private <V> void members(
      String property,
      @Nullable Map<String, ? extends @Nullable V> map,
      Set<String> planned,
      ItemCheck<? super V> check) {
    if (map == null) {
      return;
    }
    flaws(property, map);
    CheckPath here = map.isEmpty() ? null : enter(property);
    if (here == null) {
      return;
    }
    for (Map.Entry<String, ? extends @Nullable V> member : map.entrySet()) {
      String key = member.getKey();
      if (key == null) {
        continue; // not written; a copy that Values made has no such key, but a flaw
      }
      here.standAt(key);
      V value = member.getValue();
      if (planned.contains(key)) {
        found(
            ViolationKind.UNPLANNED_PROPERTY,
            "",
            "is among the extra properties, which is not sent: it has a place in the plan");
      } else if (value != null) {
        check.check(this, value);
      }
    }
    here.leave();
  }

  /**
   * A value must keep to a rule that has no Java of its own. It is seen as it goes over the wire.
   *
   * @param property the wire name; empty for the payload itself
   * @param value null is JSON null, and seen by the rule
   * @param rule the plan's rule
   */
  public void rule(String property, @Nullable Object value, SchemaRule rule) {
    for (Finding finding : rule.check(value)) {
      add(finding.kind(), pointer(property) + finding.path(), finding.text());
    }
  }

  /** Steps into a property, or below the empty name, into the value itself; null if too deep. */
  private @Nullable CheckPath enter(String property) {
    if (path == null) {
      path = new CheckPath();
    }
    if (path.enter(property)) {
      return path;
    }
    found(ViolationKind.TOO_DEEP, property, Flaws.text(ViolationKind.TOO_DEEP));
    return null;
  }

  private String pointer(String property) {
    return (path == null ? new CheckPath() : path).to(property);
  }

  @Override
  void found(ViolationKind kind, String property, String text) {
    add(kind, pointer(property), text);
  }

  private void add(ViolationKind kind, String pointer, String text) {
    List<Finding> all = findings;
    if (all == null) {
      all = new ArrayList<>();
      findings = all;
    }
    if (all.size() < MAX_FINDINGS) {
      all.add(new Finding(kind, pointer, text));
    }
  }
}
