package dev.trackwright.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.DeliveryReport;
import dev.trackwright.DropReason;
import dev.trackwright.transport.DeliveryOutcome;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever is accepted and whatever a transport answers, in any order. */
class PipelinePropertiesTest {

  @Provide
  Arbitrary<DeliveryOutcome> outcomes() {
    return Arbitraries.of(
        ScriptedTransport.OK,
        ScriptedTransport.OK,
        new DeliveryOutcome.Retry("r", null),
        new DeliveryOutcome.Retry("r", Duration.ofSeconds(3)),
        new DeliveryOutcome.Throttled("t", null),
        new DeliveryOutcome.Throttled("t", Duration.ZERO),
        new DeliveryOutcome.TooLarge("l"),
        new DeliveryOutcome.Refused("b"),
        new DeliveryOutcome.Rejected("x"));
  }

  @Property(tries = 500)
  void everyEventEndsExactlyOnceInOrderAndWithinTheLimits(
      @ForAll @Size(max = 120) List<@IntRange(min = -2, max = 90) Integer> steps,
      @ForAll @Size(max = 60) List<@net.jqwik.api.From("outcomes") DeliveryOutcome> answers,
      @ForAll @IntRange(min = 1, max = 10) int maxEvents,
      @ForAll @IntRange(min = 101, max = 400) int maxBytes,
      @ForAll @IntRange(min = 1, max = 5) int lanes,
      @ForAll boolean dropsOldest) {
    Room room = new Room(60, 30_000);
    EventQueue queue = new EventQueue(room);
    Account account = new Account(room);
    ScriptedTransport transport =
        new ScriptedTransport().next(answers.toArray(DeliveryOutcome[]::new));
    BatchLimits limits = new BatchLimits(100, maxEvents, maxBytes);
    Buffers buffers = new Buffers(room, limits);
    Lines lines = new Lines(lanes);
    Notices notices = new Notices(CapturedLog::new);
    Closing closing = new Closing();
    Batcher batcher =
        new Batcher(TextEvents::encode, buffers, limits, Duration.ofSeconds(2), lanes);
    Settlements settlements = new Settlements("default", account, null, notices);
    Stock stock = new Stock(lines, batcher, buffers, room, account, null);
    Pipeline pipeline =
        new Pipeline(
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
                new RetrySchedule(3, Duration.ofMinutes(2), () -> 0.5),
                transport,
                queue::signal,
                notices,
                Clock.systemUTC()),
            settlements,
            transport,
            notices,
            closing,
            dropsOldest,
            false);

    long now = 1;
    List<String> accepted = new ArrayList<>();
    List<FlushTicket> flushes = new ArrayList<>();
    for (int step : steps) {
      if (step == -1) {
        FlushTicket ticket = new FlushTicket(account);
        flushes.add(ticket);
        queue.add(ticket);
      } else if (step == -2) {
        now += Duration.ofMillis(700).toNanos();
      } else {
        String user = "u" + step % 7;
        String text = accepted.size() + user + "x".repeat(step);
        if (room.take(500) == Room.Entry.TAKEN) {
          queue.add(new QueuedEvent(TextEvents.of(text, user), 500));
          accepted.add(text);
        } else {
          account.turnAway(DropReason.QUEUE_FULL);
        }
      }
      pipeline.step(now);
      assertThat(account.report(() -> 0).pending()).isEqualTo(room.events());
      assertThat(account.heldEvents()).isEqualTo(room.events());
      assertThat(account.heldBytes()).isEqualTo(room.bytes());
    }

    room.close();
    closing.by(now + Duration.ofDays(1).toNanos());
    for (int i = 0; i < 10_000 && !pipeline.isOver(); i++) {
      now += Duration.ofSeconds(1).toNanos();
      pipeline.step(now);
    }

    DeliveryReport report = account.report(() -> 0);
    assertThat(pipeline.isOver()).isTrue();
    assertThat(report.pending()).isZero();
    assertThat(room.bytes()).isZero();
    assertThat(report.delivered()).isEqualTo(transport.delivered.size());
    assertThat(transport.delivered).isSubsetOf(accepted).doesNotHaveDuplicates();
    for (int i = 0; i < 7; i++) {
      String user = "u" + i;
      assertThat(
              transport.delivered.stream()
                  .filter(text -> text.contains(user))
                  .map(accepted::indexOf))
          .as("the order of what one user did")
          .isSorted();
    }
    assertThat(transport.sent())
        .allSatisfy(
            batch -> {
              assertThat(batch).hasSizeBetween(1, maxEvents);
              assertThat(batch.stream().mapToInt(text -> text.length() + 1).sum())
                  .isLessThanOrEqualTo(maxBytes);
            });
    assertThat(flushes).allSatisfy(ticket -> assertThat(ticket.report().pending()).isZero());
  }
}
