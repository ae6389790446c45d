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

  @Test
  void theTemplateOfAShopCompiles(@TempDir Path module) throws IOException {
    Outcome outcome = compile(module, "rudderstack-ecommerce.json");

    assertThat(outcome.messages()).isEmpty();
    assertThat(outcome.generatedFiles())
        .contains(
            "acme/TestTpAnalytics.java",
            "acme/CartShared.java",
            "acme/CheckoutStepCompleted.java",
            "acme/WishlistProductAddedToCart.java");
    assertThat(outcome.generatedFiles().stream().filter(file -> !file.contains("TestTp")))
        .as("one class for each event")
        .hasSize(29);
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
