package dev.trackwright.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A caller who is stopped between the two steps into the line, which no test of timing meets often:
 * the steps are done by hand, by way of the queue's own field.
 */
@Timeout(120)
class StoppedCallerTest {

  private static Object field(Object owner, String name) throws ReflectiveOperationException {
    Field field = owner.getClass().getDeclaredField(name);
    field.setAccessible(true);
    return field.get(owner);
  }

  @SuppressWarnings("unchecked") // it is declared so
  private static AtomicReference<Queued> lastOf(EventQueue queue)
      throws ReflectiveOperationException {
    return (AtomicReference<Queued>) field(queue, "last");
  }

  @Test
  void thoseBehindAreHeldUpAndNobodyIsLostOrServedOutOfTurn() throws Exception {
    Room room = new Room(10, 100);
    EventQueue queue = new EventQueue(room);
    Events.enter(room, queue, 1);
    QueuedEvent stopped = Events.weighing(2);
    Queued before = lastOf(queue).getAndSet(stopped);
    Events.enter(room, queue, 3);
    StringBuilder served = new StringBuilder();
    Events.serve(queue, served);
    assertThat(served).hasToString("1 ");
    before.next = stopped;
    Events.serve(queue, served);
    assertThat(served).hasToString("1 2 3 ");
  }

  @Test
  void aFlushBehindIsAnsweredWhenTheClientEnds() throws Exception {
    FanOut delivery = DeliveryStress.delivery(DeliveryStress.SILENT);
    Delivery only = ((Delivery[]) field(delivery, "targets"))[0];
    EventQueue queue = (EventQueue) field(only, "queue");
    delivery.take(Events.of("a"));
    QueuedEvent stopped = Events.weighing(2);
    Queued before = lastOf(queue).getAndSet(stopped);
    CompletableFuture<Long> flush =
        CompletableFuture.supplyAsync(() -> delivery.flush(Duration.ofHours(1)).pending());
    while (lastOf(queue).get() == stopped) {
      Thread.onSpinWait();
    }
    delivery.start();
    delivery.close(Duration.ZERO);
    before.next = stopped;
    assertThat(flush.get(60, TimeUnit.SECONDS)).isPositive();
  }
}
