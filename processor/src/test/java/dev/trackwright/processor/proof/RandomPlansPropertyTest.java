package dev.trackwright.processor.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.processor.proof.ProofBuild.Outcome;
import dev.trackwright.processor.proof.ProofBuild.Unit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import tools.jackson.databind.JsonNode;

/**
 * Random plans, compiled strictly, called with random values: what is valid reaches the wire as it
 * was set and passes an independent validator, what is not is reported as that validator says. Many
 * plans share one run of javac; {@code -Dproof.plans=200} makes each run larger.
 */
class RandomPlansPropertyTest {

  private static final int PLANS = Integer.getInteger("proof.plans", 8);

  @Property(tries = 2, shrinking = ShrinkingMode.OFF)
  void aNativePlanMeansWhatItsTextSays(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    hold(random, () -> new RandomPlan(random).plan());
  }

  @Property(tries = 1, shrinking = ShrinkingMode.OFF)
  void aCatalogOfRudderStackMeansWhatItsSchemasSay(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    hold(random, () -> RandomPlan.asVendor(new RandomPlan(random).plan(), true));
  }

  @Property(tries = 1, shrinking = ShrinkingMode.OFF)
  void aPlanOfSegmentMeansWhatItsSchemasSay(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    hold(random, () -> RandomPlan.asVendor(new RandomPlan(random).plan(), false));
  }

  private static void hold(Random random, java.util.function.Supplier<JsonNode> source)
      throws IOException {
    Path folder = Files.createTempDirectory("proof");
    try {
      ProofBuild build = new ProofBuild(folder);
      Map<Unit, JsonNode> plans = new LinkedHashMap<>();
      for (int i = 0; i < PLANS; i++) {
        JsonNode plan = source.get();
        Unit unit = new Unit("random.p" + i, "plans/p" + i + ".json", "");
        build.add(unit.path(), plan.toString().getBytes(StandardCharsets.UTF_8));
        plans.put(unit, plan);
      }
      Map<String, Outcome> outcomes = build.compile(List.copyOf(plans.keySet()));
      List<String> failures = new ArrayList<>();
      int[] broken = {0};
      plans.forEach(
          (unit, plan) -> {
            try {
              broken[0] += hold(plan, Json.in(outcomes, unit.packageName()), random);
            } catch (AssertionError | RuntimeException e) {
              failures.add(plan + "\n" + e);
            }
          });
      assertThat(failures).isEmpty();
      assertThat(broken[0]).as("broken values that were reported").isPositive();
    } finally {
      delete(folder);
    }
  }

  private static int hold(JsonNode plan, Outcome outcome, Random random) {
    assertThat(outcome.messages()).isEmpty();
    List<PlannedCall> calls =
        VendorAsJsonSchema.fits(plan) ? VendorAsJsonSchema.read(plan) : PlanAsJsonSchema.read(plan);
    PlanProof proof = new PlanProof(calls, outcome.classes(), random);
    assertThat(proof.hold(3)).isPositive();
    return proof.holdBroken(40);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
