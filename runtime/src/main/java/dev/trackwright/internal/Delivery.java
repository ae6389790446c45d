package dev.trackwright.internal;

import dev.trackwright.DeliveryReport;
import dev.trackwright.DropReason;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;

/**
 * The parts of delivery put together, as a client sees them: events in at one side, the account at
 * the other. It is the only place that knows how the parts are connected.
 */
public final class Delivery {

  private static final String QUEUE_FULL_KIND = "dropped " + DropReason.QUEUE_FULL;

  /** Some decades: far enough from overflow to be reckoned with. */
  private static final long LONGEST_CLOSE_NANOS = Long.MAX_VALUE / 4;

  private final int maxEventBytes;
  private final LongSupplier nanoTime = System::nanoTime;
  private final Room room;
  private final EventQueue queue;
  private final Account account = new Account();
  private final Notices notices;
  private final Pipeline pipeline;
  private final Worker worker;

  /**
   * Puts the parts together; nothing runs before {@link #start}.
   *
   * @param settings checked already
   * @param notices what is said in the log
   */
  public Delivery(DeliverySettings settings, Notices notices) {
    this.maxEventBytes = settings.transport().limits().maxEventBytes();
    this.notices = notices;
    this.room = new Room(settings.maxHeldEvents(), settings.maxHeldBytes());
    this.queue = new EventQueue(room);
    this.pipeline =
        new Pipeline(
            queue,
            room,
            account,
            new Batcher(settings.batchEvents(), settings.batchBytes(), settings.flushInterval()),
            new RetrySchedule(
                settings.maxAttempts(),
                settings.maxRetryTime(),
                () -> ThreadLocalRandom.current().nextDouble()),
            settings.transport(),
            notices,
            settings.clock());
    this.worker = new Worker(pipeline, queue, settings.transport(), notices, nanoTime);
  }

  /** Starts the worker. */
  public void start() {
    worker.start();
  }

  /**
   * Takes an event: accepts and queues it, or turns it away.
   *
   * @param json the event, never written to again
   */
  public void take(byte[] json) {
    if (json.length > maxEventBytes) {
      turnAway(
          DropReason.TOO_LARGE,
          EventLabel.of(json) + " has " + json.length + " bytes, more than " + maxEventBytes);
      return;
    }
    QueuedEvent event = new QueuedEvent(json);
    switch (room.take(event.heldBytes())) {
      case TAKEN -> enqueue(event);
      case FULL -> turnAwayFull();
      case CLOSED -> account.turnAway(DropReason.CLOSED);
    }
  }

  private void enqueue(QueuedEvent event) {
    account.enter();
    try {
      queue.add(event);
    } catch (Throwable noMemory) {
      account.lose(DropReason.QUEUE_FULL, 1);
      room.give(1, event.heldBytes());
    }
  }

  /**
   * Whether the next event can only be turned away, so that it need not be encoded.
   *
   * @return true if it cannot be taken; it is counted then
   */
  public boolean turnsAway() {
    switch (room.outlook()) {
      case TAKEN -> {
        return false;
      }
      case FULL -> turnAwayFull();
      case CLOSED -> account.turnAway(DropReason.CLOSED);
    }
    return true;
  }

  /** In an outage this is every call: nothing is built for it. */
  private void turnAwayFull() {
    account.turnAway(DropReason.QUEUE_FULL);
    note(QUEUE_FULL_KIND, "Dropped an event: the queue is full");
  }

  /**
   * Turns an event away, which counts as accepted and dropped.
   *
   * @param reason what it counts as
   * @param why for the log
   */
  public void turnAway(DropReason reason, String why) {
    account.turnAway(reason);
    note("dropped " + reason, "Dropped an event: " + why);
  }

  /**
   * Notes something for the log, which the worker prints.
   *
   * @param kind what counts as the same
   * @param text for people
   */
  public void note(String kind, String text) {
    try {
      if (notices.note(kind, text)) {
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
  public DeliveryReport report() {
    return account.report();
  }

  /**
   * Waits until what was accepted before is settled, the time is up, or the thread is interrupted.
   *
   * @param timeout the longest wait
   * @return what became of these events
   */
  public DeliveryReport flush(Duration timeout) {
    FlushTicket ticket = new FlushTicket(account);
    queue.add(ticket);
    if (worker.isEnding()) {
      ticket.abandon();
    }
    try {
      ticket.await(Nanos.of(timeout));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return ticket.report();
  }

  /**
   * Takes nothing more, delivers until the deadline, and ends.
   *
   * @param timeout how long until the deadline
   * @return what became of everything
   */
  public DeliveryReport close(Duration timeout) {
    long deadline = nanoTime.getAsLong() + Math.min(Nanos.of(timeout), LONGEST_CLOSE_NANOS);
    room.close();
    pipeline.closeBy(deadline);
    queue.signal();
    worker.awaitEnd(deadline);
    boolean first = account.freeze();
    worker.abandon();
    DeliveryReport report = account.report();
    if (first && report.pending() > 0) {
      notices.warnNow("Closed with events left behind: " + report);
    }
    return report;
  }
}
