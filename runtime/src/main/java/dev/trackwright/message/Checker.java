package dev.trackwright.message;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
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
public final class Checker extends NumberChecks {

  /** After so many findings in one payload there is nothing more to learn from the next. */
  static final int MAX_FINDINGS = 100;

  private static final List<Finding> NONE = List.of();

  private @Nullable List<Finding> findings;
  private String[] names = {};
  private int[] indexes = {};
  private int depth;

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
   * A text must hold a match of a pattern, anywhere in it.
   *
   * @param property the wire name
   * @param value null is skipped
   * @param pattern the plan's pattern; a match that takes too many steps is a violation as well
   */
  public void pattern(String property, @Nullable String value, Pattern pattern) {
    if (value == null) {
      return;
    }
    try {
      if (!pattern.matcher(new BoundedText(value)).find()) {
        found(ViolationKind.PATTERN, property, "must match " + pattern.pattern());
      }
    } catch (BoundedText.TooManySteps | StackOverflowError e) {
      found(
          ViolationKind.PATTERN,
          property,
          "takes too many steps to be matched with " + pattern.pattern());
    }
  }

  /**
   * A text must have at least so many characters.
   *
   * @param property the wire name
   * @param value null is skipped
   * @param length in Unicode code points
   */
  public void minLength(String property, @Nullable String value, int length) {
    if (value != null && value.codePointCount(0, value.length()) < length) {
      found(ViolationKind.LENGTH, property, "must have at least " + length + " characters");
    }
  }

  /**
   * A text must have at most so many characters.
   *
   * @param property the wire name
   * @param value null is skipped
   * @param length in Unicode code points
   */
  public void maxLength(String property, @Nullable String value, int length) {
    if (value != null
        && value.length() > length
        && value.codePointCount(0, value.length()) > length) {
      found(ViolationKind.LENGTH, property, "must have at most " + length + " characters");
    }
  }

  /**
   * A text must be of a format.
   *
   * @param property the wire name
   * @param value null is skipped
   * @param format the plan's format
   */
  public void format(String property, @Nullable String value, StringFormat format) {
    if (value != null && !Formats.matches(value, format)) {
      notOf(property, format);
    }
  }

  /**
   * An instant must be one that RFC 3339 can express.
   *
   * @param property the wire name
   * @param value null is skipped
   */
  public void format(String property, @Nullable Instant value) {
    if (value != null && !JsonTime.expressible(value)) {
      notOf(property, StringFormat.DATE_TIME);
    }
  }

  /**
   * A date must be one that RFC 3339 can express.
   *
   * @param property the wire name
   * @param value null is skipped
   */
  public void format(String property, @Nullable LocalDate value) {
    if (value != null && !JsonTime.expressible(value)) {
      notOf(property, StringFormat.DATE);
    }
  }

  /**
   * A duration must be one that RFC 3339 can express: whole seconds, not negative.
   *
   * @param property the wire name
   * @param value null is skipped
   */
  public void format(String property, @Nullable Duration value) {
    if (value != null && !JsonTime.expressible(value)) {
      notOf(property, StringFormat.DURATION);
    }
  }

  /**
   * A URI must be absolute.
   *
   * @param property the wire name
   * @param value null is skipped
   */
  public void format(String property, @Nullable URI value) {
    if (value != null && !value.isAbsolute()) {
      notOf(property, StringFormat.URI);
    }
  }

  /**
   * A time of day: RFC 3339 can express each of them.
   *
   * @param property the wire name
   * @param value null is skipped
   */
  public void format(String property, @Nullable OffsetTime value) {}

  /**
   * A UUID: RFC 4122 can express each of them.
   *
   * @param property the wire name
   * @param value null is skipped
   */
  public void format(String property, @Nullable UUID value) {}

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
    if ((Snapshot.isFrozen(value) ? value : Values.any(value)) instanceof Frozen frozen) {
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
    if (value != null && enter(property, -1)) {
      value.check(this);
      depth--;
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
    if (items == null || items.isEmpty() || !enter(property, 0)) {
      return;
    }
    int at = depth - 1;
    for (int i = 0; i < items.size(); i++) {
      T item = items.get(i);
      if (item != null) {
        indexes[at] = i;
        check.check(this, item);
      }
    }
    depth--;
  }

  /**
   * No item of a list may be null.
   *
   * @param property the wire name
   * @param items null is skipped
   */
  public void itemsNotNull(String property, @Nullable List<?> items) {
    for (int i = 0; items != null && i < items.size(); i++) {
      if (items.get(i) == null && enter(property, i)) {
        found(ViolationKind.REQUIRED_MISSING, "", "is null, which the plan does not allow");
        depth--;
      }
    }
  }

  private void notOf(String property, StringFormat format) {
    found(ViolationKind.FORMAT, property, "must be of format " + format.keyword());
  }

  private boolean enter(String name, int index) {
    if (depth == JacksonJsonWriter.MAX_DEPTH) {
      found(ViolationKind.TOO_DEEP, name, Flaws.text(ViolationKind.TOO_DEEP));
      return false;
    }
    if (depth == names.length) {
      names = Arrays.copyOf(names, depth + 4);
      indexes = Arrays.copyOf(indexes, depth + 4);
    }
    names[depth] = name;
    indexes[depth] = index;
    depth++;
    return true;
  }

  @Override
  void found(ViolationKind kind, String property, String text) {
    List<Finding> all = findings;
    if (all == null) {
      all = new ArrayList<>();
      findings = all;
    }
    if (all.size() < MAX_FINDINGS) {
      all.add(new Finding(kind, path(property), text));
    }
  }

  private String path(String property) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      append(path, names[i]);
      if (indexes[i] >= 0) {
        path.append('/').append(indexes[i]);
      }
    }
    append(path, property);
    return path.toString();
  }

  private static void append(StringBuilder path, String name) {
    if (!name.isEmpty()) {
      path.append('/').append(name.replace("~", "~0").replace("/", "~1"));
    }
  }
}
