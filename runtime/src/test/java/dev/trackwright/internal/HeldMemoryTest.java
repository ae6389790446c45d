package dev.trackwright.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.DropReason;
import dev.trackwright.message.JsonBuffer;
import dev.trackwright.message.Message;
import dev.trackwright.transport.DeliveryOutcome;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is held on the heap against what the room counts, with the limits of a usual client. */
class HeldMemoryTest {

  private static final DeliveryOutcome UNAVAILABLE = new DeliveryOutcome.Retry("HTTP 503", null);
  private static final BatchLimits LIMITS = new BatchLimits(32_768, 500, 500_000);
  private static final int LANES = 4;

  /** What a lane collects, and what it has under way, may be in arrays of a full batch. */
  private static final long CONSTANT = 2L * LANES * (LIMITS.batchBytes() + LIMITS.eventBytes() + 2);

  private final PlayedCourse course =
      new CourseSettings()
          .encoder(HeldMemoryTest::encode)
          .room(10_000, 16 << 20)
          .limits(LIMITS)
          .lanes(LANES)
          .begin();

  /** Writes as many bytes as the event's name says. */
  private static void encode(Message message, JsonBuffer into) {
    byte[] text = new byte[Integer.parseInt(message.label())];
    into.append(text, 0, text.length);
  }

  private void accept(int bytes, int user) {
    course.accept(TextEvents.of(Integer.toString(bytes), "u" + user), bytes + 500);
  }

  private void assertIsBounded() {
    assertThat(course.encodedCapacity()).isLessThanOrEqualTo(2 * course.room.bytes() + CONSTANT);
  }

  @Test
  void aTrickleIntoAnOutageAfterABurstHoldsNoMoreThanItCountsFor() {
    for (int i = 0; i < 2_000; i++) {
      accept(750, i % 50);
    }
    course.step();
    course.stepAfter(Duration.ofSeconds(5));
    assertThat(course.report().delivered()).isEqualTo(2_000);

    course.transport.otherwise(batch -> UNAVAILABLE);
    for (int i = 0; i < 450; i++) {
      for (int user = 0; user < 20; user++) {
        accept(300, user);
      }
      course.stepAfter(Duration.ofSeconds(1));
      assertIsBounded();
    }
    assertThat(course.report().pending()).isEqualTo(9_000);
    assertThat(course.shipments()).hasSizeLessThan(9_000 / 500 + 3 * LANES);
  }

  @Test
  void whatCameInAnOutageIsDeliveredInFewRequests() {
    course.transport.otherwise(batch -> UNAVAILABLE);
    for (int i = 0; i < 100; i++) {
      for (int user = 0; user < 10; user++) {
        accept(300, user);
      }
      course.stepAfter(Duration.ofSeconds(6));
    }
    int before = course.transport.batches.size();
    course.transport.otherwise(batch -> ScriptedTransport.OK);
    course.stepAfter(Duration.ofMinutes(1));
    assertThat(course.report().delivered()).isEqualTo(1_000);
    assertThat(course.transport.batches).hasSizeLessThan(before + 3 * LANES);
  }

  @Test
  void batchesThatFlushesCutInAnOutageHoldNoMoreThanTheyCountFor() {
    for (int i = 0; i < 2_000; i++) {
      accept(750, i % 50);
    }
    course.step();
    course.transport.otherwise(batch -> UNAVAILABLE);
    for (int i = 0; i < 400; i++) {
      accept(300, i % 10);
      course.queue.add(new FlushTicket(course.account));
      course.stepAfter(Duration.ofSeconds(1));
      assertIsBounded();
    }
    assertThat(course.shipments()).hasSizeGreaterThan(300);
  }

  @Test
  void anEventThatIsFarTooLargeLeavesNoLargeArrayBehind() {
    course.transport.otherwise(batch -> UNAVAILABLE);
    accept(10 << 20, 0);
    course.step();
    assertThat(course.report().dropped(DropReason.TOO_LARGE)).isEqualTo(1);
    assertThat(course.encodedCapacity()).isLessThan(100_000);
    for (int i = 0; i < 400; i++) {
      accept(100, i % 10);
      course.queue.add(new FlushTicket(course.account));
      course.step();
    }
    assertIsBounded();
  }
}
