package dev.trackwright.internal;

import dev.trackwright.DeliveryReport;
import dev.trackwright.DropReason;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Counts what becomes of each event, so that the account balances at every moment. An event is
 * either turned away at the door, in one count, or has its place in the {@link Room}, or in the
 * spool alone, until it is settled; settling and reporting take turns, and callers take no lock:
 * whatever enters during a report is truly pending.
 */
final class Account {

  private final Room room;

  // Plain counters, for they allocate nothing: counting works when memory is short, too.
  private final Map<DropReason, AtomicLong> turnedAway = new EnumMap<>(DropReason.class);

  // What the pipeline settles, guarded by this: once a batch, by one thread.
  private final Map<DropReason, Long> lost = new EnumMap<>(DropReason.class);
  private long delivered;
  private long unloaded;
  private long heldEvents;
  private long heldBytes;
  private boolean frozen;

  /** An account of what is in a room, and of what has left it. */
  Account(Room room) {
    this.room = room;
    for (DropReason reason : DropReason.values()) {
      turnedAway.put(reason, new AtomicLong());
      lost.put(reason, 0L);
    }
  }

  /** An event that was handed over got no room: accepted and dropped in one. */
  void turnAway(DropReason reason) {
    AtomicLong count = turnedAway.get(reason);
    if (count != null) {
      count.incrementAndGet();
    }
  }

  /**
   * Events of the room are in the worker's hands now, and count there as what they hold. What is in
   * the room beside them is with a caller, or in line.
   */
  synchronized void hold(int events, long bytes) {
    heldEvents += events;
    heldBytes += bytes;
  }

  /** How many events of the room are in the worker's hands. */
  synchronized long heldEvents() {
    return heldEvents;
  }

  /** How many bytes these are. */
  synchronized long heldBytes() {
    return heldBytes;
  }

  /** Events leave the room and wait in the spool alone. */
  synchronized void unload(int events, long bytes) {
    unloaded += events;
    hold(-events, -bytes);
    room.give(events, bytes);
  }

  /** Events of the spool have their place in the room again. */
  synchronized void load(int events, long bytes) {
    unloaded -= events;
    hold(events, bytes);
    room.put(events, bytes);
  }

  /** An earlier life has left events in the spool. */
  synchronized void inherit(int events) {
    unloaded += events;
  }

  /** Events are given up that are in the spool alone. */
  synchronized void loseUnloaded(DropReason reason, int events) {
    if (!frozen) {
      lost.merge(reason, (long) events, Long::sum);
      unloaded -= events;
    }
  }

  /** Events have arrived, and leave the room. */
  synchronized void deliver(int events, long bytes) {
    if (!frozen) {
      delivered += events;
      hold(-events, -bytes);
      room.give(events, bytes);
    }
  }

  /** Events are given up, and leave the room. */
  synchronized void lose(DropReason reason, int events, long bytes) {
    if (!frozen) {
      lost.merge(reason, (long) events, Long::sum);
      hold(-events, -bytes);
      room.give(events, bytes);
    }
  }

  /** An event is given up before it was in the worker's hands. */
  synchronized void loseQueued(DropReason reason, long bytes) {
    if (!frozen) {
      lost.merge(reason, 1L, Long::sum);
      room.give(1, bytes);
    }
  }

  /**
   * Ends the account of the pipeline, at the deadline of a close: what is pending stays so,
   * whatever an answer that is still to come would say.
   *
   * @return whether it had not ended before
   */
  synchronized boolean freeze() {
    boolean first = !frozen;
    frozen = true;
    return first;
  }

  /**
   * The account at this moment.
   *
   * @param spooled says how many of the pending events are in the spool; it is asked while nothing
   *     is settled, for an event that is settled in the spool may not be delivered as well
   */
  synchronized DeliveryReport report(LongSupplier spooled) {
    long stored = spooled.getAsLong();
    long pending = room.events() + unloaded;
    Map<DropReason, Long> dropped = new EnumMap<>(lost);
    turnedAway.forEach((reason, count) -> dropped.merge(reason, count.get(), Long::sum));
    long accepted = delivered + sum(dropped) + pending;
    return new DeliveryReport(accepted, delivered, dropped, pending, Math.min(stored, pending));
  }

  /** What the pipeline alone has settled: without what was turned away at the door. */
  synchronized Settled settled() {
    return new Settled(delivered, new EnumMap<>(lost), room.events() + unloaded);
  }

  static long sum(Map<DropReason, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * What had been settled at one moment.
   *
   * @param delivered how many events had arrived
   * @param lost how many had been given up, by reason
   * @param pending how many were neither yet
   */
  record Settled(long delivered, Map<DropReason, Long> lost, long pending) {

    long total() {
      return delivered + sum(lost);
    }

    /** What was settled between an earlier moment and this one. */
    Settled since(Settled earlier) {
      Map<DropReason, Long> more = new EnumMap<>(lost);
      earlier.lost.forEach((reason, count) -> more.merge(reason, -count, Long::sum));
      return new Settled(delivered - earlier.delivered, more, pending);
    }
  }
}
