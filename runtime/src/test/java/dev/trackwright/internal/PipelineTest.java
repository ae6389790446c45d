package dev.trackwright.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.DeliveryReport;
import dev.trackwright.DropReason;
import dev.trackwright.Settlement;
import dev.trackwright.message.Message;
import dev.trackwright.transport.Batch;
import dev.trackwright.transport.DeliveryOutcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PipelineTest {

  private static final DeliveryOutcome UNAVAILABLE = new DeliveryOutcome.Retry("HTTP 503", null);

  private static final class ManualClock extends Clock {
    private final long start = TimeUnit.DAYS.toNanos(1);
    private long nanos = start;

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return Instant.EPOCH.plusNanos(nanos - start);
    }
  }

  private final ManualClock clock = new ManualClock();
  private final Room room = new Room(1000, 1_000_000);
  private final EventQueue queue = new EventQueue(room);
  private final Account account = new Account(room);
  private final CapturedLog log = new CapturedLog();
  private final Notices notices = new Notices(() -> log);
  private final ScriptedTransport transport = new ScriptedTransport();
  private final List<Settlement> settled = new ArrayList<>();
  private final Closing closing = new Closing();
  private @Nullable Storage storage;
  private Pipeline pipeline = pipeline(1, false);
  private int accepted;

  /** No chance: each wait is as long as it can be. */
  private Pipeline pipeline(int lanes, boolean dropsOldest) {
    BatchLimits limits = new BatchLimits(100, 4, 1000);
    Buffers buffers = new Buffers(room, limits);
    Lines lines = new Lines(lanes);
    Batcher batcher =
        new Batcher(TextEvents::encode, buffers, limits, Duration.ofSeconds(5), lanes);
    Settlements settlements = new Settlements("default", account, settled::add, notices);
    Stock stock = new Stock(lines, batcher, buffers, room, account, storage);
    stock.inherit(limits, lanes, settlements);
    return new Pipeline(
        queue,
        room,
        batcher,
        buffers,
        lines,
        stock,
        new Dispatcher(
            lines,
            limits,
            stock,
            settlements,
            new RetrySchedule(5, Duration.ofMinutes(10), () -> 0),
            transport,
            queue::signal,
            notices,
            clock),
        settlements,
        transport,
        notices,
        closing,
        dropsOldest,
        false);
  }

  private void accept(String... events) {
    for (String event : events) {
      accept(TextEvents.of(event));
    }
  }

  private void accept(Message message) {
    accepted++;
    QueuedEvent queued = new QueuedEvent(message, 500);
    assertThat(room.take(queued.weight())).isEqualTo(Room.Entry.TAKEN);
    queue.add(queued);
  }

  private Rest step() {
    Rest rest = pipeline.step(clock.nanos);
    notices.print(clock.nanos);
    assertBalanced();
    return rest;
  }

  private void pass(Duration time) {
    clock.nanos += time.toNanos();
  }

  private FlushTicket flush() {
    FlushTicket ticket = new FlushTicket(account);
    queue.add(ticket);
    return ticket;
  }

  private void assertBalanced() {
    DeliveryReport report = account.report(() -> 0);
    assertThat(report.accepted()).isEqualTo(accepted);
    assertThat(report.pending()).isEqualTo(room.events());
  }

  @AfterEach
  void whatIsSettledHasGivenItsRoomBack() {
    if (account.report(() -> 0).pending() == 0) {
      assertThat(room.bytes()).isZero();
    }
  }

  @Test
  void anEventWaitsForOthersUntilTheFlushInterval() {
    accept("a");
    assertThat(step().nanos()).isEqualTo(Duration.ofSeconds(5).toNanos());
    pass(Duration.ofSeconds(3));
    accept("b");
    assertThat(step().nanos()).isEqualTo(Duration.ofSeconds(2).toNanos());
    assertThat(transport.batches).isEmpty();
    pass(Duration.ofSeconds(2));
    step();
    assertThat(transport.sent()).containsExactly(List.of("a", "b"));
  }

  @Test
  void aFullBatchDoesNotWait() {
    accept("a", "b", "c", "d", "e");
    step();
    assertThat(transport.sent()).containsExactly(List.of("a", "b", "c", "d"));
  }

  @Test
  void theWorkerIsToldHowManyEventsAreMissing() {
    accept("a", "b", "c");
    assertThat(step().events()).isEqualTo(4);
    assertThat(step().bytes()).isEqualTo(room.bytes() + 1000 - 6);
  }

  @Test
  void anEventThatComesWhileAnotherIsUnderWayOrWaitsWakesTheWorker() {
    pipeline = pipeline(4, false);
    transport.next(UNAVAILABLE);
    accept("a");
    flush();
    Rest waiting = step();
    assertThat(waiting.nanos()).isLessThan(Duration.ofSeconds(1).toNanos());
    assertThat(waiting.events()).isEqualTo(1);
    transport.byHand();
    pass(Duration.ofSeconds(1));
    Rest underWay = step();
    assertThat(underWay.nanos()).isEqualTo(Long.MAX_VALUE);
    assertThat(underWay.events()).isEqualTo(1);
    accept(TextEvents.of("b", "v"));
    assertThat(step().nanos()).isEqualTo(Duration.ofSeconds(5).toNanos());
  }

  @Test
  void anIdlePipelineWaitsForTheFirstEventAlone() {
    assertThat(step()).isEqualTo(Rest.UNTIL_FIRST_EVENT);
  }

  @Test
  void theTransportIsToldOnceThatNothingIsSentForAMinute() {
    accept("a");
    flush();
    assertThat(step().nanos()).isEqualTo(Duration.ofMinutes(1).toNanos());
    pass(Duration.ofMinutes(1));
    assertThat(step()).isEqualTo(Rest.UNTIL_FIRST_EVENT);
    pass(Duration.ofMinutes(1));
    step();
    assertThat(transport.idled).isEqualTo(1);
  }

  @Test
  void oneBatchIsUnderWayAtATime() {
    transport.byHand();
    accept("a", "b", "c", "d", "e", "f", "g", "h");
    assertThat(step().nanos()).isEqualTo(Long.MAX_VALUE);
    assertThat(transport.batches).hasSize(1);
    transport.open.remove().complete(ScriptedTransport.OK);
    step();
    assertThat(transport.batches).hasSize(2);
    assertThat(account.report(() -> 0).delivered()).isEqualTo(4);
  }

  @Test
  void aFailedBatchIsTriedAgainAfterHalfASecondAndThenEverMoreRarely() {
    transport.next(UNAVAILABLE, UNAVAILABLE, UNAVAILABLE, UNAVAILABLE);
    accept("a", "b", "c", "d");
    for (int millis : new int[] {500, 500, 500, 600}) {
      assertThat(step().nanos()).isEqualTo(Duration.ofMillis(millis).toNanos());
      pass(Duration.ofMillis(millis - 1));
      assertThat(step().nanos()).isEqualTo(Duration.ofMillis(1).toNanos());
      pass(Duration.ofMillis(1));
    }
    step();
    assertThat(transport.delivered).containsExactly("a", "b", "c", "d");
  }

  @Test
  void eachAttemptBearsItsOwnTimeAndTheNumberOfThoseBeforeIt() {
    transport.next(UNAVAILABLE, UNAVAILABLE);
    accept("a", "b", "c", "d");
    step();
    pass(Duration.ofMillis(500));
    step();
    pass(Duration.ofSeconds(1));
    step();
    assertThat(transport.batches)
        .extracting(Batch::retryCount, batch -> batch.sentAt().toEpochMilli())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(0, 0L),
            org.assertj.core.groups.Tuple.tuple(1, 500L),
            org.assertj.core.groups.Tuple.tuple(2, 1500L));
  }

  @Test
  void aBatchIsGivenUpAfterItsAttempts() {
    transport.otherwise(batch -> UNAVAILABLE);
    accept("a", "b", "c", "d");
    for (int attempt = 1; attempt <= 5; attempt++) {
      step();
      pass(Duration.ofMinutes(1));
    }
    assertThat(transport.batches).hasSize(5);
    assertThat(account.report(() -> 0).dropped(DropReason.RETRIES_EXHAUSTED)).isEqualTo(4);
  }

  @Test
  void aBatchIsGivenUpWhenItsTimeWouldBeOverBeforeTheNextAttempt() {
    transport.otherwise(batch -> new DeliveryOutcome.Retry("HTTP 503", Duration.ofMinutes(4)));
    accept("a", "b", "c", "d");
    step();
    pass(Duration.ofMinutes(4));
    step();
    pass(Duration.ofMinutes(4));
    step();
    assertThat(transport.batches).hasSize(3);
    assertThat(account.report(() -> 0).dropped(DropReason.RETRIES_EXHAUSTED)).isEqualTo(4);
  }

  @Test
  void whatAServerAsksForWinsOverTheSchedule() {
    transport.next(new DeliveryOutcome.Retry("HTTP 503", Duration.ofSeconds(7)));
    accept("a", "b", "c", "d");
    assertThat(step().nanos()).isEqualTo(Duration.ofSeconds(7).toNanos());
  }

  @Test
  void throttlingHaltsEveryBatchAndCountsNoAttempt() {
    transport.otherwise(batch -> new DeliveryOutcome.Throttled("HTTP 429", Duration.ofSeconds(1)));
    accept("a", "b", "c", "d", "e", "f", "g", "h");
    for (int answer = 1; answer <= 20; answer++) {
      assertThat(step().nanos()).isEqualTo(Duration.ofSeconds(1).toNanos());
      assertThat(transport.batches).hasSize(answer);
      pass(Duration.ofSeconds(1));
    }
    assertThat(account.report(() -> 0).droppedTotal()).isZero();
    transport.otherwise(batch -> ScriptedTransport.OK);
    step();
    assertThat(account.report(() -> 0).delivered()).isEqualTo(8);
    assertThat(transport.batches.get(20).retryCount()).isEqualTo(20);
  }

  @Test
  void throttlingWithoutATimeBacksOff() {
    transport.otherwise(batch -> new DeliveryOutcome.Throttled("HTTP 429", null));
    accept("a", "b", "c", "d");
    assertThat(step().nanos()).isEqualTo(Duration.ofMillis(500).toNanos());
    pass(Duration.ofMillis(500));
    assertThat(step().nanos()).isEqualTo(Duration.ofSeconds(1).toNanos());
  }

  @Test
  void aHaltOutlastsTheBatchThatMetIt() {
    transport.next(new DeliveryOutcome.Throttled("HTTP 429", Duration.ofMinutes(11)));
    accept("a", "b", "c", "d", "e", "f", "g", "h");
    assertThat(step().nanos()).isEqualTo(Duration.ofMinutes(11).toNanos());
    assertThat(account.report(() -> 0).dropped(DropReason.RETRIES_EXHAUSTED)).isEqualTo(4);
    pass(Duration.ofMinutes(11));
    step();
    assertThat(transport.delivered).containsExactly("e", "f", "g", "h");
  }

  @Test
  void aBatchThatIsTooLargeIsHalvedAndArrivesWholeAndInOrder() {
    transport.otherwise(
        batch ->
            batch.events().size() > 1
                ? new DeliveryOutcome.TooLarge("HTTP 413")
                : ScriptedTransport.OK);
    accept("a", "b", "c", "d");
    step();
    assertThat(transport.delivered).containsExactly("a", "b", "c", "d");
    assertThat(account.report(() -> 0).isComplete()).isTrue();
  }

  @Test
  void anEventThatIsTooLargeAloneIsDroppedAndNamed() {
    transport.otherwise(batch -> new DeliveryOutcome.TooLarge("HTTP 413"));
    accept("Huge\u001b[2J");
    flush();
    step();
    assertThat(account.report(() -> 0).dropped(DropReason.TOO_LARGE)).isEqualTo(1);
    assertThat(log.lines)
        .containsExactly("WARNING Dropped track \"Huge\\u001B[2J\" (message m): HTTP 413");
  }

  @Test
  void onePoisonousEventIsIsolatedAndTheOthersArriveInOrder() {
    transport.otherwise(
        batch ->
            ScriptedTransport.texts(batch).contains("poison")
                ? new DeliveryOutcome.Refused("HTTP 400")
                : ScriptedTransport.OK);
    accept("a", "b", "poison", "d", "e");
    flush();
    step();
    assertThat(transport.delivered).containsExactly("a", "b", "d", "e");
    assertThat(account.report(() -> 0).dropped(DropReason.REFUSED)).isEqualTo(1);
  }

  @Test
  void aRejectionIsNotTriedAgain() {
    transport.otherwise(batch -> new DeliveryOutcome.Rejected("HTTP 401"));
    accept("a", "b", "c", "d");
    step();
    assertThat(transport.batches).hasSize(1);
    assertThat(account.report(() -> 0).dropped(DropReason.REJECTED)).isEqualTo(4);
    assertThat(log.lines).containsExactly("WARNING Dropped 4 events: HTTP 401");
  }

  @Test
  void aTransportThatThrowsIsTriedAgainAndItsMessageIsNotLogged() {
    transport.next(
        batch -> {
          throw new AssertionError("secret");
        });
    accept("a", "b", "c", "d");
    assertThat(step().nanos()).isEqualTo(Duration.ofMillis(500).toNanos());
    assertThat(log.lines).hasSize(1);
    assertThat(log.lines.get(0)).contains("java.lang.AssertionError").doesNotContain("secret");
    pass(Duration.ofMillis(500));
    step();
    assertThat(account.report(() -> 0).delivered()).isEqualTo(4);
  }

  @Test
  void aStageThatFailsOrIsCancelledIsTriedAgain() {
    transport.byHand();
    accept("a", "b", "c", "d");
    step();
    transport.open.remove().completeExceptionally(new IllegalStateException("secret"));
    assertThat(step().nanos()).isEqualTo(Duration.ofMillis(500).toNanos());
    pass(Duration.ofMillis(500));
    step();
    transport.open.remove().cancel(true);
    assertThat(step().nanos()).isEqualTo(Duration.ofMillis(500).toNanos());
  }

  @Test
  void aFlushSendsWhatWaitsAndCoversExactlyWhatCameBeforeIt() {
    transport.byHand();
    accept("a", "b", "c", "d", "e");
    step();
    FlushTicket ticket = flush();
    accept("f");
    transport.open.remove().complete(ScriptedTransport.OK);
    step();
    assertThat(transport.sent()).containsExactly(List.of("a", "b", "c", "d"), List.of("e"));
    assertThat(ticket.report()).hasToString("5 accepted = 4 delivered + 0 dropped + 1 pending");
    transport.open.remove().complete(ScriptedTransport.OK);
    step();
    assertThat(ticket.report()).hasToString("5 accepted = 5 delivered + 0 dropped + 0 pending");
    assertThat(account.report(() -> 0).pending()).isEqualTo(1);
  }

  @Test
  void aFlushSaysWhatWasDropped() {
    transport.next(new DeliveryOutcome.Rejected("HTTP 401"));
    accept("a", "b");
    FlushTicket ticket = flush();
    step();
    assertThat(ticket.report())
        .hasToString("2 accepted = 0 delivered + 2 dropped (rejected 2) + 0 pending");
    accept("c");
    FlushTicket second = flush();
    step();
    assertThat(second.report().isComplete()).isTrue();
  }

  @Test
  void usersOfOtherLanesOvertakeABatchThatWaitsAndNobodyOvertakesHimself() {
    pipeline = pipeline(4, false);
    transport.otherwise(
        batch ->
            ScriptedTransport.texts(batch).get(0).startsWith("slow")
                ? UNAVAILABLE
                : ScriptedTransport.OK);
    for (int i = 0; i < 4; i++) {
      accept(TextEvents.of("slow" + i, "u1"));
    }
    step();
    pass(Duration.ofMillis(1));
    for (int i = 0; i < 40; i++) {
      accept(TextEvents.of("quick" + i, "u" + (i % 10 + 1)));
    }
    flush();
    step();
    assertThat(transport.delivered).isNotEmpty().noneMatch(text -> text.startsWith("slow"));
    assertThat(transport.delivered).doesNotContain("quick0", "quick10", "quick20", "quick30");
    transport.otherwise(batch -> ScriptedTransport.OK);
    pass(Duration.ofSeconds(1));
    step();
    assertThat(account.report(() -> 0).delivered()).isEqualTo(44);
    assertThat(transport.delivered)
        .containsSubsequence("slow0", "slow3", "quick0", "quick10", "quick20", "quick30");
  }

  @Test
  void whenLittleIsToBeSentLanesShareARequest() {
    pipeline = pipeline(4, false);
    accept(TextEvents.of("a", "u1"));
    accept(TextEvents.of("b", "u2"));
    accept(TextEvents.of("c", "u3"));
    FlushTicket ticket = flush();
    step();
    assertThat(transport.batches).hasSize(1);
    assertThat(ticket.report().isComplete()).isTrue();
  }

  @Test
  void severalBatchesAreUnderWayAtATimeAndABrokenOneIsSplitInItsPlace() {
    pipeline = pipeline(4, false);
    transport.byHand();
    for (int i = 0; i < 64; i++) {
      accept(TextEvents.of("e" + i, "u" + i));
    }
    step();
    assertThat(transport.open).hasSize(4);
    transport.open.remove().complete(new DeliveryOutcome.Refused("HTTP 400"));
    step();
    assertThat(transport.open).hasSize(4);
    assertThat(transport.sent().get(4)).isEqualTo(transport.sent().get(0).subList(0, 2));
  }

  @Test
  void aRecoveryIsToldToWhateverElseWaits() {
    pipeline = pipeline(4, false);
    transport.otherwise(batch -> UNAVAILABLE);
    for (int i = 0; i < 64; i++) {
      accept(TextEvents.of("e" + i, "u" + i));
    }
    step();
    pass(Duration.ofSeconds(4));
    transport.next(UNAVAILABLE, UNAVAILABLE, UNAVAILABLE).otherwise(batch -> ScriptedTransport.OK);
    flush();
    step();
    assertThat(account.report(() -> 0).isComplete()).isTrue();
  }

  @Test
  void theOldestAreDroppedBeforeTheRoomIsFullWhereThatIsThePolicy() {
    pipeline = pipeline(1, true);
    transport.byHand();
    for (int i = 0; i < 900; i++) {
      accept("e" + i);
    }
    step();
    assertThat(account.report(() -> 0).dropped(DropReason.QUEUE_FULL)).isPositive();
    assertThat(room.isNearlyFull()).isFalse();
    transport.open.remove().complete(ScriptedTransport.OK);
    step();
    assertThat(transport.sent().get(0)).containsExactly("e0", "e1", "e2", "e3");
    assertThat(transport.sent().get(1)).doesNotContain("e4", "e5", "e6", "e7");
  }

  @Test
  void aListenerIsToldOfEachBatchAndOfWhatWasDropped() {
    transport.next(new DeliveryOutcome.Rejected("HTTP 401"));
    accept("a", "b", "c", "throws", "d", "e");
    flush();
    step();
    assertThat(settled)
        .extracting(s -> s.events().size(), Settlement::dropped, Settlement::detail)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                1,
                DropReason.NOT_ENCODABLE,
                "it cannot be encoded: java.lang.IllegalArgumentException"),
            org.assertj.core.groups.Tuple.tuple(4, DropReason.REJECTED, "HTTP 401"),
            org.assertj.core.groups.Tuple.tuple(1, null, "ok"));
    assertThat(settled.get(2).events())
        .containsExactly(new Settlement.Event("track", "e", "m", "u", null));
  }

  @Test
  void aFlushOfNothingIsReachedAtOnce() {
    FlushTicket ticket = flush();
    step();
    assertThat(ticket.report()).hasToString("0 accepted = 0 delivered + 0 dropped + 0 pending");
  }

  @Test
  void closingDeliversEverythingWithoutWaitingForMore() {
    accept(IntStream.range(0, 11).mapToObj(Integer::toString).toArray(String[]::new));
    room.close();
    closing.by(clock.nanos + Duration.ofSeconds(10).toNanos());
    step();
    assertThat(transport.batches).hasSize(3);
    assertThat(pipeline.isOver()).isTrue();
    assertThat(account.report(() -> 0).isComplete()).isTrue();
  }

  @Test
  void closingCutsAWaitOfOurOwnShort() {
    transport.next(UNAVAILABLE, UNAVAILABLE, UNAVAILABLE, UNAVAILABLE);
    accept("a", "b", "c", "d");
    for (int seconds : new int[] {1, 1, 2}) {
      step();
      pass(Duration.ofSeconds(seconds));
    }
    assertThat(step().nanos()).isEqualTo(Duration.ofMillis(1600).toNanos());
    room.close();
    closing.by(clock.nanos + Duration.ofSeconds(10).toNanos());
    assertThat(step().nanos()).isEqualTo(Duration.ofSeconds(1).toNanos());
    pass(Duration.ofSeconds(1));
    step();
    assertThat(account.report(() -> 0).delivered()).isEqualTo(4);
    assertThat(pipeline.isOver()).isTrue();
  }

  @Test
  void closingTriesEverSoonerTowardsTheDeadlineAndThenGivesUp() {
    transport.next(UNAVAILABLE, UNAVAILABLE, UNAVAILABLE);
    transport.otherwise(batch -> new DeliveryOutcome.Retry("HTTP 503", Duration.ofSeconds(1)));
    accept("a", "b", "c", "d");
    room.close();
    closing.by(clock.nanos + Duration.ofMillis(400).toNanos());
    for (int millis : new int[] {200, 100, 50}) {
      assertThat(step().nanos()).isEqualTo(Duration.ofMillis(millis).toNanos());
      assertThat(pipeline.isOver()).isFalse();
      pass(Duration.ofMillis(millis));
    }
    step();
    assertThat(transport.batches).hasSize(4);
    assertThat(pipeline.isOver()).isTrue();
    assertThat(account.report(() -> 0).pending()).isEqualTo(4);
  }

  @Test
  void closingGivesUpAtOnceIfTheServerForbidsEveryAttemptBeforeTheDeadline() {
    transport.next(new DeliveryOutcome.Throttled("HTTP 429", Duration.ofMinutes(5)));
    accept("a", "b", "c", "d");
    step();
    room.close();
    closing.by(clock.nanos + Duration.ofSeconds(10).toNanos());
    step();
    assertThat(pipeline.isOver()).isTrue();
    assertThat(account.report(() -> 0).pending()).isEqualTo(4);
  }

  @Test
  void closingWaitsForAnEventThatHasItsRoomButIsNotQueuedYet() {
    accepted++;
    QueuedEvent late = new QueuedEvent(TextEvents.of("x"), 500);
    room.take(late.weight());
    room.close();
    closing.by(clock.nanos + Duration.ofSeconds(10).toNanos());
    assertThat(step().endsWithEvents()).isTrue();
    assertThat(pipeline.isOver()).isFalse();
    queue.add(late);
    step();
    assertThat(pipeline.isOver()).isTrue();
    assertThat(transport.delivered).containsExactly("x");
  }

  @Test
  void whatIsLeftBehindAnswersItsFlushes() throws InterruptedException {
    transport.byHand();
    accept("a", "b", "c", "d");
    FlushTicket first = flush();
    step();
    FlushTicket second = flush();
    pipeline.abandon();
    first.await(Long.MAX_VALUE);
    second.await(Long.MAX_VALUE);
    assertThat(second.report()).hasToString("4 accepted = 0 delivered + 0 dropped + 4 pending");
  }

  @Test
  void failuresAreLoggedOnceAMinuteWithTheirNumberAndTheRecoveryIsTold() {
    transport.next(UNAVAILABLE, UNAVAILABLE, UNAVAILABLE);
    accept("a", "b", "c", "d");
    step();
    pass(Duration.ofMillis(500));
    step();
    pass(Duration.ofSeconds(59));
    step();
    pass(Duration.ofSeconds(2));
    step();
    assertThat(log.lines)
        .containsExactlyInAnyOrder(
            "WARNING Delivery fails and will be tried again: HTTP 503",
            "WARNING Delivery fails and will be tried again: HTTP 503 (and 1 more of this kind)",
            "INFO Delivery works again");
  }
}
