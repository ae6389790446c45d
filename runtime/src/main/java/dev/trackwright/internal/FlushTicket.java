package dev.trackwright.internal;

import dev.trackwright.DeliveryReport;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A caller's place in the queue, reached once all events before it are settled. Because one
 * pipeline settles in order, the ticket needs no list of its events: what was settled between the
 * moment it was drawn and the moment it is reached is exactly what it covers.
 */
final class FlushTicket implements Queued, Leg {

  private final Account account;
  private final Account.Settled before;
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile Account.@Nullable Settled atEnd;

  /** Draws a ticket; it still has to be queued. */
  FlushTicket(Account account) {
    this.account = account;
    this.before = account.settled();
  }

  /** All events before it are settled. */
  void reach() {
    atEnd = account.settled();
    over.countDown();
  }

  /** Nobody will deliver what is left before it. */
  void abandon() {
    over.countDown();
  }

  /**
   * Waits until the ticket is reached, abandoned, or the time is up.
   *
   * @param nanos the longest time to wait
   * @throws InterruptedException if the waiting thread is interrupted
   */
  void await(long nanos) throws InterruptedException {
    var unused = over.await(nanos, TimeUnit.NANOSECONDS);
  }

  /** What became of the events before it, at this moment. */
  DeliveryReport report() {
    Account.Settled reached = atEnd;
    if (reached != null) {
      return reached.since(before, 0);
    }
    Account.Settled now = account.settled();
    long settledSince = now.total() - before.total();
    return now.since(before, Math.max(0, before.pending() - settledSince));
  }
}
