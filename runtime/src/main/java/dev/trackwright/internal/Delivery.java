package dev.trackwright.internal;

import dev.trackwright.DeliveryReport;
import dev.trackwright.DropReason;
import dev.trackwright.message.Message;
import dev.trackwright.message.MessageEncoder;
import dev.trackwright.message.Weight;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;

/**
 * Delivery to one destination, as {@link FanOut} sees it: events in at one side, the account at the
 * other. Callers meet the {@link Parts} here, which a worker's thread drives.
 */
final class Delivery {

  private static final String QUEUE_FULL_KIND = "dropped " + DropReason.QUEUE_FULL;
  private static final String NOT_ENCODABLE_KIND = "dropped " + DropReason.NOT_ENCODABLE;

  /** How long the end of a JVM waits for events at most. */
  private static final Duration EXIT_WAIT = Duration.ofSeconds(1);

  private final LongSupplier nanoTime = System::nanoTime;
  private final Room room;
  private final EventQueue queue;
  private final Account account;
  private final Notices notices;
  private final Closing closing;
  private final Parts parts;
  private final Worker worker;
  private final ExitHook exitHook = new ExitHook(this::exit);
  private final long longestBlock;

  /**
   * Makes it ready; nothing runs before {@link #start}.
   *
   * @param settings checked already
   * @param notices what is said in the log
   * @param threadName what the worker's thread is called
   */
  Delivery(DeliverySettings settings, Notices notices, String threadName) {
    this.parts =
        new Parts(
            settings,
            new MessageEncoder()::encode,
            () -> ThreadLocalRandom.current().nextDouble(),
            notices);
    this.room = parts.room;
    this.queue = parts.queue;
    this.account = parts.account;
    this.closing = parts.closing;
    this.notices = notices;
    this.longestBlock = Nanos.of(settings.whenFull().longestBlock());
    this.worker =
        new Worker(
            parts.pipeline,
            queue,
            settings.transport(),
            parts.storage,
            notices,
            nanoTime,
            exitHook::callOff,
            threadName);
  }

  /** Starts the worker. */
  void start() {
    exitHook.set();
    worker.start();
  }

  /**
   * Takes an event: accepts and queues it, or turns it away.
   *
   * @param message the event
   * @param waited how long its caller has waited for room already, in nanoseconds, which counts;
   *     {@link Long#MAX_VALUE} where it must not wait
   */
  void take(Message message, long waited) {
    long patience = longestBlock - waited;
    // In an outage this is every call: nothing is weighed or built for it.
    Room.Entry outlook = room.outlook();
    if (outlook == Room.Entry.TAKEN || (outlook == Room.Entry.FULL && patience > 0)) {
      int weight = Weight.of(message);
      QueuedEvent event = new QueuedEvent(message, weight);
      outlook = patience > 0 ? room.take(weight, patience) : room.take(weight);
      if (outlook == Room.Entry.TAKEN) {
        queue.add(event);
        return;
      }
    }
    if (outlook == Room.Entry.CLOSED) {
      account.turnAway(DropReason.CLOSED);
    } else {
      turnAwayFromFull();
    }
  }

  /** Whether a caller may have to wait for room. */
  boolean blocks() {
    return longestBlock > 0;
  }

  /** Whether the calling thread is the worker of this destination. */
  boolean isWorker() {
    return queue.isWorker();
  }

  /** Turns an event away that cannot be taken, which counts as accepted and dropped. */
  void turnAway(Throwable thrown) {
    account.turnAway(DropReason.NOT_ENCODABLE);
    try {
      // Without its message, which may hold a property's value.
      String why = "it cannot be taken: " + thrown.getClass().getName();
      note(notices, NOT_ENCODABLE_KIND, "Dropped an event: " + why);
    } catch (Throwable noMemory) {
      // Even a literal is an object that is made when it is needed first. The event is counted by
      // now; a line in the log is not worth harming the application.
    }
  }

  private void turnAwayFromFull() {
    account.turnAway(DropReason.QUEUE_FULL);
    try {
      note(notices, QUEUE_FULL_KIND, "Dropped an event: the queue is full");
    } catch (Throwable noMemory) {
      // As above.
    }
  }

  /**
   * Notes something for the log, which the worker prints.
   *
   * @param about this destination, or the client
   * @param kind what counts as the same
   * @param text for people
   */
  void note(Notices about, String kind, String text) {
    try {
      if (about.note(kind, text)) {
        queue.signal();
      }
    } catch (Throwable noMemory) {
      // The event is counted by now; a line in the log is not worth harming the application.
    }
  }

  /**
   * The account at this moment.
   *
   * @return it always balances
   */
  DeliveryReport report() {
    return parts.report();
  }

  /** Draws a ticket that is reached once what was accepted before is settled. */
  FlushTicket flush() {
    FlushTicket ticket = new FlushTicket(account);
    queue.add(ticket);
    if (worker.isEnding()) {
      ticket.abandon();
    }
    return ticket;
  }

  /** The JVM ends, and the worker has not yet: it stores what there is, or sends it. */
  private void exit() {
    long deadline = nanoTime.getAsLong() + EXIT_WAIT.toNanos();
    closing.storeFromNowOn();
    FlushTicket ticket = flush();
    try {
      ticket.await(EXIT_WAIT.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (worker.isEnding()) {
      // A close whose deadline is over does not wait for what the worker still stores: we do.
      worker.awaitEnd(deadline);
    }
    DeliveryReport left = ticket.report();
    long lost = report().pending() - report().spooled();
    if (left.pending() > 0 && lost > 0) {
      notices.warnAtExit("The application ends with events that are not delivered: " + report());
    }
  }

  /**
   * Takes nothing more, and delivers until the deadline.
   *
   * @param deadline by {@link System#nanoTime}
   */
  void beginClose(long deadline) {
    room.close();
    closing.by(deadline);
    queue.signal();
  }

  /**
   * Waits until the deadline at most, and ends.
   *
   * @param deadline the same as before
   * @return what became of everything
   */
  DeliveryReport endClose(long deadline) {
    worker.awaitEnd(deadline);
    boolean first = account.freeze();
    worker.abandon();
    DeliveryReport report = report();
    if (first && report.pending() > 0) {
      notices.warnNow("Closed with events left behind: " + report);
    }
    return report;
  }
}
