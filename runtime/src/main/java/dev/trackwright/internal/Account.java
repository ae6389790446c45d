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
  private final LongAdder delivered = new LongAdder();
  private final Map<DropReason, LongAdder> dropped = new EnumMap<>(DropReason.class);

  /** Events that were in the pipeline and did not arrive; guarded by this. */
  private long lost;

  private boolean frozen;

  /** An account of nothing. */
  public Account() {
    for (DropReason reason : DropReason.values()) {
      dropped.put(reason, new LongAdder());
    }
  }

  /** An event was handed over. Comes before anything else that is counted of it. */
  public void accept() {
    accepted.increment();
  }

  /** An event was turned away at the door, having been accepted. */
  public void turnAway(DropReason reason) {
    adder(reason).increment();
  }

  /** Events of the pipeline have arrived. */
  synchronized void deliver(int events) {
    if (!frozen) {
      delivered.add(events);
    }
  }

  /** Events of the pipeline are given up. */
  synchronized void lose(DropReason reason, int events) {
    if (!frozen) {
      adder(reason).add(events);
      lost += events;
    }
  }

  /** How many events the pipeline has given up so far. */
  public synchronized long lost() {
    return lost;
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
    Map<DropReason, Long> counts = new EnumMap<>(DropReason.class);
    long settled = delivered.sum();
    long arrived = settled;
    for (Map.Entry<DropReason, LongAdder> entry : dropped.entrySet()) {
      long count = entry.getValue().sum();
      counts.put(entry.getKey(), count);
      settled += count;
    }
    long handedOver = accepted.sum();
    return new DeliveryReport(handedOver, arrived, counts, handedOver - settled);
  }

  private LongAdder adder(DropReason reason) {
    LongAdder adder = dropped.get(reason);
    if (adder == null) {
      throw new IllegalStateException("No counter for " + reason);
    }
    return adder;
  }
}
