package dev.trackwright.internal;

import dev.trackwright.transport.TransportLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects events in order until a batch is full or its oldest event has waited long enough. It is
 * told the time and has no thread, lock or clock; it belongs to the worker alone.
 */
final class Batcher {

  private final int maxEvents;
  private final int maxBytes;
  private final long lingerNanos;

  private List<QueuedEvent> events = new ArrayList<>();
  private long bytes;
  private long since;

  /**
   * A batcher.
   *
   * @param maxEvents the most events of a batch
   * @param maxBytes the most bytes of a batch, with a separator for each event; no event alone may
   *     exceed it
   * @param linger how long the oldest event waits for others
   */
  Batcher(int maxEvents, int maxBytes, Duration linger) {
    this.maxEvents = maxEvents;
    this.maxBytes = maxBytes;
    this.lingerNanos = Nanos.of(linger);
  }

  /** Whether there is still room for an event; an empty batch has room for each. */
  boolean fits(QueuedEvent event) {
    return events.isEmpty() || (events.size() < maxEvents && bytes + size(event) <= maxBytes);
  }

  /** Adds an event that fits. */
  void add(QueuedEvent event, long now) {
    events.add(event);
    bytes += size(event);
    if (events.size() == 1) {
      since = now;
    }
  }

  /** Takes what has been collected, be it full or not; the list is not touched again. */
  List<QueuedEvent> take() {
    List<QueuedEvent> taken = events;
    events = new ArrayList<>();
    bytes = 0;
    return taken;
  }

  boolean isEmpty() {
    return events.isEmpty();
  }

  /** Whether not even the smallest event would fit. */
  boolean isFull() {
    return events.size() >= maxEvents || maxBytes - bytes <= TransportLimits.SEPARATOR_BYTES;
  }

  /** How long to wait for more events, in nanoseconds; 0 or less: no longer. */
  long lingerLeft(long now) {
    return lingerNanos - (now - since);
  }

  int eventsMissing() {
    return maxEvents - events.size();
  }

  long bytesMissing() {
    return maxBytes - bytes;
  }

  private static long size(QueuedEvent event) {
    return event.json().length + (long) TransportLimits.SEPARATOR_BYTES;
  }
}
