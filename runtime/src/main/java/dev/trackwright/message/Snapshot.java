package dev.trackwright.message;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Date;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Copies a value of any type into immutable JSON terms while the caller still owns it, so that what
 * happens to it afterwards cannot reach the wire. Depth and size are limited, since a map may
 * contain itself and an iterable may never end; what is cut becomes null and is noted as a flaw.
 *
 * <p>What it gives is made of null, {@link String}, {@link Boolean}, {@link Number}, {@link
 * JsonValue}, and lists and maps of these. One instance copies one value.
 */
final class Snapshot {

  /** Deeper than any event that a person has planned. */
  static final int MAX_DEPTH = 100;

  /** An event of Segment's 32 KB holds at most half as many values, with a comma after each. */
  static final int MAX_VALUES = 32_768;

  private final EnumSet<ViolationKind> flaws = EnumSet.noneOf(ViolationKind.class);
  private final IdentityHashMap<Object, Boolean> open = new IdentityHashMap<>();
  private int values;

  /** Whether the value needs no copy. */
  static boolean isFrozen(@Nullable Object value) {
    return value == null
        || value instanceof String
        || value instanceof Boolean
        || Frozen.inJsonTerms(value)
        || value instanceof JsonValue
        || value instanceof Integer
        || value instanceof Long;
  }

  EnumSet<ViolationKind> flaws() {
    return flaws;
  }

  /** The value in JSON terms. */
  @Nullable Object of(@Nullable Object value) {
    values++; // for each value seen, so that an iterable of itself ends too
    if (value == null || (isFrozen(value) && !(value instanceof Frozen))) {
      return value;
    }
    if (open.size() >= MAX_DEPTH || values > MAX_VALUES || open.containsKey(value)) {
      return flawed(ViolationKind.TOO_DEEP);
    }
    open.put(value, true);
    try {
      return copy(value);
    } catch (RuntimeException | StackOverflowError e) {
      // The value's own code: a toString, an iterator, a map that is changed meanwhile.
      return flawed(ViolationKind.UNREADABLE);
    } finally {
      open.remove(value);
    }
  }

  private @Nullable Object flawed(ViolationKind kind) {
    flaws.add(kind);
    return null;
  }

  private @Nullable Object copy(Object value) {
    if (value instanceof Number number) {
      return number(number);
    } else if (value instanceof CharSequence || value instanceof Character) {
      return value.toString();
    } else if (value instanceof Enum<?> constant) {
      return constant.name();
    } else if (value instanceof Map<?, ?> map) {
      return map(map);
    } else if (value instanceof Path) {
      return value.toString(); // an iterable of paths, each of which is one again
    } else if (value instanceof Iterable<?> iterable) {
      return list(iterable);
    } else if (value instanceof char[] chars) {
      return new String(chars);
    } else if (value.getClass().isArray()) {
      return array(value);
    } else if (value instanceof Optional<?> optional) {
      return of(optional.orElse(null));
    } else if (value instanceof OptionalInt optional) {
      return optional.isPresent() ? optional.getAsInt() : null;
    } else if (value instanceof OptionalLong optional) {
      return optional.isPresent() ? optional.getAsLong() : null;
    } else if (value instanceof OptionalDouble optional) {
      return optional.isPresent() ? number(optional.getAsDouble()) : null;
    }
    return text(value);
  }

  private @Nullable Number number(Number number) {
    if (number instanceof Double || number instanceof Float) {
      return Double.isFinite(number.doubleValue())
          ? number
          : (Number) flawed(ViolationKind.NOT_FINITE);
    } else if (number instanceof Short || number instanceof Byte) {
      return number;
    } else if (number.getClass() == BigDecimal.class || number.getClass() == BigInteger.class) {
      return number;
    }
    return foreign(number);
  }

  /** Counters, adders and whatever else may change after the call. */
  private @Nullable Number foreign(Number number) {
    try {
      return new BigDecimal(number.toString());
    } catch (NumberFormatException e) {
      return number(number.doubleValue());
    }
  }

  private FrozenMap<@Nullable Object> map(Map<?, ?> map) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    for (Map.Entry<?, ?> member : map.entrySet()) {
      if (full()) {
        break;
      }
      copy.put(WellFormed.text(key(member.getKey())), of(member.getValue()));
    }
    return FrozenMap.json(copy, flaws);
  }

  private static String key(@Nullable Object key) {
    if (key instanceof WireEnum constant) {
      return String.valueOf(constant.wireValue());
    }
    return key instanceof Enum<?> constant ? constant.name() : String.valueOf(key);
  }

  private FrozenList<@Nullable Object> list(Iterable<?> iterable) {
    List<@Nullable Object> copy = new ArrayList<>();
    for (Object item : iterable) {
      if (full()) {
        break;
      }
      copy.add(of(item));
    }
    return FrozenList.json(copy, flaws);
  }

  private FrozenList<@Nullable Object> array(Object array) {
    List<@Nullable Object> copy = new ArrayList<>();
    int length = Array.getLength(array);
    for (int i = 0; i < length && !full(); i++) {
      copy.add(of(Array.get(array, i)));
    }
    return FrozenList.json(copy, flaws);
  }

  private boolean full() {
    if (values < MAX_VALUES) {
      return false;
    }
    flaws.add(ViolationKind.TOO_DEEP);
    return true;
  }

  @SuppressWarnings("JavaUtilDate") // applications still hand them over; here they end
  private static String text(Object value) {
    if (value instanceof Instant instant) {
      return JsonTime.dateTime(instant);
    } else if (value instanceof Date date) {
      return JsonTime.dateTime(Instant.ofEpochMilli(date.getTime()));
    } else if (value instanceof Calendar calendar) {
      return JsonTime.dateTime(calendar.toInstant());
    } else if (value instanceof OffsetDateTime dateTime) {
      return JsonTime.dateTime(dateTime);
    } else if (value instanceof ZonedDateTime dateTime) {
      return JsonTime.dateTime(dateTime.toOffsetDateTime());
    } else if (value instanceof LocalDateTime dateTime) {
      return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(dateTime);
    } else if (value instanceof LocalDate date) {
      return JsonTime.date(date);
    } else if (value instanceof LocalTime time) {
      return DateTimeFormatter.ISO_LOCAL_TIME.format(time);
    } else if (value instanceof OffsetTime time) {
      return JsonTime.time(time);
    } else if (value instanceof Duration duration) {
      return JsonTime.duration(duration);
    } else if (value instanceof URI uri) {
      return JsonText.uri(uri);
    }
    return String.valueOf(value.toString());
  }
}
