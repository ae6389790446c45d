package dev.trackwright.internal;

import dev.trackwright.DeliveryReport;
import dev.trackwright.DropReason;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts what becomes of each event, so that the account balances at every moment. An event is
 * either turned away at the door, in one count, or enters and is settled later; settling and
 * reporting take turns, and callers take no lock: whatever enters during a report is truly pending.
 */
final class Account {

  // Plain counters, for they allocate nothing: counting works when memory is short, too.
  private final AtomicLong entered = new AtomicLong();
  private final Map<DropReason, AtomicLong> turnedAway = new EnumMap<>(DropReason.class);

  // What the pipeline settles, guarded by this: once a batch, by one thread.
  private final Map<DropReason, Long> lost = new EnumMap<>(DropReason.class);
  private long delivered;
  private boolean frozen;

  /** An account of nothing. */
  Account() {
    for (DropReason reason : DropReason.values()) {
      turnedAway.put(reason, new AtomicLong());
      lost.put(reason, 0L);
    }
  }

  /** An event has its room. Comes before it is queued, and so before it can be settled. */
  void enter() {
    entered.incrementAndGet();
  }

  /** An event that was handed over got no room: accepted and dropped in one. */
  void turnAway(DropReason reason) {
    AtomicLong count = turnedAway.get(reason);
    if (count != null) {
      count.incrementAndGet();
    }
  }

  /** Events of the pipeline have arrived. */
  synchronized void deliver(int events) {
    if (!frozen) {
      delivered += events;
    }
  }

  /** Events of the pipeline are given up. */
  synchronized void lose(DropReason reason, int events) {
    if (!frozen) {
      lost.merge(reason, (long) events, Long::sum);
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

  /** The account at this moment. */
  synchronized DeliveryReport report() {
    long pending = entered.get() - delivered - sum(lost);
    Map<DropReason, Long> dropped = new EnumMap<>(lost);
    turnedAway.forEach((reason, count) -> dropped.merge(reason, count.get(), Long::sum));
    return new DeliveryReport(delivered + sum(dropped) + pending, delivered, dropped, pending);
  }

  /** What the pipeline alone has settled: without what was turned away at the door. */
  synchronized Settled settled() {
    long pending = entered.get() - delivered - sum(lost);
    return new Settled(delivered, new EnumMap<>(lost), pending);
  }

  private static long sum(Map<DropReason, Long> counts) {
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

    /** The report on what was settled since an earlier moment, and on what is left. */
    DeliveryReport since(Settled earlier, long left) {
      Map<DropReason, Long> dropped = new EnumMap<>(lost);
      earlier.lost.forEach((reason, count) -> dropped.merge(reason, -count, Long::sum));
      long arrived = delivered - earlier.delivered;
      return new DeliveryReport(arrived + sum(dropped) + left, arrived, dropped, left);
    }
  }
}
