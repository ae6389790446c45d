package dev.trackwright.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MessageEncoderTest {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();
  private static final JsonKey KEY = JsonKey.of("key");

  private final MessageEncoder encoder = new MessageEncoder();

  /** A payload written by hand, with one property. */
  private record One(Consumer<JsonWriter> value) implements Payload {
    @Override
    public void writeTo(JsonWriter out) {
      out.key(KEY);
      value.accept(out);
    }

    @Override
    public void check(Checker checker) {}
  }

  /** Objects in objects. */
  private record Nested(@Nullable Payload inner) implements Payload {
    @Override
    public void writeTo(JsonWriter out) {
      out.key(KEY);
      out.value(inner);
    }

    @Override
    public void check(Checker checker) {
      checker.nested("key", inner);
    }
  }

  @Provide
  Arbitrary<String> anyText() {
    return Arbitraries.strings()
        .withCharRange(Character.MIN_VALUE, Character.MAX_VALUE)
        .ofMaxLength(60);
  }

  @Provide
  Arbitrary<String> surrogates() {
    return Arbitraries.strings().withCharRange('\uD7FF', '\uE000').ofMaxLength(12);
  }

  @Property
  void anyTextArrivesAsItIsButForUnpairedSurrogates(@ForAll("anyText") String text) {
    arrives(text);
  }

  @Property
  void surrogatesInAnyOrderNeverThrow(@ForAll("surrogates") String text) {
    arrives(text);
  }

  private void arrives(String text) {
    JsonNode message =
        json(
            new TrackMessage(
                Envelope.at(0)
                    .messageId(text)
                    .identity(text, text)
                    .integrations(java.util.Map.of(text, text))
                    .build(),
                text,
                new Payload() {
                  @Override
                  public void writeTo(JsonWriter out) {
                    out.key(JsonKey.of(text));
                    out.any(java.util.Map.of(text, List.of(text)));
                  }

                  @Override
                  public void check(Checker checker) {}
                }));

    String wellFormed = RandomValues.mended(text);
    assertThat(message.get("event").asString()).isEqualTo(wellFormed);
    assertThat(message.get("userId").asString()).isEqualTo(wellFormed);
    assertThat(message.get("messageId").asString()).isEqualTo(wellFormed);
    assertThat(message.get("integrations").get(wellFormed).asString()).isEqualTo(wellFormed);
    assertThat(message.get("properties").get(wellFormed).get(wellFormed).get(0).asString())
        .isEqualTo(wellFormed);
  }

  @Property
  void everyDoubleIsReadBackAsItself(@ForAll double value) {
    assertThat(property(out -> out.value(value)).doubleValue()).isEqualTo(value);
  }

  @Property
  void everyLongIsReadBackAsItself(@ForAll long value) {
    assertThat(property(out -> out.value(value)).longValue()).isEqualTo(value);
  }

  @Property
  void everyBigDecimalKeepsItsDigits(@ForAll BigDecimal value) {
    assertThat(property(out -> out.value(value)).decimalValue()).isEqualByComparingTo(value);
  }

  @Test
  void aBigDecimalWithAHugeExponentStaysShort() {
    String text =
        new String(
            encoder.encode(message(out -> out.value(new BigDecimal("1E+1000000000")))),
            StandardCharsets.UTF_8);

    assertThat(text).contains("\"key\":1E+1000000000}");
  }

  @Test
  void whatJsonHasNoNumberForIsNull() {
    for (double value : new double[] {Double.NaN, 1 / 0.0, -1 / 0.0}) {
      assertThat(property(out -> out.value(value)).isNull()).isTrue();
      assertThat(property(out -> out.value(Double.valueOf(value))).isNull()).isTrue();
      assertThat(property(out -> out.any(value)).isNull()).isTrue();
      assertThat(property(out -> out.any((float) value)).isNull()).isTrue();
    }
  }

  @Test
  void nullIsNullInEveryType() {
    List<Consumer<JsonWriter>> nulls =
        List.of(
            out -> out.value((String) null),
            out -> out.value((Long) null),
            out -> out.value((Double) null),
            out -> out.value((Boolean) null),
            out -> out.value((BigDecimal) null),
            out -> out.value((Instant) null),
            out -> out.value((LocalDate) null),
            out -> out.value((OffsetTime) null),
            out -> out.value((Duration) null),
            out -> out.value((UUID) null),
            out -> out.value((URI) null),
            out -> out.value((JsonValue) null),
            out -> out.array(null, (w, item) -> w.any(item)),
            out -> out.any(null));

    assertThat(nulls).allSatisfy(each -> assertThat(property(each).isNull()).isTrue());
  }

  @Test
  void typedValuesAreWrittenInTheFormsOfTheirRfcs() {
    assertThat(text(out -> out.value(Instant.parse("2026-01-02T03:04:05.000006Z"))))
        .isEqualTo("2026-01-02T03:04:05.000006Z");
    assertThat(text(out -> out.value(LocalDate.of(33, 4, 3)))).isEqualTo("0033-04-03");
    assertThat(text(out -> out.value(OffsetTime.parse("10:15+01:00")))).isEqualTo("10:15:00+01:00");
    assertThat(text(out -> out.value(OffsetTime.parse("10:15Z")))).isEqualTo("10:15:00Z");
    assertThat(text(out -> out.value(OffsetTime.parse("10:15:30+01:00:20"))))
        .as("the same instant, with an offset that RFC 3339 can express")
        .isEqualTo("10:15:10+01:00");
    assertThat(text(out -> out.value(UUID.fromString("0A0B0C0D-0000-4000-8000-000000000000"))))
        .isEqualTo("0a0b0c0d-0000-4000-8000-000000000000");
    assertThat(text(out -> out.value(URI.create("https://example.com/\u00fc?q=\u4e2d"))))
        .isEqualTo("https://example.com/%C3%BC?q=%E4%B8%AD");
    assertThat(property(out -> out.value(Boolean.TRUE)).booleanValue()).isTrue();
  }

  @Test
  void aUriThatHoldsAnUnpairedSurrogateIsWritten() throws Exception {
    URI broken = new URI("https://example.com/\u00e4\ud800");

    assertThat(text(out -> out.value(broken))).isEqualTo("https://example.com/%C3%A4%EF%BF%BD");
    assertThat(text(out -> out.any(broken))).isEqualTo("https://example.com/%C3%A4%EF%BF%BD");
  }

  @Test
  void nestedArraysNestAndHoldNulls() {
    List<@Nullable List<@Nullable String>> rows =
        Arrays.asList(Arrays.asList("a", null), null, List.of());

    JsonNode array =
        property(out -> out.array(rows, (w1, i1) -> w1.array(i1, (w2, i2) -> w2.value(i2))));

    assertThat(array).isEqualTo(JSON.readTree("[[\"a\", null], null, []]"));
  }

  @Test
  void objectsNestedTooDeeplyAreCutAndTheCheckSaysSo() {
    Payload payload = new Nested(null);
    for (int i = 0; i < 100_000; i++) {
      payload = new Nested(payload);
    }

    JsonNode at = json(new TrackMessage(envelope(), "x", payload)).get("properties");
    int depth = 0;
    while (!at.isNull()) {
      at = at.get("key");
      depth++;
    }
    assertThat(depth).isBetween(190, 200);
    assertThat(Checker.check(payload))
        .extracting(Checker.Finding::kind)
        .containsExactly(ViolationKind.TOO_DEEP);
  }

  @Test
  void afterAPayloadThatThrowsTheEncoderIsAsGoodAsNew() {
    Message broken =
        message(
            out -> {
              throw new IllegalStateException("mine");
            });
    assertThatThrownBy(() -> encoder.encode(broken))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("mine");

    assertThat(text(out -> out.value("fine"))).isEqualTo("fine");
  }

  @Test
  void oneEncoderServesManyThreads() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      List<Future<String>> all = new ArrayList<>();
      for (int i = 0; i < 2_000; i++) {
        String text = Integer.toString(i).repeat(i % 3 == 0 ? 5_000 : 1);
        all.add(pool.submit(() -> text(out -> out.value(text)).equals(text) ? "same" : text));
      }
      for (Future<String> each : all) {
        assertThat(each.get()).isEqualTo("same");
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void theBytesAreUtf8WithoutALineBreakAndBelongToTheCaller() throws CharacterCodingException {
    Message message = message(out -> out.value("\n\u2028\ud83d\ude00"));
    byte[] bytes = encoder.encode(message);
    String text =
        StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes)).toString();

    assertThat(text).doesNotContain("\n").contains("\ud83d\ude00");
    Arrays.fill(bytes, (byte) 0);
    assertThat(encoder.encode(message)).asString(StandardCharsets.UTF_8).isEqualTo(text);
  }

  @Test
  void theLibrarysVersionIsThatOfTheBuild() throws Exception {
    String pom = Files.readString(Path.of("pom.xml"));

    assertThat(pom)
        .as("set Library.VERSION to the version of the build")
        .contains("<version>" + Library.VERSION + "</version>");
  }

  @Test
  void theTimestampHasThreeDigitsWheneverItIs() {
    for (String time :
        List.of(
            "0000-01-01T00:00:00.000Z",
            "1969-12-31T23:59:59.999Z",
            "1970-01-01T00:00:00.000Z",
            "2024-02-29T12:34:56.070Z",
            "9999-12-31T23:59:59.999Z",
            "+10000-01-01T00:00:00.000Z",
            "-0001-12-31T23:59:59.999Z")) {
      assertThat(JsonTime.millis(Instant.parse(time).toEpochMilli())).isEqualTo(time);
    }
  }

  @Test
  void wholeNumbersOfAnySizeSurvive() {
    BigInteger big = BigInteger.TWO.pow(200);

    assertThat(property(out -> out.any(big)).bigIntegerValue()).isEqualTo(big);
    assertThat(property(out -> out.value(Long.MIN_VALUE)).longValue()).isEqualTo(Long.MIN_VALUE);
  }

  private static Envelope envelope() {
    return Envelope.at(0).messageId("m").identity("u", null).build();
  }

  private static Message message(Consumer<JsonWriter> value) {
    return new TrackMessage(envelope(), "x", new One(value));
  }

  private JsonNode json(Message message) {
    return JSON.readTree(encoder.encode(message));
  }

  private JsonNode property(Consumer<JsonWriter> value) {
    return json(message(value)).get("properties").get("key");
  }

  private String text(Consumer<JsonWriter> value) {
    return property(value).asString();
  }
}
