package dev.trackwright.internal;

import dev.trackwright.DropReason;
import dev.trackwright.Settlement;
import dev.trackwright.message.Heading;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells everybody concerned what became of events: the account, the flushes that wait for them, and
 * the application's listener, in this order, so that whoever is told sees the account as it is by
 * then. Belongs to the worker.
 */
final class Settlements {

  private final String destination;
  private final Account account;
  private final @Nullable Consumer<? super Settlement> listener;
  private final Notices notices;

  /** Flushes whose turn has come and which are not reached. */
  private final List<FlushTicket> flushes = new ArrayList<>();

  /** How many events are in batches and not settled. */
  private long open;

  /**
   * Settlements.
   *
   * @param destination of which destination
   * @param listener an application's own, which may throw, or null
   */
  Settlements(
      String destination,
      Account account,
      @Nullable Consumer<? super Settlement> listener,
      Notices notices) {
    this.destination = destination;
    this.account = account;
    this.listener = listener;
    this.notices = notices;
  }

  /** An event is in a batch now. */
  void open() {
    open++;
  }

  /** Tells the account of such events, for many at once. */
  void hold(int events, long bytes) {
    account.hold(events, bytes);
  }

  /** How many events are in batches in memory. */
  long heldEvents() {
    return account.heldEvents();
  }

  /** How many bytes these count for. */
  long heldBytes() {
    return account.heldBytes();
  }

  /** Events are in batches that an earlier life has left in the spool. */
  void inherit(int events) {
    account.inherit(events);
    open += events;
  }

  /** A flush's turn has come: all events before it are in batches up to a number, or settled. */
  void serve(FlushTicket flush, long lastBatch) {
    flush.serve(open, lastBatch);
    if (!flush.isReached()) {
      flushes.add(flush);
    }
  }

  /** A batch has arrived. */
  void deliver(Shipment shipment, String detail) {
    account.deliver(shipment.size(), shipment.heldBytes());
    open -= shipment.size();
    for (FlushTicket flush : flushes) {
      flush.deliver(shipment.number(), shipment.size());
    }
    flushes.removeIf(FlushTicket::isReached);
    tell(shipment, null, detail);
  }

  /** A batch is given up. */
  void lose(Shipment shipment, DropReason reason, String detail) {
    if (shipment.isLoaded()) {
      account.lose(reason, shipment.size(), shipment.heldBytes());
    } else {
      account.loseUnloaded(reason, shipment.size());
    }
    open -= shipment.size();
    for (FlushTicket flush : flushes) {
      flush.lose(shipment.number(), reason, shipment.size());
    }
    flushes.removeIf(FlushTicket::isReached);
    tell(shipment, reason, detail);
  }

  /** An event is given up before it was in a batch; flushes behind it find it in the account. */
  void lose(QueuedEvent event, DropReason reason) {
    account.loseQueued(reason, event.weight());
  }

  /** Tells the listener of such an event. */
  void tell(QueuedEvent event, DropReason reason, String detail) {
    if (listener != null) {
      tell(() -> List.of(named(Heading.of(event.message()))), reason, detail);
    }
  }

  /** Nobody will settle what is left. */
  void abandon() {
    flushes.forEach(FlushTicket::abandon);
    flushes.clear();
  }

  private void tell(Shipment shipment, @Nullable DropReason reason, String detail) {
    if (listener != null && shipment.isLoaded()) {
      tell(() -> named(shipment), reason, detail);
    }
  }

  private void tell(
      Supplier<List<Settlement.Event>> events, @Nullable DropReason reason, String detail) {
    Consumer<? super Settlement> told = listener;
    if (told == null) {
      return;
    }
    try {
      told.accept(new Settlement(destination, events.get(), reason, detail));
    } catch (Throwable thrown) {
      // Without its message, which may hold anything.
      notices.note("listener", "A listener threw " + thrown.getClass().getName());
    }
  }

  private static List<Settlement.Event> named(Shipment shipment) {
    List<Settlement.Event> named = new ArrayList<>(shipment.size());
    for (Slice slice : shipment.slices()) {
      for (int i = slice.from(); i < slice.to(); i++) {
        named.add(named(slice.parcel().heading(i)));
      }
    }
    return named;
  }

  private static Settlement.Event named(Heading heading) {
    return new Settlement.Event(
        heading.type(),
        heading.name(),
        heading.messageId(),
        heading.userId(),
        heading.anonymousId());
  }
}
