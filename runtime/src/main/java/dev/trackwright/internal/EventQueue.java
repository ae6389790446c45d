package dev.trackwright.internal;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The line between many callers and one worker, and the bed in which that worker sleeps. Callers
 * wake it only once what it has said it waits for is there, so that a busy caller pays no signal
 * for each event; the price is that the worker must look at the queue once more before it falls
 * asleep.
 *
 * <p>It has no bound of its own: {@link Room} has.
 */
final class EventQueue {

  private final ConcurrentLinkedQueue<Queued> queue = new ConcurrentLinkedQueue<>();
  private final Room room;

  private volatile long wakeAtEvents = Long.MAX_VALUE;
  private volatile long wakeAtBytes = Long.MAX_VALUE;
  private volatile boolean signalled;
  private volatile @Nullable Thread worker;

  /** An empty queue of what is in the room. */
  EventQueue(Room room) {
    this.room = room;
  }

  /** Queues an event that has taken its room. Called by any thread. */
  void add(QueuedEvent event) {
    queue.add(event);
    // The worker writes the two numbers and looks at the queue then; we do it the other way round.
    // Whatever the order, one of us sees the other.
    if (room.events() >= wakeAtEvents || room.bytes() >= wakeAtBytes) {
      wakeAtEvents = Long.MAX_VALUE;
      wakeAtBytes = Long.MAX_VALUE;
      signal();
    }
  }

  /** Queues a flush, and wakes the worker for it. Called by any thread. */
  void add(FlushTicket ticket) {
    queue.add(ticket);
    signal();
  }

  /** Wakes the worker, or keeps it from falling asleep. Called by any thread. */
  void signal() {
    signalled = true;
    LockSupport.unpark(worker);
  }

  /** The next in line, which stays there, or null. Called by the worker only. */
  @Nullable Queued peek() {
    return queue.peek();
  }

  /** The next in line, which leaves it, or null. Called by the worker only. */
  @Nullable Queued poll() {
    return queue.poll();
  }

  /** Makes the calling thread the worker. */
  void employ() {
    worker = Thread.currentThread();
  }

  /** Sleeps as long as there is nothing to do. Called by the worker only; may return early. */
  void sleep(Rest rest) {
    wakeAtEvents = rest.events();
    wakeAtBytes = rest.bytes();
    if (!signalled && !(rest.endsWithEvents() && !queue.isEmpty())) {
      LockSupport.parkNanos(this, rest.nanos());
    }
    wakeAtEvents = Long.MAX_VALUE;
    wakeAtBytes = Long.MAX_VALUE;
    signalled = false;
  }
}
