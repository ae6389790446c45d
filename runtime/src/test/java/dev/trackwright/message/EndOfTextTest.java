package dev.trackwright.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code $} means in a plan's patterns. */
class EndOfTextTest {

  @ParameterizedTest
  @CsvSource({
    "^a$, ^a\\z",
    "a$|b$, a\\z|b\\z",
    "(a$)?, (a\\z)?",
    "\\\\$, \\\\\\z",
    "[^$]$, [^$]\\z",
    "[]$]$, []$]\\z",
    "[^]$]$, [^]$]\\z",
    "[a[$]$]$, [a[$]$]\\z",
    "[\\]$]$, [\\]$]\\z",
    "[\\Q]\\E$]$, [\\Q]\\E$]\\z",
    "[\\Q\\E]$]$, [\\Q\\E]$]\\z",
    "\\Q$\\E$, \\Q$\\E\\z",
    "\\c$$, \\c$\\z",
    "(?i)a$, (?i)a\\z",
    "(?<m>x)$, (?<m>x)\\z",
  })
  void isTheEnd(String planned, String exact) {
    assertThat(EndOfText.exact(planned)).isEqualTo(exact);
    assertThat(Pattern.compile(exact).pattern()).isEqualTo(exact);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\\$", "[$]", "\\Q$", "\\Qa$\\E", "(?m)a$", "(?im:a$)", "(?x)a$ # [", "(?-m)a$"})
  void elsewhereItStays(String planned) {
    assertThat(EndOfText.exact(planned)).isEqualTo(planned);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029"})
  void aLastLineBreakIsPartOfTheText(String lineBreak) {
    assertThat(finds("^a$", "a")).isTrue();
    assertThat(finds("^a$", "a" + lineBreak)).isFalse();
    assertThat(finds("^a[^b]+$", "a" + lineBreak)).isTrue();
    assertThat(finds("^a(?!$)", "a" + lineBreak)).as("it is not the end").isTrue();
    assertThat(finds("(?m)^a$", "a" + lineBreak)).as("the end of a line").isTrue();
  }

  @Test
  void aControlCharacterIsNamedByWhateverIsBehindIt() {
    assertThat(EndOfText.exact("[\\c]$$]$")).isEqualTo("[\\c]$$]\\z");
    assertThat(EndOfText.exact("[\\c\\]$")).isEqualTo("[\\c\\]\\z");
    assertThat(EndOfText.exact("[\\c\\Q\\E]$]$")).isEqualTo("[\\c\\Q\\E]$]\\z");
    assertThat(EndOfText.exact("\\c$$")).isEqualTo("\\c$\\z");
  }

  @Test
  void soItIsInRulesAndNamesOfMembers() {
    SchemaRule text = SchemaRule.of("{\"pattern\":\"^a$\"}");
    assertThat(text.accepts("a")).isTrue();
    assertThat(text.accepts("a\n")).isFalse();
    SchemaRule names = SchemaRule.of("{\"patternProperties\":{\"^a$\":{\"type\":\"string\"}}}");
    assertThat(names.accepts(Map.of("a", 1))).isFalse();
    assertThat(names.accepts(Map.of("a\n", 1))).isTrue();
  }

  @Test
  void findingsShowThePlansOwnPattern() {
    assertThat(
            Checker.check(
                new Payload() {
                  @Override
                  public void writeTo(JsonWriter out) {}

                  @Override
                  public void check(Checker checker) {
                    checker.pattern("p", "a\n", Pattern.compile("^a$"));
                    checker.rule("q", "a\n", SchemaRule.of("{\"pattern\":\"^a$\"}"));
                  }
                }))
        .extracting(Checker.Finding::text)
        .containsExactly("must match ^a$", "must match ^a$");
  }

  /** A last character that no pattern of these speaks of stands for the line break. */
  @Property(tries = 5_000)
  void aLastLineBreakIsLikeAnyCharacter(
      @ForAll("expressions") String expression, @ForAll("texts") String text) {
    Assume.that(compiles(expression));
    boolean like = Pattern.compile(expression).matcher(text + "\u0002").find();
    assertThat(finds(expression, text + "\n")).isEqualTo(like);
    assertThat(Pattern.compile(EndOfText.exact(expression)).matcher(text).find())
        .isEqualTo(Pattern.compile(expression).matcher(text).find());
  }

  private static boolean finds(String expression, String text) {
    return EndOfText.pattern(Pattern.compile(expression), text).matcher(text).find();
  }

  private static boolean compiles(String expression) {
    try {
      Pattern.compile(expression);
      return true;
    } catch (PatternSyntaxException e) {
      return false;
    }
  }

  @Provide
  Arbitrary<String> expressions() {
    return Arbitraries.of(
            "$", "$", "^", "a", "b", "[", "]", "[^", "\\", "\\Q", "\\E", "\\\\", "\\c", "(", ")",
            "(?:", "(?i)", "(?=", "(?!", "|", "*", "?", "{2}", "&&", "-")
        .list()
        .ofMinSize(1)
        .ofMaxSize(9)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("ab$]\\^").ofMaxLength(4);
  }
}
