package dev.trackwright.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.transport.DeliveryOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pipeline does with the spool, over several lives and with files that fail. */
class SpooledPipelineTest {

  private static final DeliveryOutcome UNAVAILABLE = new DeliveryOutcome.Retry("HTTP 503", null);
  private static final DeliveryOutcome REFUSED = new DeliveryOutcome.Refused("HTTP 400");
  private static final Duration SECOND = Duration.ofSeconds(1);

  @TempDir Path folder;

  private SpooledLife life(ScriptedTransport transport) throws IOException {
    return SpooledLife.begin(folder, transport);
  }

  private List<Path> segments() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(path -> path.toString().endsWith(".spool")).sorted().toList();
    }
  }

  private void assertNothingIsLeft() throws IOException {
    try (SpooledLife next = life(new ScriptedTransport())) {
      assertThat(next.inherited).isZero();
    }
    assertThat(segments()).isEmpty();
  }

  @Test
  void aHalfThatIsStoredAfterTheOtherHasArrivedIsAcknowledgedOnceItArrivesItself()
      throws IOException {
    ScriptedTransport transport =
        new ScriptedTransport().next(REFUSED, ScriptedTransport.OK, UNAVAILABLE);
    try (SpooledLife life = life(transport)) {
      life.accept("a", "b", "c", "d");
      life.step();
      assertThat(life.report().spooled()).isEqualTo(2);
      life.stepAfter(SECOND);
      assertThat(life.report()).hasToString("4 accepted = 4 delivered + 0 dropped + 0 pending");
      assertThat(life.storage.storedEvents()).isZero();
    }
    assertNothingIsLeft();
  }

  @Test
  void ofABatchThatWasSplitTheNextLifeGetsWhatIsLeftAlone() throws IOException {
    ScriptedTransport transport =
        new ScriptedTransport().next(REFUSED, REFUSED, REFUSED).next(ScriptedTransport.OK);
    transport.otherwise(batch -> UNAVAILABLE);
    try (SpooledLife life = life(transport)) {
      life.accept("poison", "b", "c", "d");
      life.step();
      assertThat(life.report().spooled()).isEqualTo(2);
    }
    ScriptedTransport next = new ScriptedTransport();
    try (SpooledLife life = life(next)) {
      life.finish();
    }
    assertThat(next.delivered).containsExactly("c", "d");
    assertNothingIsLeft();
  }
}
