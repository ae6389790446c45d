package dev.trackwright.processor.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** What is printed means the same to a YAML engine that knows nothing of us. */
class YamlPrinterTest {

  @Test
  void everyCharacterOfUnicodeComesBackAsKeyAndAsValue() {
    List<String> texts = new ArrayList<>();
    IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .filter(c -> c < 0x3000 || c % 97 == 0 || (c & 0xFFFF) > 0xFDCF)
        .mapToObj(Character::toString)
        .forEach(
            c -> {
              texts.add(c);
              texts.add("a" + c + "b");
            });
    Keys keys = new Keys();
    texts.forEach(text -> keys.text(text, text));
    Map<String, Object> expected = new LinkedHashMap<>();
    texts.forEach(text -> expected.put(text, text));
    assertThat(load(YamlPrinter.print(keys.as(Yaml.Layout.LINES)))).isEqualTo(expected);
    Yaml.Mapping list = new Keys().put("all", Yaml.Sequence.ofTexts(texts)).compact();
    assertThat(load(YamlPrinter.print(list))).isEqualTo(Map.of("all", texts));
  }

  @Property(tries = 500)
  void anyValueComesBack(@ForAll("values") Yaml value) {
    String text = YamlPrinter.print(new Keys().put("value", value).as(Yaml.Layout.LINES));
    assertThat(load(text)).as(text).isEqualTo(Map.of("value", plain(value)));
    assertThat(text).endsWith("\n").doesNotContain("\r", "\t");
    assertThat(text.lines()).allMatch(line -> line.equals(line.stripTrailing()));
  }

  @Provide
  Arbitrary<Yaml> values() {
    return values(4);
  }

  private static Arbitrary<Yaml> values(int depth) {
    Arbitrary<Yaml> scalars =
        Arbitraries.oneOf(
            texts().map(Yaml.Text::new), Arbitraries.of(Yaml.Plain.TRUE, Yaml.Plain.FALSE));
    if (depth == 0) {
      return scalars;
    }
    Arbitrary<Yaml> below = Arbitraries.lazy(() -> values(depth - 1));
    Arbitrary<Yaml> lists = below.list().ofMaxSize(4).map(Yaml.Sequence::new);
    Arbitrary<Yaml> mappings =
        Arbitraries.maps(texts(), below)
            .ofMaxSize(4)
            .flatMap(
                members ->
                    Arbitraries.of(Yaml.Layout.values())
                        .map(layout -> new Yaml.Mapping(members, layout)));
    return Arbitraries.oneOf(scalars, lists, mappings);
  }

  private static Arbitrary<String> texts() {
    Arbitrary<Character> indicators =
        Arbitraries.chars().with("-?:,[]{}#&*!|>'\"%@` \t\n\r\\ab01.=~\u0085\u00A0\uFEFF");
    return Arbitraries.oneOf(
        Arbitraries.strings().withChars("ab 01").ofMaxLength(6),
        indicators.list().ofMaxSize(7).map(YamlPrinterTest::joined),
        Arbitraries.of("true", "No", "null", "~", "a".repeat(1_100), "<<", "1e3", "2001-01-01"),
        Arbitraries.integers()
            .between(0, Character.MAX_CODE_POINT)
            .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
            .map(Character::toString));
  }

  private static String joined(List<Character> characters) {
    StringBuilder text = new StringBuilder();
    characters.forEach(text::append);
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Order Completed",
        "order_id",
        "$ref",
        "it's 5 o'clock",
        "a-b.c/d (e)",
        "http://example.com/a?b=c",
        "café",
        "2 orders",
        "👋 hello",
      })
  void harmlessTextIsBare(String text) {
    assertThat(ScalarText.of(text, true)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a, b", "[a]", "{a}", "a]"})
  void bracketsAndCommasAreInTheWayBetweenBracesAlone(String text) {
    assertThat(ScalarText.of(text, true)).isEqualTo("\"" + text + "\"");
    assertThat(ScalarText.of("x " + text, false)).isEqualTo("x " + text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"yes", "NO", "On", "y", "null", "1", "1.0", "0x1F", "2001-01-01", "12:30"})
  void whatAnotherReaderMightTakeForNoTextIsQuoted(String text) {
    assertThat(ScalarText.of(text, false)).isEqualTo("\"" + text + "\"");
  }

  @Test
  void anExpressionIsReadable() {
    assertThat(ScalarText.of("^\\d{3}\"$", false)).isEqualTo("'^\\d{3}\"$'");
  }

  @Test
  void shortMappingsStandInBracesAndLongOnesOnLines() {
    Yaml.Mapping shorter = new Keys().text("type", "string").flag("required", true).compact();
    Yaml.Mapping longer =
        new Keys().text("type", "string").text("description", "word ".repeat(30).strip()).compact();
    Yaml.Mapping multiline = new Keys().text("description", "one\n\n  two").compact();
    Yaml.Mapping root =
        new Keys()
            .put("short", shorter)
            .put("long", longer)
            .put("lines", multiline)
            .put("list", new Yaml.Sequence(List.of(longer, shorter)))
            .as(Yaml.Layout.LINES);
    String words = "word ".repeat(30).strip();
    assertThat(YamlPrinter.print(root))
        .isEqualTo(
            """
            short: {type: string, required: true}
            long:
              type: string
              description: %s
            lines:
              description: |-
                one

                  two
            list:
              - type: string
                description: %s
              - {type: string, required: true}
            """
                .formatted(words, words));
  }

  private static Object load(String yaml) {
    LoadSettings settings =
        LoadSettings.builder().setSchema(new CoreSchema()).setCodePointLimit(1 << 26).build();
    return new Load(settings).loadFromString(yaml);
  }

  private static Object plain(Yaml value) {
    if (value instanceof Yaml.Mapping mapping) {
      Map<String, Object> members = new LinkedHashMap<>();
      mapping.members().forEach((key, member) -> members.put(key, plain(member)));
      return members;
    }
    if (value instanceof Yaml.Sequence list) {
      return list.items().stream().map(YamlPrinterTest::plain).toList();
    }
    return value instanceof Yaml.Text text ? text.value() : value.equals(Yaml.Plain.TRUE);
  }
}
