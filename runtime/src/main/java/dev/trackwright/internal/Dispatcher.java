package dev.trackwright.internal;

import dev.trackwright.DropReason;
import dev.trackwright.transport.DeliveryOutcome;
import dev.trackwright.transport.Transport;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Sends batches when their turn has come and acts upon the answers: waits, tries again, splits,
 * gives up. It is told the time and never waits itself; belongs to the worker.
 */
final class Dispatcher {

  /** When what cannot be read from the spool is tried again. */
  private static final long READ_AGAIN = Duration.ofSeconds(1).toNanos();

  /** So long it is tried before the next life may try it: a disk must not hold up all others. */
  private static final long LONGEST_READ = Duration.ofMinutes(1).toNanos();

  /** After so long without an answer a failure is to be expected. */
  private static final long PATIENCE = Duration.ofSeconds(1).toNanos();

  private final Lines lines;
  private final BatchLimits limits;
  private final Stock stock;
  private final Settlements settlements;
  private final RetrySchedule schedule;
  private final Transport transport;
  private final Runnable answered;
  private final Notices notices;
  private final Clock clock;

  private final Throttle throttle = new Throttle();

  private int underWay;
  private long settledAt;
  private boolean failing;
  private boolean delivered;

  /** When a batch arrived last; meaningful only if one has. */
  private long deliveredAt;

  /**
   * A dispatcher.
   *
   * @param limits of a batch; one of an earlier life may be larger, and is split
   * @param answered is run, by any thread, when there is an answer to act upon
   */
  Dispatcher(
      Lines lines,
      BatchLimits limits,
      Stock stock,
      Settlements settlements,
      RetrySchedule schedule,
      Transport transport,
      Runnable answered,
      Notices notices,
      Clock clock) {
    this.lines = lines;
    this.limits = limits;
    this.stock = stock;
    this.settlements = settlements;
    this.schedule = schedule;
    this.transport = transport;
    this.answered = answered;
    this.notices = notices;
    this.clock = clock;
  }

  /** Whether no answer is awaited. */
  boolean isQuiet() {
    return underWay == 0;
  }

  /**
   * How long delivery counts as working if nothing more is heard: 0 or less where the last that was
   * heard was a failure, where a batch has failed that is not settled, or where an answer takes
   * long.
   */
  long worksFor(long now) {
    long left = failing ? 0 : Long.MAX_VALUE;
    for (Shipment shipment : lines.first()) {
      left = Math.min(left, shipment.hasFailed() ? 0 : shipment.patienceLeft(now, PATIENCE));
    }
    return left;
  }

  /** When the last answer was acted upon. */
  long settledAt() {
    return settledAt;
  }

  /** How long until a batch may be sent; {@link Long#MAX_VALUE} if there is none. */
  long waitLeft(long now, Closing closing) {
    long soonest = Long.MAX_VALUE;
    for (Shipment shipment : lines.first()) {
      if (shipment.answer() == null) {
        soonest = Math.min(soonest, waitLeft(shipment, now, closing));
      }
    }
    return soonest;
  }

  private long waitLeft(Shipment shipment, long now, Closing closing) {
    long own = shipment.waitLeft(now, closing.longestWait(shipment.failedAt()));
    return Math.max(own, throttle.waitLeft(now));
  }

  /** Sends whatever may be sent; whether there is more to do at once. */
  boolean launchAll(long now, Closing closing) {
    boolean more = false;
    for (Shipment shipment : lines.first()) {
      if (shipment.answer() == null && waitLeft(shipment, now, closing) <= 0) {
        more |= !isReady(shipment, now) || launch(shipment, now).isDone();
      }
    }
    return more;
  }

  /**
   * Brings a batch into memory and within the limits; otherwise it has to wait, or something else
   * stands there now.
   */
  private boolean isReady(Shipment shipment, long now) {
    LoadOutcome loading = stock.load(shipment);
    if (!(loading instanceof LoadOutcome.Loaded)) {
      goWithout(shipment, loading, now);
      return false;
    }
    if (shipment.size() > 1
        && (shipment.size() > limits.batchEvents() || shipment.bytes() > limits.batchBytes())) {
      lines.replace(shipment, shipment.halves());
      return false;
    }
    return true;
  }

  /** Has a batch wait that is not in memory, or take itself out of the way of others. */
  private void goWithout(Shipment shipment, LoadOutcome loading, long now) {
    if (loading instanceof LoadOutcome.Later && shipment.unreadableFor(now) < LONGEST_READ) {
      notices.note("spool read", "Events wait, for " + loading.why());
      shipment.waitFor(now, READ_AGAIN, false);
    } else if (!isTakenApart(shipment)) {
      if (loading instanceof LoadOutcome.Lost) {
        drop(shipment, DropReason.SPOOL_DAMAGED, loading.why());
      } else {
        leave(shipment, loading.why());
      }
    }
  }

  /** Has each record stand for itself, so that what is wrong with one costs the others nothing. */
  private boolean isTakenApart(Shipment shipment) {
    List<Shipment> records = shipment.recordByRecord();
    if (records.size() == 1) {
      return false;
    }
    lines.replace(shipment, records);
    return true;
  }

  private CompletableFuture<DeliveryOutcome> launch(Shipment shipment, long now) {
    CompletableFuture<DeliveryOutcome> answer;
    try {
      answer = transport.send(new Attempt(shipment, clock.instant())).toCompletableFuture();
    } catch (Throwable thrown) {
      // A transport that throws, or memory that is short, is a failure like any other.
      answer = CompletableFuture.failedFuture(thrown);
    }
    shipment.send(now, answer, throttle.send());
    underWay++;
    var unused = answer.whenComplete((outcome, thrown) -> answered.run());
    return answer;
  }

  /** Acts upon the answers that have come; whether there was one. */
  boolean settleAll(long now) {
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
    throttle.answer(shipment.round(), outcome instanceof DeliveryOutcome.Throttled);
    if (outcome instanceof DeliveryOutcome.Delivered) {
      deliver(shipment, outcome, now);
    } else if (outcome instanceof DeliveryOutcome.Retry retry) {
      Duration imposed = RetrySchedule.imposed(retry.after());
      int failures = shipment.attempts() + 1;
      if (RetrySchedule.isAttempt(failures, imposed, shipment.elapsed(now))) {
        shipment.countAttempt();
      }
      tryAgain(shipment, now, retry, failures, imposed);
    } else if (outcome instanceof DeliveryOutcome.Throttled throttled) {
      Duration imposed = RetrySchedule.imposed(throttled.after());
      tryAgain(shipment, now, throttled, throttle.refusedInARow(), imposed);
    } else if (outcome instanceof DeliveryOutcome.Rejected) {
      drop(shipment, DropReason.REJECTED, outcome.detail());
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
    lines.remove(shipment);
    try {
      stock.settle(shipment);
    } finally {
      // It is in no line any more: what the spool throws must not make it pending for ever.
      settlements.deliver(shipment, outcome.detail());
      stock.release(shipment);
    }
    if (failing) {
      failing = false;
      notices.noteGood("recovered", "Delivery works again");
      // What has met nothing but failures need not find that out by itself. What failed while
      // others arrived has a reason of its own.
      for (Shipment waiting : lines.first()) {
        if (!delivered || waiting.wasFirstSentAfter(deliveredAt)) {
          waiting.endWait();
        }
      }
    }
    delivered = true;
    deliveredAt = now;
  }

  /** Waits and tries again, or gives up. */
  private void tryAgain(
      Shipment shipment,
      long now,
      DeliveryOutcome outcome,
      int failures,
      @Nullable Duration imposed) {
    // A server that wants fewer requests is not probed for being back.
    boolean throttled = outcome instanceof DeliveryOutcome.Throttled;
    long elapsed = throttled ? Long.MAX_VALUE : shipment.elapsed(now);
    long wait = schedule.waitNanos(failures, imposed, elapsed);
    if (throttled) {
      throttle.halt(now, wait);
    }
    if (schedule.isExhausted(shipment.attempts(), shipment.elapsed(now), wait)) {
      drop(shipment, DropReason.RETRIES_EXHAUSTED, outcome.detail());
    } else {
      failing = true;
      shipment.waitFor(now, wait, imposed != null || throttled);
      notices.note("retry", "Delivery fails and will be tried again: " + outcome.detail());
    }
  }

  private void split(Shipment shipment, DeliveryOutcome outcome) {
    if (shipment.size() == 1) {
      boolean tooLarge = outcome instanceof DeliveryOutcome.TooLarge;
      drop(shipment, tooLarge ? DropReason.TOO_LARGE : DropReason.REFUSED, outcome.detail());
    } else {
      lines.replace(shipment, shipment.halves());
    }
  }

  private void drop(Shipment shipment, DropReason reason, String why) {
    lines.remove(shipment);
    try {
      stock.settle(shipment);
    } finally {
      giveUp(shipment, reason, why);
    }
  }

  /** Drops a batch for this life alone. */
  private void leave(Shipment shipment, String why) {
    lines.remove(shipment);
    stock.leave(shipment);
    giveUp(shipment, DropReason.SPOOL_DAMAGED, why + "; it stays there for the next start");
  }

  private void giveUp(Shipment shipment, DropReason reason, String why) {
    settlements.lose(shipment, reason, why);
    boolean named = shipment.size() == 1 && shipment.isLoaded();
    String what = named ? shipment.first().label() : shipment.size() + " events";
    stock.release(shipment);
    notices.note("dropped " + reason, "Dropped " + what + ": " + why);
  }

  /** Drops what has waited longest; false if nothing of it is in memory. */
  boolean dropOldest() {
    Shipment oldest = lines.oldestWaiting();
    if (oldest == null) {
      return false;
    }
    lines.take(oldest);
    try {
      stock.settle(oldest);
    } finally {
      settlements.lose(oldest, DropReason.QUEUE_FULL, "the queue is full");
      stock.release(oldest);
    }
    notices.note(
        "dropped oldest", "Dropped the oldest " + oldest.size() + " events: the queue is full");
    return true;
  }
}
