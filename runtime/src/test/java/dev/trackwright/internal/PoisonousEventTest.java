package dev.trackwright.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.DropReason;
import dev.trackwright.message.Envelope;
import dev.trackwright.message.JsonBuffer;
import dev.trackwright.message.Message;
import dev.trackwright.message.TrackMessage;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One event that faults, with others behind it, and memory that is short. */
@Timeout(120)
class PoisonousEventTest {

  /** How often memory is too short for an event whose name begins with "large". */
  private int shortages;

  private final PlayedCourse course =
      new CourseSettings().encoder(this::encode).lanes(2).start(0).begin();

  private void encode(Message message, JsonBuffer into) {
    TextEvents.encode(message, into);
    if (message.label().startsWith("large") && shortages-- > 0) {
      throw new OutOfMemoryError("by the test");
    }
  }

  @SuppressWarnings("NullAway") // what an application without nullness checks can do
  private static Envelope noEnvelope() {
    return null;
  }

  @Test
  void anEventThatFaultsBeforeItIsEncodedDoesNotStopThoseBehindIt() {
    course.accept("a", "u");
    course.accept(new TrackMessage(noEnvelope(), "poison", null), 500);
    course.accept("b", "u");
    course.flush();
    course.step();
    assertThat(course.transport.delivered).containsExactly("a", "b");
    assertThat(course.report().dropped(DropReason.NOT_ENCODABLE)).isEqualTo(1);
    assertThat(course.stepAfter(Duration.ofMinutes(1))).isEqualTo(Rest.UNTIL_FIRST_EVENT);
  }

  @Test
  void anEventThatThrewInTheMiddleIsNoPartOfItsBatch() {
    course.accept("a", "u");
    course.accept("throws", "u");
    course.flush();
    course.step();
    assertThat(course.transport.delivered).containsExactly("a");
    assertThat(course.report().isComplete()).isFalse();
    assertThat(course.report().delivered()).isEqualTo(1);
  }

  @Test
  void whileMemoryIsShortTheEventWaitsAndTheWorkerPauses() {
    shortages = 3;
    course.accept("large", "u");
    course.accept("b", "u");
    course.flush();
    for (int i = 0; i < 3; i++) {
      assertThat(course.stepAfter(Duration.ofMillis(250))).isEqualTo(Rest.AFTER_FAULT);
      assertThat(course.report().pending()).isEqualTo(2);
    }
    course.step();
    assertThat(course.transport.delivered).containsExactly("large", "b");
    assertThat(course.report().isComplete()).isTrue();
    assertThat(course.room.bytes()).isZero();
  }

  @Test
  void anEventThatMemoryIsAlwaysTooShortForIsDropped() {
    shortages = Integer.MAX_VALUE;
    course.accept("large", "u");
    course.accept("b", "u");
    course.flush();
    for (int i = 0; i < 20; i++) {
      course.stepAfter(Duration.ofMillis(250));
    }
    assertThat(course.transport.delivered).containsExactly("b");
    assertThat(course.report().dropped(DropReason.NOT_ENCODABLE)).isEqualTo(1);
    assertThat(course.room.bytes()).isZero();
  }

  @Test
  void aRestThatBytesEndIsGivenUpForWhoeverIsInLine() {
    Room room = new Room(10, 10_000);
    EventQueue queue = new EventQueue(room);
    assertThat(room.take(500)).isEqualTo(Room.Entry.TAKEN);
    queue.add(new QueuedEvent(TextEvents.of("a"), 500));
    queue.employ();
    queue.sleep(new Rest(Long.MAX_VALUE, Long.MAX_VALUE, 400));
    assertThat(queue.peek()).isNotNull();
  }

  @Test
  void afterAFaultTheWorkerSleepsThoughEventsAreInLine() throws InterruptedException {
    Room room = new Room(10, 10_000);
    EventQueue queue = new EventQueue(room);
    assertThat(room.take(500)).isEqualTo(Room.Entry.TAKEN);
    queue.add(new QueuedEvent(TextEvents.of("a"), 500));
    Thread worker =
        new Thread(
            () -> {
              queue.employ();
              queue.sleep(Rest.forNanos(Duration.ofHours(1).toNanos()));
            });
    worker.start();
    Awaitility.await().until(() -> LockSupport.getBlocker(worker) == queue);
    queue.signal();
    worker.join();
  }
}
