package dev.trackwright.stress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class SoakTest {

  @Test
  void nothingIsLostOrRepeatedWithoutNeedThroughEveryFault() throws Exception {
    ChildJvm run = ChildJvm.run(Soak.class, "--minutes", "0.34", "--rate", "1000");
    assertThat(run.output()).endsWith("\n0 violations\n").doesNotContain("VIOLATION");
    assertThat(run.status()).isZero();
  }
}
