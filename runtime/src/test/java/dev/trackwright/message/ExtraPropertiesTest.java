package dev.trackwright.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Maps whose names no plan fixes: copied, written and checked as generated code does it. */
class ExtraPropertiesTest {

  private static final Set<String> PLANNED = Set.of("id", "scores");

  /** As generated for a plan with a map and typed additional properties. */
  private record Game(
      String id,
      @Nullable Map<String, List<Long>> scores,
      Map<String, @Nullable Instant> additionalProperties)
      implements Payload {
    private static final JsonKey ID = JsonKey.of("id");
    private static final JsonKey SCORES = JsonKey.of("scores");

    Game {
      scores = Values.map(scores, Values::list);
      additionalProperties = Values.extra(additionalProperties);
    }

    @Override
    public void writeTo(JsonWriter out) {
      out.key(ID);
      out.value(id);
      if (scores != null) {
        out.key(SCORES);
        out.map(scores, (w1, v1) -> w1.array(v1, (w2, i2) -> w2.value(i2)));
      }
      out.extra(additionalProperties, PLANNED, (w1, v1) -> w1.value(v1));
    }

    @Override
    public void check(Checker checker) {
      checker.valuesNotNull("scores", scores);
      checker.entries(
          "scores",
          scores,
          (c1, v1) -> c1.items("", v1, (c2, i2) -> c2.minimum("", i2, 0L, false)));
      checker.valuesNotNull("", additionalProperties);
      checker.extra(additionalProperties, PLANNED, (c1, v1) -> c1.format("", v1));
    }
  }

  private static String json(Payload payload) {
    Envelope envelope = Envelope.at(0).messageId("m").identity("u", null).build();
    byte[] bytes = new MessageEncoder().encode(new TrackMessage(envelope, "E", payload));
    String json = new String(bytes, StandardCharsets.UTF_8);
    return json.substring(json.indexOf("\"properties\":") + 13, json.indexOf(",\"context\""));
  }

  private static List<String> findings(Payload payload) {
    return Checker.check(payload).stream().map(f -> f.kind() + " " + f.path()).toList();
  }

  private static <V extends @Nullable Object> Map<String, V> map(String key, V value) {
    Map<String, V> map = new LinkedHashMap<>();
    map.put(key, value);
    return map;
  }

  @Test
  void theyGoOverTheWireInTheirOwnOrderAfterThePlannedOnes() {
    Map<String, @Nullable Instant> extra = new LinkedHashMap<>();
    extra.put("z", Instant.EPOCH);
    extra.put("a\"/~\uD800", null);
    Game game = new Game("g", Map.of("ada", List.of(1L, 2L)), extra);
    assertThat(json(game))
        .isEqualTo(
            "{\"id\":\"g\",\"scores\":{\"ada\":[1,2]},\"z\":\"1970-01-01T00:00:00Z\","
                + "\"a\\\"/~\uFFFD\":null}");
    assertThat(findings(game)).containsExactly("REQUIRED_MISSING /a\"~1~0\uFFFD");
    assertThat(Values.members(game).keySet()).containsExactly("id", "scores", "z", "a\"/~\uFFFD");
  }

  @Test
  void aPlannedNameAmongThemIsReportedAndNotSent() {
    Game game = new Game("g", null, map("id", Instant.EPOCH));
    assertThat(json(game)).isEqualTo("{\"id\":\"g\"}");
    assertThat(findings(game)).containsExactly("UNPLANNED_PROPERTY /id");
  }

  @Test
  void eachValueIsCheckedAndTheEmptyNameIsAStepOfThePath() {
    Game game =
        new Game("g", map("", List.of(1L, -1L)), map("x", Instant.parse("+12345-01-01T00:00:00Z")));
    assertThat(findings(game)).containsExactly("BOUND /scores//1", "FORMAT /x");
    assertThat(findings(new Game("g", Collections.singletonMap("a", null), Map.of())))
        .containsExactly("REQUIRED_MISSING /scores/a");
  }

  @Test
  void aNullNameIsReportedAndNotSent() {
    Map<@Nullable String, Instant> nameless = new HashMap<>();
    nameless.put(null, Instant.EPOCH);
    @SuppressWarnings("NullAway") // what callers without null checks can do
    Game game = new Game("g", null, nameless);
    assertThat(game.additionalProperties()).isEmpty();
    assertThat(findings(game)).containsExactly("UNPLANNED_PROPERTY ");
    assertThat(json(game)).isEqualTo("{\"id\":\"g\"}");
  }

  @Test
  void whatHappensToTheCallersMapAfterwardsIsNotSeen() {
    List<Long> list = new ArrayList<>(List.of(1L));
    Map<String, List<Long>> scores = map("ada", list);
    Map<String, @Nullable Instant> extra = map("x", Instant.EPOCH);
    Game game = new Game("g", scores, extra);
    list.add(2L);
    scores.clear();
    extra.clear();
    assertThat(game.scores()).containsExactly(Map.entry("ada", List.of(1L)));
    assertThat(game.additionalProperties()).containsOnlyKeys("x");
    assertThatThrownBy(() -> game.additionalProperties().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(Values.extra(game.additionalProperties())).isSameAs(game.additionalProperties());
    assertThat(Values.map(game.additionalProperties())).isSameAs(game.additionalProperties());
  }

  @Test
  void nullIsNoMapAndNoExtraProperties() {
    @SuppressWarnings("NullAway") // what callers without null checks can do
    Game game = new Game("g", null, null);
    assertThat(game.additionalProperties()).isEmpty();
    assertThat(Values.<String>map(null)).isNull();
    assertThat(Values.<String>map(null, text -> text)).isNull();
    assertThat(Values.<String>extra(null, text -> text)).isEmpty();
    assertThat(json(game)).isEqualTo("{\"id\":\"g\"}");
    assertThat(findings(game)).isEmpty();
  }

  /** Gives one entry, then fails, as a map does that another thread changes. */
  private static final class Changing extends AbstractMap<String, Instant> {
    @Override
    public Set<Map.Entry<String, Instant>> entrySet() {
      Set<Map.Entry<String, Instant>> one = map("x", Instant.EPOCH).entrySet();
      return new java.util.AbstractSet<>() {
        @Override
        public Iterator<Map.Entry<String, Instant>> iterator() {
          Iterator<Map.Entry<String, Instant>> entries = one.iterator();
          return new Iterator<>() {
            @Override
            public boolean hasNext() {
              return true;
            }

            @Override
            public Map.Entry<String, Instant> next() {
              return entries.next();
            }
          };
        }

        @Override
        public int size() {
          return 2;
        }
      };
    }
  }

  @Test
  void aMapThatFailsWhileItIsReadIsReportedAndSentAsFarAsItWasRead() {
    Game game = new Game("g", null, new Changing());
    assertThat(game.additionalProperties()).containsOnlyKeys("x");
    assertThat(findings(game)).containsExactly("UNREADABLE ");
    Game again = new Game("g", null, Values.extra(game.additionalProperties(), time -> time));
    assertThat(findings(again)).containsExactly("UNREADABLE ");
  }

  @Test
  void valuesOfAnyTypeKeepTheirFlaws() {
    Map<String, @Nullable Object> any = Values.extra(map("x", (Object) Double.NaN), Values::any);
    Consumer<Checker> checks = c -> c.extra(any, PLANNED, (c1, v1) -> c1.any("", v1));
    assertThat(findings(new Checks(checks, out -> {}))).containsExactly("NOT_FINITE /x");
    assertThat(json(new Checks(c -> {}, out -> out.extra(any, PLANNED, JsonWriter::any))))
        .isEqualTo("{\"x\":null}");
  }

  @Test
  void aTypedMapOrListMayBeGivenOnAsAValueOfAnyType() {
    Object typed =
        Values.any(
            List.of(
                map("m", Values.extra(map("day", Instant.EPOCH))),
                Optional.ofNullable(Values.list(List.of(Instant.EPOCH)))));
    Payload payload =
        new Checks(
            c -> c.any("a", typed),
            out -> {
              out.key("a");
              out.any(typed);
              out.key("b");
              out.any(Values.list(List.of(Instant.EPOCH)));
            });
    assertThat(json(payload))
        .isEqualTo(
            "{\"a\":[{\"m\":{\"day\":\"1970-01-01T00:00:00Z\"}},[\"1970-01-01T00:00:00Z\"]],"
                + "\"b\":[\"1970-01-01T00:00:00Z\"]}");
    assertThat(Values.object(Values.map(map("day", Instant.EPOCH))))
        .containsEntry("day", "1970-01-01T00:00:00Z");
    assertThat(findings(payload)).isEmpty();
  }

  /** A payload of what a test says. */
  private record Checks(Consumer<Checker> checks, Consumer<JsonWriter> members) implements Payload {
    @Override
    public void writeTo(JsonWriter out) {
      members.accept(out);
    }

    @Override
    public void check(Checker checker) {
      checks.accept(checker);
    }
  }

  /** One map in the other, without an end that a stack could reach. */
  private record Endless() implements Payload {
    @Override
    public void writeTo(JsonWriter out) {
      out.key("m");
      out.map(map("k", this), (w, v) -> w.value(v));
    }

    @Override
    public void check(Checker checker) {
      checker.entries("m", map("k", this), (c, v) -> c.nested("", v));
    }
  }

  @Test
  void mapsInMapsHaveAnEnd() {
    assertThat(json(new Endless())).contains("\"m\":null");
    assertThat(Values.members(new Endless())).containsKey("m");
    assertThat(Checker.check(new Endless()))
        .extracting(Checker.Finding::kind)
        .containsExactly(ViolationKind.TOO_DEEP);
  }
}
