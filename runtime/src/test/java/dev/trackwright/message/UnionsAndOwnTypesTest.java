package dev.trackwright.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that are no payload and no plain text, written and checked as generated code does it. */
class UnionsAndOwnTypesTest {

  private enum Level implements WireEnum {
    TEXT,
    WHOLE,
    DECIMAL,
    FLAG;

    @Override
    public Object wireValue() {
      return switch (this) {
        case TEXT -> "1";
        case WHOLE -> 9_007_199_254_740_993L;
        case DECIMAL -> new BigDecimal("1.50");
        case FLAG -> true;
      };
    }
  }

  /** As generated for {@code {"type": ["integer", "string", "object"]}}. */
  private sealed interface Status extends JsonValue {
    void check(Checker checker);

    record OfInteger(long value) implements Status {
      @Override
      public void writeTo(JsonWriter out) {
        out.value(value);
      }

      @Override
      public void check(Checker checker) {
        checker.minimum("", value, 0L, false);
      }
    }

    record OfText(String value) implements Status {
      @Override
      public void writeTo(JsonWriter out) {
        out.value(value);
      }

      @Override
      public void check(Checker checker) {
        checker.maxLength("", value, 1);
      }
    }

    record OfDetail(Detail value) implements Status {
      @Override
      public void writeTo(JsonWriter out) {
        out.value(value);
      }

      @Override
      public void check(Checker checker) {
        checker.nested("", value);
      }
    }
  }

  private record Detail(@Nullable String code) implements Payload {
    private static final JsonKey CODE = JsonKey.of("code");

    @Override
    public void writeTo(JsonWriter out) {
      if (code != null) {
        out.key(CODE);
        out.value(code);
      }
    }

    @Override
    public void check(Checker checker) {
      checker.required("code", code);
    }
  }

  /** A payload of what a test says. */
  private record Given(Consumer<Checker> checks, Consumer<JsonWriter> members) implements Payload {
    @Override
    public void writeTo(JsonWriter out) {
      members.accept(out);
    }

    @Override
    public void check(Checker checker) {
      checks.accept(checker);
    }
  }

  private static String json(Consumer<JsonWriter> value) {
    Payload payload =
        new Given(
            c -> {},
            out -> {
              out.key("v");
              value.accept(out);
            });
    Envelope envelope = Envelope.at(0).messageId("m").identity("u", null).build();
    byte[] bytes = new MessageEncoder().encode(new TrackMessage(envelope, "E", payload));
    String json = new String(bytes, StandardCharsets.UTF_8);
    return json.substring(json.indexOf("{\"v\":") + 5, json.indexOf("},\"context\""));
  }

  private static List<String> findings(Consumer<Checker> checks) {
    return Checker.check(new Given(checks, out -> {})).stream()
        .map(f -> f.kind() + " " + f.path())
        .toList();
  }

  @Test
  void constantsOfAnEnumGoOverTheWireAsThePlanWritesThem() {
    assertThat(json(out -> out.array(List.of(Level.values()), (w, i) -> w.value(i))))
        .isEqualTo("[\"1\",9007199254740993,1.50,true]");
    assertThat(json(out -> out.any(List.of(Level.values()))))
        .isEqualTo("[\"1\",9007199254740993,1.50,true]");
    assertThat(json(out -> out.any(Map.of(Level.WHOLE, Level.FLAG))))
        .isEqualTo("{\"9007199254740993\":true}");
  }

  @ParameterizedTest
  @EnumSource(Level.class)
  void aConstantIsTheSameAsItsValue(Level level) {
    assertThat(Sameness.same(level, level.wireValue())).isTrue();
    assertThat(Sameness.allDiffer(List.of(level, level.wireValue()))).isFalse();
    Payload payload =
        new Given(
            c -> {},
            out -> {
              out.key("v");
              out.value(level);
            });
    assertThat(Values.members(payload)).containsEntry("v", level.wireValue());
  }

  @Test
  void textAndNumberOfTheSameLooksDiffer() {
    assertThat(Sameness.allDiffer(List.of(Level.TEXT, 1L, true))).isTrue();
    assertThat(Sameness.allDiffer(List.of(new Detail("a"), new Detail("a")))).isFalse();
  }

  @Test
  void alternativesOfAUnionWriteThemselvesAndAreCheckedAtTheirPlace() {
    List<Status> all =
        Arrays.asList(
            new Status.OfInteger(-1),
            new Status.OfText("ab"),
            null,
            new Status.OfDetail(new Detail(null)));
    assertThat(json(out -> out.array(all, (w, i) -> w.value(i)))).isEqualTo("[-1,\"ab\",null,{}]");
    assertThat(findings(c -> c.at("s", all.get(0), (c1, v1) -> v1.check(c1))))
        .containsExactly("BOUND /s");
    assertThat(findings(c -> c.at("s", (Status) null, (c1, v1) -> v1.check(c1)))).isEmpty();
    assertThat(findings(c -> c.items("list", all, (c1, i1) -> i1.check(c1))))
        .containsExactly("BOUND /list/0", "LENGTH /list/1", "REQUIRED_MISSING /list/3/code");
    assertThat(
            findings(c -> c.items("l", all, (c1, i1) -> c1.at("", i1, (c2, v2) -> v2.check(c2)))))
        .containsExactly("BOUND /l/0", "LENGTH /l/1", "REQUIRED_MISSING /l/3/code");
  }

  @Test
  void aRuleSeesWhatAnAlternativeWritesAndPathsGoOnBelowTheProperty() {
    SchemaRule rule =
        SchemaRule.of("{\"items\": {\"type\": [\"integer\", \"null\"], \"minimum\": 0}}");
    List<Status> all = Arrays.asList(new Status.OfInteger(-1), new Status.OfText("a"), null);
    assertThat(findings(c -> c.rule("a/b", all, rule)))
        .containsExactly("BOUND /a~1b/0", "TYPE /a~1b/1");
    assertThat(
            findings(
                c ->
                    c.items(
                        "outer",
                        List.of(all),
                        (c1, i1) -> c1.items("", i1, (c2, i2) -> c2.rule("", List.of(i2), rule)))))
        .containsExactly("BOUND /outer/0/0/0", "TYPE /outer/0/1/0");
    assertThat(findings(c -> c.rule("n", null, SchemaRule.of("{\"not\": {\"type\": \"null\"}}"))))
        .containsExactly("RULE /n");
    assertThat(findings(c -> c.rule("", new Detail(null), SchemaRule.of("{\"minProperties\": 1}"))))
        .containsExactly("PROPERTY_COUNT ");
  }

  /** A type of the application's own. */
  private record OrderId(@Nullable String text) {
    @Override
    @SuppressWarnings("NullAway") // what applications do
    public String toString() {
      if ("throw".equals(text)) {
        throw new IllegalStateException("broken");
      } else if ("overflow".equals(text)) {
        return toString();
      }
      return text;
    }
  }

  @Test
  void aTypeOfTheApplicationsOwnGoesOverTheWireAsItsText() {
    assertThat(json(out -> out.value(Values.text(new OrderId("o-1"))))).isEqualTo("\"o-1\"");
    assertThat(Values.text("same")).isEqualTo("same");
    assertThat(Values.texts(Arrays.asList(new OrderId("a"), null, new OrderId("throw"))))
        .containsExactly("a", null, null);
    assertThat(Values.text(null)).isNull();
    assertThat(Values.texts(null)).isNull();
    assertThat(findings(c -> c.readable("id", new OrderId("o-1")))).isEmpty();
    assertThat(findings(c -> c.readable("id", null))).isEmpty();
    assertThat(findings(c -> c.pattern("id", Values.text(new OrderId("x")), Pattern.compile("^o"))))
        .containsExactly("PATTERN /id");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"throw", "overflow"})
  void aTextThatCannotBeHadIsReportedAndNullIsSent(@Nullable String text) {
    OrderId id = new OrderId(text);
    assertThat(json(out -> out.value(Values.text(id)))).isEqualTo("null");
    assertThat(findings(c -> c.readable("id", id))).containsExactly("UNREADABLE /id");
  }
}
