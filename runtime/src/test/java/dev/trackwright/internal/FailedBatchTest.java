package dev.trackwright.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.trackwright.DropReason;
import dev.trackwright.transport.Batch;
import dev.trackwright.transport.DeliveryOutcome;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What becomes of a batch that does not arrive. */
class FailedBatchTest {

  private static final DeliveryOutcome UNAVAILABLE = new DeliveryOutcome.Retry("HTTP 503", null);

  private final CourseSettings settings = new CourseSettings().retries(5, Duration.ofMinutes(10));
  private PlayedCourse course = settings.begin();

  @Test
  void aFailedBatchIsTriedAgainAfterHalfASecondAndThenEverMoreRarely() {
    course.transport.next(UNAVAILABLE, UNAVAILABLE, UNAVAILABLE, UNAVAILABLE);
    course.acceptAll("a", "b", "c", "d");
    for (int millis : new int[] {500, 500, 500, 600}) {
      assertThat(course.step().nanos()).isEqualTo(Duration.ofMillis(millis).toNanos());
      assertThat(course.stepAfter(Duration.ofMillis(millis - 1)).nanos())
          .isEqualTo(Duration.ofMillis(1).toNanos());
      course.pass(Duration.ofMillis(1));
    }
    course.step();
    assertThat(course.transport.delivered).containsExactly("a", "b", "c", "d");
  }

  @Test
  void eachAttemptBearsItsOwnTimeAndTheNumberOfThoseBeforeIt() {
    course.transport.next(UNAVAILABLE, UNAVAILABLE);
    course.acceptAll("a", "b", "c", "d");
    course.step();
    course.stepAfter(Duration.ofMillis(500));
    course.stepAfter(Duration.ofSeconds(1));
    assertThat(course.transport.batches)
        .extracting(Batch::retryCount, batch -> batch.sentAt().toEpochMilli())
        .containsExactly(tuple(0, 0L), tuple(1, 500L), tuple(2, 1500L));
  }

  @Test
  void aBatchIsGivenUpAfterItsAttempts() {
    course.transport.otherwise(batch -> UNAVAILABLE);
    course.acceptAll("a", "b", "c", "d");
    for (int attempt = 1; attempt <= 5; attempt++) {
      course.step();
      course.pass(Duration.ofMinutes(1));
    }
    assertThat(course.transport.batches).hasSize(5);
    assertThat(course.report().dropped(DropReason.RETRIES_EXHAUSTED)).isEqualTo(4);
  }

  @Test
  void aBatchIsGivenUpWhenItsTimeWouldBeOverBeforeTheNextAttempt() {
    course.transport.otherwise(
        batch -> new DeliveryOutcome.Retry("HTTP 503", Duration.ofMinutes(4)));
    course.acceptAll("a", "b", "c", "d");
    course.step();
    course.stepAfter(Duration.ofMinutes(4));
    course.stepAfter(Duration.ofMinutes(4));
    assertThat(course.transport.batches).hasSize(3);
    assertThat(course.report().dropped(DropReason.RETRIES_EXHAUSTED)).isEqualTo(4);
  }

  @Test
  void whatAServerAsksForWinsOverTheSchedule() {
    course.transport.next(new DeliveryOutcome.Retry("HTTP 503", Duration.ofSeconds(7)));
    course.acceptAll("a", "b", "c", "d");
    assertThat(course.step().nanos()).isEqualTo(Duration.ofSeconds(7).toNanos());
  }

  @Test
  void throttlingHaltsEveryBatchAndCountsNoAttempt() {
    course.transport.otherwise(
        batch -> new DeliveryOutcome.Throttled("HTTP 429", Duration.ofSeconds(1)));
    course.acceptAll("a", "b", "c", "d", "e", "f", "g", "h");
    for (int answer = 1; answer <= 20; answer++) {
      assertThat(course.step().nanos()).isEqualTo(Duration.ofSeconds(1).toNanos());
      assertThat(course.transport.batches).hasSize(answer);
      course.pass(Duration.ofSeconds(1));
    }
    assertThat(course.report().droppedTotal()).isZero();
    course.transport.otherwise(batch -> ScriptedTransport.OK);
    course.step();
    assertThat(course.report().delivered()).isEqualTo(8);
    assertThat(course.transport.batches.get(20).retryCount()).isEqualTo(20);
  }

  @Test
  void throttlingWithoutATimeBacksOff() {
    course.transport.otherwise(batch -> new DeliveryOutcome.Throttled("HTTP 429", null));
    course.acceptAll("a", "b", "c", "d");
    assertThat(course.step().nanos()).isEqualTo(Duration.ofMillis(500).toNanos());
    assertThat(course.stepAfter(Duration.ofMillis(500)).nanos())
        .isEqualTo(Duration.ofSeconds(1).toNanos());
  }

  @Test
  void aHaltOutlastsTheBatchThatMetIt() {
    course.transport.next(new DeliveryOutcome.Throttled("HTTP 429", Duration.ofMinutes(11)));
    course.acceptAll("a", "b", "c", "d", "e", "f", "g", "h");
    assertThat(course.step().nanos()).isEqualTo(Duration.ofMinutes(11).toNanos());
    assertThat(course.report().dropped(DropReason.RETRIES_EXHAUSTED)).isEqualTo(4);
    course.stepAfter(Duration.ofMinutes(11));
    assertThat(course.transport.delivered).containsExactly("e", "f", "g", "h");
  }

  @Test
  void aBatchThatIsTooLargeIsHalvedAndArrivesWholeAndInOrder() {
    course.transport.otherwise(
        batch ->
            batch.events().size() > 1
                ? new DeliveryOutcome.TooLarge("HTTP 413")
                : ScriptedTransport.OK);
    course.acceptAll("a", "b", "c", "d");
    course.step();
    assertThat(course.transport.delivered).containsExactly("a", "b", "c", "d");
    assertThat(course.report().isComplete()).isTrue();
  }

  @Test
  void anEventThatIsTooLargeAloneIsDroppedAndNamed() {
    course.transport.otherwise(batch -> new DeliveryOutcome.TooLarge("HTTP 413"));
    course.acceptAll("Huge\u001b[2J");
    course.flush();
    course.step();
    assertThat(course.report().dropped(DropReason.TOO_LARGE)).isEqualTo(1);
    assertThat(course.log.lines)
        .containsExactly("WARNING Dropped track \"Huge\\u001B[2J\" (message m): HTTP 413");
  }

  @Test
  void onePoisonousEventIsIsolatedAndTheOthersArriveInOrder() {
    course.transport.otherwise(
        batch ->
            ScriptedTransport.texts(batch).contains("poison")
                ? new DeliveryOutcome.Refused("HTTP 400")
                : ScriptedTransport.OK);
    course.acceptAll("a", "b", "poison", "d", "e");
    course.flush();
    course.step();
    assertThat(course.transport.delivered).containsExactly("a", "b", "d", "e");
    assertThat(course.report().dropped(DropReason.REFUSED)).isEqualTo(1);
  }

  @Test
  void aRejectionIsNotTriedAgain() {
    course.transport.otherwise(batch -> new DeliveryOutcome.Rejected("HTTP 401"));
    course.acceptAll("a", "b", "c", "d");
    course.step();
    assertThat(course.transport.batches).hasSize(1);
    assertThat(course.report().dropped(DropReason.REJECTED)).isEqualTo(4);
    assertThat(course.log.lines).containsExactly("WARNING Dropped 4 events: HTTP 401");
  }

  @Test
  void aTransportThatThrowsIsTriedAgainAndItsMessageIsNotLogged() {
    course.transport.next(
        batch -> {
          throw new AssertionError("secret");
        });
    course.acceptAll("a", "b", "c", "d");
    assertThat(course.step().nanos()).isEqualTo(Duration.ofMillis(500).toNanos());
    assertThat(course.log.lines).hasSize(1);
    assertThat(course.log.lines.get(0))
        .contains("java.lang.AssertionError")
        .doesNotContain("secret");
    course.stepAfter(Duration.ofMillis(500));
    assertThat(course.report().delivered()).isEqualTo(4);
  }

  @Test
  void aStageThatFailsOrIsCancelledIsTriedAgain() {
    course.transport.byHand();
    course.acceptAll("a", "b", "c", "d");
    course.step();
    course.transport.open.remove().completeExceptionally(new IllegalStateException("secret"));
    assertThat(course.step().nanos()).isEqualTo(Duration.ofMillis(500).toNanos());
    course.stepAfter(Duration.ofMillis(500));
    course.transport.open.remove().cancel(true);
    assertThat(course.step().nanos()).isEqualTo(Duration.ofMillis(500).toNanos());
  }

  @Test
  void aRecoveryIsToldToWhateverElseWaits() {
    course = settings.lanes(4).begin();
    course.transport.otherwise(batch -> UNAVAILABLE);
    for (int i = 0; i < 64; i++) {
      course.accept("e" + i, "u" + i);
    }
    course.step();
    course.pass(Duration.ofSeconds(4));
    course
        .transport
        .next(UNAVAILABLE, UNAVAILABLE, UNAVAILABLE)
        .otherwise(batch -> ScriptedTransport.OK);
    course.flush();
    course.step();
    assertThat(course.report().isComplete()).isTrue();
  }

  @Test
  void failuresAreLoggedOnceAMinuteWithTheirNumberAndTheRecoveryIsTold() {
    course.transport.next(UNAVAILABLE, UNAVAILABLE, UNAVAILABLE);
    course.acceptAll("a", "b", "c", "d");
    course.step();
    course.stepAfter(Duration.ofMillis(500));
    course.stepAfter(Duration.ofSeconds(59));
    course.stepAfter(Duration.ofSeconds(2));
    assertThat(course.log.lines)
        .containsExactlyInAnyOrder(
            "WARNING Delivery fails and will be tried again: HTTP 503",
            "WARNING Delivery fails and will be tried again: HTTP 503 (and 1 more of this kind)",
            "INFO Delivery works again");
  }
}
