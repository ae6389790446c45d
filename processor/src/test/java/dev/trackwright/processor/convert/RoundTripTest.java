package dev.trackwright.processor.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.processor.diagnostics.Diagnostic;
import dev.trackwright.processor.diagnostics.Severity;
import dev.trackwright.processor.plan.RandomPlans;
import dev.trackwright.processor.plan.Reading;
import dev.trackwright.processor.plan.TrackingPlan;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written is read back as the same plan, whatever the plan holds. */
class RoundTripTest {

  @Property(tries = 200)
  void anyPlanComesBackAsItWas(@ForAll("plans") TrackingPlan plan) {
    String yaml = NativeWriter.write(plan, List.of());
    Reading back = Reading.yaml(yaml);
    List<String> errors =
        back.diagnostics().stream()
            .filter(d -> d.id().severity() == Severity.ERROR)
            .filter(d -> !d.id().id().equals("replaced-by-unknown")) // a rule of the lint
            .map(Diagnostic::render)
            .toList();
    assertThat(errors).as(yaml).isEmpty();
    assertThat(Differences.between(plan, back.plan().orElseThrow())).as(yaml).isEmpty();
    assertThat(NativeWriter.write(back.plan().orElseThrow(), List.of())).isEqualTo(yaml);
  }

  @Provide
  Arbitrary<TrackingPlan> plans() {
    return RandomPlans.plans();
  }
}
