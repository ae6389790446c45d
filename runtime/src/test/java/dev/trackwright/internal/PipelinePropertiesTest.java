package dev.trackwright.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.DeliveryReport;
import dev.trackwright.DropReason;
import dev.trackwright.transport.DeliveryOutcome;
import java.nio.charset.StandardCharsets;
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
      @ForAll @IntRange(min = 101, max = 400) int maxBytes) {
    Room room = new Room(60, 20_000);
    EventQueue queue = new EventQueue(room);
    Account account = new Account();
    ScriptedTransport transport =
        new ScriptedTransport().next(answers.toArray(DeliveryOutcome[]::new));
    Pipeline pipeline =
        new Pipeline(
            queue,
            room,
            account,
            new Batcher(maxEvents, maxBytes, Duration.ofSeconds(2)),
            new RetrySchedule(3, Duration.ofMinutes(2), () -> 0.5),
            transport,
            new Notices(new CapturedLog()),
            Clock.systemUTC());

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
        String text = accepted.size() + "x".repeat(step);
        QueuedEvent event = new QueuedEvent(text.getBytes(StandardCharsets.UTF_8));
        if (room.take(event.heldBytes()) == Room.Entry.TAKEN) {
          account.enter();
          queue.add(event);
          accepted.add(text);
        } else {
          account.turnAway(DropReason.QUEUE_FULL);
        }
      }
      pipeline.step(now);
      assertThat(account.report().pending()).isEqualTo(room.events());
    }

    room.close();
    pipeline.closeBy(now + Duration.ofDays(1).toNanos());
    for (int i = 0; i < 10_000 && !pipeline.isOver(); i++) {
      now += Duration.ofSeconds(1).toNanos();
      pipeline.step(now);
    }

    DeliveryReport report = account.report();
    assertThat(pipeline.isOver()).isTrue();
    assertThat(report.pending()).isZero();
    assertThat(room.bytes()).isZero();
    assertThat(report.delivered()).isEqualTo(transport.delivered.size());
    assertThat(transport.delivered).isSubsetOf(accepted).doesNotHaveDuplicates();
    assertThat(transport.delivered.stream().map(accepted::indexOf)).isSorted();
    assertThat(transport.batches)
        .allSatisfy(
            batch -> {
              assertThat(batch.events()).hasSizeBetween(1, maxEvents);
              assertThat(batch.events().stream().mapToInt(json -> json.length + 1).sum())
                  .isLessThanOrEqualTo(maxBytes);
            });
    assertThat(flushes).allSatisfy(ticket -> assertThat(ticket.report().pending()).isZero());
  }
}
