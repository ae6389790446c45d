package dev.trackwright.processor.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.FileSystems;
import java.nio.file.Path;
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

class GlobTest {

  @ParameterizedTest
  @ValueSource(strings = {"plan.yaml", "a/b.yaml", "", "/", "a}b", "a]b", "a,b"})
  void aPathWithoutWildcardsIsNone(String path) {
    assertThat(Glob.in(path)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "plans/*.yaml, plans",
    "a/b/**/c.yaml, a/b",
    "*.yaml, ''",
    "/*.yaml, /",
    "/a/?.yaml, /a",
    "../a/{b}.yaml, ../a"
  })
  void theBaseIsAllBeforeTheFirstWildcard(String path, String base) {
    assertThat(Glob.in(path).orElseThrow().base()).isEqualTo(base);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "**/*.yaml | a.yaml",
        "**/*.yaml | x/y/a.yaml",
        "**/b/*.yaml | b/a.yaml",
        "{**/x,y}.yaml | x.yaml",
        "** | a/b/c",
        "*+(.){a,b-}.yaml | 1+(.)b-.yaml",
        "\\*?.yaml | *a.yaml",
        "[!a-c]*.yaml | d.yaml",
        "?.yaml | \uD83D\uDE00.yaml"
      })
  void matches(String glob, String path) {
    assertThat(fits(glob, path)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*.yaml | x/a.yaml",
        "?.yaml | ab.yaml",
        "*.yaml | aXyaml",
        "[!a].yaml | a.yaml",
        "x[!a]y | x/y",
        "** | .hidden.yaml",
        "** | a/.hidden/b.yaml",
        "** | a/~$b.xlsx"
      })
  void matchesNot(String glob, String path) {
    assertThat(fits(glob, path)).isFalse();
  }

  /** But for what is hidden, and for no folder at all, Java's own globs are the measure. */
  @Property(tries = 2_000)
  void agreesWithJavasOwnGlobs(@ForAll("globs") String glob, @ForAll("paths") String path) {
    Assume.that(Glob.in(glob).filter(g -> g.base().isEmpty()).isPresent());
    Assume.that(!glob.contains("**/"));

    boolean java = FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(Path.of(path));

    assertThat(fits(glob, path)).isEqualTo(java);
  }

  @Test
  void aFoldersFilesAreThoseWithAKnownEnding() {
    assertThat(Glob.OF_A_FOLDER.asMatchPredicate())
        .accepts("a.yaml", "a/b.YML", "x.csv", "ä/ö.xlsx", "a.b.tf")
        .rejects("a.md", "yaml", "a.yaml~", ".a.yaml", ".a/b.yaml", "a/~$b.xlsx", "a.yaml/b");
  }

  private static boolean fits(String glob, String path) {
    return Glob.in(glob).orElseThrow().selection().matcher(path).matches();
  }

  @Provide
  Arbitrary<String> globs() {
    return Arbitraries.of("a", "b", "/", "*", "**", "?", "[ab]", "[!a]", "{a,b}", "{*,b/a}", "+")
        .list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> paths() {
    return Arbitraries.of("a", "b", "ab", "+", "ba")
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(parts -> String.join("/", parts));
  }
}
