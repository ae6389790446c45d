package dev.trackwright.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.diagnostics.Severity;
import dev.trackwright.processor.plan.PlanReader;
import dev.trackwright.processor.plan.TrackingPlan;
import dev.trackwright.processor.source.PlanText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The exact text that is generated, one folder a case: {@code golden/<case>/plan.*} beside {@code
 * golden/<case>/expected/*.java}, and what the application has in {@code golden/<case>/given}.
 */
class GoldenTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final boolean REWRITE = Boolean.getBoolean("golden.rewrite");
  private static final String HOW =
      "%s is not what is generated for %s. If the change is meant, rewrite the folder with"
          + " mvn -pl processor -am test -Dtest=GoldenTest -Dgolden.rewrite=true"
          + " -Dsurefire.failIfNoSpecifiedTests=false and look at the difference in git";

  @ParameterizedTest
  @MethodSource("cases")
  void whatIsGeneratedIsTheExpectedTextAndCompiles(Path folder, @TempDir Path temporary)
      throws IOException {
    GeneratedCode code = GeneratedCode.of(read(folder));
    if (REWRITE) {
      rewrite(folder.resolve("expected"), code.sources());
    }
    Map<String, String> expected = expected(folder.resolve("expected"));
    assertThat(code.sources().keySet())
        .as(HOW, "The list of files", folder)
        .isEqualTo(expected.keySet());
    code.sources()
        .forEach(
            (name, text) ->
                assertThat(text).as(HOW, name + ".java", folder).isEqualTo(expected.get(name)));
    expected(folder.resolve("given")).forEach(code::withFile);
    code.compiles();
    assertThat(code.ecj(temporary)).isEmpty();
  }

  static List<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(GOLDEN)) {
      return folders.sorted().toList();
    }
  }

  private static TrackingPlan read(Path folder) throws IOException {
    Path file;
    try (Stream<Path> files = Files.list(folder)) {
      file = files.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
    Diagnostics diagnostics = new Diagnostics();
    Optional<TrackingPlan> plan =
        PlanReader.read(
            List.of(new PlanText(file.getFileName().toString(), Files.readAllBytes(file))),
            new PlanReader.Settings(false, Optional.empty()),
            diagnostics);
    assertThat(diagnostics.sorted()).noneMatch(d -> d.id().severity() == Severity.ERROR);
    return plan.orElseThrow();
  }

  private static Map<String, String> expected(Path folder) throws IOException {
    Map<String, String> expected = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        files.forEach(
            file -> expected.put(file.getFileName().toString().replace(".java", ""), text(file)));
      }
    }
    return expected;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void rewrite(Path folder, Map<String, String> sources) throws IOException {
    Files.createDirectories(folder);
    for (String stale : expected(folder).keySet()) {
      Files.delete(folder.resolve(stale + ".java"));
    }
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Files.writeString(folder.resolve(source.getKey() + ".java"), source.getValue());
    }
  }
}
