package dev.trackwright.message;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetTime;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Estimates what a message holds on the heap, so that a client can bound what waits in its queue
 * before anything is encoded. It is a writer that writes nothing, so that generated code needs no
 * second method; the price is an estimate, which errs upwards: every text and list counts in full,
 * even where several messages share it.
 *
 * <p>Sizes are those of a 64-bit JVM with compressed references. A text counts with one byte for
 * each character, with two where its first or middle character is not Latin-1: a text of another
 * script begins like that or has it in the middle, nearly always.
 */
public final class Weight implements JsonWriter {

  /** The message, its envelope with ids, the queue's node, and the event's record. */
  private static final int MESSAGE = 200;

  private static final int TEXT = 56;
  private static final int BOXED = 24;

  /** A {@link FrozenList} with its array and set of flaws. */
  private static final int LIST = 96;

  /** A {@link FrozenMap} with its hash map, that one's first table, and set of flaws. */
  private static final int MAP = 256;

  /** An entry of a hash map, and its places in a table. */
  private static final int ENTRY = 56;

  private static final int OBJECT = 32;

  /** A field of a record, or a place in a list's array. */
  private static final int SLOT = 8;

  private static final int SMALL_OBJECT = 32;
  private static final int BIG_NUMBER = 112;
  private static final int WITH_PARTS = 72;

  /** A {@link URI} keeps its text and parts of it, each a string of its own. */
  private static final int URI_PARTS = 8 * TEXT;

  /** What counts for a value that cannot be looked into. */
  private static final int UNKNOWN = 1024;

  private static final char LATIN_1_END = 256;

  /**
   * A weight that nobody uses, for the next call: so callers allocate none, unless they weigh at
   * the same moment.
   */
  private static final AtomicReference<@Nullable Weight> SPARE = new AtomicReference<>();

  private long bytes;
  private int depth;

  private Weight() {}

  /**
   * Weighs a message. Never throws: a payload written by hand that throws weighs what it had
   * written until then, and one kilobyte.
   *
   * @param message what to weigh
   * @return an estimate in bytes, more than 0; {@link Integer#MAX_VALUE} for whatever is larger
   */
  public static int of(Message message) {
    Weight spare = SPARE.getAndSet(null);
    Weight weight = spare == null ? new Weight() : spare;
    weight.depth = 0;
    try {
      weight.add(message);
    } catch (RuntimeException | StackOverflowError e) {
      // The payload's own code, which throws once more, and is reported, when it is encoded.
      weight.bytes += UNKNOWN;
    }
    int bytes = (int) Math.min(weight.bytes, Integer.MAX_VALUE);
    SPARE.lazySet(weight);
    return bytes;
  }

  private void add(Message message) {
    Envelope envelope = message.envelope();
    bytes = MESSAGE;
    text(envelope.givenId());
    text(envelope.userId());
    text(envelope.anonymousId());
    shared(envelope.context());
    shared(envelope.integrations());
    members(message);
    value(MessageEncoder.contextTraits(message));
  }

  /**
   * Adds what a message carries. An event's properties are reached without {@link
   * Message#writeMembers}, so that the JIT sees but one writer there and need not compile the
   * generated code that it inlines for two: of all it compiles that is the largest part.
   */
  private void members(Message message) {
    if (message instanceof TrackMessage track) {
      text(track.event());
      value(track.properties());
    } else {
      message.writeMembers(this);
    }
  }

  /** Adds a snapshot that is the same for many messages, and is weighed for the first. */
  private void shared(Map<String, ?> members) {
    if (members instanceof FrozenMap<?> frozen) {
      bytes += frozen.weight();
    } else if (!members.isEmpty()) {
      map(members, JsonWriter::any);
    }
  }

  /** What a snapshot weighs on its own. */
  static long ofMembers(Map<String, ?> members) {
    Weight weight = new Weight();
    weight.map(members, JsonWriter::any);
    return weight.bytes;
  }

  private void text(@Nullable String value) {
    if (value == null) {
      return;
    }
    int length = value.length();
    bytes += TEXT + length;
    if (length > 0
        && (value.charAt(0) >= LATIN_1_END || value.charAt(length >> 1) >= LATIN_1_END)) {
      bytes += length;
    }
  }

  /** Adds a fixed size, nothing for null. */
  private void sized(@Nullable Object value, int size) {
    if (value != null) {
      bytes += size;
    }
  }

  @Override
  public void key(JsonKey key) {
    bytes += SLOT;
  }

  @Override
  public void key(String name) {
    bytes += ENTRY;
    text(name);
  }

  @Override
  public void value(@Nullable String value) {
    text(value);
  }

  @Override
  public void value(long value) {}

  @Override
  public void value(double value) {}

  @Override
  public void value(boolean value) {}

  @Override
  public void value(@Nullable Long value) {
    sized(value, BOXED);
  }

  @Override
  public void value(@Nullable Double value) {
    sized(value, BOXED);
  }

  @Override
  public void value(@Nullable Boolean value) {}

  @Override
  public void value(@Nullable BigDecimal value) {
    if (value != null) {
      bytes += BIG_NUMBER + value.unscaledValue().bitLength() / Byte.SIZE;
    }
  }

  @Override
  public void value(@Nullable Instant value) {
    sized(value, SMALL_OBJECT);
  }

  @Override
  public void value(@Nullable LocalDate value) {
    sized(value, SMALL_OBJECT);
  }

  @Override
  public void value(@Nullable OffsetTime value) {
    sized(value, WITH_PARTS);
  }

  @Override
  public void value(@Nullable Duration value) {
    sized(value, SMALL_OBJECT);
  }

  @Override
  public void value(@Nullable UUID value) {
    sized(value, SMALL_OBJECT);
  }

  @Override
  public void value(@Nullable URI value) {
    if (value != null) {
      bytes += URI_PARTS;
      text(value.toString());
      text(value.toString());
    }
  }

  @Override
  public void value(@Nullable JsonValue value) {
    // A constant of an enum is there anyway; what is too deep is not written.
    if (value == null || value instanceof Enum<?> || depth >= Utf8JsonWriter.MAX_DEPTH) {
      return;
    }
    bytes += OBJECT;
    depth++;
    value.writeTo(this);
    depth--;
  }

  @Override
  public <T extends @Nullable Object> void array(
      @Nullable List<T> items, BiConsumer<JsonWriter, T> writeItem) {
    if (items == null || depth >= Utf8JsonWriter.MAX_DEPTH) {
      return;
    }
    int size = items.size();
    bytes += LIST + (long) SLOT * size;
    depth++;
    if (items instanceof RandomAccess) { // without an iterator
      for (int i = 0; i < size && !saturated(); i++) {
        writeItem.accept(this, items.get(i));
      }
    } else {
      for (T item : items) {
        writeItem.accept(this, item);
      }
    }
    depth--;
  }

  @Override
  public <V extends @Nullable Object> void map(
      @Nullable Map<String, V> map, BiConsumer<JsonWriter, V> writeValue) {
    if (map == null || depth >= Utf8JsonWriter.MAX_DEPTH) {
      return;
    }
    bytes += MAP;
    depth++;
    extra(map, Set.of(), writeValue);
    depth--;
  }

  /** More does not count, so that nothing is looked into any more. */
  private boolean saturated() {
    return bytes > Integer.MAX_VALUE;
  }

  /** Adds a part of a snapshot; anything else is a payload's own, and not looked into. */
  @Override
  public void any(@Nullable Object value) {
    if (value == null || value instanceof String) {
      text((String) value);
    } else if (value instanceof BigDecimal number) {
      value(number);
    } else if (value instanceof BigInteger number) {
      bytes += BIG_NUMBER + number.bitLength() / Byte.SIZE;
    } else if (value instanceof Number || value instanceof Boolean) {
      bytes += BOXED;
    } else if (value instanceof JsonValue json) {
      value(json);
    } else if (value instanceof FrozenMap<?> members) {
      map(members, JsonWriter::any);
    } else if (value instanceof FrozenList<?> items) {
      array(items, JsonWriter::any);
    } else {
      bytes += UNKNOWN;
    }
  }
}
