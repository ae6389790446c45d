package dev.trackwright.internal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A caller's place in the queue, reached once all events before it are settled. Because one
 * pipeline settles in order, the ticket needs no list of its events; it only compares how many had
 * been lost when it was drawn and when it is reached.
 */
public final class FlushTicket implements Queued, Leg {

  private final long lostBefore;
  private final CountDownLatch reached = new CountDownLatch(1);
  private volatile boolean allDelivered;

  /**
   * Draws a ticket.
   *
   * @param lostBefore how many events the pipeline has lost so far
   */
  public FlushTicket(long lostBefore) {
    this.lostBefore = lostBefore;
  }

  void reach(long lostNow) {
    allDelivered = lostNow == lostBefore;
    reached.countDown();
  }

  /** Nobody will deliver what is left before it. */
  public void fail() {
    reached.countDown();
  }

  /**
   * Waits until the ticket is reached or the time is up.
   *
   * @param nanos the longest time to wait
   * @return whether all that was pending when the ticket was drawn has arrived
   * @throws InterruptedException if the waiting thread is interrupted
   */
  public boolean await(long nanos) throws InterruptedException {
    return reached.await(nanos, TimeUnit.NANOSECONDS) && allDelivered;
  }
}
