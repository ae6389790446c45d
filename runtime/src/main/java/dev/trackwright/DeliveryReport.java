package dev.trackwright;

import java.util.Map;

/**
 * What became of a client's messages: {@code accepted = delivered + dropped + pending}.
 *
 * @param accepted how many messages the client was given
 * @param delivered how many a receiver has taken
 * @param dropped how many were given up, and why
 * @param pending how many are still on their way
 */
public record DeliveryReport(
    long accepted, long delivered, Map<DropReason, Long> dropped, long pending) {

  /** Copies the map. */
  public DeliveryReport {
    dropped = Map.copyOf(dropped);
  }
}
