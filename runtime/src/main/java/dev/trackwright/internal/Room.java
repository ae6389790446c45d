package dev.trackwright.internal;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How much a client holds, from acceptance until an event is settled: the bound on its memory.
 * Count, bytes and the closed door share one atomic number, so that a caller pays one
 * compare-and-set and no event can slip in behind a close; the price is a ceiling of 8 million
 * events and half a terabyte.
 */
public final class Room {

  /** The most events that can be counted. */
  public static final int MAX_EVENTS = (1 << 23) - 1;

  /** The most bytes of a bound; corrections beyond it can be counted, too. */
  public static final long MAX_BYTES = (1L << 39) - 1;

  /** What {@link #take} says. */
  enum Entry {
    /** The event is in, and must be given back once it is settled. */
    TAKEN,
    /** There is no room for it. */
    FULL,
    /** The door is shut for good. */
    CLOSED
  }

  private static final int EVENTS_SHIFT = 40;
  private static final long ONE_EVENT = 1L << EVENTS_SHIFT;
  private static final long BYTES = ONE_EVENT - 1;
  private static final long CLOSED = Long.MIN_VALUE;

  private final int maxEvents;
  private final long maxBytes;
  private final AtomicLong state = new AtomicLong();

  /** How many callers wait for room; also what they wait on. */
  private final AtomicInteger waiting = new AtomicInteger();

  /**
   * An empty, open room.
   *
   * @param maxEvents from 1 to {@link #MAX_EVENTS}
   * @param maxBytes from 1 to {@link #MAX_BYTES}
   */
  Room(int maxEvents, long maxBytes) {
    if (maxEvents < 1 || maxEvents > MAX_EVENTS || maxBytes < 1 || maxBytes > MAX_BYTES) {
      throw new IllegalArgumentException("No room of " + maxEvents + " events, " + maxBytes + " B");
    }
    this.maxEvents = maxEvents;
    this.maxBytes = maxBytes;
  }

  /** Takes room for an event, if there is any. */
  Entry take(long bytes) {
    while (true) {
      long now = state.get();
      if (now < 0) {
        return Entry.CLOSED;
      }
      if (events(now) >= maxEvents || bytes > maxBytes - bytes(now)) {
        return Entry.FULL;
      }
      if (state.compareAndSet(now, now + ONE_EVENT + bytes)) {
        return Entry.TAKEN;
      }
    }
  }

  /** Whether seven eighths of the room are taken, by events or by bytes. */
  boolean isNearlyFull() {
    return reaches(nearlyFullEvents(), nearlyFullBytes());
  }

  long nearlyFullEvents() {
    return Math.max(1, maxEvents - maxEvents / 8);
  }

  long nearlyFullBytes() {
    return Math.max(1, maxBytes - maxBytes / 8);
  }

  /**
   * Takes room for an event, and waits for it if there is none.
   *
   * @param nanos the longest time to wait
   * @return full if the time is up, no time would do, or the thread is interrupted, which it still
   *     is then
   */
  Entry take(long bytes, long nanos) {
    Entry entry = take(bytes);
    // What is larger than the whole room would wait in vain.
    if (entry != Entry.FULL || nanos <= 0 || bytes > maxBytes) {
      return entry;
    }
    long start = System.nanoTime();
    synchronized (waiting) {
      waiting.incrementAndGet();
      try {
        long left = nanos;
        while ((entry = take(bytes)) == Entry.FULL && left > 0) {
          TimeUnit.NANOSECONDS.timedWait(waiting, left);
          left = nanos - (System.nanoTime() - start);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } finally {
        waiting.decrementAndGet();
      }
    }
    return entry;
  }

  /** Whoever waits looks again. Nobody is waited for who is about to wait: they look once more. */
  private void tellWaiting() {
    if (waiting.get() > 0) {
      synchronized (waiting) {
        waiting.notifyAll();
      }
    }
  }

  /** What an event of no size would hear at this moment. */
  Entry outlook() {
    long now = state.get();
    if (now < 0) {
      return Entry.CLOSED;
    }
    return events(now) >= maxEvents || bytes(now) >= maxBytes ? Entry.FULL : Entry.TAKEN;
  }

  /** Corrects what the events inside count for, from an estimate to what they hold in fact. */
  void correct(long moreBytes) {
    state.addAndGet(moreBytes);
    // Estimates err upwards, so this is what makes room while nothing is settled.
    if (moreBytes < 0 && outlook() != Entry.FULL) {
      tellWaiting();
    }
  }

  /** Whether so many events, or bytes of them, are inside. */
  boolean reaches(long events, long bytes) {
    long now = state.get();
    return events(now) >= events || bytes(now) >= bytes;
  }

  /** Takes room for events that come back from the spool, whether there is any or not. */
  void put(int events, long bytes) {
    state.addAndGet(events * ONE_EVENT + bytes);
  }

  /** Gives back the room of settled events: exactly what they took. */
  void give(int events, long bytes) {
    state.addAndGet(-(events * ONE_EVENT + bytes));
    tellWaiting();
  }

  /** Shuts the door; what is inside stays. Doing it again does nothing. */
  void close() {
    state.getAndUpdate(now -> now | CLOSED);
    tellWaiting();
  }

  /** How many events are inside. */
  int events() {
    return events(state.get());
  }

  /** How many bytes are inside. */
  long bytes() {
    return bytes(state.get());
  }

  /** How many more bytes would fit; less than 0 where more are inside than should be. */
  long bytesLeft() {
    return maxBytes - bytes();
  }

  /** Whether the door is shut and everything is settled. */
  boolean isClosedAndEmpty() {
    return state.get() == CLOSED;
  }

  private static int events(long state) {
    return (int) ((state & ~CLOSED) >>> EVENTS_SHIFT);
  }

  private static long bytes(long state) {
    return state & BYTES;
  }
}
