package dev.trackwright.internal;

import dev.trackwright.DeliveryReport;
import dev.trackwright.DropReason;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts what becomes of each event. What is pending is what was accepted and is not settled;
 * because every event is counted as accepted first and a report reads that number last, the account
 * balances at every moment without a lock on the callers' path.
 */
public final class Account {

  private final LongAdder accepted = new LongAdder();
  private final Map<DropReason, LongAdder> turnedAway = new EnumMap<>(DropReason.class);

  // What the pipeline settles, guarded by this: once a batch, by one thread.
  private final Map<DropReason, Long> lost = new EnumMap<>(DropReason.class);
  private long delivered;
  private boolean frozen;

  /** An account of nothing. */
  public Account() {
    for (DropReason reason : DropReason.values()) {
      turnedAway.put(reason, new LongAdder());
      lost.put(reason, 0L);
    }
  }

  /** An event was handed over. Comes before anything else that is counted of it. */
  public void accept() {
    accepted.increment();
  }

  /** An event was turned away at the door, having been accepted. */
  public void turnAway(DropReason reason) {
    LongAdder count = turnedAway.get(reason);
    if (count != null) {
      count.increment();
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
   */
  public synchronized void freeze() {
    frozen = true;
  }

  /** The account at this moment. */
  public synchronized DeliveryReport report() {
    Map<DropReason, Long> dropped = new EnumMap<>(lost);
    turnedAway.forEach((reason, count) -> dropped.merge(reason, count.sum(), Long::sum));
    long settled = delivered + dropped.values().stream().mapToLong(count -> count).sum();
    long handedOver = accepted.sum();
    return new DeliveryReport(handedOver, delivered, dropped, handedOver - settled);
  }

  /** What the pipeline alone has settled: without what was turned away at the door. */
  public synchronized Settled settled() {
    return new Settled(delivered, new EnumMap<>(lost));
  }

  /**
   * What had been settled at one moment.
   *
   * @param delivered how many events had arrived
   * @param lost how many had been given up, by reason
   */
  public record Settled(long delivered, Map<DropReason, Long> lost) {

    /** The report on what was settled since an earlier moment, and on what is left. */
    DeliveryReport since(Settled earlier, long pending) {
      Map<DropReason, Long> dropped = new EnumMap<>(DropReason.class);
      lost.forEach(
          (reason, count) -> dropped.put(reason, count - earlier.lost.getOrDefault(reason, 0L)));
      long arrived = delivered - earlier.delivered;
      long total = arrived + pending + dropped.values().stream().mapToLong(n -> n).sum();
      return new DeliveryReport(total, arrived, dropped, pending);
    }
  }
}
