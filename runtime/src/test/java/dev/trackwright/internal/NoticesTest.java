package dev.trackwright.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class NoticesTest {

  private final CapturedLog log = new CapturedLog();
  private final Notices notices = new Notices(() -> log);

  @Test
  void onlyTheFirstOfAKindIsWorthWakingTheWorkerFor() {
    assertThat(notices.note("a", "one")).isTrue();
    assertThat(notices.note("a", "two")).isFalse();
    assertThat(notices.note("b", "one")).isTrue();
    notices.print(0);
    assertThat(notices.note("a", "three")).isFalse();
  }

  @Test
  void laterOnesAreCountedAndPrintedOnceAMinuteOrAtTheEnd() {
    notices.note("a", "one");
    notices.print(0);
    notices.note("a", "two");
    notices.note("a", "three");
    notices.print(TimeUnit.SECONDS.toNanos(59));
    assertThat(log.lines).containsExactly("WARNING one");
    notices.print(TimeUnit.SECONDS.toNanos(60));
    notices.note("a", "four");
    notices.printRest(TimeUnit.SECONDS.toNanos(61));
    notices.printRest(TimeUnit.SECONDS.toNanos(62));
    assertThat(log.lines)
        .containsExactly("WARNING one", "WARNING three (and 1 more of this kind)", "WARNING four");
  }

  @Test
  void kindsThatAnAttackerChoosesCannotFillTheMemory() {
    for (int i = 0; i < 10_000; i++) {
      notices.note("kind " + i, "text " + i);
    }
    notices.print(0);
    assertThat(log.lines)
        .hasSize(257)
        .anyMatch(line -> line.endsWith("(and 9743 more of this kind)"));
  }

  @Test
  void textOfOthersIsHarmlessInALog() {
    notices.note("a", "line\nWARNING forged\u001b[31m");
    notices.print(0);
    assertThat(log.lines).containsExactly("WARNING line\\u000AWARNING forged\\u001B[31m");
  }
}
