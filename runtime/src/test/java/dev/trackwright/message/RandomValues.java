package dev.trackwright.message;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.NumberOutput;

/**
 * Values of every type that a payload writes, trees of them, and what of them a reader must see.
 */
final class RandomValues {

  private RandomValues() {}

  /** Text of every plane of Unicode, whole and broken, with all that JSON must escape. */
  static Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.oneOf(
            Arbitraries.integers()
                .between(0, Character.MAX_CODE_POINT)
                .map(c -> new String(Character.toChars(c))),
            Arbitraries.chars().range('\0', '\u00ff').map(String::valueOf),
            Arbitraries.chars().range('\ud7fe', '\ue001').map(String::valueOf),
            Arbitraries.of("\"", "\\", "/", "\u2028", "\u007f", "\u0000", "plain text", "\ufeff"));
    return pieces.list().ofMaxSize(24).map(parts -> String.join("", parts));
  }

  /** Texts around the length at which the writer takes a second piece. */
  static Arbitrary<String> longTexts() {
    return Combinators.combine(
            texts(), Arbitraries.integers().between(1000, 1040), Arbitraries.of("x", "\u4e2d"))
        .as((text, count, filler) -> filler.repeat(count) + text + filler.repeat(count) + text);
  }

  static Arbitrary<Double> doubles() {
    return Arbitraries.oneOf(
        Arbitraries.longs().map(Double::longBitsToDouble),
        Arbitraries.longs().between(-1_000_000_000, 1_000_000_000).map(cents -> cents / 100.0),
        Arbitraries.longs().between(0, 5_000).map(Double::longBitsToDouble),
        Arbitraries.of(
            0.0, -0.0, Double.MAX_VALUE, Double.MIN_VALUE, Double.MIN_NORMAL, 1e7, 1e-3));
  }

  private static Arbitrary<BigDecimal> decimals() {
    return Combinators.combine(Arbitraries.bigIntegers(), Arbitraries.integers().between(-40, 40))
        .as(BigDecimal::new);
  }

  private static Arbitrary<BigDecimal> amounts() {
    return Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(0, 8))
        .as(BigDecimal::valueOf);
  }

  static Arbitrary<Instant> instants() {
    Arbitrary<Long> seconds =
        Arbitraries.oneOf(
            Arbitraries.longs().between(-70_000_000_000L, 260_000_000_000L),
            Arbitraries.longs()
                .between(Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond()));
    Arbitrary<Long> nanos =
        Arbitraries.longs()
            .between(0, 999)
            .flatMap(n -> Arbitraries.of(0L, n, 1000 * n, 1_000_000 * n));
    return Combinators.combine(seconds, nanos).as(Instant::ofEpochSecond);
  }

  private static Arbitrary<LocalDate> dates() {
    return Arbitraries.oneOf(
        Arbitraries.longs().between(-720_000, 2_940_000).map(LocalDate::ofEpochDay),
        Arbitraries.longs()
            .between(-365_243_219_162L, 365_241_780_471L)
            .map(LocalDate::ofEpochDay));
  }

  private static Arbitrary<UUID> uuids() {
    return Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(UUID::new);
  }

  private static Arbitrary<OffsetTime> times() {
    return Combinators.combine(
            Arbitraries.longs().between(0, LocalTime.MAX.toNanoOfDay()),
            Arbitraries.integers().between(-64_800, 64_800))
        .as(
            (nano, offset) ->
                LocalTime.ofNanoOfDay(nano).atOffset(ZoneOffset.ofTotalSeconds(offset)));
  }

  /** One value that holds no other; null too. */
  private static Arbitrary<@Nullable Object> leaves() {
    Arbitrary<Object> leaves =
        Arbitraries.oneOf(
            texts().map(each -> (Object) each),
            doubles().map(each -> (Object) each),
            Arbitraries.longs().map(each -> (Object) each),
            Arbitraries.integers().map(each -> (Object) each),
            Arbitraries.floats().map(each -> (Object) each),
            Arbitraries.of(true, false).map(each -> (Object) each),
            decimals().map(each -> (Object) each),
            amounts().map(each -> (Object) each),
            Arbitraries.bigIntegers().map(each -> (Object) each),
            instants().map(each -> (Object) each),
            dates().map(each -> (Object) each),
            times().map(each -> (Object) each),
            Arbitraries.longs().map(Duration::ofMillis).map(each -> (Object) each),
            uuids().map(each -> (Object) each));
    return leaves.injectNull(0.05);
  }

  /** Values, lists of them, and maps of them; maps are written as payloads, too. */
  static Arbitrary<@Nullable Object> trees() {
    return Arbitraries.recursive(
        RandomValues::leaves,
        inner ->
            Arbitraries.oneOf(
                inner,
                inner.list().ofMaxSize(4).map(each -> (Object) each),
                Arbitraries.maps(texts(), inner).ofMaxSize(4).map(each -> (Object) each),
                Arbitraries.maps(texts(), inner).ofMaxSize(4).map(Members::new)),
        0,
        3);
  }

  /** A payload of members of any type, each written by the method for its type. */
  record Members(Map<String, @Nullable Object> members) implements Payload {
    @Override
    public void writeTo(JsonWriter out) {
      members.forEach(
          (name, value) -> {
            out.key(JsonKey.of(name));
            write(out, value);
          });
    }

    @Override
    public void check(Checker checker) {}
  }

  /** Writes a value by the method for its type, as generated code does. */
  @SuppressWarnings("unchecked") // trees have no other maps
  static void write(JsonWriter out, @Nullable Object value) {
    if (value instanceof String text) {
      out.value(text);
    } else if (value instanceof Double number) {
      out.value(number);
    } else if (value instanceof Long number) {
      out.value(number);
    } else if (value instanceof Boolean bool) {
      out.value(bool);
    } else if (value instanceof BigDecimal number) {
      out.value(number);
    } else if (value instanceof Instant instant) {
      out.value(instant);
    } else if (value instanceof LocalDate date) {
      out.value(date);
    } else if (value instanceof OffsetTime time) {
      out.value(time);
    } else if (value instanceof Duration duration) {
      out.value(duration);
    } else if (value instanceof UUID uuid) {
      out.value(uuid);
    } else if (value instanceof List<?> items) {
      out.array(items, RandomValues::write);
    } else if (value instanceof Map<?, ?> members) {
      out.map((Map<String, @Nullable Object>) members, RandomValues::write);
    } else {
      out.any(value);
    }
  }

  /** What a reader must see: numbers without trailing zeros, texts, booleans, null, lists, maps. */
  static @Nullable Object expected(@Nullable Object value) {
    if (value instanceof String text) {
      return mended(text);
    } else if (value instanceof Double number) {
      return Double.isFinite(number) ? decimal(NumberOutput.toString(number, true)) : null;
    } else if (value instanceof Float number) {
      return Float.isFinite(number) ? decimal(NumberOutput.toString(number, true)) : null;
    } else if (value instanceof Number) {
      return decimal(value.toString());
    } else if (value instanceof List<?> items) {
      List<@Nullable Object> expected = new ArrayList<>();
      items.forEach(item -> expected.add(expected(item)));
      return expected;
    } else if (value instanceof Map<?, ?> members) {
      Map<String, @Nullable Object> expected = new LinkedHashMap<>();
      members.forEach((name, member) -> expected.put(mended((String) name), expected(member)));
      return expected;
    } else if (value instanceof Members payload) {
      return expected(payload.members());
    }
    return value == null || value instanceof Boolean ? value : text(value);
  }

  private static String text(Object value) {
    if (value instanceof OffsetTime time) {
      return JsonTime.time(time);
    }
    return value instanceof Duration duration ? JsonTime.duration(duration) : value.toString();
  }

  private static BigDecimal decimal(String text) {
    return new BigDecimal(text).stripTrailingZeros();
  }

  /** The text with U+FFFD for what is half of a pair, by the JDK's own reading of code points. */
  static String mended(String text) {
    StringBuilder mended = new StringBuilder();
    text.codePoints().forEach(c -> mended.appendCodePoint(c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c));
    return mended.toString();
  }
}
