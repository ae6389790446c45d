package dev.trackwright.processor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.trackwright.processor.convert.Differences;
import dev.trackwright.processor.diagnostics.Diagnostic;
import dev.trackwright.processor.diagnostics.Diagnostics;
import dev.trackwright.processor.emit.GeneratedCode;
import dev.trackwright.processor.plan.PlanReader;
import dev.trackwright.processor.plan.TrackingPlan;
import dev.trackwright.processor.source.NamedPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sample of every format is converted, and means the same afterwards. */
class SamplesTest {

  private static final Path PLANS = Path.of("src/test/resources/plans").toAbsolutePath();
  private static final Path GOLDENS = Path.of("src/test/resources/golden").toAbsolutePath();
  private static final Path SHARED = Path.of("../../shared/plans").toAbsolutePath().normalize();
  private static final Path SCHEMA = Path.of("../docs/tracking-plan.schema.json");
  private static final PlanReader.Settings NAMED =
      new PlanReader.Settings(false, Optional.of("Sample"));

  static List<Path> samples() throws IOException {
    List<Path> samples = new ArrayList<>();
    for (Path folder :
        List.of(PLANS, PLANS.resolve("reference"), PLANS.resolve("reference/flat"))) {
      try (Stream<Path> files = Files.list(folder)) {
        files.filter(SamplesTest::isPlan).sorted().forEach(samples::add);
      }
    }
    try (Stream<Path> goldens = Files.list(GOLDENS)) {
      goldens
          .flatMap(golden -> Stream.of("plan.yaml", "plan.json").map(golden::resolve))
          .filter(Files::exists)
          .sorted()
          .forEach(samples::add);
    }
    return samples;
  }

  /** A folder is a plan where it is a vendor's project; the others hold plans. */
  private static boolean isPlan(Path path) {
    return Files.isRegularFile(path) || path.getFileName().toString().startsWith("rudderstack-");
  }

  @Test
  void thereAreSamples() throws IOException {
    assertThat(samples()).hasSizeGreaterThan(30);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aSampleMeansTheSameInTheNativeFormat(Path sample, @TempDir Path folder) throws IOException {
    Path converted = folder.resolve("converted.yaml");
    CommandRun run =
        CommandRun.in(
            folder, "convert", sample.toString(), "-o", "converted.yaml", "--name", "Sample");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.err()).doesNotContain("[not-carried-over]");

    Diagnostics ofOriginal = new Diagnostics();
    TrackingPlan original = read(sample, ofOriginal);
    Diagnostics ofConverted = new Diagnostics();
    TrackingPlan copy = read(converted, ofConverted);
    String yaml = Files.readString(converted);
    assertThat(Differences.between(original, copy)).isEmpty();
    assertThat(texts(ofConverted)).as(yaml).isSubsetOf(texts(ofOriginal));
    assertThat(schema().validate(yaml, InputFormat.YAML)).as(yaml).isEmpty();
    assertThat(GeneratedCode.of(copy, new Diagnostics()).sources())
        .isEqualTo(GeneratedCode.of(original, new Diagnostics()).sources());

    CommandRun again = CommandRun.in(folder, "convert", "converted.yaml", "-o", "again.yaml");
    assertThat(again.exit()).isZero();
    assertThat(withoutComments(folder.resolve("again.yaml"))).isEqualTo(withoutComments(converted));
  }

  @ParameterizedTest
  @MethodSource("shared")
  void soDoesThePlanOfARealProduct(Path sample, @TempDir Path folder) throws IOException {
    assumeTrue(Files.exists(sample), () -> sample + " is not on this machine");
    aSampleMeansTheSameInTheNativeFormat(sample, folder);
  }

  static List<Path> shared() {
    return List.of(
        SHARED.resolve("rudderstack-ecommerce.json"),
        SHARED.resolve("segment-typewriter-product.json"));
  }

  private static TrackingPlan read(Path plan, Diagnostics diagnostics) throws IOException {
    return PlanReader.read(NamedPlan.read(plan.toString(), Path.of("")), NAMED, diagnostics)
        .orElseThrow();
  }

  private static List<String> texts(Diagnostics diagnostics) {
    return diagnostics.sorted().stream().map(Diagnostic::text).toList();
  }

  private static String withoutComments(Path file) throws IOException {
    return Files.readString(file).replaceAll("(?m)^#.*\n", "");
  }

  private static Schema schema() throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
  }
}
