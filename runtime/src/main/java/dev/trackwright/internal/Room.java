package dev.trackwright.internal;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How much a client holds, from acceptance until an event is settled: the bound on its memory.
 * Count, bytes and the closed door share one atomic number, so that a caller pays one
 * compare-and-set and no event can slip in behind a close; the price is a ceiling of 8 million
 * events and one terabyte.
 */
public final class Room {

  /** The most events that can be counted. */
  public static final int MAX_EVENTS = (1 << 23) - 1;

  /** The most bytes that can be counted. */
  public static final long MAX_BYTES = (1L << 40) - 1;

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
  private static final long CLOSED = Long.MIN_VALUE;

  private final int maxEvents;
  private final long maxBytes;
  private final AtomicLong state = new AtomicLong();

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

  /** What an event of no size would hear at this moment. */
  Entry outlook() {
    long now = state.get();
    if (now < 0) {
      return Entry.CLOSED;
    }
    return events(now) >= maxEvents || bytes(now) >= maxBytes ? Entry.FULL : Entry.TAKEN;
  }

  /** Gives back the room of settled events: exactly what they took. */
  void give(int events, long bytes) {
    state.addAndGet(-(events * ONE_EVENT + bytes));
  }

  /** Shuts the door; what is inside stays. Doing it again does nothing. */
  void close() {
    state.getAndUpdate(now -> now | CLOSED);
  }

  /** How many events are inside. */
  int events() {
    return events(state.get());
  }

  /** How many bytes are inside. */
  long bytes() {
    return bytes(state.get());
  }

  /** Whether the door is shut and everything is settled. */
  boolean isClosedAndEmpty() {
    return state.get() == CLOSED;
  }

  private static int events(long state) {
    return (int) ((state & ~CLOSED) >>> EVENTS_SHIFT);
  }

  private static long bytes(long state) {
    return state & MAX_BYTES;
  }
}
