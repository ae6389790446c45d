package dev.trackwright;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a client says of its events: each one that was handed to it is exactly one of delivered,
 * dropped for a reason, or still pending. It is a picture of one moment, immutable, and counts from
 * the client's start. Where it covers several destinations, an event counts once for each of them.
 *
 * @param accepted how many events were handed to the client, those included that it dropped at once
 * @param delivered how many have arrived
 * @param dropped how many were given up, by reason; reasons without events are left out;
 *     unmodifiable
 * @param pending how many are neither yet; once a client is closed, how many it left behind, of
 *     which those that were under way may have arrived
 * @param spooled how many of the pending ones are in the spool by now, and come back in the next
 *     life of the application if this one ends; 0 without a spool. What an earlier life has left
 *     there counts as accepted in this one
 */
public record DeliveryReport(
    long accepted, long delivered, Map<DropReason, Long> dropped, long pending, long spooled) {

  /**
   * Copies the map and checks the account.
   *
   * @param accepted how many events were handed over
   * @param delivered how many have arrived
   * @param dropped how many were given up, by reason
   * @param pending how many are neither yet
   * @param spooled how many of these are in the spool
   * @throws IllegalArgumentException if accepted is not the sum of delivered, dropped and pending,
   *     if more are spooled than pending, or if one is negative
   */
  public DeliveryReport {
    Map<DropReason, Long> copy = new EnumMap<>(DropReason.class);
    dropped.forEach(
        (reason, count) -> {
          if (count != 0) {
            copy.put(reason, count);
          }
        });
    dropped = Collections.unmodifiableMap(copy);
    if (delivered < 0 || pending < 0 || dropped.values().stream().anyMatch(count -> count < 0)) {
      throw new IllegalArgumentException("Counts are never negative");
    }
    if (spooled < 0 || spooled > pending) {
      throw new IllegalArgumentException("What is spooled is part of what is pending");
    }
    if (accepted != delivered + sum(dropped) + pending) {
      throw new IllegalArgumentException("Accepted is not delivered + dropped + pending");
    }
  }

  /**
   * A report on a client without a spool.
   *
   * @param accepted how many events were handed over
   * @param delivered how many have arrived
   * @param dropped how many were given up, by reason
   * @param pending how many are neither yet
   * @throws IllegalArgumentException as above
   */
  public DeliveryReport(
      long accepted, long delivered, Map<DropReason, Long> dropped, long pending) {
    this(accepted, delivered, dropped, pending, 0);
  }

  /**
   * This report and another one as one: an event that both tell of counts twice.
   *
   * @param other a report on another destination or client, never null
   * @return the sums
   */
  public DeliveryReport plus(DeliveryReport other) {
    Map<DropReason, Long> both = new EnumMap<>(DropReason.class);
    both.putAll(dropped);
    other.dropped.forEach((reason, count) -> both.merge(reason, count, Long::sum));
    return new DeliveryReport(
        accepted + other.accepted,
        delivered + other.delivered,
        both,
        pending + other.pending,
        spooled + other.spooled);
  }

  /**
   * How many events were given up, for whatever reason.
   *
   * @return the sum over all reasons
   */
  public long droppedTotal() {
    return sum(dropped);
  }

  /**
   * How many events were given up for one reason.
   *
   * @param reason the reason, never null
   * @return the count, 0 if there are none
   */
  public long dropped(DropReason reason) {
    return dropped.getOrDefault(reason, 0L);
  }

  /**
   * Whether every event that was handed over has arrived.
   *
   * @return true also if there was none
   */
  public boolean isComplete() {
    return accepted == delivered;
  }

  private static long sum(Map<DropReason, Long> dropped) {
    return dropped.values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * One line for people: {@code 5 accepted = 3 delivered + 1 dropped (queue full 1) + 1 pending}.
   */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    out.append(accepted).append(" accepted = ").append(delivered).append(" delivered + ");
    out.append(droppedTotal()).append(" dropped");
    String separator = " (";
    for (Map.Entry<DropReason, Long> entry : dropped.entrySet()) {
      String reason = entry.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' ');
      out.append(separator).append(reason).append(' ').append(entry.getValue());
      separator = ", ";
    }
    out.append(dropped.isEmpty() ? "" : ")").append(" + ").append(pending).append(" pending");
    out.append(spooled == 0 ? "" : " (" + spooled + " spooled)");
    return out.toString();
  }
}
