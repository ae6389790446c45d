package dev.trackwright.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.CharBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ValuesTest {

  @Test
  @SuppressWarnings("JavaUtilDate") // applications still hand them over
  void whatEachTypeBecomesIsFixed() {
    Map<Object, Object> expected = new LinkedHashMap<>();
    expected.put("text", "text");
    expected.put(CharBuffer.wrap("built"), "built");
    expected.put('c', "c");
    expected.put(true, true);
    expected.put((byte) 1, (byte) 1);
    expected.put(2, 2);
    expected.put(3L, 3L);
    expected.put(4.5, 4.5);
    expected.put(0.1f, 0.1f);
    expected.put(new BigDecimal("6.70"), new BigDecimal("6.70"));
    expected.put(BigInteger.TEN, BigInteger.TEN);
    expected.put(new AtomicInteger(8), new BigDecimal("8"));
    expected.put(TimeUnit.DAYS, "DAYS");
    expected.put(Optional.of(List.of(1)), List.of(1));
    expected.put(OptionalInt.of(9), 9);
    expected.put(OptionalLong.of(10), 10L);
    expected.put(OptionalDouble.of(1.5), 1.5);
    expected.put(Instant.EPOCH, "1970-01-01T00:00:00Z");
    expected.put(new Date(0), "1970-01-01T00:00:00Z");
    expected.put(OffsetDateTime.parse("2026-01-02T03:04+01:00"), "2026-01-02T03:04:00+01:00");
    expected.put(
        ZonedDateTime.parse("2026-01-02T03:04+01:00[Europe/Berlin]"), "2026-01-02T03:04:00+01:00");
    expected.put(LocalDateTime.parse("2026-01-02T03:04"), "2026-01-02T03:04:00");
    expected.put(LocalDate.parse("2026-01-02"), "2026-01-02");
    expected.put(LocalTime.parse("03:04"), "03:04:00");
    expected.put(OffsetTime.parse("03:04Z"), "03:04:00Z");
    expected.put(Duration.ofMinutes(61).plusSeconds(5), "PT1H1M5S");
    expected.put(new UUID(1, 2), "00000000-0000-0001-0000-000000000002");
    expected.put(URI.create("https://example.com/"), "https://example.com/");
    expected.put(Path.of("a", "b"), Path.of("a", "b").toString());

    assertThat(expected).allSatisfy((value, json) -> assertThat(Values.any(value)).isEqualTo(json));
    assertThat(Values.any(null)).isNull();
    assertThat(Values.any(Optional.empty())).isNull();
    assertThat(Values.any(OptionalDouble.empty())).isNull();
    assertThat(Values.any(new int[] {1, 2})).isEqualTo(List.of(1, 2));
    assertThat(Values.any(new char[] {'a', 'b'})).isEqualTo("ab");
    assertThat(Values.any(new Object[] {"a", null})).isEqualTo(Arrays.asList("a", null));
    assertThat(Values.any(Set.of("only"))).isEqualTo(List.of("only"));
    LongAdder adder = new LongAdder();
    adder.add(7);
    assertThat(Values.any(adder)).isEqualTo(new BigDecimal("7"));
  }

  @Test
  @SuppressWarnings("JavaUtilDate") // see above
  void aDateLikeThatOfSqlWhichHasNoInstantIsWritten() {
    Date date =
        new Date(0) {
          private static final long serialVersionUID = 1L;

          @Override
          public Instant toInstant() {
            throw new UnsupportedOperationException();
          }
        };

    assertThat(Values.any(date)).isEqualTo("1970-01-01T00:00:00Z");
  }

  @Test
  void aSnapshotKeepsTheOrderAndIsNotTouchedByLaterChanges() {
    List<Object> inner = new ArrayList<>(List.of(1));
    int[] array = {1};
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("z", inner);
    map.put("a", array);
    Object snapshot = Values.any(map);
    inner.add(2);
    array[0] = 9;
    map.clear();

    assertThat(snapshot).hasToString("{z=[1], a=[1]}");
  }

  @Test
  void aSnapshotCannotBeChanged() {
    Map<String, @Nullable Object> map =
        Objects.requireNonNull(Values.object(Map.of("k", List.of(1))));
    List<String> list = Objects.requireNonNull(Values.list(new ArrayList<>(List.of("a"))));

    assertThatThrownBy(() -> map.put("x", 1)).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> map.entrySet().iterator().next().setValue(2))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> list.set(0, "b")).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void aSnapshotOfASnapshotIsTheSameObject() {
    Object map = Values.any(Map.of("k", 1));
    List<String> list = Values.list(List.of("a"));

    assertThat(Values.any(map)).isSameAs(map);
    assertThat(Values.list(list)).isSameAs(list);
  }

  @Test
  void listsKeepNullsAndCopyListsInThem() {
    List<@Nullable List<Integer>> rows =
        new ArrayList<>(Arrays.asList(new ArrayList<>(List.of(1)), null));
    List<@Nullable List<Integer>> copy = Values.list(rows, row -> Values.list(row));
    List<Integer> first = rows.get(0);
    assertThat(first).isNotNull();
    first.add(2);

    assertThat(copy).isEqualTo(Arrays.asList(List.of(1), null));
    assertThat(Values.<String>list(null)).isNull();
    assertThat(Values.object(null)).isNull();
  }

  @Test
  void aMapThatContainsItselfIsCut() {
    Map<String, Object> map = new HashMap<>();
    map.put("self", map);
    map.put("list", List.of(map, 1));

    Object snapshot = Values.any(map);

    Map<String, @Nullable Object> expected = new HashMap<>();
    expected.put("self", null);
    expected.put("list", Arrays.asList(null, 1));
    assertThat(snapshot).isEqualTo(expected);
    assertThat(flaws(map)).containsExactly(ViolationKind.TOO_DEEP);
  }

  @Test
  void theSameObjectTwiceIsNoCycle() {
    Map<String, Object> shared = Map.of("k", 1);

    assertThat(Values.any(List.of(shared, shared))).isEqualTo(List.of(shared, shared));
    assertThat(flaws(List.of(shared, shared))).isEmpty();
  }

  @Test
  void depthIsLimited() {
    Object deep = "bottom";
    for (int i = 0; i < 100_000; i++) {
      deep = new Object[] {deep};
    }

    assertThat(flaws(deep)).containsExactly(ViolationKind.TOO_DEEP);
  }

  @Test
  void aFewObjectsThatUnfoldIntoMillionsAreCut() {
    List<Object> laughs = List.of("ha");
    for (int i = 0; i < 50; i++) {
      laughs = List.of(laughs, laughs, laughs, laughs);
    }

    assertThat(flaws(laughs)).containsExactly(ViolationKind.TOO_DEEP);
  }

  @Test
  void anIterableWithoutEndIsCut() {
    Iterable<Object> numbers = () -> java.util.stream.Stream.<Object>generate(() -> 1).iterator();
    Iterable<Object> itself =
        new Iterable<>() {
          @Override
          public Iterator<Object> iterator() {
            return java.util.stream.Stream.<Object>generate(() -> this).iterator();
          }
        };

    assertThat(flaws(numbers)).containsExactly(ViolationKind.TOO_DEEP);
    assertThat(flaws(itself)).containsExactly(ViolationKind.TOO_DEEP);
  }

  @Test
  void whatThrowsWhenItIsReadIsNullAndTheRestArrives() {
    Object throwing =
        new Object() {
          @Override
          public String toString() {
            throw new IllegalStateException("no");
          }
        };
    Object recursive =
        new Object() {
          @Override
          @SuppressWarnings("InfiniteRecursion") // what a careless toString does
          public String toString() {
            return toString() + "!";
          }
        };

    assertThat(Values.any(Arrays.asList(throwing, recursive, 1)))
        .isEqualTo(Arrays.asList(null, null, 1));
    assertThat(flaws(Arrays.asList(throwing, 1))).containsExactly(ViolationKind.UNREADABLE);
    assertThat(flaws(throwing)).containsExactly(ViolationKind.UNREADABLE);
  }

  @Test
  void numbersThatAreNotFiniteAreNullAndTold() {
    assertThat(Values.any(Arrays.asList(Double.NaN, Float.POSITIVE_INFINITY, 1.5)))
        .isEqualTo(Arrays.asList(null, null, 1.5));
    assertThat(flaws(List.of(Double.NaN))).containsExactly(ViolationKind.NOT_FINITE);
    assertThat(flaws(Double.NaN)).containsExactly(ViolationKind.NOT_FINITE);
  }

  @Test
  void keysThatAreNoTextBecomeText() {
    Map<Object, Object> map = new LinkedHashMap<>();
    map.put(1, "a");
    map.put(TimeUnit.DAYS, "b");
    map.put(null, "c");
    map.put("1", "the later one wins");

    assertThat(Values.any(map)).hasToString("{1=the later one wins, DAYS=b, null=c}");
  }

  @Test
  void membersReadsWhatAPayloadWrites() {
    Payload payload =
        new Payload() {
          @Override
          public void writeTo(JsonWriter out) {
            out.key(JsonKey.of("n"));
            out.value(1L);
            out.key(JsonKey.of("none"));
            out.value((Double) null);
            out.key(JsonKey.of("rows"));
            out.array(List.of(List.of("a")), (w1, i1) -> w1.array(i1, (w2, i2) -> w2.value(i2)));
            out.key(JsonKey.of("inner"));
            out.value(
                new Payload() {
                  @Override
                  public void writeTo(JsonWriter inner) {
                    inner.key(JsonKey.of("at"));
                    inner.value(Instant.EPOCH);
                  }

                  @Override
                  public void check(Checker checker) {}
                });
            out.key(JsonKey.of("any"));
            out.any(Map.of("k", new int[] {1}));
          }

          @Override
          public void check(Checker checker) {}
        };

    assertThat(Values.members(payload))
        .hasToString("{n=1, none=null, rows=[[a]], inner={at=1970-01-01T00:00:00Z}, any={k=[1]}}");
  }

  private static List<ViolationKind> flaws(Object value) {
    Object snapshot = Values.any(value);
    Payload payload =
        new Payload() {
          @Override
          public void writeTo(JsonWriter out) {}

          @Override
          public void check(Checker checker) {
            checker.any("p", snapshot);
          }
        };
    return Checker.check(payload).stream().map(Checker.Finding::kind).toList();
  }
}
