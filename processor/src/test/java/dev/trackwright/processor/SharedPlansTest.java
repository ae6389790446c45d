package dev.trackwright.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.trackwright.processor.JavacBuild.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans of real products, which lie beside this repository where we work on it. */
class SharedPlansTest {

  private static final Path PLANS = Path.of("../../shared/plans");

  @Test
  void thePlanOfACommandLineProductCompiles(@TempDir Path module) throws IOException {
    Outcome outcome = compile(module, "segment-typewriter-product.json");

    assertThat(outcome.messages()).isEmpty();
    assertThat(outcome.generatedFiles())
        .contains("acme/TypewriterTrackingPlanAnalytics.java", "acme/CommandBuild.java");
  }

  /** Until format 8 is read, its file must not be taken for something else. */
  @Test
  void aFormatThatIsNotReadYetIsNamed(@TempDir Path module) throws IOException {
    Outcome outcome = compile(module, "rudderstack-ecommerce.json");

    assertThat(outcome.ours())
        .singleElement()
        .asString()
        .startsWith("ERROR [format-not-supported]")
        .contains("RudderStack");
  }

  private static Outcome compile(Path module, String plan) throws IOException {
    Path file = PLANS.resolve(plan);
    assumeTrue(Files.exists(file), () -> file + " is not on this machine");
    return new JavacBuild(module)
        .with("pom.xml", "<project/>")
        .with("plan.json", Files.readAllBytes(file))
        .with(
            "src/main/java/acme/package-info.java",
            "@dev.trackwright.TrackingPlan(\"plan.json\")\npackage acme;\n")
        .compile();
  }
}
