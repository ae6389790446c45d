package dev.trackwright.internal;

import dev.trackwright.DropReason;
import dev.trackwright.transport.DeliveryOutcome;
import dev.trackwright.transport.Transport;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Takes events from the queue to the transport and settles them, several batches at a time and each
 * user's events in order. It is a state machine that is told the time and never waits: {@link
 * #step} does what can be done now and says how long to rest, so that every course of events can be
 * tested without a thread.
 *
 * <p>Belongs to the worker alone; only {@link #closeBy} may be called by others.
 */
final class Pipeline {

  /** While closing, no wait of our own choice is longer or is cut below this. */
  private static final long LONGEST_WAIT_CLOSING = Duration.ofSeconds(1).toNanos();

  private static final long SHORTEST_WAIT_CLOSING = Duration.ofMillis(50).toNanos();

  /** After so long without an event the transport is told. */
  private static final long IDLE_NANOS = Duration.ofMinutes(1).toNanos();

  /** After so many events, answers that have come meanwhile are looked at. */
  private static final int EVENTS_AT_ONCE = 256;

  private final EventQueue queue;
  private final Room room;
  private final Batcher batcher;
  private final Buffers buffers;
  private final Lines lines;
  private final Settlements settlements;
  private final RetrySchedule schedule;
  private final Transport transport;
  private final Notices notices;
  private final Clock clock;
  private final boolean dropsOldest;
  private final List<Shipment> cut = new ArrayList<>();

  private int underWay;
  private long settledAt;
  private boolean toldIdle = true;
  private long haltedAt;
  private long haltNanos;
  private int throttledInARow;
  private boolean failing;
  private long deliveredAt;

  private volatile boolean closing;
  private volatile long deadline;
  private boolean hopeless;

  /**
   * A pipeline.
   *
   * @param lanes how many batches may be under way; as many as the batcher has
   * @param dropsOldest whether room is made by dropping what has waited longest
   */
  Pipeline(
      EventQueue queue,
      Room room,
      Batcher batcher,
      Buffers buffers,
      int lanes,
      Settlements settlements,
      RetrySchedule schedule,
      Transport transport,
      Notices notices,
      Clock clock,
      boolean dropsOldest) {
    this.queue = queue;
    this.room = room;
    this.batcher = batcher;
    this.buffers = buffers;
    this.lines = new Lines(lanes);
    this.settlements = settlements;
    this.schedule = schedule;
    this.transport = transport;
    this.notices = notices;
    this.clock = clock;
    this.dropsOldest = dropsOldest;
  }

  /** From now on nothing waits for more events, and it is over at the deadline. */
  void closeBy(long deadlineNanos) {
    deadline = deadlineNanos;
    closing = true;
  }

  /** Whether nothing is left to do, or nothing can be done before the deadline. */
  boolean isOver() {
    return closing && (hopeless || (room.isClosedAndEmpty() && underWay == 0));
  }

  /**
   * Does everything that can be done now.
   *
   * @param now the time in nanoseconds, of whatever origin
   * @return how long to rest
   */
  Rest step(long now) {
    boolean more;
    do {
      more = settleAll(now);
      more |= gather(now);
      more |= launchAll(now);
      makeRoom();
    } while (more);
    return rest(now);
  }

  /** Lets go of everything, at the end: nobody waits for it any longer. */
  void abandon() {
    settlements.abandon();
    for (Queued next = queue.poll(); next != null; next = queue.poll()) {
      if (next instanceof FlushTicket ticket) {
        ticket.abandon();
      }
    }
  }

  /** Takes events from the queue into batches; whether there may be more of them. */
  private boolean gather(long now) {
    for (int i = 0; i < EVENTS_AT_ONCE; i++) {
      // An event leaves the queue once it is in a batch, so that it cannot get lost between them.
      Queued next = queue.peek();
      if (next instanceof QueuedEvent event) {
        encode(event, now);
      } else if (next instanceof FlushTicket ticket) {
        batcher.cutAll(lines.free(), cut);
        settlements.serve(ticket, batcher.batches());
      } else {
        if (!batcher.isEmpty() && isDue(now)) {
          batcher.cutAll(lines.free(), cut);
        }
        lineUp();
        return false;
      }
      var unused = queue.poll();
      lineUp();
    }
    return true;
  }

  /** Whether what is collected waits no longer: a full room could never make the batch full. */
  private boolean isDue(long now) {
    return closing || batcher.lingerLeft(now) <= 0 || (lines.isEmpty() && room.isNearlyFull());
  }

  private void encode(QueuedEvent event, long now) {
    switch (batcher.take(event.message(), now, cut)) {
      case TAKEN -> {
        settlements.open();
        room.correct(batcher.heldBytes() - event.weight());
      }
      case TOO_LARGE -> drop(event, DropReason.TOO_LARGE, batcher.failure());
      case NOT_ENCODABLE ->
          drop(event, DropReason.NOT_ENCODABLE, "it cannot be encoded: " + batcher.failure());
    }
  }

  private void drop(QueuedEvent event, DropReason reason, String why) {
    settlements.lose(event, reason, why);
    notices.note("dropped " + reason, "Dropped an event: " + why);
  }

  /** Drops what has waited longest, where that is the policy, before the room is full. */
  private void makeRoom() {
    if (!dropsOldest) {
      return;
    }
    while (room.isNearlyFull()) {
      Shipment oldest = lines.oldestWaiting();
      if (oldest == null) {
        return;
      }
      lines.take(oldest);
      release(oldest);
      settlements.lose(oldest, DropReason.QUEUE_FULL, "the queue is full");
      notices.note(
          "dropped oldest", "Dropped the oldest " + oldest.size() + " events: the queue is full");
    }
  }

  private void lineUp() {
    cut.forEach(lines::add);
    cut.clear();
  }

  /** Sends whatever may be sent; whether an answer is here already. */
  private boolean launchAll(long now) {
    boolean answered = false;
    for (Shipment shipment : lines.first()) {
      if (shipment.answer() == null && waitLeft(shipment, now) <= 0) {
        answered |= launch(shipment, now).isDone();
      }
    }
    return answered;
  }

  private CompletableFuture<DeliveryOutcome> launch(Shipment shipment, long now) {
    CompletableFuture<DeliveryOutcome> answer;
    try {
      answer = transport.send(new Attempt(shipment, clock.instant())).toCompletableFuture();
    } catch (Throwable thrown) {
      // A transport that throws, or memory that is short, is a failure like any other.
      answer = CompletableFuture.failedFuture(thrown);
    }
    shipment.send(now, answer);
    underWay++;
    toldIdle = false;
    var unused = answer.whenComplete((outcome, thrown) -> queue.signal());
    return answer;
  }

  /** Acts upon the answers that have come; whether there was one. */
  private boolean settleAll(long now) {
    if (underWay == 0) {
      return false;
    }
    boolean settled = false;
    for (Shipment shipment : lines.first()) {
      CompletableFuture<DeliveryOutcome> answer = shipment.answer();
      if (answer != null && answer.isDone()) {
        settle(shipment, outcome(answer), now);
        settled = true;
      }
    }
    return settled;
  }

  private void settle(Shipment shipment, DeliveryOutcome outcome, long now) {
    shipment.land();
    underWay--;
    settledAt = now;
    if (!(outcome instanceof DeliveryOutcome.Throttled)) {
      throttledInARow = 0;
    }
    if (outcome instanceof DeliveryOutcome.Delivered) {
      deliver(shipment, outcome, now);
    } else if (outcome instanceof DeliveryOutcome.Retry retry) {
      shipment.countAttempt();
      tryAgain(shipment, now, retry, shipment.attempts(), retry.after());
    } else if (outcome instanceof DeliveryOutcome.Throttled throttled) {
      throttledInARow++;
      halt(now, tryAgain(shipment, now, throttled, throttledInARow, throttled.after()));
    } else if (outcome instanceof DeliveryOutcome.Rejected) {
      drop(shipment, DropReason.REJECTED, outcome);
    } else {
      split(shipment, outcome);
    }
  }

  private static DeliveryOutcome outcome(CompletableFuture<DeliveryOutcome> answer) {
    try {
      DeliveryOutcome outcome = answer.join();
      return outcome != null ? outcome : new DeliveryOutcome.Retry("no outcome", null);
    } catch (CompletionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      // Only its type: the message of an exception may hold anything.
      return new DeliveryOutcome.Retry("transport failed: " + cause.getClass().getName(), null);
    } catch (RuntimeException cancelled) {
      return new DeliveryOutcome.Retry("transport gave up", null);
    }
  }

  private void deliver(Shipment shipment, DeliveryOutcome outcome, long now) {
    leave(shipment);
    settlements.deliver(shipment, outcome);
    if (failing) {
      failing = false;
      notices.noteGood("recovered", "Delivery works again");
      // What has met nothing but failures need not find that out by itself; what failed while
      // others
      // arrived has a reason of its own.
      lines.first().forEach(waiting -> waiting.endWaitIfSentAfter(deliveredAt));
    }
    deliveredAt = now;
  }

  /** Of several halts the one that ends last counts. */
  private void halt(long now, long nanos) {
    if (nanos > haltNanos - (now - haltedAt)) {
      haltedAt = now;
      haltNanos = nanos;
    }
  }

  /** Waits and tries again, or gives up; returns the wait in nanoseconds. */
  private long tryAgain(
      Shipment shipment,
      long now,
      DeliveryOutcome outcome,
      int failures,
      @Nullable Duration imposed) {
    // A server that wants fewer requests is not probed for being back.
    boolean throttled = outcome instanceof DeliveryOutcome.Throttled;
    long elapsed = throttled ? Long.MAX_VALUE : shipment.elapsed(now);
    long wait = schedule.waitNanos(failures, imposed, elapsed);
    if (schedule.isExhausted(shipment.attempts(), shipment.elapsed(now), wait)) {
      drop(shipment, DropReason.RETRIES_EXHAUSTED, outcome);
    } else {
      failing = true;
      shipment.waitFor(now, wait, imposed != null || throttled);
      notices.note("retry", "Delivery fails and will be tried again: " + outcome.detail());
    }
    return wait;
  }

  private void split(Shipment shipment, DeliveryOutcome outcome) {
    if (shipment.size() == 1) {
      boolean tooLarge = outcome instanceof DeliveryOutcome.TooLarge;
      drop(shipment, tooLarge ? DropReason.TOO_LARGE : DropReason.REFUSED, outcome);
    } else {
      lines.replace(shipment, shipment.halves());
    }
  }

  private void drop(Shipment shipment, DropReason reason, DeliveryOutcome outcome) {
    leave(shipment);
    settlements.lose(shipment, reason, outcome.detail());
    String what = shipment.size() == 1 ? shipment.first().label() : shipment.size() + " events";
    notices.note("dropped " + reason, "Dropped " + what + ": " + outcome.detail());
  }

  private void leave(Shipment shipment) {
    lines.remove(shipment);
    release(shipment);
  }

  private void release(Shipment shipment) {
    for (Slice slice : shipment.slices()) {
      if (slice.parcel().settle(slice.count())) {
        buffers.give(slice.parcel().buffer());
      }
    }
  }

  /** Nothing can be done any more: how long until something can. */
  private Rest rest(long now) {
    long nanos = batcher.isEmpty() ? Long.MAX_VALUE : Math.max(0, batcher.lingerLeft(now));
    long soonest = Long.MAX_VALUE;
    for (Shipment shipment : lines.first()) {
      if (shipment.answer() == null) {
        soonest = Math.min(soonest, waitLeft(shipment, now));
      }
    }
    boolean waiting = underWay == 0 && !lines.isEmpty();
    hopeless = closing && waiting && soonest > deadline - now;
    nanos = Math.min(nanos, soonest);
    if (nanos == Long.MAX_VALUE && underWay == 0) {
      return idle(now);
    }
    long events = room.events() + batcher.eventsMissing(lines.free());
    long bytes = room.bytes() + batcher.bytesMissing();
    return room.isNearlyFull()
        ? new Rest(nanos, events, bytes)
        : new Rest(
            nanos,
            Math.min(events, room.nearlyFullEvents()),
            Math.min(bytes, room.nearlyFullBytes()));
  }

  private Rest idle(long now) {
    if (toldIdle) {
      return Rest.UNTIL_FIRST_EVENT;
    }
    long left = IDLE_NANOS - (now - settledAt);
    if (left > 0) {
      return new Rest(left, 1, Long.MAX_VALUE);
    }
    toldIdle = true;
    buffers.clear();
    transport.idle();
    return Rest.UNTIL_FIRST_EVENT;
  }

  private long waitLeft(Shipment shipment, long now) {
    long own = shipment.waitLeft(now, closing ? longestWaitClosing(shipment) : Long.MAX_VALUE);
    return haltNanos == 0 ? own : Math.max(own, haltNanos - (now - haltedAt));
  }

  /** Half of what was left when it failed: the last attempts come close to the deadline. */
  private long longestWaitClosing(Shipment shipment) {
    long half = (deadline - shipment.failedAt()) / 2;
    return Math.min(LONGEST_WAIT_CLOSING, Math.max(SHORTEST_WAIT_CLOSING, half));
  }
}
