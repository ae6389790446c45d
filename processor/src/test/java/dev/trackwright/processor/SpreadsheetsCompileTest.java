package dev.trackwright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.processor.emit.GeneratedCode;
import dev.trackwright.processor.plan.PlanReader;
import dev.trackwright.processor.plan.Reading;
import dev.trackwright.processor.plan.TrackingPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is generated from spreadsheets: it compiles, and is what the same plan in YAML makes. */
class SpreadsheetsCompileTest {

  private static final Path PLANS = Path.of("src/test/resources/plans");
  private static final PlanReader.Settings SHOP =
      new PlanReader.Settings(false, Optional.of("Shop"));

  @ParameterizedTest
  @MethodSource("samples")
  void theCodeOfEverySampleCompiles(Path sheet) throws IOException {
    GeneratedCode.of(plan(sheet)).compiles();
  }

  @ParameterizedTest
  @ValueSource(strings = {"hand-made.csv", "avo-like.tsv", "amplitude-export.csv"})
  void aFlatPlanMakesTheSameCodeAsInYaml(String sheet) throws IOException {
    Path flat = PLANS.resolve("reference/flat");
    assertThat(GeneratedCode.of(plan(flat.resolve(sheet))).sources())
        .isEqualTo(GeneratedCode.of(plan(flat.resolve("native.yaml"))).sources());
  }

  private static TrackingPlan plan(Path file) throws IOException {
    String name = file.getFileName().toString();
    return Reading.of(name, Files.readAllBytes(file), SHOP).plan().orElseThrow();
  }

  static Stream<Path> samples() throws IOException {
    try (Stream<Path> files = Files.list(PLANS.resolve("sheets"))) {
      return files.sorted().toList().stream();
    }
  }
}
