package dev.trackwright.processor.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.processor.diagnostics.DiagnosticId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of {@code docs} that follow from the code do follow from it. */
class DocumentationTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @Test
  void thePageOfDiagnosticsIsFresh() throws IOException {
    StringBuilder page = new StringBuilder("# Every message\n\n");
    page.append(
        """
        Generated from `DiagnosticId`; a test keeps it fresh.

        A message reads `[id] what is wrong, the cure (path:line:column)`. It is carried by the annotated element, because a compiler knows no place in a plan; the text carries the plan's own place in the form that IDEs link.

        A warning or note is silenced where the plan is named: `@TrackingPlan(value = "plan.yaml", silence = "id")`.

        | Id | | What it is | How it reads |
        |---|---|---|---|
        """);
    Arrays.stream(DiagnosticId.values())
        .sorted(Comparator.comparing(DiagnosticId::id))
        .forEach(
            id ->
                page.append(
                    "| `%s` | %s | %s | %s |\n"
                        .formatted(
                            id.id(),
                            id.severity().name().toLowerCase(Locale.ROOT),
                            cell(id.summary()),
                            cell(id.template().replace("%s", "…").replace("%%", "%")))));
    assertFresh(ROOT.resolve("docs/diagnostics.md"), page.toString());
  }

  static List<Path> pagesWithSnippets() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(ROOT.resolve("README.md")));
    try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
      docs.filter(page -> page.toString().endsWith(".md")).sorted().forEach(pages::add);
    }
    return pages;
  }

  @ParameterizedTest
  @MethodSource("pagesWithSnippets")
  void snippetsAreTakenFromTheExamples(Path page) throws IOException {
    assertFresh(page, new Snippets(ROOT).fill(Files.readString(page)));
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("<", "&lt;");
  }

  private static void assertFresh(Path file, String expected) throws IOException {
    if (Boolean.getBoolean("golden.rewrite")) {
      Files.writeString(file, expected);
    }
    assertThat(Files.exists(file) ? Files.readString(file) : "")
        .as("%s is stale; mvn -pl processor -am verify -Dgolden.rewrite=true writes it", file)
        .isEqualTo(expected);
  }
}
