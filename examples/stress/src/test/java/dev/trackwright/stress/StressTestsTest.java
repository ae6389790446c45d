package dev.trackwright.stress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class StressTestsTest {

  @Test
  void noOutcomeOfTheStressTestsIsForbidden() throws Exception {
    ChildJvm run = ChildJvm.run(StressTests.class, "--quick");
    assertThat(run.output()).doesNotContain("FAILED").containsPattern("\n3\\d passed, 0 failed\n");
    assertThat(run.status()).isZero();
  }

  @Test
  void aRunThatTestsNothingFails() throws Exception {
    ChildJvm run = ChildJvm.run(StressTests.class, "--quick", "-t", "NoSuchTest");
    assertThat(run.output()).contains("0 passed, 0 failed");
    assertThat(run.status()).isEqualTo(1);
  }
}
