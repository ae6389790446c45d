package dev.trackwright.message;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Appends payloads to a {@link JsonBuffer}, for {@link MessageEncoder}. It keeps no state but the
 * depth and whether it is in an array: whether a comma or a value comes next, the byte before says,
 * since no value ends with an opening bracket or a colon.
 *
 * <p>What would be no JSON, a payload's own mistake, throws {@link IllegalStateException}, for one
 * such event would spoil the batch that it is sent with.
 */
final class Utf8JsonWriter implements JsonWriter {

  /** More than any plan needs, and far below what a stack takes. */
  static final int MAX_DEPTH = 200;

  private static final byte[] NULL = Utf8Text.ascii("null");
  private static final byte[] TRUE = Utf8Text.ascii("true");
  private static final byte[] FALSE = Utf8Text.ascii("false");
  private static final int QUOTES = 2;

  /** Below, whatever the scale, no exponent and no more than a few zeros in front are written. */
  private static final int MAX_PLAIN_SCALE = 6;

  /** A double keeps a decimal of so many digits apart from all others. */
  private static final int MAX_DOUBLE_PRECISION = 15;

  private final JsonBuffer out;
  private final ShortestDecimal decimal = new ShortestDecimal();
  private int depth;
  private boolean inArray;

  Utf8JsonWriter(JsonBuffer out) {
    this.out = out;
  }

  /**
   * Begins a message, whatever has become of the last one.
   *
   * @param opening a brace, and whatever members are the same each time
   */
  void begin(byte[] opening) {
    depth = 1;
    inArray = false;
    out.append(opening, 0, opening.length);
  }

  /** Ends a message. A payload may have caught what another threw and left it half-written. */
  void end() {
    if (depth != 1) {
      throw new IllegalStateException("A payload has left an object or array open");
    }
    closeObject(false);
  }

  /** Begins an object; give what it returns to the method that ends it. */
  boolean openObject() {
    return open('{', false);
  }

  void closeObject(boolean wasInArray) {
    if (out.last() == ':') {
      throw new IllegalStateException("A member has no value");
    }
    close('}', wasInArray);
  }

  private boolean open(char bracket, boolean array) {
    separate();
    boolean wasInArray = inArray;
    out.append((byte) bracket);
    depth++;
    inArray = array;
    return wasInArray;
  }

  private void close(char bracket, boolean wasInArray) {
    out.append((byte) bracket);
    depth--;
    inArray = wasInArray;
  }

  /** Writes the comma before a value that needs one. */
  private void separate() {
    byte last = out.last();
    if (last == ':') {
      return;
    }
    if (!inArray) {
      throw new IllegalStateException("A value stands where a member's name is due");
    }
    if (last != '[') {
      out.append((byte) ',');
    }
  }

  /** Writes a member that is the same each time, or its name alone; it begins with a comma. */
  void member(byte[] ready) {
    int skipped = isFirstMember() ? 1 : 0;
    out.append(ready, skipped, ready.length - skipped);
  }

  private boolean isFirstMember() {
    byte last = out.last();
    if (last == ':' || inArray) {
      throw new IllegalStateException("A member's name stands where a value is due");
    }
    return last == '{';
  }

  @Override
  public void key(JsonKey key) {
    member(key.member());
  }

  @Override
  public void key(String name) {
    if (!isFirstMember()) {
      out.append((byte) ',');
    }
    Utf8Text.append(name, out);
    out.append((byte) ':');
  }

  private void word(byte[] word) {
    separate();
    out.append(word, 0, word.length);
  }

  @Override
  public void value(@Nullable String value) {
    if (value == null) {
      word(NULL);
    } else {
      separate();
      Utf8Text.append(value, out);
    }
  }

  @Override
  public void value(long value) {
    separate();
    byte[] to = out.reserve(Digits.LONGEST_LONG);
    out.filledTo(Digits.number(value, to, out.length()));
  }

  @Override
  public void value(double value) {
    if (Double.isFinite(value)) {
      separate();
      byte[] to = out.reserve(ShortestDecimal.LONGEST);
      out.filledTo(decimal.write(value, to, out.length()));
    } else {
      word(NULL);
    }
  }

  private void value(float value) {
    if (Float.isFinite(value)) {
      separate();
      byte[] to = out.reserve(ShortestDecimal.LONGEST);
      out.filledTo(decimal.write(value, to, out.length()));
    } else {
      word(NULL);
    }
  }

  @Override
  public void value(boolean value) {
    word(value ? TRUE : FALSE);
  }

  /**
   * Writes the text of {@link BigDecimal#toString}, which for an amount of money can be had without
   * that string: its nearest double, times a power of ten, is nearest to its unscaled value.
   */
  @Override
  public void value(@Nullable BigDecimal value) {
    if (value == null) {
      word(NULL);
    } else if (value.getClass() == BigDecimal.class
        && value.scale() >= 0
        && value.scale() <= MAX_PLAIN_SCALE
        && value.precision() <= MAX_DOUBLE_PRECISION) {
      plain(value);
    } else {
      word(Utf8Text.ascii(value.toString()));
    }
  }

  private void plain(BigDecimal value) {
    int scale = value.scale();
    long power = Digits.powerOfTen(scale);
    long unscaled = Math.round(Math.abs(value.doubleValue()) * power);
    separate();
    if (value.signum() < 0) {
      out.append((byte) '-');
    }
    byte[] to = out.reserve(Digits.LONGEST_LONG + 1);
    int end = Digits.number(unscaled / power, to, out.length());
    if (scale > 0) {
      to[end] = '.';
      end = Digits.padded(unscaled % power, scale, to, end + 1);
    }
    out.filledTo(end);
  }

  private void value(BigInteger value) {
    if (value.bitLength() < Long.SIZE) {
      value(value.longValue());
    } else {
      word(Utf8Text.ascii(value.toString()));
    }
  }

  @Override
  public void value(@Nullable Instant value) {
    if (value == null || !JsonTime.expressible(value)) {
      value(value == null ? null : JsonTime.dateTime(value));
      return;
    }
    byte[] to = quoted(Digits.LONGEST_DATE_TIME);
    endQuoted(Digits.dateTime(value.getEpochSecond(), value.getNano(), to, out.length()));
  }

  @Override
  public void value(@Nullable LocalDate value) {
    if (value == null || !JsonTime.expressible(value)) {
      value(value == null ? null : JsonTime.date(value));
      return;
    }
    byte[] to = quoted(Digits.DATE_LENGTH);
    int month = value.getMonthValue();
    endQuoted(Digits.date(value.getYear(), month, value.getDayOfMonth(), to, out.length()));
  }

  @Override
  public void value(@Nullable UUID value) {
    if (value == null) {
      word(NULL);
    } else {
      uuid(value.getMostSignificantBits(), value.getLeastSignificantBits());
    }
  }

  /** Writes a UUID that is no object. */
  void uuid(long high, long low) {
    byte[] to = quoted(Digits.UUID_LENGTH);
    endQuoted(Digits.uuid(high, low, to, out.length()));
  }

  /** Writes a timestamp with exactly three digits of a second, as every receiver takes it. */
  void timestamp(long epochMilli) {
    if (!JsonTime.expressible(epochMilli)) {
      value(JsonTime.millis(epochMilli));
      return;
    }
    byte[] to = quoted(Digits.LONGEST_DATE_TIME);
    endQuoted(Digits.millis(epochMilli, to, out.length()));
  }

  private byte[] quoted(int length) {
    separate();
    byte[] to = out.reserve(length + QUOTES);
    out.append((byte) '"');
    return to;
  }

  private void endQuoted(int end) {
    out.filledTo(end);
    out.append((byte) '"');
  }

  @Override
  public void value(@Nullable JsonValue value) {
    if (value == null || depth >= MAX_DEPTH) {
      word(NULL);
    } else if (value instanceof Payload) {
      boolean wasInArray = openObject();
      value.writeTo(this);
      closeObject(wasInArray);
    } else {
      depth++;
      value.writeTo(this);
      depth--;
    }
  }

  @Override
  public <T extends @Nullable Object> void array(
      @Nullable List<T> items, BiConsumer<JsonWriter, T> writeItem) {
    if (items == null || depth >= MAX_DEPTH) {
      word(NULL);
      return;
    }
    boolean wasInArray = open('[', true);
    if (items instanceof RandomAccess) { // without an iterator
      for (int i = 0; i < items.size(); i++) {
        writeItem.accept(this, items.get(i));
      }
    } else {
      for (T item : items) {
        writeItem.accept(this, item);
      }
    }
    close(']', wasInArray);
  }

  @Override
  public <V extends @Nullable Object> void map(
      @Nullable Map<String, V> map, BiConsumer<JsonWriter, V> writeValue) {
    if (map == null || depth >= MAX_DEPTH) {
      word(NULL);
      return;
    }
    boolean wasInArray = openObject();
    extra(map, Set.of(), writeValue);
    closeObject(wasInArray);
  }

  @Override
  public void any(@Nullable Object value) {
    snapshot(Snapshot.isFrozen(value) ? value : Values.any(value));
  }

  /** Writes what a snapshot can hold, and nothing else can come here. */
  private void snapshot(@Nullable Object value) {
    if (value == null || value instanceof String) {
      value((String) value);
    } else if (value instanceof Boolean bool) {
      value(bool.booleanValue());
    } else if (value instanceof Number number) {
      number(number);
    } else if (value instanceof JsonValue json) {
      value(json);
    } else if (value instanceof FrozenMap<?> members) {
      map(members, (writer, member) -> ((Utf8JsonWriter) writer).snapshot(member));
    } else if (value instanceof List<?> items) {
      array(items, (writer, item) -> ((Utf8JsonWriter) writer).snapshot(item));
    } else {
      throw new IllegalStateException("No part of a snapshot: " + value.getClass().getName());
    }
  }

  private void number(Number value) {
    if (value instanceof Float number) {
      value(number.floatValue());
    } else if (value instanceof Double number) {
      value(number.doubleValue());
    } else if (value instanceof BigDecimal number) {
      value(number);
    } else if (value instanceof BigInteger number) {
      value(number);
    } else {
      value(value.longValue());
    }
  }
}
