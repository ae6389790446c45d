package dev.trackwright.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.processor.emit.GeneratedCode;
import dev.trackwright.processor.plan.PlanReader;
import dev.trackwright.processor.plan.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One plan in every format: what is generated is the same wherever formats can say the same. */
class FormatsAgreeTest {

  private static final Path PLANS = Path.of("src/test/resources/plans/reference");
  private static final PlanReader.Settings SHOP =
      new PlanReader.Settings(false, Optional.of("Shop"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "segment-public-api.json",
        "segment-typewriter-8.json",
        "segment-config-api.json",
        "rudderstack-catalog.json",
        "avo.json",
        "terraform.tf"
      })
  void aWholePlanIsTheSame(String file) throws IOException {
    assertSame(file, "native.yaml");
  }

  /** RudderStack counts the versions of a plan, and so would the reference then. */
  @ParameterizedTest
  @ValueSource(strings = {"rudderstack-v1.json", "rudderstack-v2.json"})
  void aPlanWithAVersionIsTheSame(String file) throws IOException {
    String reference = Files.readString(PLANS.resolve("native.yaml")) + "version: 3\n";
    assertThat(generated(file).sources())
        .isEqualTo(generated("native.yaml", reference.getBytes(UTF_8)).sources());
  }

  @ParameterizedTest
  @ValueSource(strings = {"rudderstack-yaml-v01", "rudderstack-yaml-v1"})
  void aFolderIsTheSame(String folder) throws IOException {
    GeneratedCode generated = GeneratedCode.of(Reading.folder(PLANS.resolve(folder)).clean());
    assertThat(generated.sources()).isEqualTo(generated("native.yaml").sources());
  }

  /** With nested objects, variants and shared types, and compiled. */
  @Test
  void bothVersionsOfAProjectAreTheSame() throws IOException {
    Path plans = PLANS.resolveSibling("rudderstack-yaml-v1");
    GeneratedCode one = GeneratedCode.of(Reading.folder(plans).clean());
    GeneratedCode older =
        GeneratedCode.of(Reading.folder(plans.resolveSibling("rudderstack-yaml-v01")).clean());
    assertThat(older.sources()).isEqualTo(one.sources());
    assertThat(one.sources()).isNotEmpty();
  }

  private static void assertSame(String file, String reference) throws IOException {
    assertThat(generated(file).sources()).isEqualTo(generated(reference).sources());
  }

  private static GeneratedCode generated(String file) throws IOException {
    return generated(file, Files.readAllBytes(PLANS.resolve(file)));
  }

  private static GeneratedCode generated(String file, byte[] bytes) {
    return GeneratedCode.of(Reading.of(file, bytes, SHOP).clean());
  }
}
