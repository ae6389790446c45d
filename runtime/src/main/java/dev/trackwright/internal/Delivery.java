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
 * The parts of delivery put together, as a client sees them: events in at one side, the account at
 * the other. It is the only place that knows how the parts are connected.
 */
public final class Delivery {

  private static final String QUEUE_FULL_KIND = "dropped " + DropReason.QUEUE_FULL;

  /** Some decades: far enough from overflow to be reckoned with. */
  private static final long LONGEST_CLOSE_NANOS = Long.MAX_VALUE / 4;

  private final LongSupplier nanoTime = System::nanoTime;
  private final Room room;
  private final EventQueue queue;
  private final Account account;
  private final Notices notices;
  private final Pipeline pipeline;
  private final Worker worker;
  private final long longestBlock;

  /**
   * Puts the parts together; nothing runs before {@link #start}.
   *
   * @param settings checked already
   * @param notices what is said in the log
   */
  public Delivery(DeliverySettings settings, Notices notices) {
    MessageEncoder encoder = new MessageEncoder();
    int lanes = settings.batchesUnderWay();
    Buffers buffers = new Buffers(lanes);
    this.notices = notices;
    this.longestBlock = Nanos.of(settings.whenFull().longestBlock());
    this.room = new Room(settings.maxHeldEvents(), settings.maxHeldBytes());
    this.account = new Account(room);
    this.queue = new EventQueue(room);
    this.pipeline =
        new Pipeline(
            queue,
            room,
            new Batcher(
                encoder::encode,
                buffers,
                new BatchLimits(
                    settings.transport().limits().maxEventBytes(),
                    settings.batchEvents(),
                    settings.batchBytes()),
                settings.flushInterval(),
                lanes),
            buffers,
            lanes,
            new Settlements(account, settings.onSettled(), notices),
            new RetrySchedule(
                settings.maxAttempts(),
                settings.maxRetryTime(),
                () -> ThreadLocalRandom.current().nextDouble()),
            settings.transport(),
            notices,
            settings.clock(),
            settings.whenFull().dropsOldest());
    this.worker = new Worker(pipeline, queue, settings.transport(), notices, nanoTime);
  }

  /** Starts the worker. */
  public void start() {
    worker.start();
  }

  /**
   * Takes an event: accepts and queues it, or turns it away.
   *
   * @param message the event
   */
  public void take(Message message) {
    // In an outage this is every call: nothing is weighed or built for it.
    Room.Entry outlook = room.outlook();
    if (outlook == Room.Entry.TAKEN || (outlook == Room.Entry.FULL && mayBlock())) {
      int weight = Weight.of(message);
      QueuedEvent event = new QueuedEvent(message, weight);
      outlook = mayBlock() ? room.take(weight, longestBlock) : room.take(weight);
      if (outlook == Room.Entry.TAKEN) {
        queue.add(event);
        return;
      }
    }
    if (outlook == Room.Entry.CLOSED) {
      account.turnAway(DropReason.CLOSED);
    } else {
      account.turnAway(DropReason.QUEUE_FULL);
      note(QUEUE_FULL_KIND, "Dropped an event: the queue is full");
    }
  }

  /** The worker cannot wait for itself: a listener of ours may track, too. */
  private boolean mayBlock() {
    return longestBlock > 0 && !queue.isWorker();
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
