package dev.trackwright.internal;

import dev.trackwright.DropReason;
import dev.trackwright.transport.Batch;
import dev.trackwright.transport.DeliveryOutcome;
import dev.trackwright.transport.Transport;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Takes events from the queue to the transport and settles them, one batch after the other, in
 * order. It is a state machine that is told the time and never waits: {@link #step} does what can
 * be done now and says how long to rest, so that every course of events can be tested without a
 * thread. The price of its one batch at a time is throughput at distant servers.
 *
 * <p>Belongs to the worker alone; only {@link #closeBy} may be called by others.
 */
final class Pipeline {

  /** While closing, no wait of our own choice is longer or is cut below this. */
  private static final long LONGEST_WAIT_CLOSING = Duration.ofSeconds(1).toNanos();

  private static final long SHORTEST_WAIT_CLOSING = Duration.ofMillis(50).toNanos();

  /** After so long without an event the transport is told. */
  private static final long IDLE_NANOS = Duration.ofMinutes(1).toNanos();

  /** What is under way: the batch, and the answer to come. */
  private record Flight(Shipment shipment, CompletableFuture<DeliveryOutcome> answer) {}

  private final EventQueue queue;
  private final Room room;
  private final Account account;
  private final Batcher batcher;
  private final RetrySchedule schedule;
  private final Transport transport;
  private final Notices notices;
  private final Clock clock;

  /** Batches that are cut and flushes between them, in the order in which they are settled. */
  private final Deque<Leg> legs = new ArrayDeque<>();

  private @Nullable Flight flight;
  private long settledAt;
  private boolean toldIdle = true;
  private long haltedAt;
  private long haltNanos;
  private int throttledInARow;
  private boolean failing;

  private volatile boolean closing;
  private volatile long deadline;
  private boolean hopeless;

  Pipeline(
      EventQueue queue,
      Room room,
      Account account,
      Batcher batcher,
      RetrySchedule schedule,
      Transport transport,
      Notices notices,
      Clock clock) {
    this.queue = queue;
    this.room = room;
    this.account = account;
    this.batcher = batcher;
    this.schedule = schedule;
    this.transport = transport;
    this.notices = notices;
    this.clock = clock;
  }

  /** From now on nothing waits for more events, and it is over at the deadline. */
  void closeBy(long deadlineNanos) {
    deadline = deadlineNanos;
    closing = true;
  }

  /** Whether nothing is left to do, or nothing can be done before the deadline. */
  boolean isOver() {
    return closing && (hopeless || (room.isClosedAndEmpty() && flight == null && legs.isEmpty()));
  }

  /**
   * Does everything that can be done now.
   *
   * @param now the time in nanoseconds, of whatever origin
   * @return how long to rest
   */
  Rest step(long now) {
    while (true) {
      Flight current = flight;
      if (current != null) {
        if (!current.answer().isDone()) {
          return Rest.UNTIL_SIGNALLED;
        }
        settle(current, now);
      } else if (legs.peekFirst() instanceof FlushTicket ticket) {
        ticket.reach();
        legs.removeFirst();
      } else if (legs.peekFirst() instanceof Shipment shipment) {
        long wait = waitLeft(shipment, now);
        if (wait > 0) {
          hopeless = closing && wait > deadline - now;
          return Rest.forNanos(wait);
        }
        launch(shipment, now);
      } else {
        Rest rest = gather(now);
        if (legs.isEmpty()) {
          return rest;
        }
      }
    }
  }

  /** Lets go of everything, at the end: nobody waits for it any longer. */
  void abandon() {
    for (Leg leg : legs) {
      abandon(leg);
    }
    legs.clear();
    flight = null;
    for (Queued next = queue.poll(); next != null; next = queue.poll()) {
      abandon(next);
    }
  }

  private static void abandon(Object waiting) {
    if (waiting instanceof FlushTicket ticket) {
      ticket.abandon();
    }
  }

  /** Fills the batcher from the queue, until a batch is cut or the queue is empty. */
  private Rest gather(long now) {
    while (!batcher.isFull()) {
      // An event leaves the queue once it is in the batch, so that it cannot get lost between them.
      Queued next = queue.peek();
      if (next instanceof QueuedEvent event && batcher.fits(event)) {
        batcher.add(event, now);
        queue.poll();
      } else if (next instanceof FlushTicket ticket) {
        cut();
        legs.add(ticket);
        queue.poll();
        return Rest.UNTIL_SIGNALLED;
      } else if (next == null) {
        return rest(now);
      } else {
        break;
      }
    }
    cut();
    return Rest.UNTIL_SIGNALLED;
  }

  /** The queue is empty: what to do about the events that are collected. */
  private Rest rest(long now) {
    if (batcher.isEmpty()) {
      return idle(now);
    }
    long linger = batcher.lingerLeft(now);
    if (closing || linger <= 0) {
      cut();
      return Rest.UNTIL_SIGNALLED;
    }
    return new Rest(
        linger, room.events() + batcher.eventsMissing(), room.bytes() + batcher.bytesMissing());
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
    transport.idle();
    return Rest.UNTIL_FIRST_EVENT;
  }

  private void cut() {
    if (!batcher.isEmpty()) {
      legs.add(new Shipment(batcher.take()));
    }
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

  private void launch(Shipment shipment, long now) {
    haltNanos = 0;
    CompletableFuture<DeliveryOutcome> answer;
    try {
      Batch batch = new Batch(shipment.payload(), clock.instant(), shipment.sends());
      answer = transport.send(batch).toCompletableFuture();
    } catch (Throwable thrown) {
      // A transport that throws, or memory that is short, is a failure like any other.
      answer = CompletableFuture.failedFuture(thrown);
    }
    shipment.send(now);
    toldIdle = false;
    flight = new Flight(shipment, answer);
    var unused = answer.whenComplete((outcome, thrown) -> queue.signal());
  }

  private void settle(Flight landed, long now) {
    Shipment shipment = landed.shipment();
    DeliveryOutcome outcome = outcome(landed.answer());
    flight = null;
    settledAt = now;
    if (!(outcome instanceof DeliveryOutcome.Throttled)) {
      throttledInARow = 0;
    }
    if (outcome instanceof DeliveryOutcome.Delivered) {
      deliver(shipment);
    } else if (outcome instanceof DeliveryOutcome.Retry retry) {
      shipment.countAttempt();
      tryAgain(shipment, now, retry, shipment.attempts(), retry.after());
    } else if (outcome instanceof DeliveryOutcome.Throttled throttled) {
      throttledInARow++;
      haltedAt = now;
      haltNanos = tryAgain(shipment, now, throttled, throttledInARow, throttled.after());
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

  private void deliver(Shipment shipment) {
    leave(shipment);
    account.deliver(shipment.size());
    room.give(shipment.size(), shipment.heldBytes());
    if (failing) {
      failing = false;
      notices.noteGood("recovered", "Delivery works again");
    }
  }

  /** Waits and tries again, or gives up; returns the wait in nanoseconds. */
  private long tryAgain(
      Shipment shipment,
      long now,
      DeliveryOutcome outcome,
      int failures,
      @Nullable Duration imposed) {
    long wait = schedule.waitNanos(failures, imposed);
    if (schedule.isExhausted(shipment.attempts(), shipment.elapsed(now), wait)) {
      drop(shipment, DropReason.RETRIES_EXHAUSTED, outcome);
    } else {
      failing = true;
      shipment.waitFor(now, wait, imposed != null || outcome instanceof DeliveryOutcome.Throttled);
      notices.note("retry", "Delivery fails and will be tried again: " + outcome.detail());
    }
    return wait;
  }

  private void split(Shipment shipment, DeliveryOutcome outcome) {
    if (shipment.size() == 1) {
      boolean tooLarge = outcome instanceof DeliveryOutcome.TooLarge;
      drop(shipment, tooLarge ? DropReason.TOO_LARGE : DropReason.REFUSED, outcome);
      return;
    }
    List<Shipment> halves = shipment.halves();
    leave(shipment);
    legs.addFirst(halves.get(1));
    legs.addFirst(halves.get(0));
  }

  private void drop(Shipment shipment, DropReason reason, DeliveryOutcome outcome) {
    leave(shipment);
    account.lose(reason, shipment.size());
    room.give(shipment.size(), shipment.heldBytes());
    String what =
        shipment.size() == 1
            ? EventLabel.of(shipment.events().get(0).json())
            : shipment.size() + " events";
    notices.note("dropped " + reason, "Dropped " + what + ": " + outcome.detail());
  }

  private void leave(Shipment shipment) {
    if (!legs.remove(shipment)) {
      throw new IllegalStateException("A batch that is settled twice");
    }
  }
}
