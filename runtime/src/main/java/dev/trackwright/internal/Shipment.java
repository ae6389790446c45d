package dev.trackwright.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * A batch on its way, with what has happened to it so far. Its events never change; a batch that is
 * split becomes two of these, which start counting attempts anew but keep the time of the first.
 */
final class Shipment implements Leg {

  private final List<QueuedEvent> events;
  private long firstSentAt;
  private boolean sent;

  /** How often it was sent, for whatever reason: the server's retry count. */
  private int sends;

  /** How many of these count against the limit of attempts. */
  private int attempts;

  private long failedAt;
  private long waitNanos;
  private boolean imposed;

  /** A batch of a list that nobody changes any more. */
  Shipment(List<QueuedEvent> events) {
    this.events = events;
  }

  List<QueuedEvent> events() {
    return events;
  }

  List<byte[]> payload() {
    List<byte[]> payload = new ArrayList<>(events.size());
    for (QueuedEvent event : events) {
      payload.add(event.json());
    }
    return payload;
  }

  int size() {
    return events.size();
  }

  long heldBytes() {
    long bytes = 0;
    for (QueuedEvent event : events) {
      bytes += event.heldBytes();
    }
    return bytes;
  }

  int sends() {
    return sends;
  }

  int attempts() {
    return attempts;
  }

  /** Notes that it is being sent. */
  void send(long now) {
    if (!sent) {
      sent = true;
      firstSentAt = now;
    }
    sends++;
  }

  long elapsed(long now) {
    return sent ? now - firstSentAt : 0;
  }

  /** Notes a failure that counts as an attempt. */
  void countAttempt() {
    attempts++;
  }

  /** When it failed last; meaningful only while it waits. */
  long failedAt() {
    return failedAt;
  }

  /** Notes how long to wait from now on, and whether the server wants it so. */
  void waitFor(long now, long nanos, boolean imposed) {
    failedAt = now;
    waitNanos = nanos;
    this.imposed = imposed;
  }

  /**
   * How long it still has to wait, in nanoseconds; 0 or less: not any more.
   *
   * @param longestOwn the longest wait of our own choice, which a close cuts short; a server's wish
   *     is not cut
   */
  long waitLeft(long now, long longestOwn) {
    if (waitNanos == 0) {
      return 0;
    }
    long wait = imposed ? waitNanos : Math.min(waitNanos, longestOwn);
    return wait - (now - failedAt);
  }

  /** The first and the second half, in order. */
  List<Shipment> halves() {
    int middle = events.size() / 2;
    return List.of(part(0, middle), part(middle, events.size()));
  }

  private Shipment part(int from, int to) {
    Shipment part = new Shipment(events.subList(from, to));
    part.sent = sent;
    part.firstSentAt = firstSentAt;
    return part;
  }
}
