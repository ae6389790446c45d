package dev.trackwright.internal;

import dev.trackwright.DeliveryReport;
import dev.trackwright.DropReason;
import dev.trackwright.internal.spool.SpoolStore;
import dev.trackwright.message.Message;
import dev.trackwright.message.MessageEncoder;
import dev.trackwright.message.Weight;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The parts of delivery put together, as a client sees them: events in at one side, the account at
 * the other. It is the only place that knows how the parts are connected.
 */
public final class Delivery {

  private static final String QUEUE_FULL_KIND = "dropped " + DropReason.QUEUE_FULL;

  /** How long the end of a JVM waits for events at most. */
  private static final Duration EXIT_WAIT = Duration.ofSeconds(1);

  /** Some decades: far enough from overflow to be reckoned with. */
  private static final long LONGEST_CLOSE_NANOS = Long.MAX_VALUE / 4;

  private final LongSupplier nanoTime = System::nanoTime;
  private final Room room;
  private final EventQueue queue;
  private final Account account;
  private final Notices notices;
  private final Closing closing = new Closing();
  private final @Nullable Storage storage;
  private final Worker worker;
  private final ExitHook exitHook = new ExitHook(this::exit);
  private final long longestBlock;

  /**
   * Puts the parts together; nothing runs before {@link #start}.
   *
   * @param settings checked already
   * @param notices what is said in the log
   */
  public Delivery(DeliverySettings settings, Notices notices) {
    int lanes = settings.batchesUnderWay();
    BatchLimits limits =
        new BatchLimits(
            settings.transport().limits().maxEventBytes(),
            settings.batchEvents(),
            settings.batchBytes());
    Buffers buffers = new Buffers(lanes);
    Lines lines = new Lines(lanes);
    this.notices = notices;
    this.longestBlock = Nanos.of(settings.whenFull().longestBlock());
    this.room = new Room(settings.maxHeldEvents(), settings.maxHeldBytes());
    this.account = new Account(room);
    this.queue = new EventQueue(room);
    SpoolStore store = settings.store();
    this.storage = store == null ? null : new Storage(store, settings.forceSpool(), notices);
    Batcher batcher =
        new Batcher(new MessageEncoder()::encode, buffers, limits, settings.flushInterval(), lanes);
    Settlements settlements = new Settlements(account, settings.onSettled(), notices);
    Stock stock = new Stock(lines, batcher, buffers, room, account, storage);
    Pipeline pipeline =
        new Pipeline(
            queue,
            room,
            batcher,
            buffers,
            lines,
            stock,
            new Dispatcher(
                lines,
                limits,
                stock,
                settlements,
                new RetrySchedule(
                    settings.maxAttempts(),
                    settings.maxRetryTime(),
                    () -> ThreadLocalRandom.current().nextDouble()),
                settings.transport(),
                queue::signal,
                notices,
                settings.clock()),
            settlements,
            settings.transport(),
            notices,
            closing,
            settings.whenFull().dropsOldest(),
            store != null && settings.durable());
    stock.inherit(limits, lanes, settlements);
    this.worker = new Worker(pipeline, queue, settings.transport(), storage, notices, nanoTime);
  }

  /** Starts the worker. */
  public void start() {
    worker.start();
    exitHook.set();
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
    return account.report(storage == null ? 0 : storage.storedEvents());
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

  /** The JVM ends, and nobody has closed the client yet: stores what there is, or sends it. */
  private void exit() {
    closing.storeFromNowOn();
    DeliveryReport left = flush(EXIT_WAIT);
    long lost = report().pending() - report().spooled();
    if (left.pending() > 0 && lost > 0) {
      notices.warnNow("The application ends with events that are not delivered: " + report());
    }
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
    closing.by(deadline);
    queue.signal();
    worker.awaitEnd(deadline);
    boolean first = account.freeze();
    worker.abandon();
    exitHook.callOff();
    DeliveryReport report = report();
    if (first && report.pending() > 0) {
      notices.warnNow("Closed with events left behind: " + report);
    }
    return report;
  }
}
