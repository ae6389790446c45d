package dev.trackwright.internal;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The line between many callers and one worker, and the bed in which that worker sleeps. A caller
 * pays one exchange to get in line and wakes the worker only once what it has said it waits for is
 * there; the price is that the worker must look at the line once more before it falls asleep, and
 * that a caller who is stopped between its two steps holds up those behind it.
 *
 * <p>It is the linked queue of Vyukov for many producers and one consumer. It has no bound of its
 * own: {@link Room} has.
 *
 * @see <a
 *     href="https://www.1024cores.net/home/lock-free-algorithms/queues/intrusive-mpsc-node-based-queue">Intrusive
 *     MPSC queue</a>
 */
final class EventQueue {

  /** Stands before the first in line when nobody has been served yet. */
  static final class Front extends Queued {}

  /** A caller between two steps needs nanoseconds, or a turn on a processor. */
  private static final long LINK_CHECK_NANOS = 50_000;

  private final Room room;

  /** Whoever came last; callers exchange it for themselves. */
  private final AtomicReference<Queued> last;

  /** Who was served last, and holds the link to the next; the worker's own. */
  private Queued served;

  private volatile long wakeAtEvents = Long.MAX_VALUE;
  private volatile long wakeAtBytes = Long.MAX_VALUE;
  private volatile boolean signalled;
  private volatile @Nullable Thread worker;

  /** An empty queue of what is in the room. */
  EventQueue(Room room) {
    this.room = room;
    this.served = new Front();
    this.last = new AtomicReference<>(served);
  }

  /** Queues an event that has taken its room. Called by any thread. */
  void add(QueuedEvent event) {
    line(event);
    // The worker writes the two numbers and looks at the line then; we do it the other way round.
    // Whatever the order, one of us sees the other.
    if (room.reaches(wakeAtEvents, wakeAtBytes)) {
      wakeAtEvents = Long.MAX_VALUE;
      wakeAtBytes = Long.MAX_VALUE;
      signal();
    }
  }

  /** Queues a flush, and wakes the worker for it. Called by any thread. */
  void add(FlushTicket ticket) {
    line(ticket);
    signal();
  }

  private void line(Queued newcomer) {
    last.getAndSet(newcomer).next = newcomer;
  }

  /** Wakes the worker, or keeps it from falling asleep. Called by any thread. */
  void signal() {
    signalled = true;
    LockSupport.unpark(worker);
  }

  /** The next in line, which stays there, or null. Called by the worker only. */
  @Nullable Queued peek() {
    return served.next;
  }

  /** The next in line, which leaves it, or null. Called by the worker only. */
  @Nullable Queued poll() {
    Queued next = served.next;
    if (next != null) {
      // Whoever has been served must not keep all those alive that came later.
      served.next = null;
      served = next;
    }
    return next;
  }

  /**
   * Waits until all who are in line by now can be reached, so that the last look at the line misses
   * nobody behind a caller who was stopped between their two steps. Called by the worker only.
   *
   * @param nanos the longest time to wait; whoever is stopped for longer is left behind
   */
  void awaitLinks(long nanos) {
    Queued end = last.get();
    long start = System.nanoTime();
    for (Queued reached = served; reached != end; ) {
      Queued next = reached.next;
      if (next != null) {
        reached = next;
      } else if (System.nanoTime() - start < nanos) {
        LockSupport.parkNanos(this, LINK_CHECK_NANOS);
      } else {
        return;
      }
    }
  }

  /** Makes the calling thread the worker. */
  void employ() {
    worker = Thread.currentThread();
  }

  /** Whether the calling thread is the worker, which nothing may wait for on itself. */
  boolean isWorker() {
    return Thread.currentThread() == worker;
  }

  /**
   * Sleeps as long as there is nothing to do. Called by the worker only; may return early. A rest
   * that no events end is not given up for those that are in line already, either.
   */
  void sleep(Rest rest) {
    wakeAtEvents = rest.events();
    wakeAtBytes = rest.bytes();
    if (!signalled && (peek() == null || !rest.endsWithEvents())) {
      LockSupport.parkNanos(this, rest.nanos());
    }
    wakeAtEvents = Long.MAX_VALUE;
    wakeAtBytes = Long.MAX_VALUE;
    signalled = false;
  }
}
