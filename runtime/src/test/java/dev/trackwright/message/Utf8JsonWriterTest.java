package dev.trackwright.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is written is what jackson-core would write, and what its parser reads back. */
class Utf8JsonWriterTest {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final MessageEncoder encoder = new MessageEncoder();
  private final ReferenceEncoder reference = new ReferenceEncoder();

  /** Their edge cases, of which there are thousands, would leave no try for anything else. */
  @Provide
  Arbitrary<@Nullable Object> trees() {
    return RandomValues.trees();
  }

  @Provide
  Arbitrary<String> texts() {
    return RandomValues.texts();
  }

  @Provide
  Arbitrary<String> longTexts() {
    return RandomValues.longTexts();
  }

  @Property(tries = 3_000, edgeCases = EdgeCasesMode.NONE)
  void whatIsWrittenIsReadBack(@ForAll("trees") @Nullable Object value) {
    byte[] json = encoder.encode(message(out -> RandomValues.write(out, value)));

    JsonNode read = JSON.readTree(json).get("properties").get("key");
    assertThat(Optional.ofNullable(terms(read)))
        .isEqualTo(Optional.ofNullable(RandomValues.expected(value)));
  }

  @Property(tries = 3_000, edgeCases = EdgeCasesMode.NONE)
  void theBytesAreThoseOfTheReference(@ForAll("trees") @Nullable Object value) {
    same(message(out -> RandomValues.write(out, value)));
  }

  @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
  void valuesOfAnyTypeAreSnapshotsInTheSameBytes(@ForAll("trees") @Nullable Object value) {
    same(message(out -> out.any(value)));
  }

  @Property
  void textsInEveryPlaceAreThoseOfTheReference(
      @ForAll("texts") String text, @ForAll("longTexts") String longText) {
    Envelope envelope =
        Envelope.at(0)
            .messageId(text)
            .identity(longText, text)
            .context(frozen(Map.of(text, longText)))
            .integrations(frozen(Map.of(longText, text)))
            .build();

    same(new TrackMessage(envelope, longText, payload(out -> out.value(text))));
    same(new AliasMessage(envelope, longText));
  }

  @Property
  void everyKindOfMessageIsThatOfTheReference(
      @ForAll long high, @ForAll long low, @ForAll long millis, @ForAll boolean versioned) {
    Payload traits = payload(out -> out.value("t"));
    Map<String, ?> context =
        frozen(
            Map.of(
                "traits", Map.of("key", 1, "other", 2),
                "protocols", Map.of("event_version", 9, "sourceId", "s"),
                "ip", "10.0.0.1"));
    for (Map<String, ?> given : List.<Map<String, ?>>of(Map.of(), context)) {
      Envelope envelope =
          Envelope.at(millis % 400_000_000_000_000L)
              .messageId(high, low)
              .identity("u", null)
              .context(given)
              .type(new EventType(new PlanInfo("Shop", null, ""), "e", versioned ? 7 : null))
              .build();
      same(new TrackMessage(envelope, "e", null));
      same(new PageMessage(envelope, "n", null, traits));
      same(new ScreenMessage(envelope, null, "c", traits));
      same(new AliasMessage(envelope, "before"));
      for (Section section : Section.values()) {
        same(new IdentifyMessage(envelope, traits, section));
        same(new GroupMessage(envelope, "g", null, section));
      }
    }
  }

  @Test
  void everyCharacterIsThatOfTheReference() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c += 64) {
      StringBuilder text = new StringBuilder();
      for (int i = c; i < c + 64; i++) {
        text.appendCodePoint(i);
      }
      same(message(out -> out.value(text.toString())));
    }
  }

  @Test
  void aCharacterOfAnyKindIsThatOfTheReferenceInEveryPlace() {
    String plain = "abcdefghijklmnopqrstuvwxyz";
    for (String special :
        List.of(
            "\"", "\\", "\n", "\u0001", "\u007f", "\u0080", "ÿ", "\u0100", "中", "\ud800", "😀")) {
      for (int i = 0; i <= plain.length(); i++) {
        String text = plain.substring(0, i) + special + plain.substring(i);
        same(message(out -> out.value(text)));
      }
    }
  }

  @Test
  void everyAmountOfCentsIsThatOfTheReference() {
    for (long cents = -20_000; cents <= 20_000; cents++) {
      BigDecimal amount = BigDecimal.valueOf(cents, 2);
      assertThat(text(message(out -> out.value(amount)))).contains("\"key\":" + amount + "}");
    }
  }

  @Test
  void decimalsOfEveryScaleAndLengthAreThoseOfTheReference() {
    for (int scale = -30; scale <= 30; scale++) {
      for (int digits = 1; digits <= 30; digits++) {
        BigDecimal nines = new BigDecimal("9".repeat(digits)).scaleByPowerOfTen(-scale);
        BigDecimal one = new BigDecimal("1" + "0".repeat(digits - 1)).movePointLeft(scale);
        same(
            message(
                out -> out.array(List.of(nines, one, one.negate()), (w, item) -> w.value(item))));
      }
    }
  }

  @Test
  void listsWithAndWithoutRandomAccessAreWritten() {
    List<String> random = List.of("a", "b");
    List<String> sequential =
        new AbstractList<>() {
          @Override
          public String get(int index) {
            return random.get(index);
          }

          @Override
          public int size() {
            return random.size();
          }
        };

    for (List<String> list : List.of(random, sequential)) {
      assertThat(text(message(out -> out.array(list, (w, item) -> w.value(item)))))
          .contains("{\"key\":[\"a\",\"b\"]}");
    }
  }

  @Test
  void theMistakesOfAPayloadThrowRatherThanBecomeNoJson() {
    List<Consumer<JsonWriter>> mistakes =
        List.of(
            out -> {}, // a name without a value
            out -> out.key("again"),
            out -> out.key(JsonKey.of("again")),
            out -> {
              out.value(1);
              out.value(2);
            },
            out -> {
              out.value(1);
              out.array(List.<String>of(), (w, item) -> w.value(item));
            },
            out -> out.array(List.of(1), (w, item) -> w.key("in an array")),
            out -> out.array(List.of(1), (w, item) -> w.key(JsonKey.of("in an array"))),
            out -> out.map(Map.of("a", 1), (w, value) -> {}),
            out -> out.value(payload(inner -> {})));

    for (Consumer<JsonWriter> mistake : mistakes) {
      assertThatThrownBy(() -> encoder.encode(message(mistake)))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void aPayloadThatCatchesWhatAnInnerOneThrowsLeavesNothingOpen() {
    Payload broken =
        payload(
            out -> {
              throw new UnsupportedOperationException();
            });
    Message message =
        message(
            out -> {
              try {
                out.value(broken);
              } catch (UnsupportedOperationException e) {
                out.value("instead");
              }
            });

    assertThatThrownBy(() -> encoder.encode(message)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatIsHalfWrittenCanBeCutOffAndTheBufferUsedAgain() {
    JsonBuffer buffer = new JsonBuffer(0);
    encoder.encode(message(out -> out.value(1)), buffer);
    int good = buffer.length();
    Message broken =
        message(
            out ->
                out.array(
                    List.of(1, 2),
                    (w, item) -> {
                      w.value((long) item);
                      throw new UnsupportedOperationException();
                    }));
    assertThatThrownBy(() -> encoder.encode(broken, buffer))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(buffer.length()).isGreaterThan(good);

    buffer.truncate(good);
    buffer.append((byte) ',');
    encoder.encode(message(out -> out.value(2)), buffer);
    String both = new String(buffer.array(), 0, buffer.length(), StandardCharsets.UTF_8);
    assertThat(JSON.readTree("[" + both + "]"))
        .extracting(each -> each.get("properties").get("key").asInt())
        .containsExactly(1, 2);
  }

  private void same(Message message) {
    assertThat(text(message))
        .isEqualTo(new String(reference.encode(message), StandardCharsets.UTF_8));
  }

  private String text(Message message) {
    return new String(encoder.encode(message), StandardCharsets.UTF_8);
  }

  private static Map<String, ?> frozen(Map<String, ?> members) {
    Map<String, @Nullable Object> copy = Values.object(members);
    return copy == null ? Map.of() : copy;
  }

  private static Message message(Consumer<JsonWriter> value) {
    return new TrackMessage(Envelope.at(0).messageId("m").build(), "e", payload(value));
  }

  private static Payload payload(Consumer<JsonWriter> value) {
    return new Payload() {
      @Override
      public void writeTo(JsonWriter out) {
        out.key(JsonKey.of("key"));
        value.accept(out);
      }

      @Override
      public void check(Checker checker) {}
    };
  }

  /** A tree in the terms of {@link RandomValues#expected}. */
  private static @Nullable Object terms(JsonNode node) {
    if (node.isArray()) {
      List<@Nullable Object> items = new ArrayList<>();
      node.forEach(item -> items.add(terms(item)));
      return items;
    } else if (node.isObject()) {
      Map<String, @Nullable Object> members = new LinkedHashMap<>();
      node.properties().forEach(member -> members.put(member.getKey(), terms(member.getValue())));
      return members;
    } else if (node.isNumber()) {
      return node.decimalValue().stripTrailingZeros();
    } else if (node.isBoolean()) {
      return node.booleanValue();
    }
    return node.isNull() ? null : node.asString();
  }
}
