package dev.trackwright.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WeightTest {

  private static final JsonKey KEY = JsonKey.of("key");
  private static final int NOTHING = weight(out -> {});

  @Provide
  Arbitrary<@Nullable Object> trees() {
    return RandomValues.trees();
  }

  @Test
  void aTextWeighsItsBytesAndTheObjectsAroundThem() {
    assertThat(added(out -> out.value("x".repeat(1_000)))).isBetween(1_040, 1_100);
    assertThat(added(out -> out.value("\u4e2d".repeat(1_000)))).isBetween(2_040, 2_100);
    assertThat(added(out -> out.value("(" + "\u0436".repeat(1_000)))).isBetween(2_040, 2_100);
    assertThat(added(out -> out.value(""))).isBetween(40, 64);
    assertThat(added(out -> out.value((String) null))).isZero();
  }

  @Test
  void whatIsInsideIsAdded() {
    String text = "x".repeat(1_000);
    List<String> five = List.of(text, text, text, text, text);
    Map<String, String> two = Map.of("a", text, "b", text);

    assertThat(added(out -> out.array(five, (w, item) -> w.value(item)))).isBetween(5_200, 5_600);
    assertThat(added(out -> out.map(two, (w, value) -> w.value(value)))).isBetween(2_200, 2_800);
    assertThat(added(out -> out.any(Values.any(two)))).isBetween(2_200, 2_800);
    assertThat(added(out -> out.any(Values.any(five)))).isBetween(5_200, 5_600);
    assertThat(added(out -> out.value(payload(inner -> inner.value(text))))).isGreaterThan(1_040);
    assertThat(added(out -> out.value(new BigDecimal(BigInteger.ONE.shiftLeft(80_000)))))
        .isBetween(10_000, 10_200);
    assertThat(added(out -> out.any(BigInteger.ONE.shiftLeft(80_000)))).isBetween(10_000, 10_200);
    assertThat(added(out -> out.value(URI.create("x:" + text)))).isBetween(2_000, 3_000);
  }

  /** What the JVM counted while a value was made is what it holds, and a little that is dropped. */
  @Test
  void nothingWeighsLessThanWhatWasAllocatedForIt() {
    List<String> letters = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l");
    char[] chars = "text".repeat(25).toCharArray();
    Map<String, Long> numbers = new LinkedHashMap<>();
    for (int i = 0; i < letters.size(); i++) {
      numbers.put(letters.get(i), 1_000L * i);
    }

    heavier(() -> new String(chars), JsonWriter::value);
    heavier(() -> Long.valueOf(System.nanoTime()), JsonWriter::value);
    heavier(() -> Double.valueOf((double) System.nanoTime()), JsonWriter::value);
    heavier(() -> new UUID(1, 2), JsonWriter::value);
    heavier(() -> Instant.ofEpochSecond(1, 2), JsonWriter::value);
    heavier(() -> LocalDate.ofEpochDay(1), JsonWriter::value);
    heavier(() -> Duration.ofSeconds(1, 2), JsonWriter::value);
    heavier(() -> BigDecimal.valueOf(4990, 2), JsonWriter::value);
    heavier(() -> Values.list(List.of()), (out, list) -> out.array(list, JsonWriter::any));
    heavier(() -> Values.list(letters), (out, list) -> out.array(list, JsonWriter::any));
    heavier(() -> Values.map(numbers), (out, map) -> out.map(map, (w, value) -> w.value(value)));
    heavier(() -> Values.map(Map.of()), (out, map) -> out.map(map, JsonWriter::any));
    heavier(() -> Values.object(numbers), JsonWriter::any);
  }

  private static <T extends @Nullable Object> void heavier(
      Supplier<T> make, BiConsumer<JsonWriter, T> write) {
    ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 20; i++) { // the first loads classes
      long before = memory.getCurrentThreadAllocatedBytes();
      T made = make.get();
      least = Math.min(least, memory.getCurrentThreadAllocatedBytes() - before);
      assertThat(made).isNotNull();
    }
    T value = make.get();
    assertThat((long) added(out -> write.accept(out, value))).isGreaterThanOrEqualTo(least);
  }

  @Test
  void theConstantsOfAnEnumWeighNothing() {
    assertThat(added(out -> out.value(SampleEvent.Currency.EUR))).isZero();
  }

  @Test
  void idsContextAndIntegrationsCount() {
    String text = "x".repeat(1_000);
    Map<String, @Nullable Object> members = Values.object(Map.of("key", text));
    Envelope envelope =
        Envelope.at(0)
            .messageId(text)
            .identity(text, text)
            .context(members == null ? Map.of() : members)
            .integrations(new HashMap<>(Map.of("key", text)))
            .build();

    int weight = Weight.of(new AliasMessage(envelope, text));
    assertThat(weight).isBetween(6_300, 7_400);
    assertThat(Weight.of(new AliasMessage(envelope, text))).isEqualTo(weight);
  }

  @Test
  void traitsInTheContextCount() {
    Payload traits = payload(out -> out.value("x".repeat(1_000)));

    assertThat(Weight.of(new IdentifyMessage(envelope(), traits, Section.CONTEXT_TRAITS)))
        .isBetween(1_200, 1_500);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void nothingWeighsLessThanItsTexts(@ForAll("trees") @Nullable Object value) {
    Message message = message(out -> RandomValues.write(out, value));
    int characters = characters(value);

    assertThat(Weight.of(message)).isGreaterThan(characters);
  }

  private static int characters(@Nullable Object value) {
    if (value instanceof List<?> items) {
      return items.stream().mapToInt(WeightTest::characters).sum();
    } else if (value instanceof Map<?, ?> members) {
      return members.values().stream().mapToInt(WeightTest::characters).sum();
    } else if (value instanceof RandomValues.Members payload) {
      return characters(payload.members());
    }
    return value instanceof String text ? text.length() : 0;
  }

  @Test
  void aPayloadThatThrowsWeighsWhatItWroteAndAKilobyte() {
    assertThat(
            added(
                out -> {
                  out.value("x".repeat(1_000));
                  throw new UnsupportedOperationException();
                }))
        .isBetween(2_000, 2_200);
    assertThat(added(out -> endless(out, -1))).isEqualTo(1_024);
  }

  /** Ends with a stack overflow, long before it has counted all integers. */
  private static void endless(JsonWriter out, int calls) {
    out.value((String) null);
    if (calls != 0) {
      endless(out, calls - 1);
    }
  }

  @Test
  void aPayloadThatHoldsItselfIsWeighedToTheDepthThatIsWritten() {
    Payload[] self = new Payload[1];
    self[0] = payload(out -> out.value(self[0]));

    assertThat(Weight.of(new TrackMessage(envelope(), "e", self[0]))).isBetween(7_000, 12_000);
  }

  @Test
  void whatIsMoreThanAnIntegerHoldsIsTheLargestInteger() {
    String text = "x".repeat(1 << 20);
    List<String> same = Collections.nCopies(1 << 20, text);

    assertThat(weight(out -> out.array(same, (w, item) -> w.value(item))))
        .isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void aListWithoutRandomAccessIsWeighedToo() {
    List<String> sequential =
        new AbstractList<>() {
          @Override
          public String get(int index) {
            return "x".repeat(1_000);
          }

          @Override
          public int size() {
            return 3;
          }
        };

    assertThat(added(out -> out.array(sequential, (w, item) -> w.value(item))))
        .isBetween(3_000, 3_400);
  }

  @Test
  void whatAPayloadMadeItselfIsNotLookedInto() {
    assertThat(added(out -> out.any(new Object()))).isEqualTo(1_024);
    assertThat(added(out -> out.any(1.5))).isBetween(16, 32);
  }

  private static int added(Consumer<JsonWriter> value) {
    return weight(value) - NOTHING;
  }

  private static int weight(Consumer<JsonWriter> value) {
    return Weight.of(message(value));
  }

  private static Envelope envelope() {
    return Envelope.at(0).messageId(1, 2).build();
  }

  private static Message message(Consumer<JsonWriter> value) {
    return new TrackMessage(envelope(), "e", payload(value));
  }

  private static Payload payload(Consumer<JsonWriter> value) {
    return new Payload() {
      @Override
      public void writeTo(JsonWriter out) {
        out.key(KEY);
        value.accept(out);
      }

      @Override
      public void check(Checker checker) {}
    };
  }
}
