package dev.trackwright.processor.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.processor.plan.KeywordPage;
import dev.trackwright.processor.plan.SpreadsheetPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages that follow from the code do follow from it. */
class DocumentationTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path DOCS = ROOT.resolve("docs");
  private static final List<String> GENERATED =
      List.of(
          "command-line.md",
          "diagnostics.md",
          "json-schema.md",
          "options.md",
          "plan-format.md",
          "spreadsheets.md");

  @Test
  void thePageOfDiagnosticsIsFresh() throws IOException {
    assertFresh(DOCS.resolve("diagnostics.md"), Pages.diagnostics());
  }

  @Test
  void thePageOfOptionsIsFresh() throws IOException {
    assertFresh(DOCS.resolve("options.md"), Pages.options());
  }

  @Test
  void thePageOfJsonSchemaIsFresh() throws IOException {
    assertFresh(DOCS.resolve("json-schema.md"), KeywordPage.text());
  }

  @Test
  void thePageOfSpreadsheetsIsFresh() throws IOException {
    assertFresh(DOCS.resolve("spreadsheets.md"), SpreadsheetPage.text());
  }

  @Test
  void thePageOfThePlanFormatIsFresh() throws IOException {
    String page = new Snippets(ROOT).fill(Pages.planFormat(ROOT));
    assertFresh(DOCS.resolve("plan-format.md"), page);
  }

  @Test
  void thePageOfTheCommandIsFresh() throws IOException {
    assertFresh(DOCS.resolve("command-line.md"), CommandPage.of(ROOT));
  }

  static List<Path> pagesWithSnippets() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(ROOT.resolve("README.md")));
    try (Stream<Path> docs = Files.list(DOCS)) {
      docs.filter(page -> page.toString().endsWith(".md"))
          .filter(page -> !GENERATED.contains(page.getFileName().toString()))
          .sorted()
          .forEach(pages::add);
    }
    return pages;
  }

  @ParameterizedTest
  @MethodSource("pagesWithSnippets")
  void snippetsAreTakenFromTheExamples(Path page) throws IOException {
    assertFresh(page, new Snippets(ROOT).fill(Files.readString(page)));
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
