package dev.trackwright.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.trackwright.DropReason;
import dev.trackwright.Settlement;
import dev.trackwright.transport.DeliveryOutcome;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How events become batches, and whom it is told. */
class PipelineTest {

  private static final DeliveryOutcome UNAVAILABLE = new DeliveryOutcome.Retry("HTTP 503", null);

  private final CourseSettings settings = new CourseSettings().retries(5, Duration.ofMinutes(10));
  private PlayedCourse course = settings.begin();

  @Test
  void anEventWaitsForOthersUntilTheFlushInterval() {
    course.acceptAll("a");
    assertThat(course.step().nanos()).isEqualTo(Duration.ofSeconds(5).toNanos());
    course.pass(Duration.ofSeconds(3));
    course.acceptAll("b");
    assertThat(course.step().nanos()).isEqualTo(Duration.ofSeconds(2).toNanos());
    assertThat(course.transport.batches).isEmpty();
    course.stepAfter(Duration.ofSeconds(2));
    assertThat(course.transport.sent()).containsExactly(List.of("a", "b"));
  }

  @Test
  void aFullBatchDoesNotWait() {
    course.acceptAll("a", "b", "c", "d", "e");
    course.step();
    assertThat(course.transport.sent()).containsExactly(List.of("a", "b", "c", "d"));
  }

  @Test
  void theWorkerIsToldHowManyEventsAreMissing() {
    course.acceptAll("a", "b", "c");
    assertThat(course.step().events()).isEqualTo(4);
    assertThat(course.step().bytes()).isEqualTo(course.room.bytes() + 1000 - 6);
  }

  @Test
  void anEventThatComesWhileAnotherIsUnderWayOrWaitsWakesTheWorker() {
    course = settings.lanes(4).begin();
    course.transport.next(UNAVAILABLE);
    course.acceptAll("a");
    course.flush();
    Rest waiting = course.step();
    assertThat(waiting.nanos()).isLessThan(Duration.ofSeconds(1).toNanos());
    assertThat(waiting.events()).isEqualTo(1);
    course.transport.byHand();
    course.pass(Duration.ofSeconds(1));
    Rest underWay = course.step();
    assertThat(underWay.nanos()).isEqualTo(Long.MAX_VALUE);
    assertThat(underWay.events()).isEqualTo(1);
    course.accept("b", "v");
    assertThat(course.step().nanos()).isEqualTo(Duration.ofSeconds(5).toNanos());
  }

  @Test
  void anIdlePipelineWaitsForTheFirstEventAlone() {
    assertThat(course.step()).isEqualTo(Rest.UNTIL_FIRST_EVENT);
  }

  @Test
  void theTransportIsToldOnceThatNothingIsSentForAMinute() {
    course.acceptAll("a");
    course.flush();
    assertThat(course.step().nanos()).isEqualTo(Duration.ofMinutes(1).toNanos());
    assertThat(course.stepAfter(Duration.ofMinutes(1))).isEqualTo(Rest.UNTIL_FIRST_EVENT);
    course.stepAfter(Duration.ofMinutes(1));
    assertThat(course.transport.idled).isEqualTo(1);
  }

  @Test
  void oneBatchIsUnderWayAtATime() {
    course.transport.byHand();
    course.acceptAll("a", "b", "c", "d", "e", "f", "g", "h");
    assertThat(course.step().nanos()).isEqualTo(Long.MAX_VALUE);
    assertThat(course.transport.batches).hasSize(1);
    course.transport.open.remove().complete(ScriptedTransport.OK);
    course.step();
    assertThat(course.transport.batches).hasSize(2);
    assertThat(course.report().delivered()).isEqualTo(4);
  }

  @Test
  void aFlushSendsWhatWaitsAndCoversExactlyWhatCameBeforeIt() {
    course.transport.byHand();
    course.acceptAll("a", "b", "c", "d", "e");
    course.step();
    FlushTicket ticket = course.flush();
    course.acceptAll("f");
    course.transport.open.remove().complete(ScriptedTransport.OK);
    course.step();
    assertThat(course.transport.sent()).containsExactly(List.of("a", "b", "c", "d"), List.of("e"));
    assertThat(ticket.report()).hasToString("5 accepted = 4 delivered + 0 dropped + 1 pending");
    course.transport.open.remove().complete(ScriptedTransport.OK);
    course.step();
    assertThat(ticket.report()).hasToString("5 accepted = 5 delivered + 0 dropped + 0 pending");
    assertThat(course.report().pending()).isEqualTo(1);
  }

  @Test
  void aFlushSaysWhatWasDropped() {
    course.transport.next(new DeliveryOutcome.Rejected("HTTP 401"));
    course.acceptAll("a", "b");
    FlushTicket ticket = course.flush();
    course.step();
    assertThat(ticket.report())
        .hasToString("2 accepted = 0 delivered + 2 dropped (rejected 2) + 0 pending");
    course.acceptAll("c");
    FlushTicket second = course.flush();
    course.step();
    assertThat(second.report().isComplete()).isTrue();
  }

  @Test
  void usersOfOtherLanesOvertakeABatchThatWaitsAndNobodyOvertakesHimself() {
    course = settings.lanes(4).begin();
    course.transport.otherwise(
        batch ->
            ScriptedTransport.texts(batch).get(0).startsWith("slow")
                ? UNAVAILABLE
                : ScriptedTransport.OK);
    for (int i = 0; i < 4; i++) {
      course.accept("slow" + i, "u1");
    }
    course.step();
    course.pass(Duration.ofMillis(1));
    for (int i = 0; i < 40; i++) {
      course.accept("quick" + i, "u" + (i % 10 + 1));
    }
    course.flush();
    course.step();
    assertThat(course.transport.delivered).isNotEmpty().noneMatch(text -> text.startsWith("slow"));
    assertThat(course.transport.delivered)
        .doesNotContain("quick0", "quick10", "quick20", "quick30");
    course.transport.otherwise(batch -> ScriptedTransport.OK);
    course.stepAfter(Duration.ofSeconds(1));
    assertThat(course.report().delivered()).isEqualTo(44);
    assertThat(course.transport.delivered)
        .containsSubsequence("slow0", "slow3", "quick0", "quick10", "quick20", "quick30");
  }

  @Test
  void whenLittleIsToBeSentLanesShareARequest() {
    course = settings.lanes(4).begin();
    course.accept("a", "u1");
    course.accept("b", "u2");
    course.accept("c", "u3");
    FlushTicket ticket = course.flush();
    course.step();
    assertThat(course.transport.batches).hasSize(1);
    assertThat(ticket.report().isComplete()).isTrue();
  }

  @Test
  void severalBatchesAreUnderWayAtATimeAndABrokenOneIsSplitInItsPlace() {
    course = settings.lanes(4).begin();
    course.transport.byHand();
    for (int i = 0; i < 64; i++) {
      course.accept("e" + i, "u" + i);
    }
    course.step();
    assertThat(course.transport.open).hasSize(4);
    course.transport.open.remove().complete(new DeliveryOutcome.Refused("HTTP 400"));
    course.step();
    assertThat(course.transport.open).hasSize(4);
    assertThat(course.transport.sent().get(4))
        .isEqualTo(course.transport.sent().get(0).subList(0, 2));
  }

  @Test
  void theOldestAreDroppedBeforeTheRoomIsFullWhereThatIsThePolicy() {
    course = settings.droppingOldest(true).begin();
    course.transport.byHand();
    for (int i = 0; i < 900; i++) {
      course.acceptAll("e" + i);
    }
    course.step();
    assertThat(course.report().dropped(DropReason.QUEUE_FULL)).isPositive();
    assertThat(course.room.isNearlyFull()).isFalse();
    course.transport.open.remove().complete(ScriptedTransport.OK);
    course.step();
    assertThat(course.transport.sent().get(0)).containsExactly("e0", "e1", "e2", "e3");
    assertThat(course.transport.sent().get(1)).doesNotContain("e4", "e5", "e6", "e7");
  }

  @Test
  void aListenerIsToldOfEachBatchAndOfWhatWasDropped() {
    course.transport.next(new DeliveryOutcome.Rejected("HTTP 401"));
    course.acceptAll("a", "b", "c", "throws", "d", "e");
    course.flush();
    course.step();
    assertThat(course.settled)
        .extracting(s -> s.events().size(), Settlement::dropped, Settlement::detail)
        .containsExactly(
            tuple(
                1,
                DropReason.NOT_ENCODABLE,
                "it cannot be encoded: java.lang.IllegalArgumentException"),
            tuple(4, DropReason.REJECTED, "HTTP 401"),
            tuple(1, null, "ok"));
    assertThat(course.settled.get(2).events())
        .containsExactly(new Settlement.Event("track", "e", "m", "u", null));
  }

  @Test
  void aFlushOfNothingIsReachedAtOnce() {
    FlushTicket ticket = course.flush();
    course.step();
    assertThat(ticket.report()).hasToString("0 accepted = 0 delivered + 0 dropped + 0 pending");
  }
}
