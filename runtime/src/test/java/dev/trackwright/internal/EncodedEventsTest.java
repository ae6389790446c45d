package dev.trackwright.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trackwright.message.Envelope;
import dev.trackwright.message.EventType;
import dev.trackwright.message.PlanInfo;
import dev.trackwright.message.TrackMessage;
import dev.trackwright.message.Values;
import dev.trackwright.transport.DeliveryOutcome;
import dev.trackwright.transport.EncodedEvent;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is left of an event once it is bytes. */
@Timeout(120)
class EncodedEventsTest {

  private final PlayedCourse course = new CourseSettings().begin();

  private WeakReference<Object> acceptWithContext() {
    Map<String, ?> context = Objects.requireNonNull(Values.object(Map.of("page", "of a request")));
    Envelope envelope = Envelope.at(0).messageId("m").identity("u", null).context(context).build();
    course.accept(new TrackMessage(envelope, "a", null), 500);
    return new WeakReference<>(context);
  }

  @Test
  void whatWasSaidOfItIsNotKeptWhileItWaitsInAnOutage() {
    course.transport.otherwise(batch -> new DeliveryOutcome.Retry("HTTP 503", null));
    WeakReference<Object> context = acceptWithContext();
    course.accept("b", "u");
    course.accept("c", "u");
    course.accept("d", "u");
    course.step();
    assertThat(course.report().pending()).isEqualTo(4);
    Awaitility.await()
        .until(
            () -> {
              System.gc();
              return context.get() == null;
            });
  }

  @Test
  void whatDestinationsAskForIsKept() {
    PlanInfo plan = new PlanInfo("Shop", "7", "com.acme.Shop");
    Envelope.Builder envelope =
        Envelope.at(0)
            .messageId(1, 2)
            .identity("u", "a")
            .plan(plan)
            .type(new EventType(plan, "Ordered", 3));
    course.accept(new TrackMessage(envelope.build(), "Ordered", null), 500);
    course.transport.byHand();
    course.queue.add(new FlushTicket(course.account));
    course.step();
    EncodedEvent event = course.transport.batches.get(0).events().get(0);
    assertThat(event.type()).isEqualTo("track");
    assertThat(event.name()).isEqualTo("Ordered");
    assertThat(event.messageId()).isEqualTo(new UUID(1, 2).toString());
    assertThat(event.userId()).isEqualTo("u");
    assertThat(event.anonymousId()).isEqualTo("a");
    assertThat(event.plan()).isEqualTo("Shop");
    assertThat(event.eventVersion()).isEqualTo(3);
    assertThat(event).hasToString("track \"Ordered\" (message " + new UUID(1, 2) + ")");
  }
}
