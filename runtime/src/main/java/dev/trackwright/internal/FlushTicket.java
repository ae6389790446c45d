package dev.trackwright.internal;

import dev.trackwright.DeliveryReport;
import dev.trackwright.DropReason;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A caller's place in line, reached once all events before it are settled. While it stands in line,
 * whatever is settled stood before it, so the account tells what; from then on the worker tells it
 * of every batch that it covers, by the batch's number.
 */
final class FlushTicket extends Queued {

  private final Account account;
  private final Account.Settled before;
  private final CountDownLatch over = new CountDownLatch(1);

  // Guarded by this.
  private final Map<DropReason, Long> lost = new EnumMap<>(DropReason.class);
  private long delivered;
  private long left;
  private boolean served;
  private long lastBatch;

  /** Draws a ticket; it still has to be queued. */
  FlushTicket(Account account) {
    this.account = account;
    this.before = account.settled();
  }

  /**
   * Its turn has come: all events before it are in batches, or settled.
   *
   * @param events how many of them are not settled
   * @param batch the number of the last of these batches
   */
  synchronized void serve(long events, long batch) {
    Account.Settled sinceDrawn = account.settled().since(before);
    delivered = sinceDrawn.delivered();
    lost.putAll(sinceDrawn.lost());
    left = events;
    lastBatch = batch;
    served = true;
    endIfReached();
  }

  /** Events of a batch have arrived. */
  synchronized void deliver(long batch, int events) {
    if (batch <= lastBatch) {
      delivered += events;
      left -= events;
      endIfReached();
    }
  }

  /** Events of a batch are given up. */
  synchronized void lose(long batch, DropReason reason, int events) {
    if (batch <= lastBatch) {
      lost.merge(reason, (long) events, Long::sum);
      left -= events;
      endIfReached();
    }
  }

  private void endIfReached() {
    if (left == 0) {
      over.countDown();
    }
  }

  boolean isReached() {
    return over.getCount() == 0;
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
  synchronized DeliveryReport report() {
    if (served) {
      return report(delivered, lost, left);
    }
    Account.Settled sinceDrawn = account.settled().since(before);
    long stillBefore = Math.max(0, before.pending() - sinceDrawn.total());
    return report(sinceDrawn.delivered(), sinceDrawn.lost(), stillBefore);
  }

  private static DeliveryReport report(long delivered, Map<DropReason, Long> lost, long left) {
    long dropped = Account.sum(lost);
    return new DeliveryReport(delivered + dropped + left, delivered, lost, left);
  }
}
