package dev.trackwright.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.DropReason;
import dev.trackwright.internal.spool.AppendOutcome;
import dev.trackwright.internal.spool.SpoolStore;
import dev.trackwright.spool.Spool;
import dev.trackwright.transport.DeliveryOutcome;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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

  private PlayedCourse life(ScriptedTransport transport) throws IOException {
    return onSpool(Spool.in(folder)).transport(transport).beginWithSpool();
  }

  private static CourseSettings onSpool(Spool spool) {
    return new CourseSettings().spool(spool);
  }

  private List<Path> segments() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(path -> path.toString().endsWith(".spool")).sorted().toList();
    }
  }

  /** Puts in a file's place what can neither be opened nor be said not to be there. */
  private static Path hide(Path segment) throws IOException {
    Path hidden = segment.resolveSibling("hidden");
    Files.move(segment, hidden);
    Files.createSymbolicLink(segment, segment);
    return hidden;
  }

  private static void bringBack(Path hidden, Path segment) throws IOException {
    Files.delete(segment);
    Files.move(hidden, segment);
  }

  private void assertNothingIsLeft() throws IOException {
    try (PlayedCourse next = life(new ScriptedTransport())) {
      assertThat(next.inherited).isZero();
    }
    assertThat(segments()).isEmpty();
  }

  /** Has events of a user wait in the spool, in a file of their own. */
  private void leave(String... texts) throws IOException {
    try (PlayedCourse life = life(new ScriptedTransport().otherwise(batch -> UNAVAILABLE))) {
      life.acceptAll(texts);
      life.step();
      assertThat(life.report().spooled()).isEqualTo(life.inherited + texts.length);
    }
  }

  @Test
  void aHalfThatIsStoredAfterTheOtherHasArrivedIsAcknowledgedOnceItArrivesItself()
      throws IOException {
    ScriptedTransport transport =
        new ScriptedTransport().next(REFUSED, ScriptedTransport.OK, UNAVAILABLE);
    try (PlayedCourse life = life(transport)) {
      life.acceptAll("a", "b", "c", "d");
      life.step();
      assertThat(life.report().spooled()).isEqualTo(2);
      life.stepAfter(SECOND);
      assertThat(life.report()).hasToString("4 accepted = 4 delivered + 0 dropped + 0 pending");
      assertThat(life.report().spooled()).isZero();
    }
    assertNothingIsLeft();
  }

  @Test
  void ofABatchThatWasSplitTheNextLifeGetsWhatIsLeftAlone() throws IOException {
    ScriptedTransport transport =
        new ScriptedTransport().next(REFUSED, REFUSED, REFUSED).next(ScriptedTransport.OK);
    transport.otherwise(batch -> UNAVAILABLE);
    try (PlayedCourse life = life(transport)) {
      life.acceptAll("poison", "b", "c", "d");
      life.step();
      assertThat(life.report().spooled()).isEqualTo(2);
    }
    ScriptedTransport next = new ScriptedTransport();
    try (PlayedCourse life = life(next)) {
      life.finish();
    }
    assertThat(next.delivered).containsExactly("c", "d");
    assertNothingIsLeft();
  }

  @Test
  void aFileThatCannotBeReadForAWhileCostsNoEvent() throws IOException {
    leave("a", "b", "c", "d");
    leave("later");
    ScriptedTransport transport = new ScriptedTransport();
    try (PlayedCourse life = life(transport)) {
      Path segment = segments().get(0);
      Path hidden = hide(segment);
      for (int i = 0; i < 5; i++) {
        assertThat(life.stepAfter(SECOND).nanos()).isEqualTo(SECOND.toNanos());
        assertThat(life.report())
            .hasToString("5 accepted = 0 delivered + 0 dropped + 5 pending (5 spooled)");
      }
      assertThat(transport.batches).isEmpty();
      assertThat(life.log.lines).anyMatch(line -> line.contains("cannot be read"));
      bringBack(hidden, segment);
      life.stepAfter(SECOND);
      assertThat(transport.delivered).containsExactly("a", "b", "c", "d", "later");
      life.finish();
    }
    assertNothingIsLeft();
  }

  @Test
  void aFileThatStaysUnreadableHoldsOthersUpForAMinuteAndWaitsForTheNextLife() throws IOException {
    leave("a", "b", "c", "d");
    leave("later");
    Path segment = segments().get(0);
    Path hidden;
    ScriptedTransport transport = new ScriptedTransport();
    try (PlayedCourse life = life(transport)) {
      hidden = hide(segment);
      for (int i = 0; i < 60; i++) {
        life.stepAfter(SECOND);
        assertThat(transport.batches).isEmpty();
      }
      life.stepAfter(SECOND);
      assertThat(transport.delivered).startsWith("later");
      assertThat(life.report().dropped(DropReason.SPOOL_DAMAGED)).isEqualTo(4);
      life.finish();
    }
    bringBack(hidden, segment);
    ScriptedTransport next = new ScriptedTransport();
    try (PlayedCourse life = life(next)) {
      life.finish();
    }
    assertThat(next.delivered).containsExactly("a", "b", "c", "d");
    assertNothingIsLeft();
  }

  @Test
  void aRecordOfANewerVersionIsLeftForIt() throws IOException {
    leave("a", "b", "c", "d");
    try (SpoolStore store = SpoolStore.open(Spool.in(folder))) {
      ByteBuffer newer = ByteBuffer.allocate(64).putInt(0, 2);
      assertThat(store.append(List.of(newer), 3, false)).isInstanceOf(AppendOutcome.Stored.class);
    }
    ScriptedTransport transport = new ScriptedTransport();
    try (PlayedCourse life = life(transport)) {
      life.finish();
      assertThat(transport.delivered).containsExactly("a", "b", "c", "d");
      assertThat(life.report().dropped(DropReason.SPOOL_DAMAGED)).isEqualTo(3);
      assertThat(life.log.lines).anyMatch(line -> line.contains("version 2"));
    }
    try (SpoolStore store = SpoolStore.open(Spool.in(folder))) {
      assertThat(store.waiting().events()).isEqualTo(3);
    }
  }

  @Test
  void whatLeavesMemoryInTheFaceOfASlowServerComesBackInOrder() throws IOException {
    ScriptedTransport silent = new ScriptedTransport().byHand();
    List<String> accepted = new ArrayList<>();
    try (PlayedCourse life =
        onSpool(Spool.in(folder)).transport(silent).room(60, 30_000).lanes(3).beginWithSpool()) {
      for (int i = 0; i < 300; i++) {
        String text = i + " of u" + i % 5;
        if (life.room.events() == 60) {
          life.step();
        }
        life.accept(text, "u" + i % 5);
        accepted.add(text);
      }
      life.step();
      assertThat(life.report().spooled()).isGreaterThan(200);
    }
    ScriptedTransport next = new ScriptedTransport();
    try (PlayedCourse life = life(next)) {
      life.finish();
    }
    for (int user = 0; user < 5; user++) {
      String of = " of u" + user;
      assertThat(next.delivered.stream().filter(text -> text.endsWith(of)).map(accepted::indexOf))
          .hasSizeGreaterThan(40)
          .isSorted();
    }
    assertNothingIsLeft();
  }

  @Test
  void aBatchThatFailsIsStoredThoughOthersArrive() throws IOException {
    ScriptedTransport transport = new ScriptedTransport().byHand();
    try (PlayedCourse life =
        onSpool(Spool.in(folder)).transport(transport).lanes(2).beginWithSpool()) {
      for (int i = 0; i < 40; i++) {
        life.accept("e" + i, "u" + i);
      }
      life.step();
      assertThat(transport.open).hasSize(2);
      transport.open.remove().complete(UNAVAILABLE);
      transport.open.remove().complete(ScriptedTransport.OK);
      life.step();
      assertThat(life.report())
          .hasToString("40 accepted = 4 delivered + 0 dropped + 36 pending (36 spooled)");
    }
  }

  @Test
  void whileABatchThatHasFailedIsTriedAgainWhatComesIsStored() throws IOException {
    ScriptedTransport transport = new ScriptedTransport().byHand();
    try (PlayedCourse life =
        onSpool(Spool.in(folder)).transport(transport).lanes(2).beginWithSpool()) {
      for (int i = 0; i < 8; i++) {
        life.accept("e" + i, "u" + i);
      }
      life.step();
      transport.open.remove().complete(UNAVAILABLE);
      life.step();
      life.stepAfter(SECOND);
      transport.open.remove().complete(ScriptedTransport.OK);
      life.step();
      life.accept("more", "u0");
      life.step();
      assertThat(life.report().spooled()).isEqualTo(life.report().pending());
    }
  }

  @Test
  void whatIsNotAnsweredForASecondIsStored() throws IOException {
    ScriptedTransport transport = new ScriptedTransport().byHand();
    try (PlayedCourse life = life(transport)) {
      life.acceptAll("a", "b", "c", "d", "e");
      assertThat(life.step().nanos()).isEqualTo(SECOND.toNanos());
      assertThat(life.stepAfter(Duration.ofMillis(999)).nanos()).isEqualTo(1_000_000);
      assertThat(life.report().spooled()).isZero();
      life.stepAfter(Duration.ofMillis(1));
      assertThat(life.report().spooled()).isEqualTo(5);
    }
  }

  @Test
  void aFullSpoolIsTriedAgainOnceASecondAndOnceItHasRoom() throws IOException {
    Spool smallest = Spool.in(folder).withQuota(Spool.MIN_QUOTA);
    BatchLimits limits = new BatchLimits(100_000, 4, 200_000);
    ScriptedTransport transport =
        new ScriptedTransport()
            .next(UNAVAILABLE)
            .next(ScriptedTransport.OK)
            .otherwise(batch -> UNAVAILABLE);
    try (PlayedCourse life =
        onSpool(smallest)
            .transport(transport)
            .room(1000, 10_000_000)
            .limits(limits)
            .beginWithSpool()) {
      for (int i = 0; i < 17; i++) {
        life.acceptAll(i + "x".repeat(45_000));
      }
      Rest rest = life.step();
      assertThat(life.report().spooled()).isEqualTo(8);
      assertThat(rest.events()).as("not at each event").isGreaterThan(1);
      assertThat(rest.nanos()).isLessThanOrEqualTo(SECOND.toNanos());
      life.stepAfter(Duration.ofMillis(500));
      assertThat(life.report())
          .hasToString("17 accepted = 4 delivered + 0 dropped + 13 pending (8 spooled)");
      life.acceptAll("short");
      assertThat(life.step().events()).isGreaterThan(1);
    }
  }

  @Test
  void aFullSpoolLetsTheWorkerRestOnceEverythingHasArrived() throws IOException {
    Spool smallest = Spool.in(folder).withQuota(Spool.MIN_QUOTA).withDurability(true);
    BatchLimits limits = new BatchLimits(2_000_000, 1, 2_000_001);
    ScriptedTransport transport = new ScriptedTransport();
    try (PlayedCourse life =
        onSpool(smallest)
            .transport(transport)
            .room(10, 10_000_000)
            .limits(limits)
            .beginWithSpool()) {
      life.acceptAll("x".repeat(1_200_000));
      life.step();
      assertThat(life.report().delivered()).isEqualTo(1);
      assertThat(life.log.lines).anyMatch(line -> line.contains("it is full"));
      for (int seconds = 0; seconds <= 60; seconds++) {
        life.stepAfter(SECOND);
      }
      assertThat(life.step()).isEqualTo(Rest.UNTIL_FIRST_EVENT);
    }
  }

  @Test
  void anAcknowledgementThatFailsIsMadeUpFor() throws IOException {
    Spool spool = Spool.in(folder).withQuota(4 * Spool.MIN_QUOTA);
    BatchLimits limits = new BatchLimits(100_000, 4, 400_000);
    ScriptedTransport transport = new ScriptedTransport().next(UNAVAILABLE);
    try (PlayedCourse life =
        onSpool(spool)
            .transport(transport)
            .room(1000, 10_000_000)
            .limits(limits)
            .beginWithSpool()) {
      for (int i = 0; i < 8; i++) {
        life.acceptAll(i + "x".repeat(90_000));
      }
      life.step();
      assertThat(life.report().spooled()).isEqualTo(8);
      assertThat(segments()).hasSize(2);
      Path segment = segments().get(0);
      Path hidden = hide(segment);
      life.stepAfter(SECOND);
      assertThat(life.report().delivered()).isEqualTo(8);
      bringBack(hidden, segment);
    }
    assertNothingIsLeft();
  }
}
