package dev.trackwright.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SpoolTest {

  private static final Spool SPOOL = Spool.in(Path.of("events"));

  @Test
  void aSpoolKnowsItsFolderWhateverBecomesOfTheWorkingDirectory() {
    assertThat(SPOOL.folder()).isAbsolute().isEqualTo(Path.of("events").toAbsolutePath());
  }

  @Test
  void unlessSetAClientMayKeep256MiBAndDoesNotWaitForTheDevice() {
    assertThat(SPOOL.quota()).isEqualTo(268_435_456);
    assertThat(SPOOL.force()).isFalse();
  }

  @Test
  void eachSettingGivesANewSpoolAndLeavesTheOthersAsTheyAre() {
    Spool other = SPOOL.withQuota(2_000_000).withForce(true);
    assertThat(other.quota()).isEqualTo(2_000_000);
    assertThat(other.force()).isTrue();
    assertThat(other.folder()).isEqualTo(SPOOL.folder());
    assertThat(other).isNotEqualTo(SPOOL);
    assertThat(other.withQuota(Spool.DEFAULT_QUOTA).withForce(false))
        .isEqualTo(SPOOL)
        .hasSameHashCodeAs(SPOOL);
    assertThat(other).hasToString("Spool[" + SPOOL.folder() + ", 2000000 bytes, forced]");
  }

  @Test
  void aQuotaThatHoldsNoBatchIsRefused() {
    assertThatThrownBy(() -> SPOOL.withQuota(256))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A spool's quota is at least 1048576 bytes, not 256");
  }
}
