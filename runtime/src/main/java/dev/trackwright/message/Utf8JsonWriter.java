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
 * Appends payloads to a {@link JsonBuffer}, for {@link MessageEncoder}. A member's name is kept
 * until its value comes and both are appended in one step, so that a property costs generated code
 * one call that does anything, and the JIT little to compile; the price is a writer that is always
 * a name behind.
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
  private static final byte[] COMMA = {','};

  private static final int QUOTES = 2;

  /** Below, whatever the scale, no exponent and no more than a few zeros in front are written. */
  private static final int MAX_PLAIN_SCALE = 6;

  /** A double keeps a decimal of so many digits apart from all others. */
  private static final int MAX_DOUBLE_PRECISION = 15;

  private final JsonBuffer out;
  private final ShortestDecimal decimal = new ShortestDecimal();
  private int depth;

  /**
   * What the next value is appended behind: the name of its member, with the comma before it, or
   * the comma alone; null where a name is due.
   */
  private byte @Nullable [] due;

  /** What is due behind a value: a comma in an array, a name in an object. */
  private byte @Nullable [] between;

  Utf8JsonWriter(JsonBuffer out) {
    this.out = out;
  }

  /** Begins a message behind its brace, whatever has become of the last one. */
  void begin() {
    depth = 1;
    due = null;
    between = null;
  }

  /** Ends a message. A payload may have caught what another threw and left it half-written. */
  void end() {
    if (depth != 1) {
      throw new IllegalStateException("A payload has left an object or array open");
    }
    closeObject(null);
  }

  /** Begins an object; give what it returns to the method that ends it. */
  byte @Nullable [] openObject() {
    return open((byte) '{', null);
  }

  void closeObject(byte @Nullable [] around) {
    if (due != null) {
      throw new IllegalStateException("A member has no value");
    }
    close((byte) '}', around);
  }

  private byte @Nullable [] open(byte bracket, byte @Nullable [] inside) {
    int at = lead(1);
    out.array()[at] = bracket;
    out.filledTo(at + 1);
    byte[] around = between;
    due = inside;
    between = inside;
    depth++;
    return around;
  }

  private void close(byte bracket, byte @Nullable [] around) {
    out.append(bracket);
    depth--;
    due = around;
    between = around;
  }

  /** Appends what stands before a value, which is due from now on; returns where the value goes. */
  private int lead(int room) {
    return out.lead(takeLead(), room);
  }

  private byte[] takeLead() {
    byte[] lead = due;
    if (lead == null) {
      throw new IllegalStateException("A value stands where a member's name is due");
    }
    due = between;
    return lead;
  }

  /** Appends members that are the same each time; they begin with a comma. */
  void members(byte[] ready) {
    nameIsDue();
    out.filledTo(out.lead(ready, 0));
  }

  private void nameIsDue() {
    if (due != null) {
      throw new IllegalStateException("A member's name stands where a value is due");
    }
  }

  @Override
  public void key(JsonKey key) {
    nameIsDue();
    due = key.member();
  }

  @Override
  public void key(String name) {
    nameIsDue();
    Utf8Text.append(COMMA, name, out);
    out.append((byte) ':');
    due = Utf8Text.NOTHING; // the name is appended already
  }

  private void word(byte[] word) {
    int at = lead(word.length);
    System.arraycopy(word, 0, out.array(), at, word.length);
    out.filledTo(at + word.length);
  }

  @Override
  public void value(@Nullable String value) {
    if (value == null) {
      word(NULL);
    } else {
      Utf8Text.append(takeLead(), value, out);
    }
  }

  @Override
  public void value(long value) {
    int at = lead(Digits.LONGEST_LONG);
    out.filledTo(Digits.number(value, out.array(), at));
  }

  @Override
  public void value(double value) {
    if (Double.isFinite(value)) {
      int at = lead(ShortestDecimal.LONGEST);
      out.filledTo(decimal.write(value, out.array(), at));
    } else {
      word(NULL);
    }
  }

  private void value(float value) {
    if (Float.isFinite(value)) {
      int at = lead(ShortestDecimal.LONGEST);
      out.filledTo(decimal.write(value, out.array(), at));
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
    int at = lead(Digits.LONGEST_LONG + QUOTES);
    byte[] to = out.array();
    if (value.signum() < 0) {
      to[at++] = '-';
    }
    int end = Digits.number(unscaled / power, to, at);
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
    int at = quoted(Digits.LONGEST_DATE_TIME);
    endQuoted(Digits.dateTime(value.getEpochSecond(), value.getNano(), out.array(), at));
  }

  @Override
  public void value(@Nullable LocalDate value) {
    if (value == null || !JsonTime.expressible(value)) {
      value(value == null ? null : JsonTime.date(value));
      return;
    }
    int at = quoted(Digits.DATE_LENGTH);
    int month = value.getMonthValue();
    endQuoted(Digits.date(value.getYear(), month, value.getDayOfMonth(), out.array(), at));
  }

  @Override
  public void value(@Nullable UUID value) {
    if (value == null) {
      word(NULL);
    } else {
      int at = quoted(Digits.UUID_LENGTH);
      long high = value.getMostSignificantBits();
      endQuoted(Digits.uuid(high, value.getLeastSignificantBits(), out.array(), at));
    }
  }

  /** Writes a timestamp with exactly three digits of a second, as every receiver takes it. */
  void timestamp(long epochMilli) {
    if (!JsonTime.expressible(epochMilli)) {
      value(JsonTime.millis(epochMilli));
      return;
    }
    int at = quoted(Digits.LONGEST_DATE_TIME);
    endQuoted(Digits.millis(epochMilli, out.array(), at));
  }

  private int quoted(int length) {
    int at = lead(length + QUOTES);
    out.array()[at] = '"';
    return at + 1;
  }

  private void endQuoted(int end) {
    out.array()[end] = '"';
    out.filledTo(end + 1);
  }

  @Override
  public void value(@Nullable JsonValue value) {
    if (value == null || depth >= MAX_DEPTH) {
      word(NULL);
    } else if (value instanceof Payload) {
      byte[] around = openObject();
      value.writeTo(this);
      closeObject(around);
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
    byte[] around = open((byte) '[', COMMA);
    if (items instanceof RandomAccess) { // without an iterator
      for (int i = 0; i < items.size(); i++) {
        writeItem.accept(this, items.get(i));
      }
    } else {
      for (T item : items) {
        writeItem.accept(this, item);
      }
    }
    close((byte) ']', around);
  }

  @Override
  public <V extends @Nullable Object> void map(
      @Nullable Map<String, V> map, BiConsumer<JsonWriter, V> writeValue) {
    if (map == null || depth >= MAX_DEPTH) {
      word(NULL);
      return;
    }
    byte[] around = openObject();
    extra(map, Set.of(), writeValue);
    closeObject(around);
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
