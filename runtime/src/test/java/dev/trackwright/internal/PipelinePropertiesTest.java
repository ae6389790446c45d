package dev.trackwright.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.transport.DeliveryOutcome;
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
    PlayedCourse course =
        new CourseSettings()
            .transport(new ScriptedTransport().next(answers.toArray(DeliveryOutcome[]::new)))
            .room(60, 30_000)
            .limits(new BatchLimits(100, maxEvents, maxBytes))
            .lanes(lanes)
            .flushInterval(Duration.ofSeconds(2))
            .retries(3, Duration.ofMinutes(2))
            .chance(() -> 0.5)
            .droppingOldest(dropsOldest)
            .start(1)
            .begin();
    ScriptedTransport transport = course.transport;
    List<String> accepted = new ArrayList<>();
    List<FlushTicket> flushes = new ArrayList<>();
    for (int step : steps) {
      if (step == -1) {
        flushes.add(course.flush());
      } else if (step == -2) {
        course.pass(Duration.ofMillis(700));
      } else {
        String user = "u" + step % 7;
        String text = accepted.size() + user + "x".repeat(step);
        if (course.offer(text, user)) {
          accepted.add(text);
        }
      }
      course.step();
      assertThat(course.account.heldEvents()).isEqualTo(course.room.events());
      assertThat(course.account.heldBytes()).isEqualTo(course.room.bytes());
    }
    course.finish();

    assertThat(course.report().delivered()).isEqualTo(transport.delivered.size());
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
