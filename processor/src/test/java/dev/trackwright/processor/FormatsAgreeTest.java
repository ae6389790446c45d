package dev.trackwright.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.processor.emit.GeneratedCode;
import dev.trackwright.processor.plan.PlanReader;
import dev.trackwright.processor.plan.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One plan in every format: what is generated is the same wherever formats can say the same. */
class FormatsAgreeTest {

  private static final Path PLANS = Path.of("src/test/resources/plans/reference");
  private static final PlanReader.Settings SHOP =
      new PlanReader.Settings(false, Optional.of("Shop"));

  @ParameterizedTest
  @ValueSource(
      strings = {"segment-public-api.json", "segment-typewriter-8.json", "segment-config-api.json"})
  void aWholePlanIsTheSame(String file) throws IOException {
    assertSame(file, "native.yaml");
  }

  private static void assertSame(String file, String reference) throws IOException {
    assertThat(generated(file).sources()).isEqualTo(generated(reference).sources());
  }

  private static GeneratedCode generated(String file) throws IOException {
    byte[] bytes = Files.readAllBytes(PLANS.resolve(file));
    return GeneratedCode.of(Reading.of(file, bytes, SHOP).clean());
  }
}
