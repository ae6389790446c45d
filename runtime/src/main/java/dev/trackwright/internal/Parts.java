package dev.trackwright.internal;

import dev.trackwright.DeliveryReport;
import dev.trackwright.internal.spool.SpoolStore;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The parts of delivery to one destination put together: the only place that knows how they are
 * connected. None of them has a thread or a time of its own; a {@link Worker} drives them, or a
 * test that plays a course of events.
 */
final class Parts {

  final Room room;
  final EventQueue queue;
  final Account account;
  final Closing closing = new Closing();
  final Lines lines;
  final Batcher batcher;
  final @Nullable Storage storage;
  final Pipeline pipeline;

  /**
   * Puts the parts together, and takes over what an earlier life has left in the spool.
   *
   * @param settings checked already
   * @param encoder what writes an event's bytes
   * @param chance what shortens waits: numbers from 0 (inclusive) to 1 (exclusive)
   * @param notices what is said in the log
   */
  Parts(DeliverySettings settings, Encoder encoder, DoubleSupplier chance, Notices notices) {
    int lanes = settings.batchesUnderWay();
    BatchLimits limits =
        new BatchLimits(
            settings.transport().limits().maxEventBytes(),
            settings.batchEvents(),
            settings.batchBytes());
    SpoolStore store = settings.store();
    this.lines = new Lines(lanes);
    this.room = new Room(settings.maxHeldEvents(), settings.maxHeldBytes());
    this.account = new Account(room);
    this.queue = new EventQueue(room);
    this.storage = store == null ? null : new Storage(store, settings.forceSpool(), notices);
    Buffers buffers = new Buffers(room, limits);
    this.batcher = new Batcher(encoder, buffers, limits, settings.flushInterval(), lanes);
    Settlements settlements =
        new Settlements(settings.destination(), account, settings.onSettled(), notices);
    Stock stock = new Stock(lines, batcher, buffers, room, account, storage);
    Dispatcher dispatcher =
        new Dispatcher(
            lines,
            limits,
            stock,
            settlements,
            new RetrySchedule(settings.maxAttempts(), settings.maxRetryTime(), chance),
            settings.transport(),
            queue::signal,
            notices,
            settings.clock());
    this.pipeline =
        new Pipeline(
            queue,
            room,
            batcher,
            buffers,
            lines,
            stock,
            dispatcher,
            settlements,
            settings.transport(),
            notices,
            closing,
            settings.whenFull().dropsOldest(),
            store != null && settings.durable());
    stock.inherit(limits, lanes, settlements);
  }

  /** The account at this moment, which always balances. For any thread. */
  DeliveryReport report() {
    return account.report(storage == null ? () -> 0 : storage::storedEvents);
  }
}
